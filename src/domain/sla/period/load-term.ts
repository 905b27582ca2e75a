import { Duration } from 'luxon';
import type { Run } from '../../../kernel/write/derive.js';
import type { SlaComparator, SlaPeriodBasis, SlaShape, SlaWindow } from '../sla-enums.js';
import { Fraction } from './fraction.js';
import type { PeriodScope } from './interval-source.js';
import type { PeriodRules } from './judge-period.js';

/** A version of a term, as its periods need it. */
export interface PeriodTerm {
  readonly id: string;
  readonly shape: SlaShape;
  readonly metric: string | null;
  readonly metricVersion: number;
  readonly parameters: unknown;
  readonly termVersion: number;
  readonly contract: string | null;
  readonly window: SlaWindow;
  readonly rollingDays: number;
  readonly basis: SlaPeriodBasis;
  readonly maturity: number;
  /** Of the calendar that the term fixes, else the company’s. */
  readonly timeZone: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** The share of subjects that has to keep it. */
  readonly target: Fraction;
  readonly rules: PeriodRules;
  readonly tiers: readonly { comparator: SlaComparator; threshold: Fraction; factor: Fraction }[];
  readonly consequence: { readonly [name: string]: unknown } | null;
  /** What is judged where nobody says otherwise: who owes it, or whom it is owed to. */
  readonly scope: PeriodScope;
}

/** Terms with what is judged of them; `ids` null: all that are in use. */
export async function loadPeriodTerms(run: Run, ids: readonly string[] | null): Promise<PeriodTerm[]> {
  const rows = await run(
    `select t.*, t.id::text as id, t.threshold::text as threshold, t.threshold_upper::text as threshold_upper,
            t.grace_ratio::text as grace_ratio, t.target::text as target, t.percentile::text as percentile,
            t.effective_from::text as effective_from, t.effective_to::text as effective_to,
            t.contract_id::text as contract_id, t.program_id::text as program_id, v.vendor_id::text as vendor,
            coalesce(c.time_zone, o.default_time_zone, 'UTC') as zone, o.id::text as organization
     from sla_term t left join vendor_contract v on v.id = t.contract_id left join business_calendar c on c.id = t.calendar_id
     left join lateral (select id, default_time_zone from organization where archived_at is null order by id limit 1) o on true
     where t.archived_at is null and ($1::uuid[] is null or t.id = any($1::uuid[])) order by t.id`,
    [ids],
  );
  return rows.map(termOf);
}

type Row = { readonly [name: string]: any };

const fraction = (value: string | null) => (value === null ? undefined : Fraction.of(value));
const given = <T>(name: string, value: T | null | undefined) =>
  value === null || value === undefined ? {} : { [name]: value };

function termOf(row: Row): PeriodTerm {
  const relief = row.volume_relief as { over: string } | null;
  const target = fraction(row.target);
  return {
    id: row.id,
    shape: row.shape,
    metric: row.metric,
    metricVersion: row.metric_version ?? 1,
    parameters: row.metric_parameters,
    termVersion: row.term_version,
    contract: row.contract_id,
    window: row.window,
    rollingDays: row.rolling_days ?? 1,
    basis: row.period_basis,
    maturity: row.maturity ? Duration.fromISO(row.maturity).toMillis() : 0,
    timeZone: row.zone,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    target: target ?? Fraction.one,
    rules: {
      aggregation: row.aggregation,
      comparator: row.comparator,
      threshold: Fraction.of(row.threshold),
      ...given('thresholdUpper', fraction(row.threshold_upper)),
      ...given('graceRatio', fraction(row.grace_ratio)),
      ...given('target', target),
      ...given('percentile', fraction(row.percentile)),
      ...given('percentileMethod', row.percentile_method),
      ...given('minSample', row.min_sample),
      ...given('reliefOver', fraction(relief?.over ?? null)),
    },
    tiers: (row.severity_tiers as { comparator: SlaComparator; threshold: string; factor: string }[]).map(
      ({ comparator, threshold, factor }) => ({
        comparator,
        threshold: Fraction.of(threshold),
        factor: Fraction.of(factor),
      }),
    ),
    consequence: row.consequence,
    scope: row.vendor
      ? { kind: 'Vendor', id: row.vendor }
      : row.program_id
        ? { kind: 'TpaProgram', id: row.program_id }
        : { kind: 'Organization', id: row.organization },
  };
}
