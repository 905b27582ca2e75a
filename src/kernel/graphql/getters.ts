import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * What classes with `simpleResolvers` answer by getters is read as a property, as their plain fields are: between a
 * getter and its reader type-graphql puts a function that costs more than most getters do.
 */
export function attachGetters(schema: GraphQLSchema): void {
  for (const { name, target, simpleResolvers } of getMetadataStorage().objectTypes) {
    const type = simpleResolvers && (schema.getType(name) as GraphQLObjectType | undefined);
    if (!type) continue;
    for (const field of Object.values(type.getFields()))
      if (Object.getOwnPropertyDescriptor(target.prototype, field.name)?.get) delete field.resolve;
  }
}
