import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.js';

const run = promisify(execFile);

/** The system user that PostgreSQL runs as; undefined where that is simply our own. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const waysToCreate: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
  ['adduser', ['-S', '-D', '-H', 'postgres']],
];

/** PostgreSQL refuses to run as root, so root lends it a user. */
export async function chooseUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp('postgres');
  if (existing) return existing;
  for (const [program, args] of waysToCreate) {
    const created = await run(program, args).then(
      () => lookUp('postgres'),
      () => undefined,
    );
    if (created) return created;
  }
  const nobody = await lookUp('nobody');
  if (nobody) return nobody;
  throw new StartupError(
    'PostgreSQL does not run as root and no user "postgres" could be created; start Manifold as an ordinary user or set DATABASE_URL.',
  );
}

/** The user that an existing data folder belongs to: the server must be the same one again. */
export async function ownerOf(folder: string, user: SystemUser | undefined): Promise<SystemUser | undefined> {
  const { uid, gid } = await stat(folder);
  if (user) return uid === 0 || uid === user.uid ? user : { name: `user ${uid}`, uid, gid };
  if (uid === process.getuid?.()) return undefined;
  throw new StartupError(
    `The database in ${folder} belongs to another system user; start Manifold as that one (or as root), or set MANIFOLD_DATA_DIR to another folder.`,
  );
}

/** Whether every folder down to this path lets the user pass. */
export async function canReach(path: string, user: SystemUser | undefined): Promise<boolean> {
  if (!user) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const pass = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & pass)) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
    );
    return { name, uid: uid!, gid: gid! };
  } catch {
    return undefined;
  }
}
