/** The rows of an answer: each group in each bucket, with a cell a metric, compared as the question wants it. */
import type { RecordMeta } from '../../kernel/record/catalog.js';
import type { MetricCatalog } from './define.js';
import type { Freshness } from './cell.js';
import { Measured, goodUntil } from './cell.js';
import type { Results } from './engine.js';
import type { Fraction } from './exact.js';
import { compareFractions } from './exact.js';
import type { MetricPlan } from './plan.js';
import type { Question } from './question.js';
import type { Bucket, DayRange } from './range.js';
import type { Sums, Where } from './sums.js';
import { wholeGroup } from './sums.js';

export interface CellData {
  readonly plan: MetricPlan;
  readonly now: Measured;
  /**
   * Records whose rows it waits for: optional ones where there is something of them, and there the others unless they
   * have never come.
   */
  readonly awaited: readonly RecordMeta[];
  readonly previousPeriod: Measured | undefined;
  readonly previousYear: Measured | undefined;
  peers: Peers | undefined;
}

export interface RowData {
  /** Undefined in the total. */
  readonly group: string | undefined;
  readonly values: readonly (string | null)[];
  readonly bucket: Bucket | undefined;
  /** The days that it is about. */
  readonly days: DayRange;
  readonly cells: readonly CellData[];
}

/** Its cells are worked out when somebody looks at them: a page shows a few of thousands of rows. */
class Row implements RowData {
  private known: readonly CellData[] | undefined;

  constructor(
    readonly group: string | undefined,
    readonly values: readonly (string | null)[],
    readonly bucket: Bucket | undefined,
    readonly days: DayRange,
    private readonly work: (row: Row) => readonly CellData[],
  ) {}

  get cells(): readonly CellData[] {
    return (this.known ??= this.work(this));
  }
}

export interface Peers {
  /** 1 is the best; the largest where neither way is better. */
  readonly rank: number;
  readonly of: number;
  readonly values: readonly Measured[];
}

/** An answer, or the part of it that belongs to one parent. */
export class Answer {
  readonly sums: Sums;
  /** Thousands of cells rest on the same few records. */
  private readonly fresh = new Map<string, Freshness>();

  constructor(
    readonly catalog: MetricCatalog,
    readonly question: Question,
    readonly results: Results,
    readonly parent: string | undefined,
  ) {
    this.sums = results.of(parent);
  }

  get rows(): RowData[] {
    const spine = this.sums.spines[0]!;
    const { dimensions, grain } = this.question.parts;
    // Without dimensions there is one group, and it is there even if nothing happened.
    if (!dimensions.length && !this.sums.groups.size) this.sums.groups.set(wholeGroup, []);
    const places = spine.map((days, at) => ({
      days,
      bucket: grain ? days : undefined,
      cells: (row: Row) => this.cells(row.group, at, days),
    }));
    return [...this.sums.groups].flatMap(([group, values]) =>
      places.map(({ days, bucket, cells }) => new Row(group, values, bucket, days, cells)),
    );
  }

  get total(): RowData {
    const days = this.question.periods[0]!.range;
    return new Row(undefined, [], undefined, days, () => this.cells(undefined, undefined, days));
  }

  /** The same total at one bucket of the spine. */
  private cells(group: string | undefined, bucket: number | undefined, days: DayRange): CellData[] {
    return this.results.plan.metrics.map((plan) => {
      const where = { group, period: 0, bucket };
      const awaited = this.awaitedBy(plan, where);
      return {
        plan,
        now: new Measured(this.sums, plan, where, days, this.freshness(awaited)),
        awaited,
        previousPeriod: this.earlier(plan, where, 'PREVIOUS_PERIOD'),
        previousYear: this.earlier(plan, where, 'PREVIOUS_YEAR'),
        peers: undefined,
      };
    });
  }

  /** The same cell of a period that the question is compared with. */
  private earlier(
    plan: MetricPlan,
    { group, bucket }: Where,
    what: 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR',
  ): Measured | undefined {
    const period = this.question.periods.findIndex((one) => one.what === what);
    if (period < 0) return undefined;
    const days =
      bucket === undefined ? this.question.periods[period]!.range : this.sums.spines[period]![bucket];
    const where = { group, period, bucket };
    return days && new Measured(this.sums, plan, where, days, this.freshness(this.awaitedBy(plan, where)));
  }

  private awaitedBy(plan: MetricPlan, where: Where): readonly RecordMeta[] {
    const standingIn = plan.optional.filter((meta) => this.isFound(plan, meta, where));
    if (!standingIn.length) return plan.required;
    const others = plan.required.filter((meta) => this.results.through.get(meta));
    return plan.sources.filter((meta) => standingIn.includes(meta) || others.includes(meta));
  }

  private isFound(plan: MetricPlan, meta: RecordMeta, where: Where): boolean {
    return this.sums.hasAny(plan.measures.get(meta) ?? [], where);
  }

  /** Records that there is something of in a cell; where records stand beside each other, it may be one alone. */
  usedBy({ plan, now, awaited }: CellData): readonly RecordMeta[] {
    if (!plan.optional.length) return awaited;
    const found = plan.sources.filter((meta) => this.isFound(plan, meta, now.where));
    return found.length ? found : awaited;
  }

  private freshness(sources: readonly RecordMeta[]): Freshness {
    const names = sources.map(({ name }) => name).join(' ');
    let known = this.fresh.get(names);
    if (!known) {
      const days = sources.map((meta) => this.catalog.sources.get(meta)?.staleAfterDays ?? 7);
      known = {
        today: this.question.parts.today,
        goodUntil: goodUntil(this.throughOf(sources), Math.max(...days)),
      };
      this.fresh.set(names, known);
    }
    return known;
  }

  /** The day up to which all of them have come in. */
  throughOf(sources: readonly RecordMeta[]): string | undefined {
    const days = sources.map((meta) => this.results.through.get(meta));
    return days.some((day) => !day) ? undefined : (days as string[]).toSorted()[0];
  }

  targetOf({ values, days }: RowData, { plan }: CellData): Fraction | undefined {
    const { targets } = this.results;
    if (!targets) return undefined;
    const { parents, dimensions } = this.question.parts;
    const subjects = [
      ...(parents && this.parent
        ? [{ dimension: parents.dimension, key: this.parent as string | null }]
        : []),
      ...values.map((key, at) => ({ dimension: dimensions[at]!, key })),
    ];
    return targets.of(plan, subjects, days, this.question.parts.grain);
  }
}

/** Ranks what locations have of one metric, among those with a value. */
export function rank(cells: readonly CellData[]): void {
  const known = cells.filter(({ now }) => now.fraction);
  const better = known[0]?.plan.metric.better;
  const sign = better === 'LOWER' ? 1 : -1;
  const sorted = known.toSorted((a, b) => sign * compareFractions(a.now.fraction!, b.now.fraction!));
  const values = known.map(({ now }) => now).toSorted((a, b) => compareFractions(a.fraction!, b.fraction!));
  let place = 0;
  sorted.forEach((cell, at) => {
    const before = sorted[at - 1];
    if (!before || compareFractions(before.now.fraction!, cell.now.fraction!) !== 0) place = at + 1;
    cell.peers = { rank: place, of: sorted.length, values };
  });
}
