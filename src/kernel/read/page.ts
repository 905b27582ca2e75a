import type { RecordMeta } from '../record/catalog.js';
import { invalidInput, tooMuch } from '../graphql/errors.js';
import type { Viewer } from '../access/viewer.js';
import type { FilterInput } from './filter.js';
import type { Order, OrderInput } from './order.js';
import { readOrder } from './order.js';
import { readCursor } from './cursor.js';

export interface ConnectionArgs {
  readonly filter?: FilterInput | null;
  readonly orderBy?: readonly OrderInput[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface PageLimits {
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
  /** The most numbers that one question may have as its answer. */
  readonly maxCells: number;
}

/** One page of an order, checked: which way it is read, how far, and between which rows. */
export interface Page {
  readonly order: Order;
  readonly size: number;
  readonly backwards: boolean;
  readonly after?: readonly unknown[];
  readonly before?: readonly unknown[];
}

/** The rows of a page in the order in which they are shown, and what lies around it. */
export interface Shown<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** `found` as the statement gave them: in reading direction, with one row more where `lookAhead` asked for it. */
export function shownOf<T>(found: readonly T[], page: Page, lookAhead: boolean): Shown<T> {
  const more = lookAhead && found.length > page.size;
  const taken = more ? found.slice(0, page.size) : found;
  return {
    rows: page.backwards ? taken.toReversed() : taken,
    hasNextPage: page.backwards ? page.before !== undefined : more,
    hasPreviousPage: page.backwards ? more : page.after !== undefined,
  };
}

export function readPage(meta: RecordMeta, args: ConnectionArgs, limits: PageLimits, viewer: Viewer): Page {
  const { first, last, after, before } = args;
  if (first != null && last != null) {
    throw invalidInput('first and last were both given. Use first to read forwards, last to read backwards.');
  }
  const backwards = last != null;
  const size = first ?? last ?? limits.defaultPageSize;
  if (size < 0)
    throw invalidInput(
      `${backwards ? 'last' : 'first'} is ${size}. Give a number from 0 to ${limits.maxPageSize}.`,
    );
  if (size > limits.maxPageSize) {
    throw tooMuch(
      `${backwards ? 'last' : 'first'} is ${size}, and a page has at most ${limits.maxPageSize} records (MANIFOLD_MAX_PAGE_SIZE). Ask for ${limits.maxPageSize} and go on with after: endCursor.`,
    );
  }
  const order = readOrder(meta, args.orderBy, viewer);
  return {
    order,
    size,
    backwards,
    ...(after != null ? { after: readCursor(order, after, 'after') } : {}),
    ...(before != null ? { before: readCursor(order, before, 'before') } : {}),
  };
}
