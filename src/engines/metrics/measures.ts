/**
 * What definitions are written in: values of a row, conditions on it, and amounts over many rows. All of it is data;
 * `value-writer.ts` turns it into SQL.
 */
import type { Class } from '../../kernel/record/catalog.js';
import type { FilterInput } from '../../kernel/read/filter.js';

/** Something that callers may set, with what it is where they do not; it is part of every answer that used it. */
export interface Parameter {
  readonly name: string;
  /** As fields of the API take it: Int, Boolean, an enum. */
  readonly type: () => unknown;
  readonly default: number | string | boolean;
  readonly describe: string;
  /** Refuses what cannot be meant, with a sentence. */
  readonly check?: (value: number | string | boolean) => void;
}

/** A reverse field, such as a job’s estimates, perhaps of a record that this one belongs to; or all rows of a record. */
export type Rows = string | (() => Class);

export type Value =
  | { readonly attr: string }
  | { readonly param: Parameter }
  | { readonly literal: number | string }
  /** Seconds from one instant to another, to the microsecond. */
  | { readonly seconds: readonly [from: Value, to: Value] }
  /** Days from one local date to another. */
  | { readonly days: readonly [from: Value, to: Value] }
  /** The calendar day of an instant in the zone of the row’s location. */
  | { readonly dayOf: Value }
  /** The last day of the month of a local date. */
  | { readonly endOfMonth: Value }
  | { readonly plus: readonly Value[] }
  | { readonly minus: readonly [Value, Value] }
  | { readonly times: readonly [Value, Value] }
  /** Null where it would divide by 0. */
  | { readonly over: readonly [Value, Value] }
  /** Two values as one text, to count how many different pairs there are. */
  | { readonly pair: readonly [Value, Value] }
  /** The moment at which a stock is counted: an instant, or a day beside a local date. */
  | { readonly asOf: 'instant' | 'day' | 'endDay' }
  | { readonly now: true }
  /** Days of a stretch that fall into the bucket; of `spansOf` only. */
  | { readonly spanDays: true }
  | { readonly coalesce: readonly Value[] }
  | { readonly when: Condition; readonly gives: Value; readonly else: Value }
  /** A sum over the rows behind a reverse field, such as a job’s estimates. */
  | {
      readonly sumOf: Rows;
      readonly value: Value;
      readonly where?: Condition;
      /** The earliest of them, the latest or any one, instead of the sum. */
      readonly pick?: 'min' | 'max' | 'one';
    }
  /** Inside of `sumOf` and `some`: a value of the row around it. */
  | { readonly outer: Value }
  /**
   * The last resort: a scalar expression over the alias that it is given. `at` writes the column at the end of a path,
   * which makes its attribute one that the viewer must be allowed to use.
   */
  | { readonly sql: (alias: string, at: (path: string) => string) => string };

export type Comparison = 'lt' | 'lte' | 'eq' | 'ne' | 'gte' | 'gt';

export type Condition =
  /** A filter as callers write it, over the record that is measured. */
  | { readonly is: FilterInput }
  | { readonly left: Value; readonly compare: Comparison; readonly right: Value }
  | { readonly given: Value }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Whether a row behind a reverse field fulfils a condition that may look at the row around it. */
  | { readonly some: Rows; readonly where: Condition }
  /** Holds where the question groups by this dimension. */
  | { readonly grouped: string }
  /** Holds where the parameter has this value. */
  | { readonly set: Parameter; readonly to: number | string | boolean };

