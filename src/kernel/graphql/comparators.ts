import { Field, ID, InputType } from 'type-graphql';
import type { AttributeMeta } from '../record/catalog.js';
import { DateTime, Moment } from './scalars.js';

type Thunk = () => unknown;
type InputClass = new () => object;

const made = new Map<unknown, InputClass>();

const words: Record<string, (thing: string) => string> = {
  eq: (thing) => `Equal to this ${thing}.`,
  ne: (thing) => `Anything but this ${thing}; rows without a value included.`,
  in: (thing) => `One of these: ${thing}.`,
  notIn: (thing) => `None of these: ${thing}; rows without a value included.`,
  lt: (thing) => `Less than, or before, this ${thing}.`,
  lte: (thing) => `At most, or not after, this ${thing}.`,
  gt: (thing) => `More than, or after, this ${thing}.`,
  gte: (thing) => `At least, or not before, this ${thing}.`,
  isNull: () => 'True: rows without a value. False: rows with one.',
  contains: () => 'Contains this text, upper and lower case told apart.',
  startsWith: () => 'Begins with this text, upper and lower case told apart.',
  endsWith: () => 'Ends with this text, upper and lower case told apart.',
  eqIgnoreCase: () => 'Equal to this text in any case.',
  containsIgnoreCase: () => 'Contains this text in any case.',
  startsWithIgnoreCase: () => 'Begins with this text in any case.',
  endsWithIgnoreCase: () => 'Ends with this text in any case.',
  has: (thing) => `The list contains this ${thing}.`,
  hasAny: (thing) => `The list contains at least one of these: ${thing}.`,
  hasAll: (thing) => `The list contains every one of these: ${thing}.`,
  isEmpty: () => 'True: the list has no entries. False: it has some.',
};

const singles = {
  identity: ['eq', 'ne'],
  equality: ['eq', 'ne'],
  order: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'],
  text: [
    'eq',
    'ne',
    'lt',
    'lte',
    'gt',
    'gte',
    'contains',
    'startsWith',
    'endsWith',
    'eqIgnoreCase',
    'containsIgnoreCase',
    'startsWithIgnoreCase',
    'endsWithIgnoreCase',
  ],
};

/** An input class of this name, its fields given as name → [type, description]. */
export function inputClass(
  name: string,
  describe: string,
  fields: Record<string, [Thunk, string, boolean?]>,
): InputClass {
  const input = { [name]: class {} }[name]!;
  InputType(name, { description: describe })(input);
  for (const [field, [type, description, required]] of Object.entries(fields)) {
    Field(type as never, { nullable: !required, description })(input.prototype, field);
  }
  return input;
}

function comparator(name: string, thing: string, type: unknown, operators: readonly string[]): InputClass {
  const fields: Record<string, [Thunk, string]> = {};
  for (const operator of operators) fields[operator] = [() => type, words[operator]!(thing)];
  if (operators.includes('eq')) {
    for (const operator of ['in', 'notIn']) fields[operator] = [() => [type], words[operator]!(thing)];
  }
  fields.isNull = [() => Boolean, words.isNull!(thing)];
  return inputClass(name, `Conditions on ${thing}; those given must all hold.`, fields);
}

function listComparator(name: string, thing: string, type: unknown): InputClass {
  return inputClass(name, `Conditions on a list of ${thing}; those given must all hold.`, {
    has: [() => type, words.has!(thing)],
    hasAny: [() => [type], words.hasAny!(thing)],
    hasAll: [() => [type], words.hasAll!(thing)],
    isEmpty: [() => Boolean, words.isEmpty!(thing)],
    isNull: [() => Boolean, words.isNull!(thing)],
  });
}

/** The filter on an attribute, one input type per scalar or enum; undefined where values cannot be compared. */
export function comparatorFor(attribute: AttributeMeta): InputClass | undefined {
  const { kind } = attribute;
  if (kind.compare === 'none' || attribute.value) return undefined;
  const declared = attribute.type() as unknown;
  const type = Array.isArray(declared)
    ? (declared[0] as unknown)
    : kind.scalar === DateTime
      ? Moment
      : declared;
  const name = attribute.enum?.name ?? kind.name;
  const key = attribute.list ? `[${name}]` : name;
  let input = made.get(key);
  if (!input) {
    input = attribute.list
      ? listComparator(`${name}ListFilter`, name, type)
      : comparator(`${name}Filter`, name, type, singles[kind.compare]);
    made.set(key, input);
  }
  return input;
}

/** The filter on ids, of the record itself or behind a relation. */
export function idComparator(): InputClass {
  let input = made.get('ID');
  if (!input) made.set('ID', (input = comparator('IDFilter', 'ID', ID, singles.identity)));
  return input;
}
