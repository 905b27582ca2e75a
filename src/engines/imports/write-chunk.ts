import type { PoolClient } from 'pg';
import { runOn } from '../../kernel/database/transaction.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { Check } from '../../kernel/write/check.js';
import { findingsIn } from '../../kernel/write/check.js';
import type { Derivation } from '../../kernel/write/derivation.js';
import { isComputed } from '../../kernel/write/derivation.js';
import type { Run, Touched } from '../../kernel/write/derive.js';
import { derive, touch } from '../../kernel/write/derive.js';
import type { ChangeWatcher } from '../../kernel/write/watcher.js';
import type { Chunk, Item } from './items.js';
import { isItem } from './items.js';
import type { CompiledMapping } from './model.js';
import { newId } from './new-ids.js';
import { resolve } from './resolve.js';
import { copyRows } from './statements.js';
import type { Changes } from './write-changes.js';
import { giveWay, writeChanges } from './write-changes.js';
import { writeNew } from './write-new.js';
import type { WritePlan } from './write-plan.js';

export interface WriteContext {
  readonly client: PoolClient;
  readonly mapping: CompiledMapping;
  readonly plan: WritePlan;
  readonly derivations: readonly Derivation[];
  readonly watcher?: ChangeWatcher | undefined;
  readonly checks: readonly Check[];
  readonly schema: string;
  readonly batchId: string;
  /** The batch's id as the API shows it. */
  readonly requestId: string;
  readonly now: string;
}

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** Writes a chunk inside the transaction at hand. */
export async function writeChunk(context: WriteContext, chunk: Chunk): Promise<Counts> {
  const { client, mapping } = context;
  await resolve(client, mapping, chunk);
  await writeNew(context, chunk);
  const run = runOn(client);
  const changes: Changes = { updated: 0, unchanged: 0, touched: new Map(), moved: new Map() };
  for (const record of mapping.records) {
    await giveWay(context, chunk, record, changes);
    await writeChanges(context, chunk, record, changes, run);
  }
  await writeExternalRefs(context, chunk);
  addParents(context, chunk, changes.moved);
  await refuseFindings(context, chunk, run, changes.touched);
  const now = new Date(context.now);
  const statements = context.derivations.filter((derivation) => !isComputed(derivation));
  await derive(run, statements, changes.touched, changes.moved, now, context.watcher);
  const computed = context.derivations.filter(isComputed);
  addNew(context, chunk, computed, changes.touched);
  await derive(run, computed, changes.touched, changes.moved, now, context.watcher);
  await context.watcher?.after(run, withNew(context, chunk, changes.touched));
  await writeIssues(context, chunk);
  const created = chunk.items.reduce(
    (sum, items) => sum + items.filter((item) => item.state === 'new').length,
    0,
  );
  return { created, updated: changes.updated, unchanged: changes.unchanged, rejected: chunk.rejected };
}

function withNew({ mapping }: WriteContext, chunk: Chunk, touched: Touched): Touched {
  for (const { meta, index } of mapping.records)
    for (const item of chunk.items[index]!) if (item.state === 'new') touch(touched, meta, item.id);
  return touched;
}

/** New rows are derived already; the records from before that they point at are not. */
function addParents({ mapping, derivations }: WriteContext, chunk: Chunk, parents: Touched): void {
  for (const derivation of derivations) {
    const of = recordOf(derivation.of());
    for (const { record, via } of derivation.from) {
      if (via === 'id') continue;
      for (const source of mapping.records.filter(({ meta }) => meta === recordOf(record()))) {
        const at = source.fields.findIndex((field) => field.name === via);
        if (at < 0) continue;
        for (const item of chunk.items[source.index]!) {
          if (item.state === 'new' && item.values[at] !== null && !isNewItem(item.links[at]))
            touch(parents, of, item.values[at]!);
        }
      }
    }
  }
}

/** A row that breaks a rule among rows shows only once they are written, so it takes its chunk with it. */
async function refuseFindings(
  { checks, mapping }: WriteContext,
  chunk: Chunk,
  run: Run,
  changed: Touched,
): Promise<void> {
  if (!checks.length) return;
  const written: Touched = new Map(changed);
  const items = mapping.records.flatMap(({ index, meta }) =>
    chunk.items[index]!.filter(({ state }) => state === 'new').map((item) => ({ meta, item })),
  );
  const checked = new Set(checks.map(({ of }) => recordOf(of())));
  for (const { meta, item } of items) if (checked.has(meta)) touch(written, meta, item.id);
  const [first, ...others] = await findingsIn(run, checks, written);
  if (!first) return;
  const line = items.find(({ item }) => item.id === first.id)?.item.row.line;
  const more = others.length ? ` (and ${others.length} more like it)` : '';
  throw new Error(
    `${line === undefined ? '' : `Line ${line}: `}${first.message}${more} Nothing of this chunk was kept.`,
  );
}

/** What is computed follows from rows that have arrived, so it comes after all statements and looks at new rows too. */
function addNew(
  { mapping }: WriteContext,
  chunk: Chunk,
  computed: readonly Derivation[],
  touched: Touched,
): void {
  const sources = new Set(
    computed.flatMap(({ from }) =>
      from.filter(({ via }) => via === 'id').map(({ record }) => recordOf(record())),
    ),
  );
  for (const { meta, index } of mapping.records) {
    if (!sources.has(meta)) continue;
    for (const item of chunk.items[index]!) if (item.state === 'new') touch(touched, meta, item.id);
  }
}

const isNewItem = (link: Item['links'][number]) => link !== undefined && isItem(link) && link.state === 'new';

async function writeExternalRefs({ client, mapping, now }: WriteContext, chunk: Chunk): Promise<void> {
  const columns = [
    'id',
    'created_at',
    'updated_at',
    'version',
    'system',
    'entity',
    'external_id',
    'last_seen_at',
    'record_kind',
    'record_id',
    'location_id',
  ];
  for (const { external, index, meta } of mapping.records) {
    if (!external) continue;
    const items = chunk.items[index]!.filter(
      (item) =>
        item.external !== null &&
        (item.state === 'new' || (item.state === 'matched' && item.lacksExternalRef)),
    );
    const lines = items.map((item) => [
      newId(),
      now,
      now,
      '1',
      external.system,
      external.entity,
      item.external,
      now,
      meta.name,
      item.id,
      item.location,
    ]);
    if (lines.length) await copyRows(client, 'external_ref', columns, lines);
  }
}

async function writeIssues({ client, now, batchId, mapping }: WriteContext, chunk: Chunk): Promise<void> {
  if (!chunk.issues.length) return;
  const columns = [
    'id',
    'created_at',
    'updated_at',
    'version',
    'batch_id',
    'row_no',
    'line',
    'column',
    'code',
    'message',
    'value',
    'payload',
    'rejected',
  ];
  const lines = chunk.issues.map(({ row, code, message, column, value, rejected }) => [
    newId(),
    now,
    now,
    '1',
    batchId,
    String(row.rowNo),
    String(row.line),
    column,
    code,
    storable(message),
    value && storable(value),
    payloadOf(row.cells, mapping.header),
    String(rejected),
  ]);
  await copyRows(client, 'import_issue', columns, lines);
}

const storable = (text: string) => text.replaceAll('\0', '␀').toWellFormed();

function payloadOf(cells: readonly string[], header: readonly string[]): string {
  const entries = cells.map((cell, index) => [header[index] ?? `column ${index + 1}`, storable(cell)]);
  return JSON.stringify(Object.fromEntries(entries));
}
