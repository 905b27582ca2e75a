import { types } from 'pg';
import { Cells } from '../database/cells.js';
import type { AttributeMeta } from '../record/catalog.js';
import type { Sink } from './sink.js';

/** Writes a value that is there: from the text that PostgreSQL gave to the JSON that a caller reads. */
export type CellText = (cells: Cells, column: number, sink: Sink) => void;

/** A value, a row or a document that has no plain text; it is answered by way of objects instead. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain();
}

export const nothing = Buffer.from('null');

const quoted: CellText = (cells, column, sink) => sink.quotedCell(cells, column);
const bare: CellText = (cells, column, sink) => sink.cell(cells, column);
const text: CellText = (cells, column, sink) => sink.text(cells, column);

const byKind: Record<string, CellText> = {
  DateTime: (cells, column, sink) => sink.instant(cells, column),
  LocalDate: quoted,
  LocalTime: quoted,
  Money: quoted,
  Decimal: quoted,
  Ratio: quoted,
  Int: bare,
  Boolean: (cells, column, sink) =>
    sink.ascii(cells.bytes[cells.start(column)] === letterT ? 'true' : 'false'),
  Float: (cells, column, sink) => {
    const value = Number(cells.ascii(column));
    if (!Number.isFinite(value)) throw new NotPlain();
    sink.ascii(String(value));
  },
  // jsonb is printed as JSON.
  JSON: bare,
};

const letterT = 't'.charCodeAt(0);

const oidOfTextArray = 1009 as Parameters<typeof types.getTypeParser>[0];
const parseList = types.getTypeParser(oidOfTextArray) as (cell: string) => (string | null)[];

/** How the values of an attribute are written. */
export function cellText(attribute: AttributeMeta): CellText {
  if (attribute.value) throw new NotPlain();
  const one = attribute.enum ? enumText(attribute.enum.values) : (byKind[attribute.kind.name] ?? text);
  return attribute.list ? listOf(one) : one;
}

// The items are cells of a row of their own.
function listOf(one: CellText): CellText {
  return (cells, column, sink) => {
    const items = parseList(cells.text(column)!).map((item) => Buffer.from(item ?? notPlain()));
    sink.ascii('[');
    items.forEach((item, index) => {
      sink.separate(index);
      one(Cells.of(item), 0, sink);
    });
    sink.ascii(']');
  };
}

// A value that the enum lacks is an error, which the other way words.
function enumText(names: readonly string[]): CellText {
  const pieces = new Map(names.map((name) => [name, Buffer.from(`"${name}"`)]));
  return (cells, column, sink) => sink.raw(pieces.get(cells.text(column)!) ?? notPlain());
}
