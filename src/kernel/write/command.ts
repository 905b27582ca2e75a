import type { Context } from '../context.js';
import type { Class } from '../record/catalog.js';
import type { StoredRecord } from '../record/stored-record.js';
import type { Unit } from './unit.js';

/** The context of a command: writes go through one unit of work. */
export type CommandContext = Omit<Context, 'write'> & { readonly write: Unit };

/**
 * A mutation. Its input class is an InputType without the fields that every command takes (`idempotencyKey`); it
 * returns the record that it is about, which the payload shows as it then is.
 */
export interface CommandDefinition<I extends object = never> {
  readonly name: string;
  readonly describe: string;
  readonly record: () => Class;
  readonly input: abstract new () => I;
  /** `module:verb` */
  readonly permission: string;
  readonly run: (ctx: CommandContext, input: I) => Promise<StoredRecord>;
}

export function defineCommand<I extends object>(command: CommandDefinition<I>): CommandDefinition {
  return command as unknown as CommandDefinition;
}
