import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../support/folder.js';

const bin = fileURLToPath(new URL('../../bin/manifold.js', import.meta.url));
const folders: string[] = [];
const running: ChildProcess[] = [];

interface Run {
  readonly child: ChildProcess;
  /** What it printed, both streams. */
  text(): string;
  /** The address, once it is ready. */
  readonly ready: Promise<string>;
  readonly exit: Promise<number | null>;
}

function manifold(args: readonly string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH!, LOG_LEVEL: 'warn', PORT: '0', ...env },
    cwd: '/',
  });
  running.push(child);
  let text = '';
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += String(chunk);
      const address = /explorer\s+(http:\S+)/.exec(text)?.[1];
      if (address && text.includes('access')) resolve(address);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  ready.catch(() => undefined);
  return {
    child,
    text: () => text,
    ready,
    exit: once(child, 'exit').then(([code]) => code as number | null),
  };
}

async function folder(): Promise<string> {
  const made = await makeFolder('start');
  folders.push(made);
  return made;
}

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })));
});

const ask = async (address: string, query: string) => {
  const response = await fetch(`${address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: any }).data;
};

describe('manifold start', () => {
  it('loads the demo network once, serves explorer and graph, stops cleanly, and starts again on what is there', async () => {
    const data = { MANIFOLD_DATA_DIR: await folder() };
    const first = manifold(['start'], data);
    const address = await first.ready;
    expect(await (await fetch(address)).text()).toContain('<title>Manifold');
    const { jobs, locations } = await ask(address, '{ jobs { totalCount } locations { totalCount } }');
    expect(locations.totalCount).toBeGreaterThanOrEqual(24);
    expect(jobs.totalCount).toBeGreaterThan(1000);
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);

    const second = manifold(['start'], data);
    expect((await ask(await second.ready, '{ jobs { totalCount } }')).jobs).toEqual(jobs);
    second.child.kill('SIGKILL');
    await second.exit;

    const third = manifold(['start'], data);
    expect((await ask(await third.ready, '{ jobs { totalCount } }')).jobs).toEqual(jobs);
    third.child.kill('SIGTERM');
    expect(await third.exit).toBe(0);
  }, 180_000);

  it('says in one sentence that the port is taken, and how to take another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const run = manifold(['start'], {
      MANIFOLD_DATA_DIR: await folder(),
      MANIFOLD_DEMO: 'off',
      PORT: String(port),
    });
    expect(await run.exit).toBe(4);
    expect(run.text()).toMatch(
      new RegExp(`^Port ${port} is taken; choose another one: PORT=${port + 1} npm start$`, 'm'),
    );
    expect(run.text()).not.toMatch(/\bat .*\.js/);
    taken.close();
  });

  it.each<[string, Record<string, string>, number, RegExp]>([
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/x' },
      4,
      /^The database at 127\.0\.0\.1:9\/x does not accept connections; check DATABASE_URL\.$/m,
    ],
    [
      'a misspelt variable',
      { MANIFOLD_PORT_SIZE: '1' },
      3,
      /^MANIFOLD_PORT_SIZE is not a variable that Manifold knows/m,
    ],
    [
      'demo mode on an open address',
      { HOST: '0.0.0.0' },
      3,
      /^HOST is "0\.0\.0\.0" and neither AUTH_SECRET nor AUTH_JWKS_URL is set/m,
    ],
  ])('says in one sentence what is wrong with %s', async (_, env, code, sentence) => {
    const run = manifold(['start'], env);
    expect(await run.exit).toBe(code);
    expect(run.text()).toMatch(sentence);
    expect(run.text()).not.toMatch(/secret@|\bat .*\.js:/);
  });
});

describe('manifold token', () => {
  it('signs what the server of the same secret accepts', async () => {
    const run = manifold(['token', '--location', 'ATL-01', '--permission', 'jobs:write'], {
      AUTH_SECRET: 'x'.repeat(32),
    });
    expect(await run.exit).toBe(0);
    const claims = JSON.parse(Buffer.from(run.text().trim().split('.')[1]!, 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'cli', locations: ['ATL-01'], permissions: ['jobs:write'] });
  });

  it('says what to set where there is no secret', async () => {
    const run = manifold(['token'], {});
    expect(await run.exit).toBe(3);
    expect(run.text()).toMatch(/AUTH_SECRET is not set/);
  });
});
