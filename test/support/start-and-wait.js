// A Manifold of which only the database matters: starts it, prints where it is, waits to be killed.
import './typescript.js';

const { startEmbedded } = await import('../../src/kernel/database/embedded.ts');
const server = await startEmbedded({ dataDir: process.argv[2], settings: { fsync: 'off' } });
process.stdout.write(`${server.url}\n`);
process.on('message', () => process.exit());
