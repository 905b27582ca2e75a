import type { Kind } from './kinds.js';
import type { EnumDefinition } from './enum.js';

export type Class<T = object> = abstract new (...args: never[]) => T;

/** Who may read a value: what a viewer's permissions do not cover is masked. */
export type DataClass = 'PUBLIC' | 'INTERNAL' | 'CONFIDENTIAL' | 'RESTRICTED';

/**
 * How rows of a record follow the viewer's scope.
 * `location`: by their `location_id`, never null · `self`: the location record itself ·
 * `subject`: by `location_id` where it is set, since the row describes a record that may have none · `shared`: not at all.
 */
export type Scope = 'location' | 'self' | 'subject' | 'shared';

export interface AttributeMeta {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  readonly enum?: EnumDefinition;
  /** The class of a structured value, kept as jsonb. */
  readonly value?: Class;
  readonly type: () => unknown;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly describe: string;
  readonly class: DataClass;
  readonly search: boolean;
  readonly default?: unknown;
  /** Worked out by the server; no input takes it. */
  readonly derived: boolean;
  /** Given at creation only. */
  readonly fixed: boolean;
}

export interface RelationMeta {
  readonly name: string;
  readonly column: string;
  readonly target: () => Class;
  readonly nullable: boolean;
  readonly describe: string;
  readonly reverse?: string;
  /** Both ends may belong to different locations, so scope and joins cannot take one for the other. */
  readonly across: boolean;
  readonly derived: boolean;
  readonly fixed: boolean;
  readonly sortedBy: readonly string[];
}

/** A key of (kind, id): the subject may be a record of several kinds. */
export interface SubjectMeta {
  readonly name: string;
  readonly kindColumn: string;
  readonly idColumn: string;
  readonly kinds: readonly string[] | 'every';
  readonly nullable: boolean;
  readonly describe: string;
  readonly reverse?: string;
}

export interface ReverseMeta {
  readonly name: string;
  readonly child: RecordMeta;
  readonly via: RelationMeta | SubjectMeta;
}

export interface RecordMeta {
  readonly name: string;
  readonly plural: string;
  readonly table: string;
  readonly class: Class;
  readonly describe: string;
  readonly scope: Scope;
  readonly unique: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
  readonly appendOnly: boolean;
  readonly managed: boolean;
  readonly attributes: ReadonlyMap<string, AttributeMeta>;
  readonly relations: ReadonlyMap<string, RelationMeta>;
  readonly subjects: ReadonlyMap<string, SubjectMeta>;
  /** Filled by `seal`, once every record is known. */
  readonly reverses: Map<string, ReverseMeta>;
}

export const isSubject = (via: RelationMeta | SubjectMeta): via is SubjectMeta => 'kindColumn' in via;

const byName = new Map<string, RecordMeta>();
const byClass = new Map<Class, RecordMeta>();

export function addRecord(meta: RecordMeta): void {
  if (byName.has(meta.name)) throw new Error(`Two records are called ${meta.name}.`);
  byName.set(meta.name, meta);
  byClass.set(meta.class, meta);
}

export function records(): Iterable<RecordMeta> {
  return byName.values();
}

export function recordNamed(name: string): RecordMeta | undefined {
  return byName.get(name);
}

export function recordOf(target: Class): RecordMeta {
  const meta = byClass.get(target);
  if (!meta)
    throw new Error(`${target.name} is not a record: it lacks @Record, or its module is not loaded.`);
  return meta;
}

export function targetOf(relation: RelationMeta): RecordMeta {
  return recordOf(relation.target());
}

/** The attribute or relation column behind a property, as unique keys and indexes name it. */
export function columnOf(meta: RecordMeta, property: string): string {
  const column =
    meta.attributes.get(property)?.column ??
    meta.relations.get(property)?.column ??
    meta.subjects.get(property)?.idColumn;
  if (!column) throw new Error(`${meta.name} has no attribute or relation called ${property}.`);
  return column;
}

/** Links each key with the field that it brings to the record it points at. */
export function seal(): void {
  for (const child of byName.values()) {
    if (child.scope === 'location' && child.relations.get('location')?.nullable !== false) {
      throw new Error(`${child.name} is scoped by location and needs a required relation called location.`);
    }
    for (const via of [...child.relations.values(), ...child.subjects.values()]) {
      if (!via.reverse) continue;
      for (const parent of parentsOf(via)) {
        if (parent.reverses.get(via.reverse)?.via === via) continue;
        if (
          parent.reverses.has(via.reverse) ||
          parent.attributes.has(via.reverse) ||
          parent.relations.has(via.reverse)
        ) {
          throw new Error(`${child.name}.${via.name} would bring a second ${parent.name}.${via.reverse}.`);
        }
        parent.reverses.set(via.reverse, { name: via.reverse, child, via });
      }
    }
  }
}

export function parentsOf(via: RelationMeta | SubjectMeta): RecordMeta[] {
  if (!isSubject(via)) return [targetOf(via)];
  if (via.kinds === 'every') return [...byName.values()];
  return via.kinds.map((name) => {
    const meta = byName.get(name);
    if (!meta) throw new Error(`${via.name} names the unknown record ${name}.`);
    return meta;
  });
}
