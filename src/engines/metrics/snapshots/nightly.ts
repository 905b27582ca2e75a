/** Stocks that are written down at the end of each day, so that they have a history. */
import type { PoolClient } from 'pg';
import { inTransaction, runOn } from '../../../kernel/database/transaction.js';
import type { Class } from '../../../kernel/record/catalog.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { Schedule } from '../../../kernel/schedule.js';
import type { MetricDefinition } from '../define.js';
import { known } from './known-catalog.js';
import { measureStock } from './measure-stock.js';
import type { MissingDay } from './missing-days.js';
import { missingDays } from './missing-days.js';
import { storeSnapshots } from './store-snapshots.js';

export interface Snapshots {
  readonly name: string;
  /** When to look for days that have ended, as a cron pattern with seconds. */
  readonly pattern: string;
  /** A record with a `location` and a day `asOf`. */
  readonly of: () => Class;
  readonly metric: MetricDefinition;
  /** Which of its attributes keep which dimensions. */
  readonly by: { readonly [attribute: string]: string };
  /** The attribute that keeps the value. */
  readonly value: string;
  /** The attribute that keeps how many rows the value is made of; where there is none, a value of 0 is not kept. */
  readonly count?: string;
}

// Places of one question: few enough that it is soon over, enough that a thousand of them need few.
const partSize = 50;

const nameOf = ({ place, day }: MissingDay) => `${place} ${day}`;

/**
 * Writes the rows of every day of a place that has ended and has none yet. Rows that are there stay as they are.
 *
 * `nightly({ metric: arBalance, by: { bucket: 'AGING_BUCKET', payerKind: 'PAYER_KIND' }, value: 'amount', … })`
 */
export function nightly(snapshots: Snapshots): Schedule {
  // Days on which a place had nothing leave no row to know them by. Each server finds out once by itself.
  let without = new Set<string>();
  return {
    name: snapshots.name,
    pattern: snapshots.pattern,
    work: async (client, now) => {
      const missing = await missingDays(runOn(client), known.catalog!(), recordOf(snapshots.of()), now);
      without = new Set(missing.map(nameOf).filter((name) => without.has(name)));
      const asked = missing.filter((day) => !without.has(nameOf(day)));
      for (const same of Map.groupBy(asked, ({ day, zone }) => `${day} ${zone}`).values())
        for (let from = 0; from < same.length; from += partSize) {
          const part = same.slice(from, from + partSize);
          const written = await writeDay(client, snapshots, part, now);
          for (const one of part) if (!written.has(one.place)) without.add(nameOf(one));
        }
    },
  };
}

/** A day of places of one zone; answers those that had something. */
function writeDay(
  client: PoolClient,
  { of, metric, by, value, count }: Snapshots,
  part: readonly MissingDay[],
  now: Date,
): Promise<Set<string>> {
  const { day, zone } = part[0]!;
  return inTransaction(client, async (run) => {
    // A balance takes several statements; an invoice and its payment must be in all of them or in none.
    await run('set transaction isolation level repeatable read', []);
    const places = part.map(({ place }) => place);
    const dimensions = Object.values(by);
    const found = await measureStock(known.catalog!(), run, now, { metric, dimensions, places, day, zone });
    const kept = found.filter((row) => Number(count ? row.sample : row.value) !== 0);
    await storeSnapshots(run, recordOf(of()), now, {
      location: kept.map(({ place }) => place),
      asOf: kept.map(() => day),
      ...Object.fromEntries(
        Object.keys(by).map((attribute, at) => [attribute, kept.map(({ values }) => values[at])]),
      ),
      [value]: kept.map((row) => row.value),
      ...(count ? { [count]: kept.map(({ sample }) => sample) } : {}),
    });
    return new Set(kept.map(({ place }) => place));
  });
}
