import type { Item, LookupRequest } from './items.js';
import type { CompiledRecord } from './model.js';

export type Link = Item | LookupRequest | undefined;

export const separator = '\u001f';
export const absent = '\u0000';

/** What tells an item from others of its record: the id in the other system, or the values of its key. */
export function keyOf(
  record: CompiledRecord,
  values: readonly (string | null)[],
  links: readonly Link[],
  external: string | null,
  withLocation: boolean,
): string {
  return external === null ? keyText(record, values, links, withLocation) : `${separator}${external}`;
}

function keyText(
  record: CompiledRecord,
  values: readonly (string | null)[],
  links: readonly Link[],
  withLocation: boolean,
): string {
  let text = '';
  for (const at of record.key) {
    if (at === record.location && !withLocation) continue;
    const link = links[at];
    text += separator + (link ? link.key : (values[at] ?? absent));
  }
  return text;
}

/** The key of the location that an item will have, as far as its row tells. */
export function locationKey(record: CompiledRecord, links: readonly Link[]): string {
  for (const at of [record.location, ...record.locationFrom]) {
    const link = at >= 0 ? links[at] : undefined;
    if (link) return link.key;
  }
  return '';
}

/** For people: the parts of a key that say something. */
export function shownKey(key: string): string {
  return key
    .split(separator)
    .filter((part) => part !== '' && part !== absent)
    .join(', ');
}
