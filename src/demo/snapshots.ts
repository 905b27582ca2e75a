import type { PayerKind } from '../domain/billing/billing-enums.js';
import { ArSnapshot, AgingBucket } from '../domain/billing/ar-snapshot.entity.js';
import type { JobStatus } from '../domain/jobs/job-enums.js';
import { PipelineSnapshot } from '../domain/jobs/pipeline-snapshot.entity.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import type { Branch } from './branch.js';
import { DAY, monthStart, monthText, weekday, type Day } from './time.js';
import type { Timeline } from './timeline.js';
import type { World } from './world.js';

const buckets = Object.keys(AgingBucket) as AgingBucket[];

const bucketOf = (late: number): AgingBucket => buckets[late <= 0 ? 0 : Math.min(5, Math.ceil(late / 30))]!;

const pending: readonly JobStatus[] = [
  'PENDING_SALE',
  'PRE_PRODUCTION',
  'WORK_IN_PROGRESS',
  'COMPLETED_PENDING_PAPERWORK',
  'INVOICE_PENDING',
];

export interface Estimated {
  readonly uploadedAt: number;
  readonly approvedAt?: number;
  readonly amount: number;
}

/** After so long nobody waits for a sale any more. */
export const givenUpAfter = 45 * DAY;

/** What was pending and what was owed at the end of every Sunday and every month, gathered while the stories are told. */
export class Snapshots {
  readonly #days: readonly Day[];
  readonly #receivables = new Map<Branch, Map<string, Float64Array>>();
  readonly #pipeline = new Map<Branch, Map<string, { jobs: number; value: number }>>();

  constructor(readonly world: World) {
    const first = world.months[0]!;
    const today = Math.floor(world.now / DAY);
    this.#days = Array.from({ length: Math.max(0, today - 1 - first) }, (_, i) => first + i).filter(
      (day) => weekday(day) === 7 || monthStart(day + 1) === day + 1,
    );
  }

  /** Changes what is open on an invoice from that day on. */
  owe(branch: Branch, payer: PayerKind, dueOn: Day, from: Day, amount: number): void {
    let series = this.#receivables.get(branch);
    if (!series) this.#receivables.set(branch, (series = new Map()));
    for (let i = this.#days.findIndex((day) => day >= from); i >= 0 && i < this.#days.length; i++) {
      const key = `${bucketOf(this.#days[i]! - dueOn)}/${payer}`;
      let values = series.get(key);
      if (!values) series.set(key, (values = new Float64Array(this.#days.length)));
      values[i]! += amount;
    }
  }

  job(
    branch: Branch,
    line: Timeline,
    what: {
      serviceLine: ServiceLine;
      lost: boolean;
      receivedAt: number;
      estimates: readonly Estimated[];
      expectedValue: number;
    },
  ): void {
    const { zone } = branch;
    let rows = this.#pipeline.get(branch);
    if (!rows) this.#pipeline.set(branch, (rows = new Map()));
    const from = zone.dayOf(what.receivedAt);
    branch.received.set(monthText(from), (branch.received.get(monthText(from)) ?? 0) + 1);
    const invoiced = line.at('INVOICED');
    const to = invoiced === undefined ? Infinity : zone.dayOf(invoiced);
    for (const day of this.#days) {
      if (day < from) continue;
      if (day > to) break;
      const end = zone.instant(day + 1, 0);
      const lost = what.lost && what.receivedAt + givenUpAfter <= end;
      const { status: stage } = line.until(end).progress(lost);
      if (!pending.includes(stage)) continue;
      const approved = what.estimates.filter(({ approvedAt = Infinity }) => approvedAt < end);
      const uploaded = what.estimates.filter(({ uploadedAt }) => uploadedAt < end);
      const known = approved.length ? approved : uploaded;
      const value = known.length ? known.reduce((sum, { amount }) => sum + amount, 0) : what.expectedValue;
      const key = `${day}/${stage}/${what.serviceLine}`;
      const row = rows.get(key);
      if (row) {
        row.jobs++;
        row.value += value;
      } else rows.set(key, { jobs: 1, value });
    }
  }

  *write(): Generator<void> {
    for (const [branch, series] of this.#receivables) {
      const random = branch.random.fork('receivables');
      for (const [i, asOf] of this.#days.entries()) {
        for (const key of [...series.keys()].toSorted()) {
          const amount = series.get(key)![i]!;
          const [bucket, payerKind] = key.split('/');
          if (amount)
            this.world.write.add(ArSnapshot, random, this.#at(branch, asOf), {
              asOf,
              bucket,
              payerKind,
              amount,
              location: branch.id,
            });
        }
      }
      yield;
    }
    for (const [branch, rows] of this.#pipeline) {
      const random = branch.random.fork('pipeline');
      for (const [key, { jobs, value }] of [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const [day, stage, serviceLine] = key.split('/') as [string, string, string];
        const asOf = Number(day);
        this.world.write.add(PipelineSnapshot, random, this.#at(branch, asOf), {
          asOf,
          stage,
          serviceLine,
          jobs,
          value,
          location: branch.id,
        });
      }
      yield;
    }
  }

  readonly #at = (branch: Branch, asOf: Day) => Math.min(this.world.now, branch.zone.instant(asOf + 1, 0));
}
