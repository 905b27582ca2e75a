import { createHash } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Context } from '../context.js';
import { recordOf } from '../record/catalog.js';
import type { RecordMeta } from '../record/catalog.js';
import { spoken } from '../record/naming.js';
import { may } from '../access/viewer.js';
import { lostBehind } from '../database/connection-lost.js';
import { forbidden, unavailable } from '../graphql/errors.js';
import type { Row } from '../read/database.js';
import { finishRows, planRow } from '../read/row-plan.js';
import type { Change, WrittenRecord } from './changes.js';
import type { Check } from './check.js';
import type { CommandDefinition } from './command.js';
import type { Derivation } from './derivation.js';
import { Problem, clash } from './problems.js';
import type { UserError } from './problems.js';
import { Unit } from './unit.js';
import type { ChangeWatcher } from './watcher.js';

/** What a mutation answers; the record itself is read by the payload's field. */
export interface Outcome {
  readonly key: string | null;
  /** The record as it would be, where a dry run rolled it back. */
  readonly row?: Row;
  readonly changes: readonly Change[];
  readonly errors: readonly UserError[];
}

export interface Written {
  readonly unit: Unit;
  readonly context: Context;
  readonly records: readonly WrittenRecord[];
}

/** Writes beside the change itself, in its transaction: history, outbox. */
export type WriteObserver = (written: Written) => Promise<void>;

export interface CommandInput {
  readonly idempotencyKey?: string | null;
  readonly [name: string]: unknown;
}

class RolledBack extends Error {
  constructor(readonly outcome: Outcome) {
    super('dry run');
  }
}

const attempts = 4;

/** Runs commands: one transaction each, with idempotency, history and a way to try it first. */
export class Writer {
  constructor(
    readonly orm: MikroORM,
    readonly derivations: readonly Derivation[],
    readonly checks: readonly Check[],
    private readonly observers: readonly WriteObserver[],
    readonly watcher?: ChangeWatcher,
  ) {}

  async execute(
    ctx: Context,
    command: CommandDefinition,
    input: CommandInput,
    dryRun: boolean,
  ): Promise<Outcome> {
    if (!may(ctx.viewer, command.permission)) {
      throw forbidden(
        `${command.name} needs the permission ${command.permission}, which you do not have. Ask an administrator for it.`,
      );
    }
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(ctx, command, input, dryRun);
      } catch (error) {
        const outcome = settle(error, recordOf(command.record()));
        if (outcome) return outcome;
        if (isContention(error) && attempt < attempts) continue;
        throw lostBehind(error) ? unavailable() : error;
      }
    }
  }

  private attempt(
    ctx: Context,
    command: CommandDefinition,
    input: CommandInput,
    dryRun: boolean,
  ): Promise<Outcome> {
    const { idempotencyKey, ...content } = input;
    return this.orm.em.fork({ freshEventManager: true }).transactional(async (em) => {
      const unit = new Unit(em as EntityManager, ctx, this.derivations, this.checks, this.watcher);
      const key = idempotencyKey ? `${ctx.viewer.id} ${command.name} ${idempotencyKey}` : undefined;
      if (key && !dryRun) {
        const known = await claim(unit, key, hashOf(content), ctx.now);
        if (known) return known;
      }
      const entity = await command.run({ ...ctx, write: unit }, content as never);
      await unit.flush();
      const records = unit.recorder.written;
      for (const observe of this.observers) await observe({ unit, context: ctx, records });
      const outcome: Outcome = { key: entity.id, changes: unit.recorder.changes(), errors: [] };
      if (dryRun)
        throw new RolledBack({
          ...outcome,
          row: await rowOf(unit, ctx, recordOf(command.record()), entity.id),
        });
      if (key)
        await unit.run('update idempotency_key set answer = $2::jsonb where id = $1', [
          key,
          JSON.stringify(outcome),
        ]);
      return outcome;
    });
  }
}

const hashOf = (content: object) => createHash('sha256').update(JSON.stringify(content)).digest('base64url');

/** Takes the key for this transaction, or gives the answer that it has already brought. */
async function claim(unit: Unit, key: string, hash: string, now: Date): Promise<Outcome | undefined> {
  // A twin under way holds the row; the insert waits for its end.
  const taken = await unit.run(
    `insert into idempotency_key (id, content_hash, created_at) values ($1, $2, $3::timestamptz) on conflict (id) do nothing returning id`,
    [key, hash, now.toISOString()],
  );
  if (taken.length) return undefined;
  const [row] = await unit.run('select content_hash as "hash", answer from idempotency_key where id = $1', [
    key,
  ]);
  if (row!.hash !== hash) {
    throw clash('This idempotencyKey was used before with other content. Use a new key for a new command.', [
      'idempotencyKey',
    ]);
  }
  const answer = row!.answer as Outcome | string;
  return typeof answer === 'string' ? (JSON.parse(answer) as Outcome) : answer;
}

async function rowOf(unit: Unit, ctx: Context, meta: RecordMeta, key: string): Promise<Row> {
  const everything = new Map(
    [...meta.attributes.keys(), ...meta.relations.keys(), ...meta.subjects.keys()].map((name) => [name, []]),
  );
  const plan = planRow(meta, everything, ctx.viewer);
  const rows = await unit.run(`select ${plan.columns} from "${meta.table}" t where t.id = $1::uuid`, [key]);
  return finishRows(plan, [...rows])[0]!;
}

function codeOf(error: unknown): string | undefined {
  for (
    let layer = error;
    isNativeError(layer);
    layer = layer.cause ?? (layer as { previous?: unknown }).previous
  ) {
    const { code } = layer as { code?: string };
    if (code) return code;
  }
  return undefined;
}

const isContention = (error: unknown) => codeOf(error) === '40001' || codeOf(error) === '40P01';

/** Errors that the caller can mend, as data; undefined for all others. */
function settle(error: unknown, meta: RecordMeta): Outcome | undefined {
  if (error instanceof RolledBack) return error.outcome;
  if (error instanceof Problem) return { key: null, changes: [], errors: error.errors };
  const problem = violation(codeOf(error), meta);
  return problem && { key: null, changes: [], errors: problem.errors };
}

// Told apart by SQLSTATE alone: names of constraints do not survive a distributed database.
function violation(code: string | undefined, meta: RecordMeta): Problem | undefined {
  const noun = spoken(meta.name);
  if (code === '23505') {
    const keys = meta.unique.map((key) => key.join(' and ')).join(', or the same ');
    return clash(
      `Another ${noun} has the same ${keys || 'key'}. Change that record instead, or give other values.`,
    );
  }
  const invalidValue = (message: string) =>
    new Problem({ code: 'INVALID_INPUT', message, path: [], record: null });
  if (code === '23514') return invalidValue(`A value of this ${noun} is not among those that are allowed.`);
  if (code === '22003') return invalidValue(`A number of this ${noun} is larger than its field can hold.`);
  if (code === '23502') return invalidValue(`A required value of this ${noun} is missing.`);
  return undefined;
}
