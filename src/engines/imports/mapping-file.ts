import { readFile } from 'node:fs/promises';
import { MappingError } from './mapping-error.js';
import type { YamlNode } from './yaml-node.js';
import { readYaml } from './yaml-node.js';

/** How to get a value; `node` is where the mapping says so. */
export interface ValueSpec {
  readonly node: YamlNode;
  readonly from:
    | { readonly kind: 'bare'; readonly text: string }
    | { readonly kind: 'literal'; readonly value: unknown }
    | { readonly kind: 'columns'; readonly names: readonly string[] }
    | { readonly kind: 'text'; readonly template: string }
    | { readonly kind: 'cel'; readonly expression: string }
    | { readonly kind: 'first'; readonly values: readonly ValueSpec[] }
    | { readonly kind: 'record'; readonly alias: string }
    | {
        readonly kind: 'find';
        readonly record: string;
        readonly by: ReadonlyMap<string, ValueSpec>;
        readonly optional: boolean;
      };
  readonly translate?: ReadonlyMap<string, YamlNode>;
  readonly otherwise?: YamlNode;
  readonly nulls?: readonly string[];
  readonly format?: readonly string[];
  readonly zone?: string;
  readonly default?: YamlNode;
  readonly when?: ConditionSpec;
  readonly split?: string;
  readonly plus?: string;
  readonly after?: string;
  readonly round?: boolean;
  readonly decimal?: '.' | ',';
  readonly callingCode?: string;
  /** Stays until another value comes, within the subject. */
  readonly carry?: boolean;
  readonly type?: YamlNode;
}

/** `when: 'int(q_time) > 0'`, or `when: { outcome: [AGENT, HANG] }`. */
export interface ConditionSpec {
  readonly node: YamlNode;
  readonly expression?: string;
  readonly equals?: ReadonlyMap<string, readonly string[]>;
}

export interface RecordSpec {
  readonly node: YamlNode;
  readonly record: string;
  readonly alias?: string;
  readonly key?: YamlNode;
  readonly externalRef?: {
    readonly node: YamlNode;
    readonly system?: YamlNode;
    readonly entity: string;
    readonly id: ValueSpec;
  };
  readonly existing: 'update' | 'keep' | 'only';
  readonly rows: 'each' | 'first' | 'last' | 'merge';
  readonly when?: ConditionSpec;
  readonly needs: readonly YamlNode[];
  readonly set: ReadonlyMap<string, ValueSpec>;
  readonly each?: readonly ReadonlyMap<string, ValueSpec>[];
  readonly replaces?: YamlNode;
}

export interface SourceSpec {
  readonly node: YamlNode;
  readonly system: YamlNode | undefined;
  readonly zone?: string;
  readonly times: 'move' | 'reject';
  readonly nulls: readonly string[];
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly header?: readonly string[];
  readonly decimal: '.' | ',';
  readonly format?: readonly string[];
}

export interface MappingSpec {
  readonly path: string;
  readonly text: string;
  readonly source: SourceSpec;
  readonly subject: readonly YamlNode[];
  readonly columns: ReadonlyMap<string, ValueSpec>;
  readonly counters: ReadonlyMap<string, ConditionSpec>;
  readonly records: readonly RecordSpec[];
}

export async function readMapping(path: string): Promise<MappingSpec> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new MappingError(
      path,
      undefined,
      missing
        ? 'there is no such mapping file.'
        : `the mapping file cannot be read (${(error as Error).message}).`,
    );
  }
  return parseMapping(path, text);
}

export function parseMapping(path: string, text: string): MappingSpec {
  const root = readYaml(path, text);
  const sections = root.options(['source', 'subject', 'columns', 'counters', 'records']);
  const records = sections.get('records');
  if (!records) return root.fail('has no section records: it says which records a row becomes.');
  if (!records.isList) return records.fail('records is a list: each entry begins with "- record: Name".');
  const named = <T>(section: string, read: (node: YamlNode) => T) =>
    new Map([...(sections.get(section)?.entries() ?? [])].map(([name, node]) => [name, read(node)]));
  return {
    path,
    text,
    source: sourceSpec(sections.get('source') ?? root, sections.has('source')),
    subject: sections.get('subject')?.list() ?? [],
    columns: named('columns', valueSpec),
    counters: named('counters', conditionSpec),
    records: records.list().map(recordSpec),
  };
}

function sourceSpec(node: YamlNode, given: boolean): SourceSpec {
  const options = given
    ? node.options([
        'system',
        'zone',
        'times',
        'nulls',
        'delimiter',
        'encoding',
        'header',
        'decimal',
        'format',
      ])
    : new Map<string, YamlNode>();
  return {
    node,
    system: options.get('system'),
    zone: options.get('zone')?.text(),
    times: options.get('times')?.oneOf('move', 'reject') ?? 'move',
    nulls: options.get('nulls')?.texts() ?? [],
    delimiter: options.get('delimiter')?.text(),
    encoding: options.get('encoding')?.text(),
    header: options.get('header')?.texts(),
    decimal: options.get('decimal')?.oneOf('.', ',') ?? '.',
    format: options.get('format')?.texts(),
  };
}

