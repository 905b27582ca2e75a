import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withoutReadTimeout } from '../kernel/database/pool.js';
import { recordOf, records, targetOf, type Class, type RecordMeta } from '../kernel/record/catalog.js';
import { copyColumns, type Cell, type CopyColumn } from './copy-text.js';
import type { Random } from './random.js';
import { idAt, instantText } from './time.js';

/** The values of a row by property; a misspelt one is refused by the compiler, an undeclared one when it is added. */
export type Row<T> = { readonly [K in keyof T]?: Cell };

type Every = { readonly id?: string; readonly createdAt?: number; readonly updatedAt?: number };

const chunkSize = 64 * 1024;

class Table {
  readonly sql: string;
  readonly #columns: readonly CopyColumn[];
  readonly #names: ReadonlySet<string>;
  #chunk = Buffer.alloc(0);
  #used = 0;
  #full: Buffer[] = [];
  rows = 0;

  constructor(readonly meta: RecordMeta) {
    const all = copyColumns(meta);
    const every = ['id', 'createdAt', 'updatedAt'].map((name) => all.find((column) => column.name === name)!);
    this.#columns = all.filter((column) => !every.includes(column));
    this.#names = new Set(all.map(({ name }) => name));
    const columns = [...every, ...this.#columns].map(({ column }) => `"${column}"`);
    this.sql = `copy "${meta.table}" (${columns.join(', ')}) from stdin`;
  }

  add(row: { readonly [name: string]: Cell }, id: string, createdAt: number, updatedAt: number): number {
    for (const name in row) if (!this.#names.has(name)) throw new Error(`${this.meta.name} has no ${name}.`);
    const created = instantText(createdAt);
    let line = `${id}\t${created}\t${updatedAt === createdAt ? created : instantText(updatedAt)}`;
    for (const { name, text, absent } of this.#columns) {
      const cell = row[name];
      const piece = cell === undefined || cell === null ? absent : text(cell);
      if (piece === undefined) throw new Error(`${this.meta.name}.${name} needs a value.`);
      line += `\t${piece}`;
    }
    line += '\n';
    this.rows++;
    return this.#append(line);
  }

  /** Its rows so far; it goes on with none. */
  take(): Buffer[] {
    const chunks = [...this.#full, this.#chunk.subarray(0, this.#used)].filter(({ length }) => length);
    this.#full = [];
    this.#chunk = Buffer.alloc(0);
    this.#used = 0;
    return chunks;
  }

  // Straight into bytes: as strings the rows of a batch would outlive the young generation of the heap.
  #append(line: string): number {
    if (this.#used + line.length * 3 > this.#chunk.length) {
      if (this.#used) this.#full.push(this.#chunk.subarray(0, this.#used));
      this.#chunk = Buffer.allocUnsafe(
        Math.max(this.#full.length ? chunkSize : chunkSize / 8, line.length * 3),
      );
      this.#used = 0;
    }
    const bytes = this.#chunk.write(line, this.#used);
    this.#used += bytes;
    return bytes;
  }
}

/** Gathers rows of all tables and sends them by COPY, parents before children, while the next ones are made. */
export class CopyWriter {
  readonly #tables = new Map<Class, Table>();
  readonly #order: readonly Table[];
  #size = 0;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    readonly client: PoolClient,
    readonly batchSize = 8 * 1024 * 1024,
  ) {
    this.#order = parentsFirst().map((meta) => new Table(meta));
    for (const table of this.#order) this.#tables.set(table.meta.class, table);
  }

  /** Adds a row that came into being at that moment; answers its id. */
  add<T extends object>(record: abstract new () => T, random: Random, at: number, row: Row<T>): string {
    const table = this.#tables.get(record);
    if (!table) throw new Error(`${recordOf(record).name} is not a table of the demo network.`);
    const { id = idAt(at, random), createdAt = at, updatedAt = createdAt } = row as Every;
    this.#size += table.add(row, id, createdAt, updatedAt);
    return id;
  }

  #since = 0;

  /** Whether it is time to let go for a moment. */
  get due(): boolean {
    return this.#size >= this.batchSize || ++this.#since % 64 === 0;
  }

  /** Call it between rows that belong together: hands a full batch over, and lets the network work meanwhile. */
  async breathe(): Promise<void> {
    if (this.#size >= this.batchSize) await this.flush();
    else await new Promise(setImmediate);
  }

  async flush(): Promise<void> {
    await this.#sending;
    const batch = this.#order
      .map((table) => ({ sql: table.sql, chunks: table.take() }))
      .filter(({ chunks }) => chunks.length);
    this.#size = 0;
    this.#sending = this.#send(batch);
    // Whoever awaits the next flush hears of a failure; until then it must not count as unheard.
    this.#sending.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.flush();
    await this.#sending;
  }

  counts(): { [record: string]: number } {
    return Object.fromEntries(this.#order.map(({ meta, rows }) => [meta.name, rows]));
  }

  async #send(batch: { sql: string; chunks: Buffer[] }[]): Promise<void> {
    for (const { sql, chunks } of batch) {
      const stream = withoutReadTimeout(this.client.query(copyFrom(sql)));
      await pipeline(Readable.from(chunks, { objectMode: false }), stream);
    }
  }
}

/** Every record after those that its keys point at. */
function parentsFirst(): RecordMeta[] {
  const sorted = new Set<RecordMeta>();
  const visit = (meta: RecordMeta, path: ReadonlySet<RecordMeta>): void => {
    if (sorted.has(meta) || path.has(meta)) return;
    for (const relation of meta.relations.values()) visit(targetOf(relation), new Set([...path, meta]));
    sorted.add(meta);
  };
  for (const meta of records()) visit(meta, new Set());
  return [...sorted];
}
