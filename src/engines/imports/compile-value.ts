import { Duration } from 'luxon';
import type { AttributeMeta } from '../../kernel/record/catalog.js';
import type { Columns } from './columns.js';
import type { ReadWall, Strictness } from './dates.js';
import { isoDay, isoInstant, wallReader, Zone } from './dates.js';
import { compileCondition, compileExpression, resultText } from './expressions.js';
import { ValueProblem } from './mapping-error.js';
import type { ValueSpec } from './mapping-file.js';
import type { CompiledValue, Get, InputRow } from './model.js';
import type { Parse } from './value-parsers.js';
import { listText, parserFor, refuse } from './value-parsers.js';
import type { YamlNode } from './yaml-node.js';

/** What a value has to become. */
export type Target = Pick<AttributeMeta, 'name' | 'kind' | 'enum' | 'list' | 'value'>;

export interface ValueContext {
  readonly columns: Columns;
  readonly zone?: string;
  readonly times: Strictness;
  readonly format: readonly string[];
  readonly decimal: '.' | ',';
  readonly zones: Map<string, Zone>;
}

/** Compiles what a mapping says about one attribute into a function of the row. */
export function compileValue(spec: ValueSpec, target: Target, context: ValueContext): CompiledValue {
  const value = withAbsence(spec, target, context, beforeDefault(spec, target, context));
  return { columns: value.columns, get: reporting(value) };
}

function beforeDefault(spec: ValueSpec, target: Target, context: ValueContext): CompiledValue {
  const { from, node } = spec;
  switch (from.kind) {
    case 'literal': {
      const text = literalText(from.value, target, context, node);
      return { get: () => text, columns: [] };
    }
    case 'bare':
      return bareValue(from.text, spec, target, context);
    case 'first': {
      const values = from.values.map((value) => compileValue(value, target, context));
      return processed(firstOf(values), spec, target, context, true);
    }
    case 'record':
    case 'find':
      return node.fail(
        `${target.name} is an attribute, not a relation; it takes a column, a constant or an expression.`,
      );
    case 'columns':
      if (from.names.length === 1) return namedValue(from.names[0]!, spec, target, context);
      return processed(
        joined(
          from.names.map((name) => context.columns.text(name, node, spec.nulls)),
          ' ',
        ),
        spec,
        target,
        context,
      );
    case 'text':
      return processed(template(from.template, node, context.columns, spec.nulls), spec, target, context);
    case 'cel': {
      const { evaluate, columns } = compileExpression(from.expression, node, context.columns);
      const nulls = new Set(['', ...(spec.nulls ?? [])]);
      const get: Get = (row) => {
        const text = resultText(evaluate(row), target.kind.name);
        return text === null || nulls.has(text) ? null : text;
      };
      return showingText(processed({ columns, get }, spec, target, context), get);
    }
  }
}

/** Says what came out of an expression where that is not what the attribute takes. */
function showingText(value: CompiledValue, text: Get): CompiledValue {
  return {
    columns: value.columns,
    get: (row) => {
      try {
        return value.get(row);
      } catch (error) {
        if (!(error instanceof ValueProblem) || error.value !== undefined) throw error;
        throw new ValueProblem(error.code, error.message, error.column, text(row));
      }
    },
  };
}

function bareValue(text: string, spec: ValueSpec, target: Target, context: ValueContext): CompiledValue {
  const isColumn = context.columns.has(text);
  const isEnumValue = target.enum?.values.includes(text) ?? false;
  if (isColumn && isEnumValue) {
    return spec.node.fail(
      `${text} is a column and a value of ${target.enum!.name}; write { column: ${text} } or { const: ${text} }.`,
    );
  }
  if (isEnumValue) return { get: () => text, columns: [] };
  if (!isColumn && target.enum) {
    return spec.node.fail(
      `${text} is neither a column nor a value of ${target.enum.name}. Its values are ${target.enum.values.join(', ')}.`,
    );
  }
  return namedValue(text, spec, target, context);
}

