import { invalidInput } from '../graphql/errors.js';
import type { Order } from './order.js';

/** The keys of a row as PostgreSQL printed them: through a JavaScript Date they would lose microseconds, and rows. */
export function writeCursor(order: Order, keys: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order.hash, ...keys])).toString('base64url');
}

export function readCursor(order: Order, cursor: string, argument: string): readonly unknown[] {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    decoded = undefined;
  }
  if (
    !Array.isArray(decoded) ||
    typeof decoded[0] !== 'string' ||
    decoded.slice(1).some((key) => typeof key === 'object' && key !== null)
  ) {
    throw invalidInput(
      `"${argument}" is not a cursor of this API. Take it from pageInfo.endCursor or edges.cursor.`,
    );
  }
  if (decoded[0] !== order.hash) {
    throw invalidInput(
      `"${argument}" belongs to a list in another order. Start again without it, or ask with the order that it came from.`,
    );
  }
  const keys = decoded.slice(1);
  const fits =
    keys.length === order.keys.length &&
    order.keys.every((key, i) => fitsKind(keys[i], key.attribute.kind.name, key.nullable));
  if (!fits)
    throw invalidInput(`"${argument}" was altered. Take it from pageInfo.endCursor or edges.cursor.`);
  return keys;
}

const shapes: Record<string, RegExp> = {
  ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  DateTime: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00( BC)?$/,
  LocalDate: /^\d{4,6}-\d\d-\d\d( BC)?$/,
  LocalTime: /^\d\d:\d\d:\d\d(\.\d{1,6})?$/,
  Money: /^-?\d+(\.\d+)?$/,
  Decimal: /^-?\d+(\.\d+)?$/,
  Ratio: /^-?\d+(\.\d+)?$/,
};

// A forged key must not reach the database, where it would end as a cast error.
function fitsKind(key: unknown, kind: string, nullable: boolean): boolean {
  if (key === null) return nullable;
  if (kind === 'Int') return Number.isInteger(key) && Math.abs(key as number) < 2 ** 31;
  if (kind === 'Float') return typeof key === 'number';
  if (kind === 'Boolean') return typeof key === 'boolean';
  if (typeof key !== 'string' || key.includes('\0')) return false;
  return shapes[kind]?.test(key) ?? true;
}
