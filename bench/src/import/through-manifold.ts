import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { residentMegabytes } from '../load/processes.js';
import type { Product } from '../product.js';

export interface Imported {
  readonly seconds: number;
  /** Resident memory twice a second. */
  readonly megabytes: readonly number[];
}

/** The import as a user starts it; its time includes the start of the process. */
export async function importThrough(product: Product, databaseUrl: string, file: string): Promise<Imported> {
  const mapping = join(product.folder, 'examples/calls.yaml');
  const began = performance.now();
  const child = spawn(process.execPath, [product.command, 'import', file, '--map', mapping, '--json'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const megabytes: number[] = [];
  const sampler = setInterval(() => megabytes.push(residentMegabytes(child.pid!)), 500);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (said = `${said}${data}`.slice(-4_000)));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`manifold import ended with ${code}.\n${said}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: megabytes.filter((sample) => sample > 0) };
}
