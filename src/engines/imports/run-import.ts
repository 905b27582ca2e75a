import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { withClient } from '../../kernel/database/pool.js';
import { records } from '../../kernel/record/catalog.js';
import { spoken } from '../../kernel/record/naming.js';
import type { Check } from '../../kernel/write/check.js';
import type { Derivation } from '../../kernel/write/derivation.js';
import type { ChangeWatcher } from '../../kernel/write/watcher.js';
import type { Batch } from './batch.js';
import { advanceBatch, finishBatch, openBatch, referenceOf } from './batch.js';
import { compileMapping } from './compile-mapping.js';
import type { CsvSource } from './csv-source.js';
import { openCsv } from './csv-source.js';
import type { Chunk } from './items.js';
import { MappingError } from './mapping-error.js';
import { readMapping } from './mapping-file.js';
import type { CompiledMapping } from './model.js';
import { readRows } from './read-rows.js';
import type { ImportReport } from './report.js';
import { writeRejects } from './report.js';
import { knownKey } from './resolve.js';
import { RowMapper } from './row-mapper.js';
import { quote } from './statements.js';
import type { Counts, WriteContext } from './write-chunk.js';
import { writeChunk } from './write-chunk.js';
import { prepareGathering } from './write-new.js';
import { planWriting } from './write-plan.js';

export interface ImportProgress {
  readonly rows: number;
  /** Of the file, from 0 to 1. */
  readonly share: number;
  readonly rowsPerSecond: number;
  readonly counts: Counts;
}

/** A file and a mapping that fit each other. */
export interface PreparedImport {
  readonly source: CsvSource;
  readonly mapping: CompiledMapping;
}

export interface ImportOptions {
  readonly file: string;
  /** The path of the mapping file. */
  readonly mapping: string;
  /** Where they have been read already. */
  readonly prepared?: PreparedImport;
  readonly pool: Pool;
  readonly dataDir: string;
  readonly derivations: readonly Derivation[];
  readonly watcher?: ChangeWatcher | undefined;
  readonly checks?: readonly Check[];
  readonly dryRun?: boolean;
  /** Rows in one transaction. */
  readonly chunkRows?: number;
  /** How long to wait for an interrupted run of the same import to be gone. */
  readonly patienceMs?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import between two chunks; the next run carries on. */
  readonly signal?: AbortSignal;
}

const attempts = 6;

/**
 * Brings a file into the graph through a mapping.
 *
 * Each chunk of rows is one transaction that also notes how far the batch is: whatever happens, a later run finds what
 * was written and carries on behind it. While PostgreSQL works on a chunk, the next one is read.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { source, mapping } = options.prepared ?? (await prepareImport(options.file, options.mapping));
  return withClient(options.pool, (client) => new Import(options, client, source, mapping).run());
}

/** Reads the mapping and the header of the file; whatever is wrong with them is said here, before any row is read. */
export async function prepareImport(file: string, mapping: string): Promise<PreparedImport> {
  const spec = await readMapping(mapping);
  const source = await openCsv(file, spec.source);
  return { source, mapping: compileMapping(spec, source.header, source.name) };
}

class Import {
  private readonly started = Date.now();
  private readonly plan;
  private schema = 'public';
  private timeout = '0';
  private batch!: Batch;
  private fresh = 0;

  constructor(
    private readonly options: ImportOptions,
    private readonly client: PoolClient,
    private readonly source: CsvSource,
    private readonly mapping: CompiledMapping,
  ) {
    this.plan = planWriting(mapping, options.derivations);
  }

  async run(): Promise<ImportReport> {
    const { client } = this;
    const reference = referenceOf(this.source.name, this.source.hash, this.mapping);
    await this.prepare(reference);
    try {
      if (this.options.dryRun) await client.query('begin');
      this.batch = await openBatch(client, this.mapping, reference, this.options.dryRun ?? false);
      await this.rows();
      return await this.finish();
    } catch (error) {
      if (client.getTransactionStatus() !== 'I') await client.query('rollback').catch(() => undefined);
      if (this.batch && !this.options.dryRun)
        await finishBatch(client, this.batch, 'FAILED').catch(() => undefined);
      throw error;
    } finally {
      await client
        .query('select pg_advisory_unlock(hashtextextended($1, 0))', [reference])
        .catch(() => undefined);
      await client.query('discard temp').catch(() => undefined);
      await client.query('reset search_path').catch(() => undefined);
      await client
        .query(`select set_config('statement_timeout', $1, false)`, [this.timeout])
        .catch(() => undefined);
    }
  }

