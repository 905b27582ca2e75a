import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Cells } from '../read/database.js';
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

export async function loadAll(sites: readonly Site[], rows: readonly Cells[], frame: Frame): Promise<void> {
  if (sites.length === 1) return sites[0]!.load(rows, frame);
  await Promise.all(sites.map((site) => site.load(rows, frame)));
}

/** The keys in one column of these rows, each once. */
export function keysIn(rows: readonly Cells[], column: number): string[] {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = row[column];
    if (key != null) keys.add(key);
  }
  return [...keys];
}
