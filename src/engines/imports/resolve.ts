import type { PoolClient } from 'pg';
import { spoken } from '../../kernel/record/naming.js';
import { shownKey } from './item-keys.js';
import type { Chunk, Item, LookupRequest } from './items.js';
import { isItem } from './items.js';
import type { IssueCode } from './mapping-error.js';
import { ValueProblem } from './mapping-error.js';
import type { CompiledMapping, CompiledRecord, Found } from './model.js';
import { locationColumn, look, sayMissing, shownRequest } from './lookups.js';
import { newId } from './new-ids.js';
import { reject, settle } from './settle.js';
import { findByKeys } from './statements.js';

/** Gives each item of a chunk its id: that of the record that it matches, or a new one. Issues reject rows here as well. */
export async function resolve(client: PoolClient, mapping: CompiledMapping, chunk: Chunk): Promise<void> {
  const resolver = new Resolver(client, mapping, chunk);
  for (const record of mapping.records) await resolver.record(record);
  settle(chunk, mapping);
}

class Resolver {
  /** New records by their key: two entries of the mapping may make the same one. */
  private readonly fresh = new Map<string, Item>();

  constructor(
    private readonly client: PoolClient,
    private readonly mapping: CompiledMapping,
    private readonly chunk: Chunk,
  ) {}

  async record(record: CompiledRecord): Promise<void> {
    const items = this.chunk.items[record.index]!;
    if (!items.length) return;
    for (const at of relationOrder(record)) await this.relation(record, items, at);
    this.checkLocations(record, items);
    await this.match(
      record,
      items.filter((item) => item.state === 'open'),
    );
  }

  private async relation(record: CompiledRecord, items: readonly Item[], at: number): Promise<void> {
    const requests = new Set<LookupRequest>();
    for (const item of items) {
      const link = item.links[at];
      if (link && !isItem(link) && link.result === undefined) requests.add(link);
    }
    if (requests.size) await look(this.client, [...requests], items, at);
    const givesLocation = at === record.location || record.locationFrom.includes(at);
    for (const item of items) this.connect(item, at, givesLocation);
  }

  private connect(item: Item, at: number, givesLocation: boolean): void {
    const link = item.links[at];
    if (!link) return;
    if (isItem(link)) {
      item.values[at] = link.id;
      if (givesLocation && item.location === null)
        item.location = at === item.record.location ? link.id : link.location;
      return;
    }
    if (!link.result) {
      if (!link.lookup.optional || link.ambiguous)
        this.reject(
          item,
          link.ambiguous ? 'AMBIGUOUS' : 'NOT_FOUND',
          sayMissing(link),
          link.lookup.columns.join(', '),
          shownRequest(link),
        );
      return;
    }
    item.values[at] = link.result.id;
    if (givesLocation && item.location === null)
      item.location = at === item.record.location ? link.result.id : link.result.location;
  }

  private checkLocations(record: CompiledRecord, items: readonly Item[]): void {
    const checked = record.fields.flatMap((field, at) => (field.sameLocation ? [at] : []));
    const own = record.location;
    for (const item of items) {
      if (own >= 0 && record.locationFrom.length) {
        item.values[own] = item.location;
        if (item.location === null && record.fields[own]!.required) {
          this.reject(
            item,
            'MISSING_REQUIRED',
            `${record.meta.name} needs location, and nothing that it belongs to has one`,
          );
          continue;
        }
      }
      for (const at of checked) {
        const link = item.links[at];
        const location = link && (isItem(link) ? link.location : link.result?.location);
        if (location && item.location && location !== item.location) {
          const field = record.fields[at]!;
          this.reject(
            item,
            'OTHER_LOCATION',
            `the ${spoken(field.target!.name)} belongs to another location than this ${spoken(record.meta.name)}`,
            isItem(link) ? undefined : link.lookup.columns.join(', '),
          );
        }
      }
    }
  }

