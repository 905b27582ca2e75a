import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process that is dead but not yet collected by its parent counts as gone: in containers that may take forever. */
export async function isAlive(pid: number): Promise<boolean> {
  const state = process.platform === 'linux' ? (await linuxStat(pid))?.[0] : await ps(pid, 'state=');
  return state !== undefined && !state.startsWith('Z');
}

/** When the process began, in whatever form the system says it: tells a process from a later one of the same number. */
export async function beginningOf(pid: number): Promise<string | undefined> {
  return process.platform === 'linux' ? (await linuxStat(pid))?.[19] : ps(pid, 'lstart=');
}

export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return words?.replaceAll('\0', ' ');
}

export async function waitUntil(condition: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await sleep(15);
  }
  return true;
}

async function linuxStat(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in parentheses and may itself hold spaces.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  const said = await run('ps', ['-p', String(pid), '-o', column]).catch(() => undefined);
  return said?.stdout.trim() || undefined;
}
