import type { Run } from '../../../kernel/write/derive.js';
import type { PeriodScope } from './interval-source.js';
import { loadPeriodTerms } from './load-term.js';
import { storePeriod } from './store-period.js';

/** Looks again at the settled periods of these terms that these instants fall into. */
export async function flagRestatements(
  run: Run,
  terms: Iterable<string>,
  instants: readonly number[],
  now: Date,
): Promise<void> {
  const ids = [...terms];
  if (!ids.length || !instants.length) return;
  const settled = await run(`${settledPeriods} and term_id = any($1::uuid[]) order by r.id`, [ids]);
  const touched = settled.filter((row) =>
    instants.some((at) => at >= Number(row.from) && at < Number(row.to)),
  );
  await lookAgain(run, touched, now);
}

/** Looks again at every settled period of a metric: nobody tells when the records behind one change. */
export async function restateMetrics(run: Run, now: Date): Promise<void> {
  const settled = await run(
    `${settledPeriods} and exists (select from sla_term t where t.id = r.term_id and t.shape = 'AGGREGATE') order by r.id`,
    [],
  );
  await lookAgain(run, settled, now);
}

type Settled = { readonly [name: string]: unknown };

const settledPeriods = `
  select term_id::text as term, scope_kind as kind, scope_id::text as scope,
         extract(epoch from period_start)::float8 * 1000 as from, extract(epoch from period_end)::float8 * 1000 as to
  from sla_period_result r where frozen_at is not null and archived_at is null`;

async function lookAgain(run: Run, settled: readonly Settled[], now: Date): Promise<void> {
  if (!settled.length) return;
  const ids = [...new Set(settled.map((row) => row.term as string))];
  const byId = new Map((await loadPeriodTerms(run, ids)).map((term) => [term.id, term]));
  for (const row of settled) {
    const term = byId.get(row.term as string);
    const scope: PeriodScope = { kind: row.kind as string, id: row.scope as string };
    if (term) await storePeriod(run, term, scope, { from: Number(row.from), to: Number(row.to) }, now);
  }
}
