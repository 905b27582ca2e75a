import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from '../load/measure.js';
import type { Options } from '../options.js';
import { benchRoot } from '../options.js';

/** One shape at one number of connections: the measurements of each peer, one a run. */
export interface Cell {
  readonly shape: string;
  readonly connections: number;
  readonly peers: Record<string, Measurement[]>;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const medianOf = (runs: readonly Measurement[], of: keyof Measurement) => median(runs.map((run) => run[of]));

/** The tables that go into the README. */
export function tables(cells: readonly Cell[], names: readonly string[]): string {
  return [throughput(cells, names), details(cells, names)].join('\n\n');
}

function throughput(cells: readonly Cell[], names: readonly string[]): string {
  const ratios = names.filter((name) => name !== 'manifold');
  const lines = cells.map(({ shape, connections, peers }) => {
    const rate = (name: string) => medianOf(peers[name]!, 'perSecond');
    const shown = names.map((name) => Math.round(rate(name)).toLocaleString('en'));
    const times = names.includes('manifold')
      ? ratios.map((name) => `${(rate('manifold') / rate(name)).toFixed(2)}×`)
      : [];
    return [shape, connections, ...shown, ...times];
  });
  const heads = names.includes('manifold') ? ratios.map((name) => `Manifold / ${name}`) : [];
  return table(['shape', 'connections', ...names.map((name) => `${name}, req/s`), ...heads], lines);
}

function details(cells: readonly Cell[], names: readonly string[]): string {
  const heads = [
    'shape',
    'connections',
    'server',
    'req/s',
    'p50 ms',
    'p99 ms',
    'CPU ms a request',
    'database CPU ms',
    'RSS MB',
    'SQL a request',
    'failed',
  ];
  return table(
    heads,
    cells.flatMap(({ shape, connections, peers }) =>
      names.map((name) => {
        const of = (key: keyof Measurement) => medianOf(peers[name]!, key);
        return [
          shape,
          connections,
          name,
          Math.round(of('perSecond')).toLocaleString('en'),
          of('p50').toFixed(1),
          of('p99').toFixed(1),
          cost(peers[name]!, 'serverCpu'),
          cost(peers[name]!, 'databaseCpu'),
          Math.round(Math.max(...peers[name]!.map((run) => run.megabytes))),
          of('statementsPerRequest').toFixed(2),
          peers[name]!.reduce((total, run) => total + run.failures, 0),
        ];
      }),
    ),
  );
}

// Processor time hardly depends on what else the machine does; rates do.
function cost(runs: readonly Measurement[], of: 'serverCpu' | 'databaseCpu'): string {
  return median(runs.map((run) => (run[of] / run.perSecond) * 1000)).toFixed(2);
}

function table(heads: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  const row = (values: readonly (string | number)[]) => `| ${values.join(' | ')} |`;
  return [row(heads), row(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(row)].join('\n');
}

/** Keeps every single measurement, with what they were taken on. */
export function save(name: string, options: Options, results: object): string {
  const { databaseUrl: _secret, product: _path, ...shown } = options;
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model,
    gibibytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const folder = join(benchRoot, 'results');
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const file = join(folder, `${[day, name, options.label].filter(Boolean).join('-')}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ measuredOn: day, machine, options: shown, ...results }, null, 2)}\n`,
  );
  return file;
}
