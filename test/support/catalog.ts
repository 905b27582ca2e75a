import type { GraphQLEnumType } from 'graphql';
import 'reflect-metadata';
import { schemaOf } from '../../src/kernel/graphql/schema.js';
import { modules } from '../../src/modules.js';

/** What the schema knows by name. */
export async function recordsOfSchema(): Promise<{ readonly metrics: readonly string[] }> {
  const schema = await schemaOf(modules);
  const names = schema.getType('MetricName') as GraphQLEnumType;
  return { metrics: names.getValues().map(({ value }) => value as string) };
}
