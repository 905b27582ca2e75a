/** What was set as a goal: a value of a metric for a subject and a month. */
import type { Context } from '../../kernel/context.js';
import { Sql, column, quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { columnOf, recordOf } from '../../kernel/record/catalog.js';
import { addMonths, monthOf } from './days.js';
import type { Dimension, MetricCatalog } from './define.js';
import type { Exact, Fraction } from './exact.js';
import { compareExact, exact, plus, whole, zero } from './exact.js';
import type { MetricPlan } from './plan.js';
import type { Question } from './question.js';
import type { DayRange, Grain } from './range.js';

interface Subject {
  readonly dimension: Dimension;
  readonly key: string | null;
}

export class Targets {
  constructor(
    private readonly company: RecordMeta,
    private readonly values: ReadonlyMap<string, Exact>,
    /** The company’s own, whichever its key is. */
    private readonly whole: ReadonlyMap<string, Exact>,
  ) {}

  /**
   * The target of one subject. Sums take those of all months that the days touch together; shares and averages have one
   * as long as the months agree.
   */
  of(
    plan: MetricPlan,
    subjects: readonly Subject[],
    days: DayRange,
    grain: Grain | undefined,
  ): Fraction | undefined {
    if (subjects.length > 1) return undefined;
    const { metric } = plan;
    const months = monthsOf(days);
    const found = months.map((month) => this.find(metric.name, subjects[0], month));
    if (!found.length || found.some((target) => !target)) return undefined;
    const targets = found as Exact[];
    if (!metric.denominator && metric.on) {
      const tooFine = grain !== undefined && ['HALF_HOUR', 'HOUR', 'DAY', 'WEEK'].includes(grain);
      return tooFine ? undefined : whole(targets.reduce(plus, zero));
    }
    return targets.every((target) => compareExact(target, targets[0]!) === 0)
      ? whole(targets[0]!)
      : undefined;
  }

  private find(metric: string, subject: Subject | undefined, month: string): Exact | undefined {
    if (!subject) return this.whole.get(`${metric} ${month}`);
    const { record } = subject.dimension;
    if (!record || !subject.key) return undefined;
    const meta = recordOf(record());
    if (meta === this.company) return this.whole.get(`${metric} ${month}`);
    return this.values.get(`${metric} ${month} ${meta.name} ${subject.key}`);
  }
}

function monthsOf({ from, to }: DayRange): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month < to; month = addMonths(month, 1)) months.push(month.slice(0, 7));
  return months;
}

export async function targetsOf(
  { targets, place }: MetricCatalog,
  question: Question,
  ctx: Context,
): Promise<Targets | undefined> {
  if (!targets) return undefined;
  const meta = recordOf(targets.of());
  const subject = meta.subjects.get(targets.subject)!;
  const sql = new Sql();
  const of = (name: string) => column('t', columnOf(meta, name));
  const { from, to } = question.periods[0]!.range;
  const months = monthsOf({ from, to });
  const rows = await ctx.read.database.rows(
    `select ${of(targets.metric)} as metric, ${of(targets.month)} as month, ${column('t', subject.kindColumn)} as kind, ${column('t', subject.idColumn)}::text as key, ${of(targets.value)}::text as value
     from ${quote(meta.table)} t where t.archived_at is null and ${of(targets.metric)} = any(${sql.bind(
       question.metrics.map(({ name }) => name),
       'text[]',
     )}) and ${of(targets.month)} = any(${sql.bind(months, 'text[]')})`,
    sql.values,
  );
  const company = recordOf(place.company.of());
  const values = new Map<string, Exact>();
  const whole = new Map<string, Exact>();
  for (const { metric, month, kind, key, value } of rows as Record<string, string>[]) {
    if (kind === company.name) whole.set(`${metric} ${month}`, exact(value!));
    else values.set(`${metric} ${month} ${kind} ${key}`, exact(value!));
  }
  return new Targets(company, values, whole);
}
