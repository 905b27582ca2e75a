import type { Pool, PoolClient } from 'pg';
import { withClient } from '../kernel/database/pool.js';
import { SlaClock } from '../domain/sla/sla-clock.entity.js';
import { SlaCredit } from '../domain/sla/sla-credit.entity.js';
import { SlaPeriodResult } from '../domain/sla/sla-period-result.entity.js';
import { recordOf } from '../kernel/record/catalog.js';
import { isComputed } from '../kernel/write/derivation.js';
import { runOn } from '../kernel/database/transaction.js';
import { modules } from '../modules.js';
import { watcher } from '../rules.js';
import { afterwards } from './afterwards.js';
import { Calls } from './calls.js';
import { Books } from './books.js';
import { writeChartOfAccounts } from './chart-of-accounts.js';
import type { Company } from './company.js';
import { Causes } from './causes.js';
import { DataQuality } from './data-quality.js';
import { writeContactCenter } from './contact-center.js';
import { CopyWriter } from './copy-writer.js';
import { branchMonth } from './demand.js';
import { dropKeys } from './late-keys.js';
import { Experience } from './experience.js';
import { VendorPool } from './interval-files.js';
import { Marketing } from './marketing.js';
import { writeNetwork } from './network.js';
import { writePartners } from './partners.js';
import { postPayments } from './payments.js';
import { People } from './people.js';
import { Promises } from './promises.js';
import { Quality } from './quality.js';
import { Random } from './random.js';
import { References } from './references.js';
import { Roster } from './roster.js';
import { Snapshots } from './snapshots.js';
import { fewestLocations, usualSize } from './size.js';
import { DAY, HOUR, monthStart, monthText } from './time.js';
import { VendorBills } from './vendor-bills.js';
import { settleVendorMonths } from './vendor-verdicts.js';
import { monthsUntil, stormOf, type DemoOptions, type World } from './world.js';

export type { DemoOptions } from './world.js';

export interface DemoSummary {
  readonly rows: number;
  readonly seconds: number;
  readonly counts: { readonly [record: string]: number };
}

export type Progress = (done: number, total: number, what: string) => void;

export class DatabaseFilled extends Error {
  override readonly name = 'DatabaseFilled';
  override readonly message =
    'This database already holds an organization; the demo network goes into an empty one only.';
}

// Any number will do; servers that start together on one empty database take turns by it.
const demoLock = 4_815_162_343;

/** Fills an empty database with a believable company, in one transaction: a load that is killed leaves nothing. */
export async function loadDemo(
  pool: Pool,
  options: DemoOptions = {},
  onProgress: Progress = () => undefined,
): Promise<DemoSummary> {
  const began = performance.now();
  return withClient(pool, async (client) => {
    await client.query('begin');
    try {
      await client.query(
        `select set_config('statement_timeout', '0', true), set_config('synchronous_commit', 'off', true)`,
      );
      await client.query('select pg_advisory_xact_lock($1)', [demoLock]);
      if ((await client.query('select from organization limit 1')).rowCount) throw new DatabaseFilled();
      const counts = await fill(client, options, onProgress);
      await client.query('commit');
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return { rows, seconds: (performance.now() - began) / 1000, counts };
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
}

async function fill(
  client: PoolClient,
  options: DemoOptions,
  onProgress: Progress,
): Promise<{ [record: string]: number }> {
  const { seed, locations, months: monthCount, scale } = { ...usualSize, ...options };
  if (locations < fewestLocations)
    throw new Error(`The demo network needs at least ${fewestLocations} locations.`);
  const now = (options.now ?? new Date(Math.floor(Date.now() / HOUR) * HOUR)).getTime();
  const months = monthsUntil(now, monthCount);
  const write = new CopyWriter(client);
  const world: World = {
    write,
    random: new Random(String(seed)),
    now,
    scale,
    months,
    storm: stormOf(months),
  };
  const restoreKeys = await dropKeys(client);
  const company = found(world, locations);
  const { branches } = company.network;
  // Indexes and keys take about a third of the time.
  const copies = months.length * branches.length;
  const total = Math.ceil(copies * 1.5);
  let done = 0;
  for (const month of months) {
    const end = Math.min(monthStart(month, 1), Math.floor(now / DAY) + 1);
    for (const branch of branches) {
      onProgress(done++, total, `${branch.place.code} ${monthText(month)}`);
      for (const part of [
        branchMonth(company, branch, month, end),
        company.calls.month(branch, month, end),
        postPayments(company, branch, month),
      ]) {
        for (const _ of part) if (write.due) await write.breathe();
      }
      await write.breathe();
    }
  }
  for (const tell of afterwards) {
    for (const _ of tell(company) ?? []) if (write.due) await write.breathe();
    await write.breathe();
  }
  await write.end();
  await restoreKeys((share) =>
    onProgress(done + Math.floor(share * 0.4 * copies), total, 'indexes and keys'),
  );
  onProgress(done + Math.floor(0.45 * copies), total, 'balances');
  await deriveAll(client, new Date(now));
  await settleVendorMonths(client, company);
  await watcher().afterLoad(runOn(client));
  // Without statistics the first questions would be planned as if every table were empty.
  await client.query('analyze');
  onProgress(total, total, 'done');
  return { ...write.counts(), ...(await followed(client)) };
}

/** How many rows followed from those that were written. */
async function followed(client: PoolClient): Promise<{ [record: string]: number }> {
  const counts: { [record: string]: number } = {};
  for (const { name, table } of [SlaClock, SlaPeriodResult, SlaCredit].map(recordOf))
    counts[name] = Number((await client.query(`select count(*) as n from "${table}"`)).rows[0].n);
  return counts;
}

function found(world: World, locations: number): Company {
  const network = writeNetwork(world, locations);
  const partners = writePartners(world);
  const people = new People(world, network, partners);
  const marketing = new Marketing(world, network);
  const books = new Books(world, writeChartOfAccounts(world, network));
  const promises = new Promises(world, partners);
  const causes = new Causes(world, network);
  const experience = new Experience(world, people, causes);
  const center = writeContactCenter(world, network, partners);
  const roster = new Roster(world, people, center);
  const quality = new Quality(world, network);
  const calls = new Calls(world, center, roster, quality, experience);
  return {
    world,
    network,
    partners,
    people,
    marketing,
    promises,
    calls,
    experience,
    causes,
    dataQuality: new DataQuality(world),
    roster,
    quality,
    pool: new VendorPool(),
    references: new References(world),
    books,
    snapshots: new Snapshots(world),
    vendorBills: new VendorBills(world, partners),
    commissions: new Map(),
    plans: new Map(),
  };
}

const batch = 20_000;

/** Works every derived column out once more by the rules of the modules; what the generator got right costs a read. */
export async function deriveAll(
  client: Pick<PoolClient, 'query'>,
  now: Date,
): Promise<{ [derivation: string]: number }> {
  const changed: { [derivation: string]: number } = {};
  const run = runOn(client);
  for (const derivation of modules.flatMap(({ derivations = [] }) => derivations)) {
    if (isComputed(derivation) && derivation.relays) continue;
    const { name } = derivation;
    const { table } = recordOf(derivation.of());
    changed[name] = 0;
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const { rows } = await client.query<{ id: string }>(
        `select id from "${table}" where id > $1 order by id limit ${batch}`,
        [last],
      );
      if (!rows.length) break;
      const ids = rows.map(({ id }) => id);
      changed[name] += isComputed(derivation)
        ? await derivation.compute(run, ids, now)
        : ((await client.query(derivation.statement, [ids])).rowCount ?? 0);
      last = ids.at(-1)!;
    }
  }
  return changed;
}
