/**
 * The one file that decides which rows exist for a viewer: as a predicate for lists, counts and filters,
 * and as a check after a batch for loads by id.
 */
import type { RecordMeta, RelationMeta, SubjectMeta } from '../record/catalog.js';
import { isSubject } from '../record/catalog.js';
import type { Sql } from '../read/sql.js';
import { column } from '../read/sql.js';
import type { Viewer } from './viewer.js';

export interface ScopedRow {
  readonly $id: string;
  readonly $location?: string | null;
}

const scopeColumn = (meta: RecordMeta) => (meta.scope === 'self' ? 'id' : 'location_id');

/**
 * The rows of `meta` under `alias` that exist for the viewer; undefined where all of them do. `asked` are the locations
 * that the statement asks for anyway: then it carries those of them that the viewer has, not all that the viewer has.
 */
export function scopePredicate(
  sql: Sql,
  meta: RecordMeta,
  alias: string,
  viewer: Viewer,
  asked?: readonly string[],
): string | undefined {
  if (viewer.scope.all || meta.scope === 'shared') return undefined;
  const { set, literal } = viewer.scope;
  const locations = asked ? `{${asked.filter((key) => set.has(key)).join()}}` : literal;
  const inside = `${column(alias, scopeColumn(meta))} = any(${sql.bind(locations, 'uuid[]')})`;
  return meta.scope === 'subject' ? `(${column(alias, 'location_id')} is null or ${inside})` : inside;
}

/** Whether the location with this key exists for the viewer. */
export const seesLocation = (viewer: Viewer, key: string) => viewer.scope.all || viewer.scope.set.has(key);

export function isVisible(meta: RecordMeta, row: ScopedRow, viewer: Viewer): boolean {
  if (viewer.scope.all || meta.scope === 'shared') return true;
  if (meta.scope === 'self') return viewer.scope.set.has(row.$id);
  if (!row.$location) return meta.scope === 'subject';
  return viewer.scope.set.has(row.$location);
}

/** Whether a row load needs `location_id` beside it for `isVisible`. */
export const needsLocation = (meta: RecordMeta) => meta.scope === 'location' || meta.scope === 'subject';

/** Whether both ends of the key lie in one location, so that seeing one end means seeing the other. */
export function staysInside(child: RecordMeta, via: RelationMeta | SubjectMeta, parent: RecordMeta): boolean {
  if (isSubject(via)) return parent.scope === 'location' && child.scope !== 'shared';
  if (via.across || child.scope === 'shared') return false;
  return parent.scope === 'location' || (parent.scope === 'self' && via.name === 'location');
}

/** Whether whoever sees the child sees the record behind its key. */
export const seenWith = (child: RecordMeta, via: RelationMeta, parent: RecordMeta) =>
  parent.scope === 'shared' || staysInside(child, via, parent);

/** Whether a join over the key may carry `location_id` on both sides, as a distributed database wants it. */
export function joinsByLocation(
  child: RecordMeta,
  via: RelationMeta | SubjectMeta,
  parent: RecordMeta,
): boolean {
  return child.scope === 'location' && parent.scope === 'location' && !isSubject(via) && !via.across;
}