export const attr = (path: string): Value => ({ attr: path });
export const param = (parameter: Parameter): Value => ({ param: parameter });
export const literal = (value: number | string): Value => ({ literal: value });
export const one = literal(1);
export const seconds = (from: string | Value, to: string | Value): Value => ({
  seconds: [valueOf(from), valueOf(to)],
});
export const days = (from: string | Value, to: string | Value): Value => ({
  days: [valueOf(from), valueOf(to)],
});
export const dayOf = (value: string | Value): Value => ({ dayOf: valueOf(value) });
export const endOfMonth = (day: string | Value): Value => ({ endOfMonth: valueOf(day) });
export const plus = (...values: (string | Value)[]): Value => ({ plus: values.map(valueOf) });
export const minus = (a: string | Value, b: string | Value): Value => ({ minus: [valueOf(a), valueOf(b)] });
export const times = (a: string | Value, b: string | Value): Value => ({ times: [valueOf(a), valueOf(b)] });
export const over = (a: string | Value, b: string | Value): Value => ({ over: [valueOf(a), valueOf(b)] });
export const pair = (a: string | Value, b: string | Value): Value => ({ pair: [valueOf(a), valueOf(b)] });
export const firstOf = (...values: (string | Value)[]): Value => ({ coalesce: values.map(valueOf) });
export const when = (condition: Condition, then: Value, otherwise: Value): Value => ({
  when: condition,
  gives: then,
  else: otherwise,
});
export const sumOf = (reverse: Rows, value: string | Value, where?: Condition): Value => ({
  sumOf: reverse,
  value: valueOf(value),
  ...(where ? { where } : {}),
});
/** The earliest and the latest value behind a reverse field: `earliest('milestones', 'at', is({ kind: … }))`. */
export const earliest = (reverse: Rows, value: string | Value, where?: Condition): Value => ({
  ...(sumOf(reverse, value, where) as { sumOf: Rows; value: Value }),
  pick: 'min',
});
export const latest = (reverse: Rows, value: string | Value, where?: Condition): Value => ({
  ...(sumOf(reverse, value, where) as { sumOf: Rows; value: Value }),
  pick: 'max',
});
export const oneOf = (reverse: Rows, value: string | Value, where?: Condition): Value => ({
  ...(sumOf(reverse, value, where) as { sumOf: Rows; value: Value }),
  pick: 'one',
});
export const countOf = (reverse: Rows, where?: Condition): Value => sumOf(reverse, one, where);
export const outer = (value: string | Value): Value => ({ outer: valueOf(value) });
export const now: Value = { now: true };
export const spanDays: Value = { spanDays: true };
export const asOfDay: Value = { asOf: 'day' };
export const asOfInstant: Value = { asOf: 'instant' };

const valueOf = (given: string | Value): Value => (typeof given === 'string' ? attr(given) : given);

