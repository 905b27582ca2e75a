import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Cells } from '../database/cells.js';
import type { SelectionInfo } from '../read/selection.js';
import type { Sink } from './sink.js';

/** One answer under way: who asks, and what has been loaded for each place of the document. */
export interface Frame {
  readonly ctx: Context;
  readonly variables: { readonly [name: string]: unknown };
  readonly loaded: unknown[];
  readonly sink: Sink;
}

/** A place of a document that needs rows of its own. */
export interface Site {
  /** Loads what belongs to these rows, and what belongs to that; one statement a place, however many rows. */
  load(rows: readonly Cells[], frame: Frame): Promise<void>;
}

/** What a document is read with while it is planned. */
export class Planning {
  /** Attributes that some place withholds from the viewer. */
  readonly masked = new Set<string>();
  private places = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly ctx: Context,
    readonly info: SelectionInfo,
  ) {}

  /** Where a place keeps what it loads. */
  nextPlace(): number {
    return this.places++;
  }

  fieldOf(type: string, field: string) {
    return (this.schema.getType(type) as GraphQLObjectType).getFields()[field]!;
  }

  at(fieldNodes: SelectionInfo['fieldNodes']): SelectionInfo {
    return { ...this.info, fieldNodes };
  }

  note(masked: readonly string[]): void {
    for (const name of masked) this.masked.add(name);
  }
}

/** `{"number":` or, for all but the first field of an object, `,"number":`. */
export const labelOf = (name: string, index: number) =>
  Buffer.from(`${index ? ',' : '{'}${JSON.stringify(name)}:`);

export const closing = Buffer.from('}');

/** Writes what it is given to the sink of the frame. */
export type Writes<T> = (value: T, frame: Frame) => void;

/** Writes an object, field by field. */
export function objectText<T>(fields: readonly (readonly [name: string, part: Writes<T>])[]): Writes<T> {
  const labels = fields.map(([name], index) => labelOf(name, index));
  const parts = fields.map(([, part]) => part);
  return (value, frame) => {
    for (let i = 0; i < parts.length; i++) {
      frame.sink.raw(labels[i]!);
      parts[i]!(value, frame);
    }
    frame.sink.raw(closing);
  };
}

/** Writes a list, item by item. */
export function listText<T>(items: readonly T[], write: Writes<T>, frame: Frame): void {
  frame.sink.ascii('[');
  for (let i = 0; i < items.length; i++) {
    frame.sink.separate(i);
    write(items[i]!, frame);
  }
  frame.sink.ascii(']');
}

export function typeName(name: string): Writes<unknown> {
  const piece = Buffer.from(`"${name}"`);
  return (_, { sink }) => sink.raw(piece);
}

export async function loadAll(sites: readonly Site[], rows: readonly Cells[], frame: Frame): Promise<void> {
  if (sites.length === 1) return sites[0]!.load(rows, frame);
  await Promise.all(sites.map((site) => site.load(rows, frame)));
}

/** The keys in one column of these rows, each once. */
export function keysIn(rows: readonly Cells[], column: number): string[] {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = row.ascii(column);
    if (key !== null) keys.add(key);
  }
  return [...keys];
}
