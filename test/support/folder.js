import { statfsSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a database that need not outlive the tests: in memory where there is room. */
export async function makeFolder(name) {
  const path = await mkdtemp(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), `manifold-${name}-`));
  // Where root runs the tests, the server runs as another user, who must be able to pass.
  await chmod(path, 0o711);
  return path;
}

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 4 * 1024 ** 3;
  } catch {
    return false;
  }
}
