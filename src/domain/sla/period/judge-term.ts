import { createHash } from 'node:crypto';
import type { Run } from '../../../kernel/write/derive.js';
import type { Stretch } from '../clock/hours.js';
import type { SlaStatus } from '../sla-enums.js';
import { Fraction } from './fraction.js';
import { intervals } from './interval-source.js';
import type { PeriodScope } from './interval-source.js';
import type { PeriodPart } from './judge-period.js';
import { judgePeriod } from './judge-period.js';
import type { PeriodTerm } from './load-term.js';

/** What a period of a term comes to just now. */
export interface Judgement {
  readonly numerator: Fraction;
  readonly denominator: Fraction;
  readonly value?: Fraction;
  readonly status: SlaStatus;
  readonly sample: number;
  readonly excluded: number;
  readonly inputs: unknown;
  readonly hash: string;
}

/** Undefined where the term’s metric has no source here. */
export function judgeTerm(
  run: Run,
  term: PeriodTerm,
  scope: PeriodScope,
  period: Stretch,
): Promise<Judgement | undefined> {
  return term.shape === 'PER_SUBJECT'
    ? judgeClocks(run, term, scope, period)
    : judgeMetric(run, term, scope, period);
}

async function judgeClocks(
  run: Run,
  term: PeriodTerm,
  scope: PeriodScope,
  { from, to }: Stretch,
): Promise<Judgement> {
  const moment = term.basis === 'START_EVENT' ? 'started_at' : 'due_at';
  const inScope = scope.kind === 'Location' ? 'and c.location_id = $4::uuid' : 'and $4::uuid is not null';
  const [row] = await run(
    `select count(*) filter (where status = 'MET')::int as "MET", count(*) filter (where status = 'MISSED')::int as "MISSED",
            count(*) filter (where status = 'EXCUSED')::int as "EXCUSED", count(*) filter (where status = 'PENDING')::int as "PENDING",
            md5(coalesce(string_agg(subject_id || ' ' || status || ' ' || extract(epoch from due_at), ',' order by subject_id), '')) as hash
     from sla_clock c
     where term_id = $1::uuid and archived_at is null and ${moment} >= $2::timestamptz and ${moment} < $3::timestamptz ${inScope}`,
    [term.id, new Date(from).toISOString(), new Date(to).toISOString(), scope.id],
  );
  const { hash, ...counts } = row as { hash: string } & Record<
    'MET' | 'MISSED' | 'EXCUSED' | 'PENDING',
    number
  >;
  const judged = counts.MET + counts.MISSED;
  const verdict = judgePeriod(
    {
      aggregation: 'RATIO_OF_SUMS',
      comparator: 'GTE',
      threshold: term.target,
      minSample: term.rules.minSample,
    },
    [{ numerator: Fraction.of(counts.MET), denominator: Fraction.of(judged), sample: judged }],
  );
  return { ...verdict, sample: judged, excluded: counts.EXCUSED, inputs: counts, hash };
}

async function judgeMetric(
  run: Run,
  term: PeriodTerm,
  scope: PeriodScope,
  { from, to }: Stretch,
): Promise<Judgement | undefined> {
  if (!intervals.source || !term.metric) return undefined;
  const found = await intervals.source({
    metric: term.metric,
    version: term.metricVersion,
    parameters: term.parameters,
    scope,
    from: new Date(from),
    to: new Date(to),
    window: term.window,
    timeZone: term.timeZone,
    run,
  });
  if (!found) return undefined;
  const excluded = await run(
    `select extract(epoch from "from")::float8 * 1000 as from, extract(epoch from "to")::float8 * 1000 as to
     from sla_exclusion where term_id = $1::uuid and status = 'APPROVED' and subject_id is null and archived_at is null`,
    [term.id],
  );
  const parts = found.map(({ start, numerator, denominator, sample, forecast }): PeriodPart => ({
    numerator: Fraction.of(numerator),
    denominator: Fraction.of(denominator),
    sample,
    ...(forecast === undefined ? {} : { forecast: Fraction.of(forecast) }),
    excluded: excluded.some((row) => start.valueOf() >= Number(row.from) && start.valueOf() < Number(row.to)),
  }));
  const verdict = judgePeriod(term.rules, parts);
  const inputs = found.map((interval, i) => ({ ...interval, excluded: parts[i]!.excluded }));
  const hash = createHash('md5').update(JSON.stringify(inputs)).digest('hex');
  return { ...verdict, excluded: verdict.excluded + verdict.relieved, inputs, hash };
}
