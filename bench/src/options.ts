import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

/** `dist/` and `src/` stand at the same height. */
export const benchRoot = fileURLToPath(new URL('..', import.meta.url));

export interface Options {
  readonly rows: number;
  readonly locations: number;
  readonly connections: readonly number[];
  readonly peers: readonly string[];
  readonly shapes: readonly string[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly runs: number;
  readonly pool: number;
  /** The folder that holds the product. */
  readonly product: string;
  readonly databaseUrl?: string;
  readonly label: string;
}

const help = `npm --prefix bench start -- [options]

  --quick              100,000 rows, 1 and 32 connections, 2 seconds a measurement
  --rows N             jobs, invoices and payments each (1,000,000)
  --locations N        (200)
  --connections A,B    (1,8,32,128)
  --peers A,B          manifold, postgraphile, type-graphql, sql (all)
  --shapes A,B         point, list, tree (all)
  --seconds N          of one measurement (8)
  --warm-up N          seconds before each measurement (2)
  --runs N             interleaved runs; the median counts (3)
  --pool N             database connections of each server (10)
  --product FOLDER     where the product is (the folder above)
  --label TEXT         added to the name of the result file

DATABASE_URL: a server to use instead of the embedded one; the databases bench_… on it are ours.`;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      quick: { type: 'boolean' },
      rows: { type: 'string' },
      locations: { type: 'string' },
      connections: { type: 'string' },
      peers: { type: 'string' },
      shapes: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      runs: { type: 'string' },
      pool: { type: 'string' },
      product: { type: 'string' },
      label: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const quick = values.quick ?? false;
  const number = (name: keyof typeof values, full: number, small = full) => {
    const value = values[name] === undefined ? (quick ? small : full) : Number(values[name]);
    if (!(value > 0)) throw new Error(`--${name} takes a number above zero.`);
    return value;
  };
  const list = (text: string | undefined, full: string) => (text ?? full).split(',');
  return {
    rows: number('rows', 1_000_000, 100_000),
    locations: number('locations', 200),
    connections: list(values.connections, quick ? '1,32' : '1,8,32,128').map(Number),
    peers: list(values.peers, 'manifold,postgraphile,type-graphql,sql'),
    shapes: list(values.shapes, 'point,list,tree'),
    seconds: number('seconds', 8, 2),
    warmUp: number('warm-up', 2, 1),
    runs: number('runs', 3, 2),
    pool: number('pool', 10),
    product: values.product ?? fileURLToPath(new URL('../..', import.meta.url)),
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
    label: values.label ?? (quick ? 'quick' : ''),
  };
}

export interface NumbersOptions {
  /** How many contacts, one database each. */
  readonly contacts: readonly number[];
  readonly locations: number;
  /** How often each question is asked of the product; of slower peers less often. */
  readonly times: number;
  /** Only questions with this in their names. */
  readonly only: string;
  /** Fills the databases and measures nothing. */
  readonly load: boolean;
  readonly product: string;
  readonly databaseUrl?: string;
  readonly label: string;
}

export function readNumbersOptions(): NumbersOptions {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string', default: '100000,1000000,10000000' },
      locations: { type: 'string', default: '200' },
      times: { type: 'string', default: '30' },
      only: { type: 'string', default: '' },
      load: { type: 'boolean', default: false },
      product: { type: 'string' },
      label: { type: 'string', default: '' },
    },
  });
  return {
    contacts: values.contacts.split(',').map(Number),
    locations: Number(values.locations),
    times: Number(values.times),
    only: values.only,
    load: values.load,
    product: values.product ?? fileURLToPath(new URL('../..', import.meta.url)),
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
    label: values.label,
  };
}
