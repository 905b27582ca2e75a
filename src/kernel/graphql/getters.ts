import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * What classes with `simpleResolvers` answer by getters is read straight from them: between a getter and its reader
 * type-graphql puts a function that costs more than most getters do. No function at all would cost still less, but
 * what a getter throws would then end the server instead of its field.
 */
export function attachGetters(schema: GraphQLSchema): void {
  for (const { name, target, simpleResolvers } of getMetadataStorage().objectTypes) {
    const type = simpleResolvers && (schema.getType(name) as GraphQLObjectType | undefined);
    if (!type) continue;
    for (const field of Object.values(type.getFields()))
      if (Object.getOwnPropertyDescriptor(target.prototype, field.name)?.get)
        field.resolve = (source) => source[field.name];
  }
}
