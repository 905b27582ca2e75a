import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';

const folder = new URL('../../explorer/src/examples/', import.meta.url);
const schemaFile = new URL('../../schema/schema.graphql', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('the explorer opens with six examples', () => {
  expect(names).toHaveLength(6);
});

describe.each(names)('%s', (name) => {
  test('begins by saying in words which question it answers', () => {
    expect(read(name)).toMatch(/^# [A-Z].*\?\n/);
  });

  test('is one named operation, so that its tab has a title', () => {
    const operations = operationsOf(parse(read(name)));
    expect(operations).toEqual([expect.stringMatching(/^[A-Z][A-Za-z]+$/)]);
  });

  test('is valid in the published schema', () => {
    const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
    const problems = validate(schema, parse(read(name))).map((problem) => problem.message);
    expect(problems).toEqual([]);
  });
});

function operationsOf(document: DocumentNode) {
  return document.definitions.map((each) =>
    each.kind === 'OperationDefinition' ? each.name?.value : each.kind,
  );
}
