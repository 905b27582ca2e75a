import { registerEnumType } from 'type-graphql';

export interface EnumDefinition {
  readonly name: string;
  readonly values: readonly string[];
}

const definitions = new WeakMap<object, EnumDefinition>();

/**
 * Declares an enum once, for TypeScript, GraphQL and the column's check.
 *
 * ```ts
 * export const LossType = defineEnum('LossType', 'What caused the damage.', { WATER: 'Water.', FIRE: 'Fire.' });
 * export type LossType = keyof typeof LossType;
 * ```
 */
export function defineEnum<V extends string>(
  name: string,
  describe: string,
  values: Record<V, string>,
): { readonly [K in V]: K } {
  const names = Object.keys(values) as V[];
  const enumObject = Object.freeze(Object.fromEntries(names.map((value) => [value, value]))) as {
    readonly [K in V]: K;
  };
  definitions.set(enumObject, { name, values: names });
  registerEnumType(enumObject, {
    name,
    description: describe,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as never,
  });
  return enumObject;
}

export function enumDefinition(candidate: unknown): EnumDefinition | undefined {
  return typeof candidate === 'object' && candidate !== null ? definitions.get(candidate) : undefined;
}
