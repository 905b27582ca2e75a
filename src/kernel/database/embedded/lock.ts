import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';
import { explained } from './failure.js';
import { beginningOf } from './processes.js';

/** One Manifold a data folder. The lock of a process that was killed does not count. */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'manifold.lock');
  while (!(await explained(`write to ${dataDir}`, claim(path)))) {
    const holder = await lockHolder(dataDir);
    if (holder) {
      throw new StartupError(
        `Another Manifold (process ${holder}) is using ${dataDir}; stop it first, or set MANIFOLD_DATA_DIR to another folder.`,
      );
    }
    await rm(path, { force: true });
  }
  return () => rm(path, { force: true });
}

/** The process that holds the folder, if it still lives. */
export async function lockHolder(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'manifold.lock'), 'utf8').catch(() => '');
  const [pid, ...beginning] = text.trim().split(' ');
  if (!Number(pid)) return undefined;
  return (await beginningOf(Number(pid))) === beginning.join(' ') ? Number(pid) : undefined;
}

// Written aside and linked, so that nobody ever reads a lock without its holder.
async function claim(path: string): Promise<boolean> {
  const written = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(written, `${process.pid} ${await beginningOf(process.pid)}\n`);
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}
