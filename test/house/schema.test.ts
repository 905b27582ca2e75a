import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isIntrospectionType } from 'graphql';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { catalogText } from '../../src/engines/metrics/catalog-text.js';
import { catalogOf } from '../../src/engines/metrics/define.js';
import { recordOf, records } from '../../src/kernel/record/catalog.js';
import { entityClasses } from '../../src/kernel/record/record.js';
import { schemaOf, schemaText } from '../../src/kernel/graphql/schema.js';
import { modules } from '../../src/modules.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await schemaOf(modules);
});

const types = () => Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

describe('the schema', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(
      fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)),
      'utf8',
    );
    // Said as a comparison of two numbers: a difference of a megabyte helps nobody. `npm run schema` writes it.
    expect(committed === schemaText(schema)).toBe(true);
  });

  it('has its metrics in the file that is committed', () => {
    const committed = readFileSync(
      fileURLToPath(new URL('../../schema/metrics.json', import.meta.url)),
      'utf8',
    );
    expect(committed === catalogText(catalogOf(modules))).toBe(true);
  });

  it('describes every type, field, argument and enum value', () => {
    const silent = types().flatMap((type) => {
      const found = type.description ? [] : [type.name];
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) found.push(`${type.name}.${field.name}`);
          for (const argument of field.args)
            if (!argument.description) found.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          if (!field.description) found.push(`${type.name}.${field.name}`);
      if (isEnumType(type) && type.name !== 'RecordKind')
        for (const value of type.getValues())
          if (!value.description) found.push(`${type.name}.${value.name}`);
      return found;
    });
    expect(silent.filter((name) => !/^(Query|Mutation)$/.test(name))).toEqual([]);
  });

  it('has no function behind a plain attribute', () => {
    const slow = [...records()].flatMap((meta) => {
      const type = schema.getType(meta.name);
      if (!isObjectType(type)) return [meta.name];
      return [...meta.attributes.keys()]
        .filter((name) => type.getFields()[name]!.resolve)
        .map((name) => `${meta.name}.${name}`);
    });
    expect(slow).toEqual([]);
  });

  it('gives every record its one, its many, its filter, its order and its way to be written', () => {
    const query = schema.getQueryType()!.getFields();
    const mutation = schema.getMutationType()!.getFields();
    for (const meta of records()) {
      const one = meta.name[0]!.toLowerCase() + meta.name.slice(1);
      expect(query).toHaveProperty(one);
      expect(schema.getType(`${meta.name}Connection`)).toBeDefined();
      expect(schema.getType(`${meta.name}Filter`)).toBeDefined();
      expect(schema.getType(`${meta.name}Order`)).toBeDefined();
      if (!meta.managed)
        for (const verb of ['create', 'archive']) expect(mutation).toHaveProperty(`${verb}${meta.name}`);
      if (!meta.managed && !meta.appendOnly) expect(mutation).toHaveProperty(`update${meta.name}`);
    }
  });

  it('has no field for a column that was not declared as an attribute', async () => {
    const orm = await MikroORM.init({
      driver: PostgreSqlDriver,
      entities: [...entityClasses()] as never,
      dbName: 'none',
      connect: false,
    } as never);
    const leaks = modules.flatMap((module) =>
      module.records.flatMap((record) => {
        const meta = recordOf(record);
        const type = schema.getType(meta.name);
        const properties = Object.keys(orm.getMetadata().get(record as never).properties);
        const declared = new Set([
          ...meta.attributes.keys(),
          ...meta.relations.keys(),
          ...[...meta.subjects.keys()].flatMap((name) => [name, `${name}Kind`]),
        ]);
        return properties
          .filter((name) => !declared.has(name) && isObjectType(type) && name in type.getFields())
          .map((name) => `${meta.name}.${name}`);
      }),
    );
    await orm.close();
    expect(leaks).toEqual([]);
  });
});