export const is = (filter: FilterInput): Condition => ({ is: filter });
export const given = (value: string | Value): Condition => ({ given: valueOf(value) });
export const both = (...conditions: Condition[]): Condition => ({ all: conditions });
export const either = (...conditions: Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const atMost = (left: string | Value, right: string | Value): Condition => ({
  left: valueOf(left),
  compare: 'lte',
  right: valueOf(right),
});
export const below = (left: string | Value, right: string | Value): Condition => ({
  left: valueOf(left),
  compare: 'lt',
  right: valueOf(right),
});
export const atLeast = (left: string | Value, right: string | Value): Condition => atMost(right, left);
export const above = (left: string | Value, right: string | Value): Condition => below(right, left);
export const equals = (left: string | Value, right: string | Value): Condition => ({
  left: valueOf(left),
  compare: 'eq',
  right: valueOf(right),
});
/** `some('customer.interactions', below(outer('offeredAt'), 'offeredAt'))`: the customer came again. */
export const some = (reverse: Rows, where: Condition): Condition => ({ some: reverse, where });
export const grouped = (dimension: string): Condition => ({ grouped: dimension });
export const isSet = (parameter: Parameter, to: number | string | boolean): Condition => ({
  set: parameter,
  to,
});

/**
 * When a row counts: on the day of an event, which is the metric’s date basis where nothing is said; or at each moment
 * of a stretch, which makes a stock (`until` left out: from the event on for good); or in each bucket that a stretch
 * of days touches.
 */
export type Timing =
  | { readonly on?: string }
  | {
      readonly from: string;
      readonly until?: string;
      readonly at?: 'start' | 'end';
      /** Counted at the start of a bucket with a look at its end: known of each bucket, and of no sum of them. */
      readonly lasting?: true;
    }
  | { readonly from: string; readonly until: string; readonly spans: true };

/** A sum over rows of one record. */
export interface Leaf {
  readonly of: () => Class;
  readonly timing: Timing;
  readonly value: Value;
  readonly where?: Condition;
  /** Instead of a sum: how many different values, or the smallest value that this share of all does not exceed. */
  readonly how?: 'distinct' | { readonly percentile: string };
  /**
   * Stands beside other records: left out, and named so, where the question groups by what its record does not have, or
   * filters the others and not it; and no source where it has nothing.
   */
  readonly optional?: boolean;
}

/** Sums put together: the same dimensions and the same stretch of time apply to all of them. */
export type Amount =
  | { readonly leaf: Leaf }
  | { readonly add: readonly Amount[] }
  | { readonly subtract: readonly [Amount, Amount] }
  /** By a number, or by how many days or whole months the bucket has. */
  | { readonly scale: Amount; readonly by: number | 'days' | 'months' | { readonly param: Parameter } }
  | {
      readonly choose: Parameter;
      readonly among: { readonly [value: string]: Amount };
      /** What is chosen where callers say nothing, instead of the parameter’s default. */
      readonly usual?: string;
    };

type Where = Condition | undefined;

const leaf = (
  of: () => Class,
  timing: Timing,
  value: Value,
  where: Where,
  rest: Partial<Leaf> = {},
): Amount => ({
  leaf: { of, timing, value, ...(where ? { where } : {}), ...rest },
});

/** Amounts of one record on the day of one event. */
export const amountsOf = (of: () => Class, on?: string, rest: Partial<Leaf> = {}) => ({
  count: (where?: Condition): Amount => leaf(of, on ? { on } : {}, one, where, rest),
  sum: (value: string | Value, where?: Condition): Amount =>
    leaf(of, on ? { on } : {}, valueOf(value), where, rest),
  distinct: (value: string | Value, where?: Condition): Amount =>
    leaf(of, on ? { on } : {}, valueOf(value), where, { ...rest, how: 'distinct' }),
  percentile: (share: string, value: string | Value, where?: Condition): Amount =>
    leaf(of, on ? { on } : {}, valueOf(value), where, { ...rest, how: { percentile: share } }),
});

/**
 * Rows of one record whose stretch covers the start of a bucket, and of those the ones whose stretch covers its end
 * too.
 */
export const lastingOf = (of: () => Class, from: string, until: string) => {
  const timing: Timing = { from, until, at: 'start', lasting: true };
  const lasts: Condition = either(not(given(until)), above(until, { asOf: 'endDay' }));
  return {
    count: (where?: Condition): Amount => leaf(of, timing, one, where),
    kept: (where?: Condition): Amount => leaf(of, timing, one, where ? both(where, lasts) : lasts),
  };
};

/**
 * Amounts of one record at a moment: of the rows whose stretch covers it. `distinct` over several moments counts what
 * was there at any of them, which is what the last one holds where nothing ends.
 */
export const stockOf = (of: () => Class, from: string, until?: string) => {
  const timing = (at?: 'start' | 'end'): Timing => ({
    from,
    ...(until ? { until } : {}),
    ...(at ? { at } : {}),
  });
  return {
    count: (where?: Condition, at?: 'start' | 'end'): Amount => leaf(of, timing(at), one, where),
    sum: (value: string | Value, where?: Condition, at?: 'start' | 'end'): Amount =>
      leaf(of, timing(at), valueOf(value), where),
    distinct: (value: string | Value, where?: Condition): Amount =>
      leaf(of, timing(), valueOf(value), where, { how: 'distinct' }),
    percentile: (share: string, value: string | Value, where?: Condition): Amount =>
      leaf(of, timing(), valueOf(value), where, { how: { percentile: share } }),
  };
};

/**
 * Stretches of local days over the buckets that they touch: `days()` sums up how many of their days fall into each.
 *
 * `sum(least("to", bucket.to) - greatest("from", bucket.from))`
 */
export const spansOf = (of: () => Class, from: string, until: string) => {
  const timing: Timing = { from, until, spans: true };
  return {
    count: (where?: Condition): Amount => leaf(of, timing, one, where),
    days: (where?: Condition): Amount => leaf(of, timing, spanDays, where),
    sum: (value: string | Value, where?: Condition): Amount => leaf(of, timing, valueOf(value), where),
  };
};

export const add = (...amounts: Amount[]): Amount => ({ add: amounts });
export const less = (a: Amount, b: Amount): Amount => ({ subtract: [a, b] });
export const scaled = (amount: Amount, by: number | 'days' | 'months' | Parameter): Amount => ({
  scale: amount,
  by: typeof by === 'object' ? { param: by } : by,
});
export const choose = (
  parameter: Parameter,
  among: { readonly [value: string]: Amount },
  usual?: string,
): Amount => ({
  choose: parameter,
  among,
  ...(usual === undefined ? {} : { usual }),
});
