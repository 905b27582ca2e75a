import type { Run } from '../../../kernel/write/derive.js';
import type { Stretch } from '../clock/hours.js';
import type { SlaStatus } from '../sla-enums.js';
import { stableId } from '../stable-id.js';
import type { PeriodScope } from './interval-source.js';
import { missStreakOf } from './judge-period.js';
import type { Judgement } from './judge-term.js';
import { judgeTerm } from './judge-term.js';
import type { PeriodTerm } from './load-term.js';

export interface StoredPeriod {
  readonly id: string;
  readonly frozen: boolean;
  readonly status: SlaStatus;
}

/**
 * Writes down what a period comes to. A settled one keeps its verdict: where its inputs are others by now, it is marked
 * as awaiting a restatement, and nothing else of it changes.
 */
export async function storePeriod(
  run: Run,
  term: PeriodTerm,
  scope: PeriodScope,
  period: Stretch,
  now: Date,
): Promise<StoredPeriod | undefined> {
  const judged = await judgeTerm(run, term, scope, period);
  if (!judged) return undefined;
  const from = new Date(period.from).toISOString();
  const [known] = await run(
    `select id::text, frozen_at is not null as frozen, status, input_hash as hash from sla_period_result
     where term_id = $1::uuid and scope_id = $2::uuid and period_start = $3::timestamptz for update`,
    [term.id, scope.id, from],
  );
  if (known?.frozen) {
    await run(
      'update sla_period_result set restatement_pending = $2, updated_at = $3::timestamptz, version = version + 1 where id = $1::uuid and restatement_pending <> $2',
      [known.id, known.hash !== judged.hash, now.toISOString()],
    );
    return { id: known.id as string, frozen: true, status: known.status as SlaStatus };
  }
  const status = now.valueOf() < period.to + term.maturity ? 'PENDING' : judged.status;
  const streak = missStreakOf(await streakBefore(run, term, scope, from), status);
  const id = (known?.id as string | undefined) ?? stableId(period.from, `${term.id} ${scope.id}`);
  await run(
    `insert into sla_period_result as r (id, created_at, updated_at, version, term_id, scope_kind, scope_id, location_id,
       period_start, period_end, numerator, denominator, value, sample, excluded, status, miss_streak, definition_version, inputs, input_hash)
     values ($1::uuid, $2::timestamptz, $2::timestamptz, 1, $3::uuid, $4, $5::uuid, $6::uuid, $7::timestamptz, $8::timestamptz,
       $9::numeric, $10::numeric, $11::numeric, $12, $13, $14, $15, $16, $17::jsonb, $18)
     on conflict (term_id, scope_id, period_start) do update
     set numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value, sample = excluded.sample,
         excluded = excluded.excluded, status = excluded.status, miss_streak = excluded.miss_streak, inputs = excluded.inputs,
         input_hash = excluded.input_hash, updated_at = excluded.updated_at, version = r.version + 1
     where (r.input_hash, r.status, r.miss_streak) is distinct from (excluded.input_hash, excluded.status, excluded.miss_streak)`,
    [
      id,
      now.toISOString(),
      term.id,
      scope.kind,
      scope.id,
      scope.kind === 'Location' ? scope.id : null,
      from,
      new Date(period.to).toISOString(),
      ...numbersOf(judged),
      judged.sample,
      judged.excluded,
      status,
      streak,
      term.shape === 'PER_SUBJECT' ? term.termVersion : term.metricVersion,
      JSON.stringify(judged.inputs),
      judged.hash,
    ],
  );
  return { id, frozen: false, status };
}

const numbersOf = ({ numerator, denominator, value }: Judgement) => [
  numerator.text(6),
  denominator.text(6),
  value?.text(6) ?? null,
];

/** Misses in a row up to this period, over all versions of the term. */
async function streakBefore(run: Run, term: PeriodTerm, scope: PeriodScope, from: string): Promise<number> {
  const [row] = await run(
    `select r.miss_streak from sla_period_result r join sla_term o on o.id = r.term_id join sla_term t on t.id = $1::uuid
     where o.code = t.code and (o.contract_id, o.program_id, o.department) is not distinct from (t.contract_id, t.program_id, t.department)
       and r.scope_id = $2::uuid and r.period_start < $3::timestamptz and r.archived_at is null
     order by r.period_start desc limit 1`,
    [term.id, scope.id, from],
  );
  return Number(row?.miss_streak ?? 0);
}
