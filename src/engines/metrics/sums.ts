/** What the statements of a question found, by group, period, bucket and measure; and what trees of measures make of it. */
import type { Exact } from './exact.js';
import { exact, isZero, minus, plus, times, zero } from './exact.js';
import { daysBetween, monthsBetween } from './days.js';
import type { Gathering, Measure, Tree } from './plan.js';
import type { Question } from './question.js';
import type { Bucket } from './range.js';
import type { SumColumns, SumRow } from './sum-columns.js';

/** Which cell of a question: a group of dimension values in a bucket of a period; `undefined` stands for all of them. */
export interface Where {
  readonly group: string | undefined;
  readonly period: number;
  readonly bucket: number | undefined;
}

/** What one statement found. */
export interface Taken {
  readonly gathering: Gathering;
  readonly columns: SumColumns;
  readonly rows: readonly SumRow[];
  /** Decimals of sums that are kept as whole numbers, by measure. */
  readonly scales?: ReadonlyMap<string, number>;
}

/** Where a measure stands: in which column of which statement, and with how many decimals that its text does not show. */
interface Place {
  readonly source: number;
  readonly column: number;
  readonly scale: number | undefined;
}

/** What a group is found by. No text of PostgreSQL holds NUL, and no value is not an empty one. */
const groupKey = (values: readonly (string | null)[]) =>
  values.map((value) => (value === null ? '' : `=${value}`)).join('\0');

/** The one group of a question without dimensions. */
export const wholeGroup = groupKey([]);

export class Sums {
  /** Groups in the order in which they were met, by key; their dimension values. */
  readonly groups = new Map<string, readonly (string | null)[]>();
  /**
   * Rows as the statements gave them, by group, period, bucket and statement. A number is read from its row when
   * somebody asks for it: a page shows a few of thousands.
   */
  private readonly rows = new Map<string, SumRow[][]>();
  /** By period and statement. */
  private readonly totals: SumRow[][] = [];
  private readonly places = new Map<string, Place>();
  private readonly stocks = new Map<string, 'start' | 'end'>();
  private readonly ranked = new Set<string>();
  private readonly lasting = new Set<string>();

  constructor(
    private readonly question: Question,
    /** How many statements there are. */
    private readonly width: number,
    /** Buckets that are known only from the answer, as those of half-hours. */
    readonly spines: readonly (readonly Bucket[])[],
    private readonly ordinals: readonly ReadonlyMap<string, number>[],
  ) {}

  take({ gathering, columns, rows, scales }: Taken, source: number, skip: number): void {
    const { timing, measures } = gathering;
    for (const { leaf, name } of measures) {
      this.places.set(name, { source, column: columns.measure(name), scale: scales?.get(name) });
      if ('from' in timing && !('spans' in timing)) {
        this.stocks.set(name, timing.at ?? 'end');
        if (timing.lasting) this.lasting.add(name);
      }
      if (leaf.how) this.ranked.add(name);
    }
    const dimensions = this.question.grouping.map((_, at) => at).slice(skip);
    for (const row of rows) {
      const period = columns.period(row);
      if (columns.isTotal(row)) {
        (this.totals[period] ??= [])[source] = row;
        continue;
      }
      const periods = this.groupOf(dimensions.map((at) => columns.dimension(row, at)));
      const bucket = this.ordinals[period]!.get(columns.bucket(row));
      if (bucket !== undefined) (periods[period] ??= [])[bucket * this.width + source] = row;
    }
  }

  /** Where the rows of a group go. */
  private groupOf(values: readonly (string | null)[]): SumRow[][] {
    const group = groupKey(values);
    let periods = this.rows.get(group);
    if (!periods) {
      this.groups.set(group, values);
      this.rows.set(group, (periods = []));
    }
    return periods;
  }

  private at(group: string, period: number, bucket: number, name: string): Exact | undefined {
    const place = this.places.get(name);
    const row = place && this.rows.get(group)?.[period]?.[bucket * this.width + place.source];
    return row && read(row, place);
  }

  private totalOf(period: number, name: string): Exact | undefined {
    const place = this.places.get(name);
    const row = place && this.totals[period]?.[place.source];
    return row && read(row, place);
  }

  /** The sum of a measure; undefined where nothing was ranked or nothing can be known. */
  private of({ name }: Measure, { group, period, bucket }: Where): Exact | undefined {
    if (group !== undefined && bucket !== undefined) {
      return this.at(group, period, bucket, name) ?? (this.ranked.has(name) ? undefined : zero);
    }
    if (this.lasting.has(name) && bucket === undefined && this.spines[period]!.length > 1) return undefined;
    if (this.ranked.has(name)) return group === undefined ? this.totalOf(period, name) : undefined;
    const groups = group === undefined ? [...this.groups.keys()] : [group];
    let sum = zero;
    for (const one of groups)
      for (const at of this.bucketsOf(name, period, bucket))
        sum = plus(sum, this.at(one, period, at, name) ?? zero);
    return sum;
  }

  // What is counted at moments is not summed over them: the last one of them stands for all.
  private bucketsOf(name: string, period: number, bucket: number | undefined): readonly number[] {
    if (bucket !== undefined) return [bucket];
    const spine = this.spines[period]!;
    const stock = this.stocks.get(name);
    if (stock === 'start') return [0];
    if (!stock) return spine.map((_, at) => at);
    const begun = spine.findLastIndex(({ from }) => from <= this.question.parts.today);
    return begun < 0 ? [] : [begun];
  }

  evaluate(tree: Tree, where: Where): Exact | undefined {
    if ('measure' in tree) return this.of(tree.measure, where);
    if ('add' in tree) return this.added(tree.add, where);
    if ('subtract' in tree) {
      const from = this.evaluate(tree.subtract[0], where);
      return from && minus(from, this.evaluate(tree.subtract[1], where) ?? zero);
    }
    const scaled = this.evaluate(tree.scale, where);
    const by = typeof tree.by === 'number' ? tree.by : this.lengthOf(where, tree.by);
    return scaled && by !== undefined ? times(scaled, exact(by)) : undefined;
  }

  /** Unknown only where every part is. */
  private added(parts: readonly Tree[], where: Where): Exact | undefined {
    let sum: Exact | undefined = parts.length ? undefined : zero;
    for (const part of parts) {
      const value = this.evaluate(part, where);
      if (value) sum = sum ? plus(sum, value) : value;
    }
    return sum;
  }

  /** Whether any of these measures is anything but 0. */
  hasAny(measures: readonly Measure[], where: Where): boolean {
    return measures.some((measure) => {
      const sum = this.of(measure, where);
      return sum !== undefined && !isZero(sum);
    });
  }

  /** Undefined for months of a stretch that begins or ends within one. */
  private lengthOf({ period, bucket }: Where, unit: 'days' | 'months'): number | undefined {
    const { from, to } =
      bucket === undefined ? this.question.periods[period]!.range : this.spines[period]![bucket]!;
    return unit === 'days' ? daysBetween(from, to) : monthsBetween(from, to);
  }
}

function read(row: SumRow, { column, scale }: Place): Exact | undefined {
  const text = row.text(column);
  if (text === null) return undefined;
  return scale === undefined ? exact(text) : { units: BigInt(text), scale };
}
