import { StartupError } from '../startup-error.js';

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
};

/** Turns a failing file operation into one sentence: "Manifold cannot create /data: the disk is full; …". */
export async function explained<T>(doing: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new StartupError(
      `Manifold cannot ${doing}: ${reasons[code] ?? message}; mend that, or set MANIFOLD_DATA_DIR to another folder.`,
      { cause },
    );
  }
}

/** The line in which PostgreSQL says why it stopped, without its decoration. */
export function complaintIn(output: string): string {
  if (/No space left on device/i.test(output)) return 'the disk is full';
  const lines = output.split('\n').filter((line) => line.trim());
  const complaint =
    lines.findLast((line) => /FATAL|PANIC|error:|ERROR/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
