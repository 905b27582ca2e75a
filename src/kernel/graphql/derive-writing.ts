/** Derives mutations and their payloads from the commands of all modules. */
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Arg, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { RecordMeta } from '../record/catalog.js';
import { recordOf } from '../record/catalog.js';
import type { Module } from '../record/module.js';
import { camel, spoken } from '../record/naming.js';
import { Change } from '../write/changes.js';
import type { CommandDefinition } from '../write/command.js';
import { addCommonFields, genericCommands } from '../write/generic-commands.js';
import { UserError } from '../write/problems.js';
import type { CommandInput, Outcome } from '../write/writer.js';

type Made = new () => object;

const method = { configurable: true, enumerable: false, writable: true, value: () => undefined };

/** Every command of these modules: their own, and the plain ones of their records. */
export function commandsOf(modules: readonly Module[]): CommandDefinition[] {
  return modules.flatMap((module) => [
    ...module.records.flatMap((record) => genericCommands(recordOf(record), `${module.name}:write`)),
    ...(module.commands ?? []),
  ]);
}

export function deriveWriting(commands: readonly CommandDefinition[]): Made {
  class WritingResolver {}
  const payloads = new Map<RecordMeta, Made>();
  const inputs = new Set<unknown>();
  for (const command of commands) {
    const meta = recordOf(command.record());
    if (!payloads.has(meta)) payloads.set(meta, payloadOf(meta));
    if (!inputs.has(command.input)) addCommonFields(command.input as never);
    inputs.add(command.input);
    const { prototype } = WritingResolver;
    Mutation(() => payloads.get(meta) as never, { description: command.describe })(
      prototype,
      command.name,
      method,
    );
    Arg('input', () => command.input as never, { description: 'What to write.' })(prototype, command.name, 0);
    Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'True tries it: everything is checked and answered as if it had been done, then undone.',
    })(prototype, command.name, 1);
  }
  Resolver()(WritingResolver);
  return WritingResolver;
}

function payloadOf(meta: RecordMeta): Made {
  const { name } = meta;
  const payload = { [name]: class {} }[name]!;
  ObjectType(`${name}Payload`, { description: `What became of a command on a ${spoken(name)}.` })(payload);
  const { prototype } = payload;
  Field(() => meta.class as never, {
    nullable: true,
    description: `The ${spoken(name)} as it is now; null where errors stopped it.`,
  })(prototype, camel(name));
  Field(() => [Change], { description: 'What changed, value by value.' })(prototype, 'changes');
  Field(() => [UserError], {
    description: 'What has to be mended before it can be done; empty when it was.',
  })(prototype, 'errors');
  return payload;
}

export function attachWriting(schema: GraphQLSchema, commands: readonly CommandDefinition[]): void {
  const mutations = schema.getMutationType()!.getFields();
  for (const command of commands) {
    const meta = recordOf(command.record());
    mutations[command.name]!.resolve = ((_, { input, dryRun }, ctx) =>
      ctx.write.execute(ctx, command, input, dryRun)) as GraphQLFieldResolver<
      unknown,
      Context,
      { input: CommandInput; dryRun: boolean }
    > as never;
    const payload = schema.getType(`${meta.name}Payload`) as GraphQLObjectType;
    payload.getFields()[camel(meta.name)]!.resolve = ((outcome, _, ctx, info) => {
      if (outcome.row || !outcome.key) return outcome.row ?? null;
      return ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, meta), outcome.key);
    }) as GraphQLFieldResolver<Outcome, Context> as never;
  }
}