  private async match(record: CompiledRecord, items: Item[]): Promise<void> {
    let open = items;
    if (record.existing === 'keep') {
      open = items.filter((item) => !matchTo(item, record.known.get(knownKey(item))));
    }
    if (record.external) open = await this.matchExternal(record, open);
    if (record.key.length) open = await this.matchKey(record, open);
    for (const item of open) {
      if (this.joins(record, item)) continue;
      if (record.existing === 'only') {
        this.reject(
          item,
          'NOT_FOUND',
          `there is no ${spoken(record.meta.name)} ${shownKey(item.key)}, and this mapping makes none`,
        );
        continue;
      }
      item.id = newId();
      item.state = 'new';
      if (record.meta.scope === 'self') item.location = item.id;
    }
  }

  private joins(record: CompiledRecord, item: Item): boolean {
    if (!record.key.length) return false;
    const key = [record.meta.name, ...record.key.map((at) => record.fields[at]!.column), knownKey(item)].join(
      '\u001f',
    );
    const twin = this.fresh.get(key);
    if (!twin) {
      if (!record.ownedByRow) this.fresh.set(key, item);
      return false;
    }
    if (twin.rows) twin.rows.push(...(item.rows ?? [item.row]));
    else item.links = [...item.links, twin];
    return matchTo(item, twin);
  }

  private async matchExternal(record: CompiledRecord, items: Item[]): Promise<Item[]> {
    const { system, entity } = record.external!;
    const asked = items.filter((item) => item.external !== null);
    if (!asked.length) return items;
    const { rows } = await this.client.query<{
      external_id: string;
      record_id: string;
      record_kind: string;
      location_id: string | null;
    }>(
      `select external_id, record_id, record_kind, location_id from external_ref
       where system = $1 and entity = $2 and external_id = any($3::text[])`,
      [system, entity, asked.map((item) => item.external)],
    );
    const known = new Map(rows.map((row) => [row.external_id, row]));
    for (const item of asked) {
      const row = known.get(item.external!);
      item.lacksExternalRef = !row;
      if (!row) continue;
      if (row.record_kind !== record.meta.name) {
        this.reject(
          item,
          'CONFLICT',
          `${system} ${entity} ${item.external} is known as a ${spoken(row.record_kind)}, not a ${spoken(record.meta.name)}`,
        );
      } else if (record.meta.scope === 'location' && row.location_id !== item.location) {
        this.reject(
          item,
          'OTHER_LOCATION',
          `${spoken(record.meta.name)} ${item.external} belongs to another location, and records never move`,
        );
      } else matchTo(item, { id: row.record_id, location: row.location_id });
    }
    return items.filter((item) => item.state === 'open');
  }

  private async matchKey(record: CompiledRecord, items: Item[]): Promise<Item[]> {
    // What belongs to a new record is new itself.
    const asked = items.filter((item) => !record.key.some((at) => isNew(item.links[at])));
    if (!asked.length) return items;
    const columns = record.key.map((at) => ({
      column: record.fields[at]!.column,
      type: record.fields[at]!.type,
    }));
    const keys = asked.map((item) => record.key.map((at) => item.values[at]!));
    for (const hit of await findByKeys(
      this.client,
      record.meta.table,
      columns,
      keys,
      locationColumn(record.meta),
    )) {
      const item = asked[hit.at]!;
      if (item.state === 'open') matchTo(item, { id: hit.id, location: hit.location });
    }
    return items.filter((item) => item.state === 'open');
  }

  private reject(item: Item, code: IssueCode, says: string, column?: string, value?: string | null): void {
    reject(this.chunk, this.mapping, item, new ValueProblem(code, says, column, value));
  }
}

function relationOrder(record: CompiledRecord): number[] {
  const relations = record.fields.flatMap((field, at) =>
    field.kind === 'relation' || field.kind === 'subject' ? [at] : [],
  );
  return relations.toSorted((a, b) => Number(b === record.location) - Number(a === record.location));
}

function matchTo(item: Item, found: Found | undefined): boolean {
  if (!found) return false;
  item.id = found.id;
  item.location = found.location;
  item.state = 'matched';
  return true;
}

// Ids instead of the keys of relations: the cache outlives the chunk in which those were made.
export function knownKey(item: Item): string {
  if (!item.record.key.length) return item.key;
  return item.record.key.map((at) => item.values[at] ?? '\u0000').join('\u001f');
}

const isNew = (link: Item | LookupRequest | undefined) => !!link && isItem(link) && link.state === 'new';
