import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { copyBinaries, findBinaries } from './binaries.js';
import { explained } from './failure.js';
import { canReach, chooseUser, ownerOf, type SystemUser } from './system-user.js';

/** Where an embedded server lives, and as whom. */
export interface Place {
  /** Holds the data folder, the password, the log and the lock. */
  readonly home: string;
  readonly data: string;
  readonly bin: string;
  readonly user: SystemUser | undefined;
}

const sharedHomes = ['/var/lib/manifold', '/var/tmp/manifold'];

export async function findPlace(dataDir: string, log: (line: string) => void): Promise<Place> {
  const binaries = await findBinaries();
  const chosen = await chooseUser();
  await makeFolder(dataDir);
  const home = await findHome(dataDir, chosen, log);
  const data = join(home, 'postgres');
  const user = existsSync(data) ? await ownerOf(data, chosen) : chosen;
  if (!(await canReach(home, user))) {
    throw new StartupError(
      `The database in ${data} lies in a private folder where PostgreSQL's system user (${user?.name}) cannot reach it any more; ` +
        'give that folder its execute permission back, or set MANIFOLD_DATA_DIR to another folder.',
    );
  }
  const reachable = await canReach(join(binaries.folder, 'bin'), user);
  const { folder } = reachable
    ? binaries
    : await explained(`copy PostgreSQL`, copyBinaries(binaries, await sharedHome()));
  return { home, data, bin: join(folder, 'bin'), user };
}

// Root's checkouts often lie under a private folder (/root). There the database goes to where its user can reach it.
async function findHome(
  dataDir: string,
  user: SystemUser | undefined,
  log: (line: string) => void,
): Promise<string> {
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const moved = sharedHomes
    .map((parent) => join(parent, name))
    .find((path) => existsSync(join(path, 'postgres', 'PG_VERSION')));
  if (!moved && (await canReach(dataDir, user))) return dataDir;
  const home = moved ?? join(await sharedHome(), name);
  await makeFolder(home);
  log(
    `${dataDir} is in a private folder that PostgreSQL's system user (${user?.name}) cannot reach; the database is kept in ${home}.`,
  );
  return home;
}

async function sharedHome(): Promise<string> {
  let failure: unknown;
  for (const folder of sharedHomes) {
    try {
      await makeFolder(folder);
      return folder;
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

async function makeFolder(path: string): Promise<void> {
  const isNew = !existsSync(path);
  await explained(`create ${path}`, mkdir(path, { recursive: true }));
  // A strict umask would lock the server's own user out; the rest of the world may pass but not look.
  if (isNew && process.getuid?.() === 0) await chmod(path, 0o711);
}
