import { types } from 'pg';
import type { AttributeMeta } from '../record/catalog.js';
import { instantText } from '../graphql/scalars.js';

/** From the text that PostgreSQL wrote for a value to the JSON that a caller reads. */
export type CellText = (cell: string) => string;

/** A value, a row or a document that has no plain text; it is answered by way of objects instead. */
export class NotPlain extends Error {}

const quoted: CellText = (cell) => `"${cell}"`;
const bare: CellText = (cell) => cell;

const byKind: Record<string, CellText> = {
  DateTime: (cell) => `"${instantText(cell)}"`,
  LocalDate: quoted,
  LocalTime: quoted,
  Money: quoted,
  Decimal: quoted,
  Ratio: quoted,
  Int: bare,
  Boolean: (cell) => (cell === 't' ? 'true' : 'false'),
  Float: (cell) => {
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new NotPlain();
    return String(value);
  },
  // jsonb is printed as JSON.
  JSON: bare,
};

const oidOfTextArray = 1009 as Parameters<typeof types.getTypeParser>[0];
const parseList = types.getTypeParser(oidOfTextArray) as (cell: string) => (string | null)[];

/** How the values of an attribute are written. */
export function cellText(attribute: AttributeMeta): CellText {
  if (attribute.value) throw new NotPlain();
  const one = attribute.enum
    ? enumText(attribute.enum.values)
    : (byKind[attribute.kind.name] ?? JSON.stringify);
  if (!attribute.list) return one;
  return (cell) => `[${parseList(cell).map((item) => (item === null ? notPlain() : one(item)))}]`;
}

// A value that the enum lacks is an error, which the other way words.
function enumText(names: readonly string[]): CellText {
  const texts = new Map(names.map((name) => [name, `"${name}"`]));
  return (cell) => texts.get(cell) ?? notPlain();
}

export function notPlain(): never {
  throw new NotPlain();
}
