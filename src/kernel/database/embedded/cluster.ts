import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { complaintIn, explained } from './failure.js';
import type { Place } from './place.js';

export const superuser = 'manifold';

/** Makes the data folder on the first start; answers the superuser's password. */
export async function ensureCluster(place: Place): Promise<string> {
  const passwordFile = join(place.home, 'postgres.password');
  if (existsSync(join(place.data, 'PG_VERSION'))) {
    return (await explained(`read ${passwordFile}`, readFile(passwordFile, 'utf8'))).trim();
  }
  const password = randomBytes(24).toString('base64url');
  await explained(`write to ${place.home}`, writePassword(passwordFile, password, place));
  await initialise(place, passwordFile);
  return password;
}

// Made aside and renamed: a first start that is killed halfway leaves nothing that looks like a database.
async function initialise(place: Place, passwordFile: string): Promise<void> {
  for (const name of await readdir(place.home)) {
    if (name.startsWith('postgres.new')) await rm(join(place.home, name), { recursive: true, force: true });
  }
  const unfinished = `${place.data}.new`;
  let failure = '';
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    await explained(`write to ${place.home}`, makeDataFolder(unfinished, place));
    const { code, output } = await initdb(place, unfinished, passwordFile, locale);
    if (code === 0) return explained(`write to ${place.home}`, rename(unfinished, place.data));
    await rm(unfinished, { recursive: true, force: true });
    failure = complaintIn(output);
    // The character classes of trigrams come from the system's locale, and not every system has each.
    if (!/invalid locale/i.test(output)) break;
  }
  throw new StartupError(`PostgreSQL could not make its data folder in ${place.home}: ${failure}.`);
}

function initdb(
  place: Place,
  data: string,
  passwordFile: string,
  locale: string,
): Promise<{ code: number | null; output: string }> {
  const args = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${locale}`,
    // Sorts and folds the same on every machine, unlike the system's own locales.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  return new Promise((resolve) => {
    const child = spawn(join(place.bin, 'initdb'), args, {
      ...identity(place),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Who a program of PostgreSQL runs as, and where: a folder that exists for everyone. */
export function identity({ user }: Place): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  // Variables such as PGDATA or PGPORT from the caller's shell must not reach our own server.
  return {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  };
}

async function makeDataFolder(path: string, { user }: Place): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (user) await chown(path, user.uid, user.gid);
}

async function writePassword(path: string, password: string, { user }: Place): Promise<void> {
  await writeFile(path, `${password}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
  if (user) await chown(path, user.uid, user.gid);
}
