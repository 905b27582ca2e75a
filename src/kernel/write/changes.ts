import type { ChangeSet, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { records } from '../record/catalog.js';
import type { Class } from '../record/catalog.js';
import { idOf } from '../graphql/ids.js';
import { JSONValue } from '../graphql/scalars.js';
import type { Touched } from './derive.js';
import { touch } from './derive.js';

@ObjectType({ description: 'One value that a command changed.' })
export class Change {
  @Field(() => String, { description: 'The id of the changed record.' })
  record!: string;

  @Field(() => String, { description: 'The attribute or relation.' })
  field!: string;

  @Field(() => JSONValue, { nullable: true, description: 'The value before; null where there was none.' })
  old?: unknown;

  @Field(() => JSONValue, { nullable: true, description: 'The value after; null where it was removed.' })
  new?: unknown;
}

/** One record that a unit of work wrote. */
export interface WrittenRecord {
  readonly meta: RecordMeta;
  readonly id: string;
  readonly locationId: string | null;
  readonly action: 'CREATED' | 'UPDATED' | 'ARCHIVED' | 'RESTORED';
  readonly fields: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[];
}

const bookkeeping = new Set(['id', 'createdAt', 'updatedAt', 'version']);

/** Hears what one unit of work flushes. */
export class ChangeRecorder implements EventSubscriber {
  readonly written: WrittenRecord[] = [];
  readonly touched: Touched = new Map();
  /** Parents that a row pointed at before it moved to another. */
  readonly moved: Touched = new Map();

  constructor(
    private readonly announce: (
      meta: RecordMeta,
      ids: readonly string[],
      columns: ReadonlySet<string>,
    ) => Promise<unknown> = async () => undefined,
  ) {}

  private readonly metas = new Map<Class, RecordMeta>([...records()].map((meta) => [meta.class, meta]));

  async onFlush({ uow }: FlushEventArgs): Promise<void> {
    const sets = uow.getChangeSets() as unknown as ChangeSet<never>[];
    for (const set of sets) this.hear(set);
    const changed = Map.groupBy(
      sets.filter(({ originalEntity }) => originalEntity),
      (set) => this.metas.get(set.meta.class as never),
    );
    for (const [meta, all] of changed) {
      if (!meta) continue;
      const ids = all.map(({ entity }) => (entity as { id: string }).id);
      const columns = new Set(all.flatMap(({ payload }) => columnsIn(meta, payload)));
      await this.announce(meta, ids, columns);
    }
  }

  private hear(set: ChangeSet<never>): void {
    const meta = this.metas.get(set.meta.class as never);
    if (!meta) return;
    const entity = set.entity as { id: string; location?: { id: string } | null };
    const before = set.originalEntity as Record<string, unknown> | undefined;
    touch(this.touched, meta, entity.id);
    const fields = Object.entries(set.payload as Record<string, unknown>)
      .filter(([name]) => !bookkeeping.has(name))
      .map(([field, value]) => ({
        field,
        old: shown(meta, field, before?.[field]),
        new: shown(meta, field, value),
      }))
      .filter((change) => JSON.stringify(change.old) !== JSON.stringify(change.new));
    for (const relation of meta.relations.values()) {
      const old = before?.[relation.name];
      if (typeof old === 'string' && relation.name in set.payload) {
        touch(this.moved, this.metas.get(relation.target())!, old);
      }
    }
    this.written.push({
      meta,
      id: entity.id,
      locationId: meta.scope === 'self' ? entity.id : (entity.location?.id ?? null),
      action: actionOf(set, before),
      fields,
    });
  }

  changes(): Change[] {
    return this.written.flatMap(({ meta, id, fields }) =>
      fields.map(({ field, old, new: value }) => ({ record: idOf(meta.name, id), field, old, new: value })),
    );
  }
}

const columnsIn = (meta: RecordMeta, payload: object): string[] =>
  Object.keys(payload).flatMap(
    (name) => meta.attributes.get(name)?.column ?? meta.relations.get(name)?.column ?? [],
  );

function actionOf(
  set: ChangeSet<never>,
  before: Record<string, unknown> | undefined,
): WrittenRecord['action'] {
  if (!before) return 'CREATED';
  const payload = set.payload as Record<string, unknown>;
  if (!('archivedAt' in payload)) return 'UPDATED';
  return payload.archivedAt ? 'ARCHIVED' : 'RESTORED';
}

// As callers know the value: ids instead of keys, instants in RFC 3339.
function shown(meta: RecordMeta, field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const relation = meta.relations.get(field);
  if (relation) return idOf(nameOf(relation.target()), value as string);
  const attribute: AttributeMeta | undefined = meta.attributes.get(field);
  if (attribute?.kind.name === 'DateTime') return new Date(value as string).toISOString();
  return value;
}

const nameOf = (target: Class) => target.name;