  private async prepare(reference: string): Promise<void> {
    const { client } = this;
    const { rows } = await client.query<{ schema: string; timeout: string }>(
      `select current_schema() as schema, current_setting('statement_timeout') as timeout`,
    );
    this.schema = rows[0]!.schema;
    this.timeout = rows[0]!.timeout;
    await this.takeTurn(reference);
    // A chunk takes as long as it takes; the limit of the pool is for requests.
    await client.query('set statement_timeout = 0');
    await prepareGathering(client, this.schema, this.plan.gathered);
    await client.query(`set search_path = ${quote(this.schema)}, pg_temp`);
  }

  // A run that was killed leaves its connection behind until PostgreSQL has finished the statement at hand.
  private async takeTurn(reference: string): Promise<void> {
    const deadline = Date.now() + (this.options.patienceMs ?? 15_000);
    for (;;) {
      const { rows } = await this.client.query<{ free: boolean }>(
        `select pg_try_advisory_lock(hashtextextended($1, 0)) as free`,
        [reference],
      );
      if (rows[0]!.free) return;
      if (Date.now() > deadline)
        throw new MappingError(
          this.source.name,
          undefined,
          'is being imported with this mapping right now, by another run.',
        );
      await sleep(200);
    }
  }

  private async rows(): Promise<void> {
    const mapper = new RowMapper(this.mapping);
    const { chunkRows = 5_000, signal } = this.options;
    const scratch = join(this.options.dataDir, 'imports', `scratch-${this.batch.id}`);
    let writing: Promise<void> = Promise.resolve();
    let inChunk = 0;
    let read = 0;
    let bytes = 0;
    const cut = async (): Promise<void> => {
      const chunk = mapper.close(bytes);
      inChunk = 0;
      await writing;
      signal?.throwIfAborted();
      writing = this.write(chunk);
      // Heard at the next await; until then it is no unhandled rejection.
      writing.catch(() => undefined);
    };
    try {
      for await (const block of readRows(this.source, this.mapping, scratch)) {
        bytes = block.bytes;
        for (const row of block.rows) {
          // Chunks of an earlier run ended there, whatever their size was.
          const full = inChunk >= chunkRows || (inChunk > 0 && read === this.batch.cursor);
          if (full && !mapper.continues(row)) await cut();
          read++;
          mapper.add(row, block.suspicious);
          inChunk++;
        }
      }
      if (inChunk) await cut();
    } finally {
      await writing;
    }
  }

  private async write(chunk: Chunk): Promise<void> {
    this.fresh += chunk.rows;
    const already = this.fresh <= this.batch.cursor;
    if (!already) await this.transaction(chunk);
    const { rowsRead, counts } = this.batch;
    const seconds = (Date.now() - this.started) / 1000;
    this.options.onProgress?.({
      rows: rowsRead,
      share: Math.min(1, chunk.bytes / this.source.bytes),
      rowsPerSecond: Math.round(rowsRead / seconds),
      counts,
    });
  }

  private async transaction(chunk: Chunk): Promise<void> {
    const before = { issues: chunk.issues.length, rejected: chunk.rejected };
    for (let attempt = 1; ; attempt++) {
      try {
        const counts = await this.attempt(chunk);
        this.remember(chunk);
        this.batch.rowsRead += chunk.rows;
        for (const name of ['created', 'updated', 'unchanged', 'rejected'] as const)
          this.batch.counts[name] += counts[name];
        return;
      } catch (error) {
        if (this.options.dryRun || attempt >= attempts || !mayPass(error)) throw clash(error) ?? error;
        await this.client.query('rollback');
        reset(chunk, before);
      }
    }
  }

