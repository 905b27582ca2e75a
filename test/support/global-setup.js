import './typescript.js';
import { randomBytes } from 'node:crypto';
import { build } from '../../bin/build.js';
import { makeFolder } from './folder.js';

/** One server for the whole run: the one that DATABASE_URL names, or an embedded one in a folder of its own. */
export default async function setUp() {
  // Once, before anything runs: two test files that build the same folder would get in each other's way.
  if (!build()) throw new Error('The product could not be built; the lines above say why.');
  process.env.TEST_RUN = `test_${randomBytes(4).toString('hex')}`;
  process.env.TEST_SERVER_URL = process.env.DATABASE_URL || (await startOwn());
  // What the person running the tests has in the shell must not change what is tested.
  for (const name of Object.keys(process.env)) {
    if (/^(MANIFOLD|AUTH)_|^(DATABASE_URL|PORT|HOST|LOG_LEVEL)$/.test(name)) delete process.env[name];
  }
}

async function startOwn() {
  const { startEmbedded } = await import('../../src/kernel/database/embedded.ts');
  const folder = await makeFolder('test');
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  };
  const server = await startEmbedded({ dataDir: folder, settings });
  globalThis.testServer = { server, folder };
  return server.url;
}
