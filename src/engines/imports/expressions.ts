import { Environment } from '@marcbachmann/cel-js';
import { nearest } from '../../kernel/nearest.js';
import type { Columns } from './columns.js';
import { ValueProblem } from './mapping-error.js';
import type { ConditionSpec } from './mapping-file.js';
import type { CompiledValue, Condition, InputRow } from './model.js';
import type { YamlNode } from './yaml-node.js';

export interface Expression {
  /** A CEL value: string, bigint, number, boolean, Date, Duration or null. */
  readonly evaluate: (row: InputRow) => unknown;
  readonly columns: readonly string[];
}

type Syntax = { readonly op: string; readonly args: unknown };

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
const reserved = new Set([
  'true',
  'false',
  'null',
  'in',
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'let',
  'loop',
  'package',
  'namespace',
  'return',
  'var',
  'void',
  'while',
  'row',
  'previous',
]);

/** Compiles a CEL expression over the columns of a row. */
export function compileExpression(text: string, node: YamlNode, columns: Columns): Expression {
  // Names of the language itself, such as `type`, are still there as row["type"].
  const language = new Environment();
  const names = [...new Set(columns.names())].filter(
    (name) => identifier.test(name) && !reserved.has(name) && !language.hasVariable(name),
  );
  const parsed = parse(text, node, names);
  const used = new Set(identifiersOf(parsed.ast as unknown as Syntax));
  const readers = names
    .filter((name) => used.has(name))
    .map((name) => [name, typed(name, node, columns)] as const);
  const usesRow = used.has('row');
  const usesPrevious = used.has('previous');
  // As in SQL, what is worked out from nothing is nothing; an expression that asks for null itself knows better.
  const handlesNull = mentionsNull(parsed.ast as unknown as Syntax);
  const evaluate = (row: InputRow): unknown => {
    const context: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(row);
      if (value === null && !handlesNull) return null;
      context[name] = value;
    }
    if (usesRow) context.row = columns.record(row, false);
    if (usesPrevious) context.previous = row.previous ? columns.record(row.previous, true) : null;
    try {
      return parsed(context);
    } catch (error) {
      throw new ValueProblem(
        'EXPRESSION',
        `${text} cannot be worked out: ${firstLine(error)}`,
        readers.map(([name]) => name).join(', '),
        shown(context),
      );
    }
  };
  return { evaluate, columns: readers.map(([name]) => name) };
}

export function compileCondition(spec: ConditionSpec, columns: Columns): Condition {
  if (spec.equals) {
    const tests = [...spec.equals].map(
      ([name, values]) => [columns.text(name, spec.node).get, new Set(values)] as const,
    );
    return (row) => tests.every(([get, values]) => values.has(get(row) ?? ''));
  }
  const { evaluate } = compileExpression(spec.expression!, spec.node, columns);
  return (row) => {
    const result = evaluate(row);
    if (typeof result !== 'boolean' && result !== null) {
      throw new ValueProblem('EXPRESSION', `${spec.expression} is neither true nor false`);
    }
    return result === true;
  };
}

function parse(text: string, node: YamlNode, names: readonly string[]) {
  const environment = new Environment({ homogeneousAggregateLiterals: false });
  for (const name of names) environment.registerVariable(name, 'dyn');
  environment
    .registerVariable('row', 'dyn')
    .registerVariable('previous', 'dyn')
    .registerFunction(
      'days(google.protobuf.Timestamp, google.protobuf.Timestamp): int',
      (from: Date, to: Date) => BigInt(Math.floor((to.valueOf() - from.valueOf()) / 86_400_000)),
    )
    .registerFunction(
      'seconds(google.protobuf.Timestamp, google.protobuf.Timestamp): int',
      (from: Date, to: Date) => BigInt(Math.round((to.valueOf() - from.valueOf()) / 1000)),
    );
  try {
    const parsed = environment.parse(text);
    const check = parsed.check();
    if (!check.valid) throw check.error ?? new Error('is not valid');
    return parsed;
  } catch (error) {
    const says = firstLine(error);
    const unknown = /Unknown variable: (\S+)/.exec(says)?.[1];
    const meant = unknown && nearest(unknown, names);
    return node.fail(
      `the expression ${text} cannot be used: ${says}${meant ? `; did you mean ${meant}?` : '.'}`,
    );
  }
}

function typed(name: string, node: YamlNode, columns: Columns): (row: InputRow) => unknown {
  const { get } = columns.text(name, node) as CompiledValue;
  if (columns.counters.has(name)) return (row) => BigInt(get(row)!);
  const kind = columns.computed.get(name)?.kindName;
  const convert = (kind && conversions[kind]) || ((text: string) => text);
  return (row) => {
    const text = get(row);
    return text === null ? null : convert(text);
  };
}

const conversions: Record<string, (text: string) => unknown> = {
  Int: BigInt,
  Money: Number,
  Decimal: Number,
  Ratio: Number,
  Float: Number,
  Boolean: (text) => text === 'true',
  DateTime: (text) => new Date(text),
  LocalDate: (text) => new Date(`${text}T00:00:00Z`),
};

/** The result as a text of the file would be, for the attribute's own rules to read. */
export function resultText(result: unknown, kindName: string): string | null {
  if (result === null || result === undefined) return null;
  if (result instanceof Date)
    return kindName === 'LocalDate' ? result.toISOString().slice(0, 10) : result.toISOString();
  if (isDuration(result)) return String(result.getSeconds());
  if (typeof result === 'number') return numberText(result, kindName);
  if (Array.isArray(result) || typeof result === 'object')
    return JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
  return String(result as string);
}

const decimals: Record<string, number> = { Money: 2, Decimal: 6, Ratio: 6 };

// Sums of decimals come out of binary arithmetic a hair off: 71.5 − 35.1 is 36.4, not 36.400000000000006.
function numberText(result: number, kindName: string): string {
  const scale = decimals[kindName];
  if (scale === undefined) return String(result);
  const rounded = result.toFixed(scale);
  return Math.abs(Number(rounded) - result) < 1e-9 * Math.max(1, Math.abs(result))
    ? rounded
    : result.toFixed(12).replace(/0+$/, '');
}

function* identifiersOf(node: unknown): Iterable<string> {
  if (Array.isArray(node)) {
    for (const part of node) yield* identifiersOf(part);
    return;
  }
  if (typeof node !== 'object' || node === null || !('op' in node)) return;
  const { op, args } = node as Syntax;
  if (op === 'id') yield args as string;
  else yield* identifiersOf(args);
}

function mentionsNull(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(mentionsNull);
  if (typeof node !== 'object' || node === null || !('op' in node)) return false;
  const { op, args } = node as Syntax;
  return op === 'value' ? args === null : mentionsNull(args);
}

const isDuration = (value: unknown): value is { getSeconds(): bigint } =>
  typeof value === 'object' && value !== null && 'getSeconds' in value;

const firstLine = (error: unknown) => (error as Error).message.split('\n')[0]!.trim();
const shown = (context: Record<string, unknown>) =>
  Object.entries(context)
    .filter(([name]) => name !== 'row' && name !== 'previous')
    .map(([name, value]) => `${name} = ${String(value as string)}`)
    .join(', ');