  private async attempt(chunk: Chunk): Promise<Counts> {
    const { client, options } = this;
    if (!options.dryRun) await client.query('begin');
    // One import at a time on each table, always in this order: two of them neither duplicate a record nor deadlock.
    const tables = [...new Set(this.mapping.records.map((record) => record.meta.table))].toSorted();
    for (const table of tables)
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [table]);
    const counts = await writeChunk(this.context(), chunk);
    await advanceBatch(client, this.batch, counts, chunk.rows, this.fresh);
    if (!options.dryRun) await client.query('commit');
    return counts;
  }

  private context(): WriteContext {
    const { client, mapping, plan, schema, batch } = this;
    return {
      client,
      mapping,
      plan,
      schema,
      derivations: this.options.derivations,
      watcher: this.options.watcher,
      checks: this.options.checks ?? [],
      batchId: batch.id,
      requestId: batch.requestId,
      now: new Date().toISOString(),
    };
  }

  private remember(chunk: Chunk): void {
    for (const record of this.mapping.records) {
      if (record.existing !== 'keep') continue;
      for (const item of chunk.items[record.index]!) {
        if (item.state === 'new' || item.state === 'matched')
          record.known.set(knownKey(item), { id: item.id, location: item.location });
      }
    }
  }

  // PostgreSQL's own statistics follow within minutes; until then it would plan questions about a full table as if it
  // were empty, and some of them would take minutes instead of milliseconds.
  private async countAnew(): Promise<void> {
    const tables = new Set(this.mapping.records.map(({ meta }) => meta.table));
    for (const table of tables) await this.client.query(`analyze ${quote(table)}`);
  }

  private async finish(): Promise<ImportReport> {
    const { client, batch, options } = this;
    if (!options.dryRun) {
      await finishBatch(client, batch, 'FINISHED');
      await this.countAnew();
    }
    const folder = join(options.dataDir, 'imports');
    await mkdir(folder, { recursive: true });
    const rejects = await writeRejects(
      client,
      batch.id,
      join(
        folder,
        `${this.source.name.replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, '')}-${batch.requestId.slice(-8)}-rejected.csv`,
      ),
    );
    if (options.dryRun) await client.query('rollback');
    return {
      file: options.file,
      mapping: options.mapping,
      batch: batch.requestId,
      dryRun: options.dryRun ?? false,
      carriedOn: batch.carriedOn,
      read: batch.rowsRead,
      ...batch.counts,
      issues: rejects.issues,
      rejectsFile: rejects.file,
      seconds: (Date.now() - this.started) / 1000,
    };
  }
}

/** Two records with one key, which the key of the mapping did not tell; undefined for all else. */
function clash(error: unknown): Error | undefined {
  const { code, table, detail } = error as { code?: string; table?: string; detail?: string };
  if (code !== '23505') return undefined;
  const meta = [...records()].find((one) => one.table === table);
  const what = meta ? `a second ${spoken(meta.name)}` : 'a second record';
  return new Error(
    `The file brings ${what} with a key that exists already: ${detail ?? 'PostgreSQL does not say which'} Name in the mapping what tells these records apart (key: […]), or leave the attribute out; nothing of this chunk was kept.`,
    { cause: error },
  );
}

/** Somebody else was there first: a record with the same key, a lock the other way round, a moved snapshot. */
function mayPass(error: unknown): boolean {
  return ['23505', '40001', '40P01', '23503'].includes((error as { code?: string }).code ?? '');
}

function reset(chunk: Chunk, before: { issues: number; rejected: number }): void {
  chunk.issues.length = before.issues;
  chunk.rejected = before.rejected;
  for (const row of chunk.late) row.rejected = false;
  chunk.late.length = 0;
  for (const items of chunk.items) {
    for (const item of items) {
      if (item.state === 'void') continue;
      Object.assign(item, { state: 'open', id: '', location: null });
    }
  }
  for (const requests of chunk.lookups.values())
    for (const request of requests.values()) request.result = undefined;
}