const sources = ['column', 'columns', 'const', 'text', 'cel', 'first', 'record', 'find'] as const;
const modifiers = [
  'translate',
  'otherwise',
  'nulls',
  'format',
  'zone',
  'default',
  'when',
  'split',
  'plus',
  'after',
  'round',
  'decimal',
  'callingCode',
  'type',
  'carry',
  'by',
  'optional',
];

export function valueSpec(node: YamlNode): ValueSpec {
  if (!node.isMap) {
    if (node.isList || !node.isText) return { node, from: { kind: 'literal', value: node.value() } };
    return { node, from: { kind: 'bare', text: node.text() } };
  }
  const options = node.options([...sources, ...modifiers]);
  const given = sources.filter((source) => options.has(source));
  if (given.length !== 1) {
    return node.fail(
      `${node.what} says ${given.length ? given.join(' and ') : 'nowhere'} where its value comes from. It takes one of ${sources.join(', ')}.`,
    );
  }
  return {
    node,
    from: origin(given[0]!, options.get(given[0]!)!, options),
    translate: options.get('translate')?.entries(),
    otherwise: options.get('otherwise'),
    nulls: options.get('nulls')?.texts(),
    format: options.get('format')?.texts(),
    zone: options.get('zone')?.text(),
    default: options.get('default'),
    when: options.has('when') ? conditionSpec(options.get('when')!) : undefined,
    split: options.get('split')?.text(),
    plus: options.get('plus')?.text(),
    after: options.get('after')?.text(),
    round: options.get('round')?.flag(),
    decimal: options.get('decimal')?.oneOf('.', ','),
    callingCode: options.get('callingCode')?.text(),
    carry: options.get('carry')?.flag(),
    type: options.get('type'),
  };
}

function origin(
  kind: (typeof sources)[number],
  node: YamlNode,
  options: ReadonlyMap<string, YamlNode>,
): ValueSpec['from'] {
  switch (kind) {
    case 'column':
    case 'columns':
      return { kind: 'columns', names: node.texts() };
    case 'const':
      return {
        kind: 'literal',
        value: node.isText || node.isMap || node.isList ? node.value() : node.literal(),
      };
    case 'text':
      return { kind: 'text', template: node.text() };
    case 'cel':
      return { kind: 'cel', expression: node.text() };
    case 'first':
      return { kind: 'first', values: node.list().map(valueSpec) };
    case 'record':
      return { kind: 'record', alias: node.text() };
    case 'find': {
      const by = options.get('by') ?? node.fail('find needs by: the attributes that the record is found by.');
      return {
        kind: 'find',
        record: node.text(),
        by: new Map([...by.entries()].map(([name, value]) => [name, valueSpec(value)])),
        optional: options.get('optional')?.flag() ?? false,
      };
    }
  }
}

export function conditionSpec(node: YamlNode): ConditionSpec {
  if (!node.isMap) return { node, expression: node.text() };
  return { node, equals: new Map([...node.entries()].map(([column, values]) => [column, values.texts()])) };
}

function recordSpec(node: YamlNode): RecordSpec {
  const options = node.options([
    'record',
    'as',
    'key',
    'externalRef',
    'existing',
    'rows',
    'when',
    'needs',
    'const',
    'set',
    'each',
    'replaces',
  ]);
  const record =
    options.get('record') ??
    node.fail('says which rows it takes but not which record they become; begin with "record: Name".');
  const set = new Map<string, ValueSpec>();
  for (const [name, value] of options.get('const')?.entries() ?? []) {
    set.set(name, {
      node: value,
      from: { kind: 'literal', value: value.isMap || value.isList ? value.value() : value.literal() },
    });
  }
  for (const [name, value] of options.get('set')?.entries() ?? []) {
    if (set.has(name)) value.fail(`${name} stands in const and in set; keep one of them.`);
    set.set(name, valueSpec(value));
  }
  return {
    node: record,
    record: record.text(),
    alias: options.get('as')?.text(),
    key: options.get('key'),
    externalRef: options.has('externalRef') ? externalRefSpec(options.get('externalRef')!) : undefined,
    existing: options.get('existing')?.oneOf('update', 'keep', 'only') ?? 'update',
    rows: options.get('rows')?.oneOf('each', 'first', 'last', 'merge') ?? 'each',
    when: options.has('when') ? conditionSpec(options.get('when')!) : undefined,
    needs: options.get('needs')?.list() ?? [],
    set,
    each: options
      .get('each')
      ?.list()
      .map((entry) => new Map([...entry.entries()].map(([name, value]) => [name, valueSpec(value)]))),
    replaces: options.get('replaces'),
  };
}

function externalRefSpec(node: YamlNode): RecordSpec['externalRef'] {
  const options = node.options(['system', 'entity', 'id']);
  const id =
    options.get('id') ?? node.fail('externalRef needs id: the column with the id in the other system.');
  const entity =
    options.get('entity') ??
    node.fail('externalRef needs entity: what the other system calls such a record.');
  return { node, system: options.get('system'), entity: entity.text(), id: valueSpec(id) };
}
