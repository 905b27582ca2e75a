import { nearest } from '../../kernel/nearest.js';
import { MappingError } from './mapping-error.js';
import type { CompiledValue, Get, InputRow } from './model.js';
import type { YamlNode } from './yaml-node.js';

export interface ComputedColumn {
  readonly kindName: string;
  readonly value: CompiledValue;
}

/** What a mapping can name on the right-hand side: columns of the file, computed columns, counters. */
export class Columns {
  private readonly positions = new Map<string, number>();
  private readonly twice = new Set<string>();
  readonly computed = new Map<string, ComputedColumn>();
  readonly counters = new Map<string, number>();

  constructor(
    readonly header: readonly string[],
    private readonly nulls: ReadonlySet<string>,
    private readonly file: string,
  ) {
    header.forEach((name, position) => {
      if (this.positions.has(name)) this.twice.add(name);
      else this.positions.set(name, position);
    });
  }

  has(name: string): boolean {
    return this.positions.has(name) || this.computed.has(name) || this.counters.has(name);
  }

  *names(): Iterable<string> {
    yield* this.computed.keys();
    yield* this.counters.keys();
    yield* this.header;
  }

  position(name: string, node: YamlNode): number {
    const position = this.positions.get(name);
    if (position === undefined) return this.unknown(name, node);
    if (this.twice.has(name))
      return node.fail(
        `${this.file} has two columns called ${name}; name all columns in source.header to tell them apart.`,
      );
    return position;
  }

  /** The text of a column of the file: trimmed, null where it is empty or stands for nothing. */
  raw(name: string, node: YamlNode, nulls: readonly string[] = []): Get {
    const position = this.position(name, node);
    const none = nulls.length ? new Set([...this.nulls, ...nulls]) : this.nulls;
    return (row) => cell(row, position, none);
  }

  /** The text of anything that has a name. */
  text(name: string, node: YamlNode, nulls?: readonly string[]): CompiledValue {
    const computed = this.computed.get(name);
    if (computed) return computed.value;
    const counter = this.counters.get(name);
    if (counter !== undefined) return { get: (row) => String(row.counts[counter]), columns: [name] };
    return { get: this.raw(name, node, nulls), columns: [name] };
  }

  /** All columns by name, for `row` and, with the computed ones, for `previous` in expressions. */
  record(row: InputRow, withComputed: boolean): Record<string, string | null> {
    const record: Record<string, string | null> = {};
    for (const [name, position] of this.positions) record[name] = cell(row, position, this.nulls);
    if (withComputed) for (const [name, { value }] of this.computed) record[name] = value.get(row);
    return record;
  }

  unknown(name: string, node: YamlNode): never {
    const meant = nearest(name, this.names());
    return node.fail(
      `${this.file} has no column called ${name}${meant ? `; did you mean ${meant}?` : `. It has ${this.header.join(', ')}.`}`,
    );
  }
}

function cell(row: InputRow, position: number, nulls: ReadonlySet<string>): string | null {
  const text = row.cells[position];
  if (text === undefined || text === '') return null;
  const last = text.charCodeAt(text.length - 1);
  // Most values have nothing to trim, and looking costs less than trimming.
  const trimmed = text.charCodeAt(0) <= 32 || last <= 32 || last === 160 ? text.trim() : text;
  return trimmed === '' || nulls.has(trimmed) ? null : trimmed;
}

export function assertHeader(header: readonly string[], file: string): void {
  if (header.every((name) => name.trim() === ''))
    throw new MappingError(file, 1, 'the header is empty: the first line names the columns.');
}
