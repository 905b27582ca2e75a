import { types } from 'pg';
import type { AttributeMeta } from '../record/catalog.js';
import type { Sink } from './sink.js';

/** Writes a value: from the text that PostgreSQL gave to the JSON that a caller reads. */
export type CellText = (cell: string, sink: Sink) => void;

/** A value, a row or a document that has no plain text; it is answered by way of objects instead. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain();
}

export const nothing = Buffer.from('null');

const quoted: CellText = (cell, sink) => sink.quoted(cell);
const bare: CellText = (cell, sink) => sink.ascii(cell);
const text: CellText = (cell, sink) => sink.string(cell);

const byKind: Record<string, CellText> = {
  DateTime: (cell, sink) => sink.instant(cell),
  LocalDate: quoted,
  LocalTime: quoted,
  Money: quoted,
  Decimal: quoted,
  Ratio: quoted,
  Int: bare,
  Boolean: (cell, sink) => sink.ascii(cell === 't' ? 'true' : 'false'),
  Float: (cell, sink) => {
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new NotPlain();
    sink.ascii(String(value));
  },
  // jsonb is printed as JSON.
  JSON: (cell, sink) => sink.utf8(cell),
};

const oidOfTextArray = 1009 as Parameters<typeof types.getTypeParser>[0];
const parseList = types.getTypeParser(oidOfTextArray) as (cell: string) => (string | null)[];

/** How the values of an attribute are written. */
export function cellText(attribute: AttributeMeta): CellText {
  if (attribute.value) throw new NotPlain();
  const one = attribute.enum ? enumText(attribute.enum.values) : (byKind[attribute.kind.name] ?? text);
  if (!attribute.list) return one;
  return (cell, sink) => {
    sink.ascii('[');
    parseList(cell).forEach((item, index) => {
      sink.separate(index);
      one(item ?? notPlain(), sink);
    });
    sink.ascii(']');
  };
}

// A value that the enum lacks is an error, which the other way words.
function enumText(names: readonly string[]): CellText {
  const pieces = new Map(names.map((name) => [name, Buffer.from(`"${name}"`)]));
  return (cell, sink) => sink.raw(pieces.get(cell) ?? notPlain());
}
