import type { PoolClient } from 'pg';
import { inTransaction, runOn } from '../../kernel/database/transaction.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { Schedule } from '../../kernel/schedule.js';
import { localDate } from '../../kernel/time/zone-rules.js';
import { refreshClocks } from './clock/refresh-clocks.js';
import { subjectKinds } from './clock/subject-kinds.js';
import { loadPeriodTerms } from './period/load-term.js';
import { periodOf } from './period/period-window.js';
import { restateMetrics } from './period/restate.js';
import { storePeriod } from './period/store-period.js';
import type { SlaSubjectKind } from './sla-enums.js';

// Small transactions: whoever writes one of these subjects waits no longer than for one of them.
const partSize = 2_000;

/** Clocks that can still be kept and are not decided, worked out anew; `dueBy`: only those that the time has reached. */
export async function refreshOpenClocks(client: PoolClient, now: Date, dueBy?: Date): Promise<number> {
  const run = runOn(client);
  let changed = 0;
  for (const kind of Object.keys(subjectKinds) as SlaSubjectKind[]) {
    const rows = await run(
      `select distinct subject_id::text as id from sla_clock
       where status = 'PENDING' and archived_at is null and subject_kind = $1
         and ($2::timestamptz is null or paused or due_at <= $2::timestamptz) order by 1`,
      [recordOf(subjectKinds[kind].record()).name, dueBy?.toISOString() ?? null],
    );
    const ids = rows.map((row) => row.id as string);
    for (let from = 0; from < ids.length; from += partSize)
      await inTransaction(client, async () => {
        changed += await refreshClocks(run, kind, ids.slice(from, from + partSize), now);
      });
  }
  return changed;
}

/** The period that runs and the one before it, of every term that was in force then. */
export async function judgePeriods(client: PoolClient, now: Date): Promise<void> {
  const run = runOn(client);
  for (const term of await loadPeriodTerms(run, null)) {
    const current = periodOf(term.window, term.timeZone, now.valueOf(), term.rollingDays);
    const last = periodOf(term.window, term.timeZone, current.from - 1, term.rollingDays);
    for (const period of [last, current]) {
      const [first, end] = [localDate(period.from, term.timeZone), localDate(period.to, term.timeZone)];
      if (end <= term.effectiveFrom || (term.effectiveTo !== null && first >= term.effectiveTo)) continue;
      await inTransaction(client, async () => void (await storePeriod(run, term, term.scope, period, now)));
    }
  }
}

export const slaSchedules: Schedule[] = [
  {
    name: 'sla-due',
    pattern: '0 * * * * *',
    work: async (client, now) => void (await refreshOpenClocks(client, now, now)),
  },
  {
    // Every midnight of every zone and every end of a period lies on a quarter of an hour.
    name: 'sla-periods',
    pattern: '5 0,15,30,45 * * * *',
    work: async (client, now) => {
      await refreshOpenClocks(client, now);
      await judgePeriods(client, now);
    },
  },
  {
    name: 'sla-restatements',
    pattern: '35 10 3 * * *',
    work: (client, now) => inTransaction(client, (run) => restateMetrics(run, now)),
  },
];
