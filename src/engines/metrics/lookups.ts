/**
 * Rows behind a record, such as the milestones of a job: where many values look at them, they are read once a row.
 *
 * ```sql
 * cross join lateral (
 *   select max(j1."at") filter (where j1."kind" = …) as x0, coalesce(bool_or(…), false) as x1
 *   from "job_milestone" j1 where j1."job_id" = t.id and …
 * ) j2
 * ```
 */
import { identityOf } from './identity.js';
import type { Condition, Value } from './measures.js';

type Lookup = Extract<Value, { sumOf: unknown }> | Extract<Condition, { some: unknown }>;

// A list has a `some` too.
const isLookup = (part: object): part is Lookup =>
  'sumOf' in part || ('some' in part && !Array.isArray(part));

/** A few lookups end at the first row that they find, or are not needed at all; more than these share one reading. */
const fewLookups = 2;

/** The reverse fields behind which so many different values look that their rows are better read once. */
export function lookedAtOften(parts: readonly unknown[]): ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || 'is' in part) return;
    if (!isLookup(part)) return Object.values(part).forEach(visit);
    const rows = 'some' in part ? part.some : part.sumOf;
    if (typeof rows !== 'string' || isAnyOne(part)) return;
    found.set(rows, (found.get(rows) ?? new Set()).add(identityOf(part)));
  };
  parts.forEach(visit);
  return new Set([...found].filter(([, lookups]) => lookups.size > fewLookups).map(([rows]) => rows));
}

/** Any one row ends the search, which no sum over all of them does. */
const isAnyOne = (part: Lookup) => 'pick' in part && part.pick === 'one';

/** The rows behind one reverse field of a row, read once. */
export class SharedRows {
  private readonly columns = new Map<string, { readonly name: string; readonly sql: string }>();

  constructor(
    private readonly alias: string,
    /** `from … where …` with the link to the row. */
    private readonly from: () => string,
  ) {}

  /** The column of a lookup, written where it is not known yet. */
  column(lookup: Lookup, write: () => string): string {
    const identity = identityOf(lookup);
    let known = this.columns.get(identity);
    if (!known) this.columns.set(identity, (known = { name: `x${this.columns.size}`, sql: write() }));
    return `${this.alias}.${known.name}`;
  }

  get join(): string {
    const columns = [...this.columns.values()].map(({ name, sql }) => `${sql} as ${name}`);
    return columns.length
      ? ` cross join lateral (select ${columns.join(', ')} ${this.from()}) ${this.alias}`
      : '';
  }
}

const looksBehind = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  !('is' in part) &&
  (isLookup(part) || Object.values(part).some(looksBehind));

/** What must hold where a condition does, without a look behind the row; undefined where that is nothing. */
export function necessary(condition: Condition): Condition | undefined {
  if (!looksBehind(condition)) return condition;
  if ('all' in condition) return together(condition.all.map(necessary), 'all');
  if ('any' in condition) return unlessMissing(condition.any.map(necessary), 'any');
  return 'not' in condition ? negated(sufficient(condition.not)) : undefined;
}

/** What a condition follows from, without a look behind the row; undefined where that is nothing. */
function sufficient(condition: Condition): Condition | undefined {
  if (!looksBehind(condition)) return condition;
  if ('any' in condition) return together(condition.any.map(sufficient), 'any');
  if ('all' in condition) return unlessMissing(condition.all.map(sufficient), 'all');
  return 'not' in condition ? negated(necessary(condition.not)) : undefined;
}

type Parts = readonly (Condition | undefined)[];

function together(parts: Parts, how: 'all' | 'any'): Condition | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (!known.length) return undefined;
  return how === 'all' ? { all: known } : { any: known };
}

const unlessMissing = (parts: Parts, how: 'all' | 'any') =>
  parts.includes(undefined) ? undefined : together(parts, how);

const negated = (condition: Condition | undefined): Condition | undefined => condition && { not: condition };
