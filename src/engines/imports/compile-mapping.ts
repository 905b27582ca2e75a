import { createHash } from 'node:crypto';
import { recordNamed, records } from '../../kernel/record/catalog.js';
import { kindOf } from '../../kernel/record/kinds.js';
import { nearest } from '../../kernel/nearest.js';
import { DateTime, Decimal, LocalDate, LocalTime, Money, Ratio } from '../../kernel/graphql/scalars.js';
import { GraphQLInt } from 'graphql';
import { Columns } from './columns.js';
import { compileRecord } from './compile-record.js';
import type { Target, ValueContext } from './compile-value.js';
import { compileValue } from './compile-value.js';
import { compileCondition } from './expressions.js';
import type { MappingSpec } from './mapping-file.js';
import type { CompiledMapping, CompiledRecord, Counter, Get } from './model.js';
import { SourceSystem } from './source-system.js';
import type { YamlNode } from './yaml-node.js';

const computedTypes = [
  String,
  GraphQLInt,
  Boolean,
  DateTime,
  LocalDate,
  LocalTime,
  Money,
  Decimal,
  Ratio,
].map((type) => kindOf(type)!);

/** Binds a mapping to the header of a file: every name is known afterwards, every value a function of the row. */
export function compileMapping(spec: MappingSpec, header: readonly string[], file: string): CompiledMapping {
  const columns = new Columns(header, new Set(spec.source.nulls), file);
  const context: ValueContext = {
    columns,
    zone: spec.source.zone,
    times: spec.source.times,
    format: spec.source.format ?? [],
    decimal: spec.source.decimal,
    zones: new Map(),
  };
  const subject = spec.subject.map((node) => columns.position(node.text(), node));
  const counters = compileCounters(spec, columns);
  const carried = compileColumns(spec, context);
  const system = systemOf(spec.source.system);
  const compiled: CompiledRecord[] = [];
  for (const record of spec.records) {
    compiled.push(
      compileRecord(record, { context, system, earlier: compiled, hasSubject: subject.length > 0 }),
    );
  }
  if (!compiled.length) spec.source.node.fail('records is empty: it says which records a row becomes.');
  return {
    path: spec.path,
    system,
    hash: createHash('sha256').update(spec.text).digest('hex'),
    header,
    subject,
    counters,
    computed: columns.computed.size,
    carried,
    records: compiled,
  };
}

function systemOf(node: YamlNode | undefined): string {
  const system = node?.text() ?? 'CSV';
  if (system in SourceSystem) return system;
  const meant = nearest(system, Object.keys(SourceSystem));
  return node!.fail(
    `${system} is not a source system${meant ? `; did you mean ${meant}?` : `. They are ${Object.keys(SourceSystem).join(', ')}.`}`,
  );
}

function compileCounters(spec: MappingSpec, columns: Columns): Counter[] {
  const counters: Counter[] = [];
  for (const [name, condition] of spec.counters) {
    if (!spec.subject.length)
      condition.node.fail('counters count within a subject; name its columns in the section subject.');
    counters.push({ name, condition: compileCondition(condition, columns) });
  }
  for (const [index, { name }] of counters.entries()) columns.counters.set(name, index);
  return counters;
}

function compileColumns(spec: MappingSpec, context: ValueContext): CompiledMapping['carried'] {
  const carried: { position: number; get: Get }[] = [];
  for (const [name, value] of spec.columns) {
    const position = context.columns.computed.size;
    const target = computedTarget(name, value.type);
    const compiled = compileValue(value, target, context);
    if (value.carry) {
      if (!spec.subject.length)
        value.node.fail('carry keeps a value within a subject; name its columns in the section subject.');
      carried.push({ position, get: compiled.get });
    }
    context.columns.computed.set(name, {
      kindName: target.kind.name,
      value: { columns: compiled.columns, get: remembered(position, compiled.get) },
    });
  }
  return carried;
}

function computedTarget(name: string, type: YamlNode | undefined): Target {
  const given = type?.text() ?? 'String';
  const kind = computedTypes.find((candidate) => candidate.name === given);
  if (kind) return { name, kind, list: false };
  const names = computedTypes.map((candidate) => candidate.name);
  const meant = nearest(given, names);
  return type!.fail(
    `${given} is not a type of a column${meant ? `; did you mean ${meant}?` : `. They are ${names.join(', ')}.`}`,
  );
}

function remembered(position: number, get: Get): Get {
  return (row) => {
    const known = row.computed[position];
    if (known !== undefined) return known;
    return (row.computed[position] = get(row));
  };
}

export function recordCalled(node: YamlNode) {
  const name = node.text();
  const meta = recordNamed(name);
  if (meta && !unimportable.has(name)) return meta;
  if (meta) return node.fail(`${name} is written by Manifold itself and takes no import.`);
  const names = [...records()].map((record) => record.name);
  const meant = nearest(name, names);
  return node.fail(
    `there is no record called ${name}${meant ? `; did you mean ${meant}?` : `. The records are ${names.toSorted().join(', ')}.`}`,
  );
}

const unimportable = new Set(['ChangeLog', 'ImportBatch', 'ImportIssue', 'ExternalRef']);
