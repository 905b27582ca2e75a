/** What the statements of a question found, by group, period, bucket and measure; and what trees of measures make of it. */
import type { Exact } from './exact.js';
import { exact, isZero, minus, plus, times, zero } from './exact.js';
import type { Row } from '../../kernel/read/database.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { daysBetween } from './days.js';
import type { Gathering, Measure, Tree } from './plan.js';
import type { Question } from './question.js';
import type { Bucket } from './range.js';

/** Which cell of a question: a group of dimension values in a bucket of a period; `undefined` stands for all of them. */
export interface Where {
  readonly group: string | undefined;
  readonly period: number;
  readonly bucket: number | undefined;
}

type Found = Map<string, Exact>;

/** What one statement found. */
export interface Taken {
  readonly gathering: Gathering;
  readonly rows: readonly Row[];
  /** Decimals of sums that are kept as whole numbers, by measure. */
  readonly scales?: ReadonlyMap<string, number>;
}

export class Sums {
  /** Groups in the order in which they were met, by key; their dimension values. */
  readonly groups = new Map<string, readonly (string | null)[]>();
  /** By group, period and bucket. */
  private readonly cells = new Map<string, Found[][]>();
  /** By period. */
  private readonly totals: Found[] = [];
  private readonly stocks = new Map<string, 'start' | 'end'>();
  private readonly ranked = new Set<string>();
  private readonly lasting = new Set<string>();

  constructor(
    private readonly question: Question,
    /** Buckets that are known only from the answer, as those of half-hours. */
    readonly spines: readonly (readonly Bucket[])[],
    private readonly ordinals: readonly ReadonlyMap<string, number>[],
  ) {}

  take({ gathering, rows, scales }: Taken, skip: number): void {
    const { timing, measures } = gathering;
    const width = this.question.grouping.length;
    for (const { leaf, name } of measures) {
      if ('from' in timing && !('spans' in timing)) {
        this.stocks.set(name, timing.at ?? 'end');
        if (timing.lasting) this.lasting.add(name);
      }
      if (leaf.how) this.ranked.add(name);
    }
    for (const row of rows) {
      const period = Number(row.k);
      if (row.g === 1) {
        put((this.totals[period] ??= new Map()), measures, row, scales);
        continue;
      }
      const values = Array.from({ length: width - skip }, (_, at) => row[`d${at + skip}`] as string | null);
      const group = JSON.stringify(values);
      if (!this.groups.has(group)) this.groups.set(group, values);
      const bucket = this.ordinals[period]!.get(row.b as string);
      if (bucket === undefined) continue;
      let periods = this.cells.get(group);
      if (!periods) this.cells.set(group, (periods = []));
      put(((periods[period] ??= [])[bucket] ??= new Map()), measures, row, scales);
    }
  }

  private at(group: string, period: number, bucket: number, name: string): Exact | undefined {
    return this.cells.get(group)?.[period]?.[bucket]?.get(name);
  }

  /** The sum of a measure; undefined where nothing was ranked or nothing can be known. */
  private of({ name }: Measure, { group, period, bucket }: Where): Exact | undefined {
    if (group !== undefined && bucket !== undefined) {
      return this.at(group, period, bucket, name) ?? (this.ranked.has(name) ? undefined : zero);
    }
    if (this.lasting.has(name) && bucket === undefined && this.spines[period]!.length > 1) return undefined;
    if (this.ranked.has(name)) return group === undefined ? this.totals[period]?.get(name) : undefined;
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
    if ('add' in tree) {
      const parts = tree.add.map((part) => this.evaluate(part, where));
      return parts.every((part) => part === undefined) && parts.length
        ? undefined
        : parts.reduce<Exact>((sum, part) => (part ? plus(sum, part) : sum), zero);
    }
    if ('subtract' in tree) {
      const [from, what] = tree.subtract.map((part) => this.evaluate(part, where));
      return from && minus(from, what ?? zero);
    }
    const scaled = this.evaluate(tree.scale, where);
    const by = tree.by === 'days' ? this.daysOf(where) : tree.by;
    return scaled && times(scaled, exact(by));
  }

  /** Records of which a tree has anything but 0. */
  *recordsIn(tree: Tree, where: Where): Iterable<RecordMeta> {
    if ('measure' in tree) {
      const sum = this.of(tree.measure, where);
      if (sum && !isZero(sum)) yield recordOf(tree.measure.leaf.of());
      return;
    }
    const parts = 'add' in tree ? tree.add : 'subtract' in tree ? tree.subtract : [tree.scale];
    for (const part of parts) yield* this.recordsIn(part, where);
  }

  private daysOf({ period, bucket }: Where): number {
    const { from, to } =
      bucket === undefined ? this.question.periods[period]!.range : this.spines[period]![bucket]!;
    return daysBetween(from, to);
  }
}

function put(found: Found, measures: readonly Measure[], row: Row, scales: Taken['scales']): void {
  for (const { name } of measures) {
    const text = row[name] as string | null;
    if (text === null) continue;
    const scale = scales?.get(name);
    found.set(name, scale === undefined ? exact(text) : { units: BigInt(text), scale });
  }
}
