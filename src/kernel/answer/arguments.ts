import type { FieldNode, GraphQLField, GraphQLInputType, ValueNode } from 'graphql';
import {
  BREAK,
  Kind,
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromAST,
  visit,
} from 'graphql';
import { notPlain } from './cell-text.js';

type Variables = { readonly [name: string]: unknown };

interface Given<A> {
  readonly args: A;
  /** Equal for equal arguments. */
  readonly key: string;
}

/** Gives a value, or `absent` where a variable was left out. */
type Read = (variables: Variables) => unknown;

const absent = Symbol('absent');

/**
 * The arguments of a field: read once where no variable is among them, otherwise only as far as they hang on one.
 * graphql-js would look at every field that a filter could have, which takes longer than all else.
 */
export class Arguments {
  private readonly fixed: Given<unknown> | undefined;
  private readonly entries: readonly (readonly [name: string, read: Read])[];

  constructor(field: GraphQLField<unknown, unknown>, node: FieldNode) {
    this.entries = (node.arguments ?? []).map(({ name, value }) => {
      const { type } = field.args.find((argument) => argument.name === name.value)!;
      return [name.value, reader(value, type)];
    });
    const given = new Set(this.entries.map(([name]) => name));
    const byDefault = field.args.some(
      ({ name, defaultValue }) => !given.has(name) && defaultValue !== undefined,
    );
    if (byDefault) notPlain();
    if (!hasVariables(node)) {
      const args = getArgumentValues(field, node, {});
      this.fixed = { args, key: JSON.stringify(args) };
    }
  }

  read<A>(variables: Variables): Given<A> {
    if (this.fixed) return this.fixed as Given<A>;
    const args = objectOf(this.entries, variables);
    return { args: args as A, key: JSON.stringify(args) };
  }
}

function objectOf(entries: readonly (readonly [string, Read])[], variables: Variables): object {
  const object: Record<string, unknown> = {};
  for (const [name, read] of entries) {
    const value = read(variables);
    if (value !== absent) object[name] = value;
  }
  return object;
}

// The document was validated, so literals fit their types; what a variable brings was checked with the variables, and
// only its absence, or null where there must be a value, is left to find.
function reader(node: ValueNode, type: GraphQLInputType): Read {
  if (isNonNullType(type)) {
    const read = reader(node, type.ofType);
    return (variables) => {
      const value = read(variables);
      return value === null || value === absent ? notPlain() : value;
    };
  }
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return (variables) => (name in variables ? variables[name] : absent);
  }
  if (!hasVariables(node)) {
    const value: unknown = valueFromAST(node, type);
    return () => (value === undefined ? notPlain() : value);
  }
  if (isListType(type) && node.kind === Kind.LIST) {
    const items = node.values.map((item) => reader(item, type.ofType));
    return (variables) => items.map((read) => orNull(read(variables)));
  }
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return notPlain();
  const fields = type.getFields();
  const given = new Set(node.fields.map(({ name }) => name.value));
  for (const field of Object.values(fields)) {
    if (!given.has(field.name) && (field.defaultValue !== undefined || isNonNullType(field.type))) notPlain();
  }
  const entries = node.fields.map(
    ({ name, value }) => [name.value, reader(value, fields[name.value]!.type)] as const,
  );
  return (variables) => objectOf(entries, variables);
}

const orNull = (value: unknown) => (value === absent ? null : value);

function hasVariables(node: FieldNode | ValueNode): boolean {
  let found = false;
  const look = (value: ValueNode) =>
    visit(value, {
      [Kind.VARIABLE]: () => {
        found = true;
        return BREAK;
      },
    });
  if (node.kind === Kind.FIELD) node.arguments?.forEach((argument) => look(argument.value));
  else look(node);
  return found;
}
