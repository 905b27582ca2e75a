import type { PoolClient } from 'pg';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { spoken } from '../../kernel/record/naming.js';
import type { Item, LookupRequest } from './items.js';
import { isItem } from './items.js';
import type { KeyColumn } from './statements.js';
import { findByKeys } from './statements.js';

/** Where the location of a record stands, for `select`. */
export function locationColumn(meta: RecordMeta): string {
  if (meta.scope === 'self') return 't.id';
  return meta.relations.has('location') ? 't.location_id' : 'null::uuid';
}

/** Answers requests, a statement for each lookup; `items` are those that make them, at the position of one relation. */
export async function look(
  client: PoolClient,
  requests: readonly LookupRequest[],
  items: readonly Item[],
  at: number,
): Promise<void> {
  for (const group of groupBy(requests, (request) => request.lookup))
    await lookGroup(client, group, items, at);
}

async function lookGroup(
  client: PoolClient,
  requests: readonly LookupRequest[],
  items: readonly Item[],
  at: number,
): Promise<void> {
  const { lookup } = requests[0]!;
  const open = requests.filter((request) => (request.result = lookup.found.get(request.key)) === undefined);
  if (!open.length) return;
  const nested = open.flatMap((request) =>
    request.links.filter(
      (link): link is LookupRequest => !!link && !isItem(link) && link.result === undefined,
    ),
  );
  if (nested.length) await look(client, [...new Set(nested)], [], -1);
  for (const request of open) request.result = null;
  const locations = lookup.insideLocation ? locationsOf(items, at) : new Map<LookupRequest, string | null>();
  const inside = open.filter((request) => locations.get(request));
  const anywhere = open.filter((request) => !locations.get(request));
  if (inside.length) await find(client, inside, locations);
  if (anywhere.length) await find(client, anywhere);
  for (const request of open) if (request.result) lookup.found.set(request.key, request.result);
}

async function find(
  client: PoolClient,
  open: readonly LookupRequest[],
  locations?: ReadonlyMap<LookupRequest, string | null>,
): Promise<void> {
  const { lookup } = open[0]!;
  const columns: KeyColumn[] = lookup.parts.map(({ column, type }) => ({ column, type }));
  if (locations) columns.unshift({ column: 'location_id', type: 'uuid' });
  const keys = open.map((request) => {
    const key = request.values.map((value, index) => value ?? idOf(request.links[index]));
    return locations ? [locations.get(request)!, ...key] : key;
  });
  const complete = keys.flatMap((key, index) => (key.includes(null) ? [] : [index]));
  const hits = await findByKeys(
    client,
    lookup.target.table,
    columns,
    complete.map((index) => keys[index]!),
    locationColumn(lookup.target),
  );
  for (const hit of hits) {
    const request = open[complete[hit.at]!]!;
    if (request.result) Object.assign(request, { result: null, ambiguous: true });
    else if (!request.ambiguous) request.result = { id: hit.id, location: hit.location };
  }
}

function locationsOf(items: readonly Item[], at: number): Map<LookupRequest, string | null> {
  const locations = new Map<LookupRequest, string | null>();
  for (const item of items) {
    const link = item.links[at];
    if (link && !isItem(link)) locations.set(link, item.location);
  }
  return locations;
}

/** For people: what was not found, or found more than once. */
export function sayMissing(request: LookupRequest): string {
  const by = request.lookup.parts.map((part) => part.name).join(' and ');
  const noun = spoken(request.lookup.target.name);
  return request.ambiguous
    ? `there are several records (${noun}) with the ${by} ${shownRequest(request)}; add what tells them apart to by`
    : `there is no ${noun} with the ${by} ${shownRequest(request)}`;
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

export function shownRequest(request: LookupRequest): string {
  return request.values.filter((value) => value !== null).join(', ');
}

function idOf(link: Item | LookupRequest | undefined): string | null {
  if (!link) return null;
  return isItem(link) ? link.id : (link.result?.id ?? null);
}
