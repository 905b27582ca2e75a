import type { AttributeMeta, RecordMeta } from '../kernel/record/catalog.js';
import { dayText, instantText } from './time.js';

/**
 * What a column may be given: instants as milliseconds, local dates as days since 1970 or as text, money as whole
 * cents, keys as ids, structured values as objects.
 */
export type Cell = string | number | boolean | null | undefined | object;

export interface CopyColumn {
  readonly name: string;
  readonly column: string;
  /** For a value that is there. */
  readonly text: (cell: Cell) => string;
  /** For one that is not; without it the row is refused. */
  readonly absent: string | undefined;
}

const nothing = '\\N';

/** The columns of a record with the text that COPY wants for each, straight from its declaration. */
export function copyColumns(meta: RecordMeta): CopyColumn[] {
  const absent = (nullable: boolean) => (nullable ? nothing : undefined);
  return [
    ...[...meta.attributes.values()].map(ofAttribute),
    ...[...meta.relations.values()].map(({ name, column, nullable }) => ({
      name,
      column,
      text: String,
      absent: absent(nullable),
    })),
    ...[...meta.subjects.values()].flatMap(({ name, kindColumn, idColumn, nullable }) => [
      { name: `${name}Kind`, column: kindColumn, text: String, absent: absent(nullable) },
      { name: `${name}Id`, column: idColumn, text: String, absent: absent(nullable) },
    ]),
  ];
}

function ofAttribute(attribute: AttributeMeta): CopyColumn {
  const { name, column, kind, nullable, list, value, default: usual } = attribute;
  const text = encoder(attribute);
  // The default of an amount is text in the declaration, where a cell is cents.
  const absent =
    usual === undefined ? undefined : kind.name === 'Money' ? String(usual) : text(usual as Cell);
  return { name, column, text, absent: absent ?? (nullable ? nothing : list && !value ? '{}' : undefined) };
}

function encoder({ kind, list, value, enum: choices }: AttributeMeta): (cell: Cell) => string {
  if (value) return (cell) => escape(JSON.stringify(cell));
  if (list)
    return (cell) => escape(`{${(cell as readonly string[]).map((item) => JSON.stringify(item)).join(',')}}`);
  if (choices) return (cell) => known(choices.values, choices.name, cell as string);
  switch (kind.name) {
    case 'DateTime':
      return (cell) => instantText(cell as number);
    case 'LocalDate':
      return (cell) => (typeof cell === 'number' ? dayText(cell) : String(cell));
    case 'Money':
      return (cell) => ((cell as number) / 100).toFixed(2);
    case 'Boolean':
      return (cell) => (cell ? 't' : 'f');
    case 'JSON':
      return (cell) => escape(JSON.stringify(cell));
    case 'Int':
    case 'ID':
      return String;
    default:
      return (cell) => escape(String(cell));
  }
}

function known(values: readonly string[], name: string, cell: string): string {
  if (!values.includes(cell)) throw new Error(`${name} has no value ${cell}.`);
  return cell;
}

function escape(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (c) =>
        c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r',
      )
    : text;
}