function namedValue(name: string, spec: ValueSpec, target: Target, context: ValueContext): CompiledValue {
  const computed = context.columns.computed.get(name);
  if (!computed) return processed(context.columns.text(name, spec.node, spec.nulls), spec, target, context);
  if (computed.kindName === target.kind.name && !target.enum && !target.list)
    return processed(computed.value, spec, target, context, true);
  if (computed.kindName === 'DateTime' && target.kind.name === 'LocalDate') {
    const zone =
      zoneOf(spec, context) ??
      spec.node.fail(`${target.name} needs a zone to take the day of ${name}; name it in source.zone.`);
    const days: CompiledValue = {
      columns: computed.value.columns,
      get: (row) => {
        const instant = computed.value.get(row);
        return instant === null ? null : isoDay(Math.floor(zone.wallOf(Date.parse(instant)) / 86_400_000));
      },
    };
    return processed(days, spec, target, context, true);
  }
  return processed(computed.value, spec, target, context);
}

/** Translates, parses and moves; `canonical` values are parsed already. */
function processed(
  raw: CompiledValue,
  spec: ValueSpec,
  target: Target,
  context: ValueContext,
  canonical = false,
): CompiledValue {
  const parse = canonical ? undefined : compileParse(spec, target, context);
  let get: Get;
  if (spec.after !== undefined) get = afterMidnight(raw, spec, target, context);
  else if (parse) {
    get = (row) => {
      const text = raw.get(row);
      return text === null ? null : parse(text);
    };
  } else get = raw.get;
  if (spec.translate) get = translated(raw, get, spec, target, context);
  if (spec.plus !== undefined) get = plus(get, spec.plus, spec, target, context);
  return { get, columns: raw.columns };
}

function compileParse(spec: ValueSpec, target: Target, context: ValueContext): Parse {
  return parserFor(target, {
    zone: zoneOf(spec, context),
    read: reader(spec, context),
    decimal: spec.decimal ?? context.decimal,
    round: spec.round ?? false,
    callingCode: spec.callingCode,
    split: spec.split,
  });
}

const reader = (spec: ValueSpec, context: ValueContext): ReadWall =>
  wallReader(spec.format ?? context.format);

function zoneOf(spec: ValueSpec, context: ValueContext): Zone | undefined {
  const name = spec.zone ?? context.zone;
  if (name === undefined) return undefined;
  let zone = context.zones.get(name);
  if (!zone) {
    zone = new Zone(name, context.times);
    if (!zone.known) spec.node.fail(`${name} is not a time zone; zones are named like America/New_York.`);
    context.zones.set(name, zone);
  }
  return zone;
}

function translated(
  raw: CompiledValue,
  parsed: Get,
  spec: ValueSpec,
  target: Target,
  context: ValueContext,
): Get {
  const known = new Map([...spec.translate!].map(([text, node]) => [text, nodeText(node, target, context)]));
  const otherwise = spec.otherwise && nodeText(spec.otherwise, target, context);
  return (row) => {
    const text = raw.get(row);
    if (text === null) return null;
    const translation = known.get(text);
    if (translation !== undefined) return translation;
    return otherwise === undefined ? parsed(row) : otherwise;
  };
}

// A time of day more than twelve hours before `after` belongs to the next day: the call went on past midnight.
function afterMidnight(raw: CompiledValue, spec: ValueSpec, target: Target, context: ValueContext): Get {
  const base = context.columns.computed.get(spec.after!);
  if (base?.kindName !== 'DateTime' || target.kind.name !== 'DateTime') {
    return spec.node.fail(
      `after names a computed column of type DateTime that comes before this one; ${spec.after} is none.`,
    );
  }
  const zone = zoneOf(spec, context) ?? spec.node.fail('after needs a zone; name it in source.zone.');
  const read = reader(spec, context);
  return (row) => {
    const text = raw.get(row);
    if (text === null) return null;
    const wall = read(text) ?? refuse('NOT_A_DATE', 'is not a date and time as the mapping writes them');
    const start = base.value.get(row);
    const next = start !== null && wall.ms < zone.wallOf(Date.parse(start)) - 43_200_000 ? 86_400_000 : 0;
    return isoInstant(zone.instantOf(wall.ms + next), wall.micros);
  };
}

