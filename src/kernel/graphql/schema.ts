import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { records, seal } from '../record/catalog.js';
import type { Module } from '../record/module.js';
import { attachReading } from './attach.js';
import { attachWriting, commandsOf, deriveWriting } from './derive-writing.js';
import { deriveReading } from './derive.js';
import { attachGetters } from './getters.js';
import { attachNodeFields, deriveNodeFields } from './node-fields.js';

let built: Promise<GraphQLSchema> | undefined;

/** The schema of these modules. type-graphql's metadata is global, so a process has one. */
export function schemaOf(modules: readonly Module[]): Promise<GraphQLSchema> {
  built ??= assemble(modules);
  return built;
}

async function assemble(modules: readonly Module[]): Promise<GraphQLSchema> {
  seal();
  const reading = deriveReading();
  const commands = commandsOf(modules);
  const writing = deriveWriting(commands);
  const schema = await buildSchema({
    resolvers: [
      reading,
      deriveNodeFields(),
      writing,
      ...modules.flatMap((module) => module.resolvers ?? []),
      ...modules.flatMap((module) => module.derive?.(modules) ?? []),
    ] as never,
    orphanedTypes: [...records()].map((meta) => meta.class) as never,
    validate: false,
    // It would run a full introspection, a second of every start; a test validates the schema instead.
    skipCheck: true,
  });
  attachGetters(schema);
  attachReading(schema);
  attachWriting(schema, commands);
  attachNodeFields(schema);
  return schema;
}

/** The schema as it is committed: sorted, with descriptions. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
