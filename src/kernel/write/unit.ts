import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { CompiledQuery } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.js';
import type { RecordMeta, RelationMeta } from '../record/catalog.js';
import { recordOf, targetOf } from '../record/catalog.js';
import { spoken } from '../record/naming.js';
import type { StoredRecord } from '../record/stored-record.js';
import { isVisible, needsLocation, staysInside } from '../access/scope.js';
import { idOf, keyOf, parseId } from '../graphql/ids.js';
import { ManifoldError } from '../graphql/errors.js';
import { ChangeRecorder } from './changes.js';
import type { Check } from './check.js';
import { findingsIn } from './check.js';
import type { Derivation } from './derivation.js';
import { derive } from './derive.js';
import type { Run } from './derive.js';
import type { ChangeWatcher } from './watcher.js';
import { tellBefore } from './watcher.js';
import { Problem, clash, invalid, missing } from './problems.js';

type Data = { readonly [name: string]: unknown };

/** One command's unit of work: records are got and created through it, and flushed once. */
export class Unit {
  readonly recorder: ChangeRecorder;
  readonly run: Run;

  constructor(
    readonly em: EntityManager,
    private readonly context: Pick<Context, 'viewer' | 'now'>,
    private readonly derivations: readonly Derivation[],
    private readonly checks: readonly Check[],
    private readonly watcher?: ChangeWatcher,
  ) {
    this.recorder = new ChangeRecorder((...change) => tellBefore(watcher, this.run, ...change));
    em.getEventManager().registerSubscriber(this.recorder);
    this.run = async (text, values) => {
      const transaction = em.getTransactionContext() as {
        executeQuery(query: CompiledQuery): Promise<{ rows: never[] }>;
      };
      return (await transaction.executeQuery(CompiledQuery.raw(text, [...values]))).rows;
    };
  }

  /** The record with this id, locked, inside the viewer's scope and at the version that the caller saw. */
  async get<T extends StoredRecord>(
    record: abstract new () => T,
    id: string,
    ifVersion?: number | null,
    path = ['id'],
  ): Promise<T> {
    const meta = recordOf(record as never);
    const key = mended(path, () => keyOf(meta, id));
    const entity = (await this.em.findOne(record as never, { id: key } as never, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    })) as T | null;
    if (!entity || !isVisible(meta, scopedRow(meta, entity), this.context.viewer)) {
      throw missing(
        `There is no ${spoken(meta.name)} ${id} for you. Look it up again; it may have moved out of your scope.`,
        path,
      );
    }
    if (ifVersion != null && ifVersion !== entity.version) {
      throw clash(
        `The ${spoken(meta.name)} is at version ${entity.version} and you saw version ${ifVersion}. Read it again and repeat the change on what it is now.`,
        ['ifVersion'],
        id,
      );
    }
    return entity;
  }

  /** A new record; `data` names attributes by value and relations by key. */
  create<T extends StoredRecord>(record: abstract new () => T, data: Data): T {
    const { now } = this.context;
    return this.em.create(
      record as never,
      { ...data, id: uuidv7(), createdAt: now, updatedAt: now, version: 1 } as never,
      { partial: true } as never,
    ) as T;
  }

  change(entity: StoredRecord, data: Data): void {
    this.em.assign(entity, data as never);
    entity.updatedAt = this.context.now;
  }

  /** The key behind an id given for a relation of `meta`, after the scope and the location were checked. */
  async related(
    meta: RecordMeta,
    relation: RelationMeta,
    id: string,
    location: string | null | undefined,
    path: string[],
  ): Promise<string> {
    const target = targetOf(relation);
    const key = mended(path, () => keyOf(target, id));
    const columns = needsLocation(target) ? 'id as "$id", location_id as "$location"' : 'id as "$id"';
    const [row] = await this.run(`select ${columns} from "${target.table}" where id = $1::uuid`, [key]);
    if (!row || !isVisible(target, row as never, this.context.viewer)) {
      throw missing(`There is no ${spoken(target.name)} ${id} for you.`, path);
    }
    if (
      target.scope === 'location' &&
      staysInside(meta, relation, target) &&
      location &&
      row.$location !== location
    ) {
      throw invalid(
        `The ${spoken(target.name)} belongs to another location than this ${spoken(meta.name)}. Give one of the same location.`,
        path,
        id,
      );
    }
    return key;
  }

  /** The kind and key behind an id given for a subject. */
  async subject(
    meta: RecordMeta,
    name: string,
    id: string,
    path: string[],
  ): Promise<{ kind: string; key: string; location: string | null }> {
    const subject = meta.subjects.get(name)!;
    const { meta: target, uuid } = mended(path, () => parseId(id));
    if (subject.kinds !== 'every' && !subject.kinds.includes(target.name)) {
      throw invalid(
        `A ${spoken(target.name)} cannot be the ${name} of a ${spoken(meta.name)}. It takes: ${subject.kinds.map(spoken).join(', ')}.`,
        path,
        id,
      );
    }
    const columns = needsLocation(target) ? 'id as "$id", location_id as "$location"' : 'id as "$id"';
    const [row] = await this.run(`select ${columns} from "${target.table}" where id = $1::uuid`, [uuid]);
    if (!row || !isVisible(target, row as never, this.context.viewer))
      throw missing(`There is no ${spoken(target.name)} ${id} for you.`, path);
    const location = target.scope === 'self' ? uuid : ((row.$location as string | undefined) ?? null);
    return { kind: target.name, key: uuid, location };
  }

  /** Writes everything and brings derived columns up to date; call it once, at the end. */
  async flush(): Promise<void> {
    await this.em.flush();
    const { touched, moved } = this.recorder;
    const found = await findingsIn(this.run, this.checks, touched);
    if (found.length)
      throw new Problem(
        ...found.map(({ meta, id, message, path }) => ({
          code: 'INVALID_INPUT' as const,
          message,
          path,
          record: idOf(meta.name, id),
        })),
      );
    await derive(this.run, this.derivations, touched, moved, this.context.now, this.watcher);
    await this.watcher?.after(this.run, touched);
  }
}

function scopedRow(meta: RecordMeta, entity: StoredRecord) {
  const location = (entity as { location?: { id: string } | null }).location;
  return { $id: entity.id, $location: needsLocation(meta) ? (location?.id ?? null) : null };
}

// An id of the wrong kind is the caller's to mend like any other value of the input.
function mended<T>(path: string[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ManifoldError)
      throw new Problem({ code: error.code, message: error.message, path, record: null });
    throw error;
  }
}