function plus(get: Get, text: string, spec: ValueSpec, target: Target, context: ValueContext): Get {
  const duration = Duration.fromISO(text.replace(/^-/, ''));
  if (!duration.isValid)
    return spec.node.fail(`plus takes an ISO 8601 duration such as P60D or PT4H, not ${text}.`);
  const sign = text.startsWith('-') ? -1 : 1;
  if (target.kind.name !== 'LocalDate' && target.kind.name !== 'DateTime')
    return spec.node.fail(`plus moves dates and instants; ${target.name} is a ${target.kind.name}.`);
  const zone = target.kind.name === 'DateTime' ? zoneOf(spec, context) : undefined;
  const { years, quarters, months, weeks, days } = duration;
  const time = duration.minus({ years, quarters, months, weeks, days }).toMillis();
  return (row) => {
    const value = get(row);
    if (value === null) return null;
    const at = Date.parse(value);
    const wall = new Date(zone ? zone.wallOf(at) : at);
    if (years || quarters || months) {
      const day = wall.getUTCDate();
      wall.setUTCDate(1);
      wall.setUTCMonth(wall.getUTCMonth() + sign * (years * 12 + quarters * 3 + months));
      // One month after 31 January is the last day of February.
      wall.setUTCDate(
        Math.min(day, new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate()),
      );
    }
    wall.setUTCDate(wall.getUTCDate() + sign * (weeks * 7 + days));
    if (target.kind.name === 'LocalDate') return isoDay(Math.floor(wall.valueOf() / 86_400_000));
    return isoInstant((zone ? zone.instantOf(wall.valueOf()) : wall.valueOf()) + sign * time);
  };
}

function withAbsence(
  spec: ValueSpec,
  target: Target,
  context: ValueContext,
  value: CompiledValue,
): CompiledValue {
  const when = spec.when && compileCondition(spec.when, context.columns);
  const absent = spec.default && nodeText(spec.default, target, context);
  if (!when && absent === undefined) return value;
  return {
    columns: value.columns,
    get: (row) => {
      if (when && !when(row)) return null;
      return value.get(row) ?? absent ?? null;
    },
  };
}

/** Says of a problem in which column it is and what stood there. */
function reporting({ get, columns }: CompiledValue): Get {
  if (!columns.length) return get;
  return (row) => {
    try {
      return get(row);
    } catch (error) {
      if (!(error instanceof ValueProblem) || error.column !== undefined) throw error;
      throw new ValueProblem(error.code, error.message, columns.join(', '), error.value);
    }
  };
}

export function joined(values: readonly CompiledValue[], separator: string): CompiledValue {
  return {
    columns: [...new Set(values.flatMap((value) => value.columns))],
    get: (row: InputRow) => {
      let text = '';
      for (let index = 0; index < values.length; index++) {
        const part = values[index]!.get(row);
        if (part === null) return null;
        text = index ? text + separator + part : part;
      }
      return text;
    },
  };
}

function firstOf(values: readonly CompiledValue[]): CompiledValue {
  return {
    columns: [...new Set(values.flatMap((value) => value.columns))],
    get: (row) => {
      for (const value of values) {
        const text = value.get(row);
        if (text !== null) return text;
      }
      return null;
    },
  };
}

/** `{vru_line}-{call_id}`; nothing where one of the columns has nothing. */
function template(text: string, node: YamlNode, columns: Columns, nulls?: readonly string[]): CompiledValue {
  const parts = text
    .split(/\{([^{}]+)\}/)
    .map((piece, index): CompiledValue =>
      index % 2 ? columns.text(piece, node, nulls) : { get: () => piece, columns: [] },
    );
  return joined(parts, '');
}

export function nodeText(node: YamlNode, target: Target, context: ValueContext): string | null {
  return literalText(node.isMap || node.isList ? node.value() : node.literal(), target, context, node);
}

/** A constant of the mapping, checked as any value of the file would be. */
export function literalText(
  value: unknown,
  target: Target,
  context: ValueContext,
  node: YamlNode,
): string | null {
  if (value === null || value === undefined) return null;
  const zone = context.zone === undefined ? undefined : zoneOf({ node } as ValueSpec, context);
  const parse = parserFor(
    { ...target, list: false },
    { zone, read: wallReader([]), decimal: '.', round: false },
  );
  try {
    if (target.value || target.kind.name === 'JSON') return JSON.stringify(value);
    if (target.list)
      return listText((Array.isArray(value) ? value : [value]).map((entry) => parse(String(entry))));
    if (typeof value === 'object') return node.fail(`${target.name} takes one value, not a structure.`);
    return parse(String(value as string));
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return node.fail(`${target.name} cannot be ${JSON.stringify(value)}: it ${error.message}.`);
  }
}
