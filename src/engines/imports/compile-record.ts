import type { AttributeMeta, RecordMeta, RelationMeta, SubjectMeta } from '../../kernel/record/catalog.js';
import { recordNamed, targetOf } from '../../kernel/record/catalog.js';
import { camel } from '../../kernel/record/naming.js';
import { nearest } from '../../kernel/nearest.js';
import { recordCalled } from './compile-mapping.js';
import type { ValueContext } from './compile-value.js';
import { compileValue, literalText } from './compile-value.js';
import { compileCondition } from './expressions.js';
import { LruCache } from './lru-cache.js';
import type { RecordSpec, ValueSpec } from './mapping-file.js';
import { kindOf } from '../../kernel/record/kinds.js';
import type { CompiledRecord, CompiledValue, Field, Lookup, LookupPart, Maker, Reference } from './model.js';
import { SourceSystem } from './source-system.js';
import type { YamlNode } from './yaml-node.js';

export interface RecordContext {
  readonly context: ValueContext;
  readonly system: string;
  /** The records before this one, which it may refer to. */
  readonly earlier: readonly CompiledRecord[];
  readonly hasSubject: boolean;
}

const cacheSize = 50_000;

export function compileRecord(spec: RecordSpec, scope: RecordContext): CompiledRecord {
  const meta = recordCalled(spec.node);
  const alias = spec.alias ?? camel(meta.name);
  if (scope.earlier.some((record) => record.alias === alias)) {
    spec.node.fail(`two records are called ${alias}; tell them apart with as: a name of its own.`);
  }
  if (spec.rows !== 'each' && !scope.hasSubject)
    spec.node.fail(
      `rows: ${spec.rows} picks among the rows of a subject; name its columns in the section subject.`,
    );
  const sets = (spec.each ?? [new Map<string, ValueSpec>()]).map((entry) => new Map([...spec.set, ...entry]));
  const names = [...new Set(sets.flatMap((set) => [...set.keys()]))];
  const inherits = inheritsLocation(meta, names);
  const fields = names.flatMap((name) => fieldsOf(meta, name, sets, scope.context));
  const locationRelation = meta.relations.get('location');
  if (inherits) fields.push(relationField(meta, locationRelation!));
  const position = (name: string) => fields.findIndex((field) => field.name === name);
  const makers = sets.map((set) => compileMaker(set, fields, meta, scope));
  const key = keyOf(spec, meta, position, names);
  const record: CompiledRecord = {
    index: scope.earlier.length,
    alias,
    meta,
    existing: spec.existing,
    rows: spec.rows,
    when: spec.when && compileCondition(spec.when, scope.context.columns),
    fields,
    makers,
    key,
    location: position('location'),
    locationFrom: inherits ? fields.flatMap((field, index) => (holdsLocation(field) ? [index] : [])) : [],
    needs: spec.needs.map((node) => needed(node, meta, position)),
    external: externalOf(spec, scope),
    ownedByRow: makers.length > 0 && key.some((at) => ownedReference(makers, at, scope)),
    replaces: spec.replaces ? spec.replaces.list().map((node) => needed(node, meta, position)) : [],
    known: new LruCache(cacheSize),
  };
  if (spec.existing !== 'only') assertComplete(record, spec);
  return record;
}

function inheritsLocation(meta: RecordMeta, names: readonly string[]): boolean {
  return (
    (meta.scope === 'location' || meta.scope === 'subject') &&
    meta.relations.has('location') &&
    !names.includes('location')
  );
}

const holdsLocation = (field: Field) =>
  field.name !== 'location' && (field.kind === 'relation' || field.kind === 'subject');

function fieldsOf(
  meta: RecordMeta,
  name: string,
  sets: readonly ReadonlyMap<string, ValueSpec>[],
  context: ValueContext,
): Field[] {
  const node = sets.find((set) => set.has(name))!.get(name)!.node;
  const attribute = meta.attributes.get(name);
  if (attribute) {
    if (attribute.derived) node.fail(`${meta.name}.${name} is worked out by Manifold and cannot be set.`);
    return [attributeField(attribute, context, node)];
  }
  const relation = meta.relations.get(name);
  if (relation?.derived) node.fail(`${meta.name}.${name} is worked out by Manifold and cannot be set.`);
  if (relation) return [relationField(meta, relation)];
  const subject = meta.subjects.get(name);
  if (subject) return subjectFields(subject);
  const known = [...meta.attributes.values(), ...meta.relations.values()]
    .filter((entry) => !entry.derived)
    .map((entry) => entry.name);
  known.push(...meta.subjects.keys());
  const meant = nearest(name, known);
  return node.fail(
    `${meta.name} has no ${name}${meant ? `; did you mean ${meant}?` : `. It has ${known.join(', ')}.`}`,
  );
}

function attributeField(attribute: AttributeMeta, context: ValueContext, node: YamlNode): Field {
  const absent =
    attribute.default === undefined || attribute.nullable
      ? null
      : literalText(attribute.default, attribute, context, node);
  return {
    name: attribute.name,
    column: attribute.column,
    type: attribute.list && !attribute.value ? `${attribute.kind.column}[]` : attribute.kind.column,
    kind: 'attribute',
    required: !attribute.nullable,
    absent,
    fixed: attribute.fixed,
    sameLocation: false,
    isInstant: attribute.kind.name === 'DateTime',
  };
}

function relationField(meta: RecordMeta, relation: RelationMeta): Field {
  const target = targetOf(relation);
  return {
    name: relation.name,
    column: relation.column,
    type: 'uuid',
    kind: 'relation',
    required: !relation.nullable,
    absent: null,
    fixed: relation.fixed,
    sameLocation: !relation.across && target.scope === 'location' && meta.scope === 'location',
    isInstant: false,
    target,
  };
}

function subjectFields(subject: SubjectMeta): Field[] {
  const shared = {
    required: !subject.nullable,
    absent: null,
    fixed: false,
    sameLocation: false,
    isInstant: false,
  };
  return [
    { ...shared, name: subject.name, column: subject.idColumn, type: 'uuid', kind: 'subject' },
    { ...shared, name: `${subject.name}Kind`, column: subject.kindColumn, type: 'text', kind: 'subjectKind' },
  ];
}

function compileMaker(
  set: ReadonlyMap<string, ValueSpec>,
  fields: readonly Field[],
  meta: RecordMeta,
  scope: RecordContext,
): Maker {
  const values: (CompiledValue | undefined)[] = [];
  const references: (Reference | undefined)[] = [];
  fields.forEach((field, index) => {
    const value = set.get(field.name);
    if (field.kind === 'attribute')
      values[index] = value && compileValue(value, meta.attributes.get(field.name)!, scope.context);
    if ((field.kind === 'relation' || field.kind === 'subject') && value) {
      references[index] = compileReference(value, field, scope);
      if (field.kind === 'subject')
        values[index + 1] = subjectKind(references[index], meta.subjects.get(field.name)!, scope, value.node);
    }
  });
  return { values, references };
}

function subjectKind(
  reference: Reference | undefined,
  subject: SubjectMeta,
  scope: RecordContext,
  node: YamlNode,
): CompiledValue | undefined {
  if (!reference) return undefined;
  const { name } =
    reference.kind === 'record' ? scope.earlier[reference.index]!.meta : reference.lookup.target;
  if (subject.kinds !== 'every' && !subject.kinds.includes(name)) {
    node.fail(`${subject.name} cannot be a ${name}. It takes ${subject.kinds.join(', ')}.`);
  }
  return { get: () => name, columns: [] };
}

function compileReference(spec: ValueSpec, field: Field, scope: RecordContext): Reference | undefined {
  const { from, node } = spec;
  const when = spec.when && compileCondition(spec.when, scope.context.columns);
  if (from.kind === 'find') return { kind: 'find', lookup: compileLookup(spec, field, scope), when };
  if (from.kind === 'literal' && from.value === null) return undefined;
  if (from.kind !== 'bare' && from.kind !== 'record') {
    return node.fail(
      `${field.name} is a relation: name a record of this mapping, or find one: { find: ${field.target?.name ?? 'Record'}, by: { … } }.`,
    );
  }
  const alias = from.kind === 'bare' ? from.text : from.alias;
  const made = scope.earlier.find((record) => record.alias === alias);
  if (!made) {
    const meant = nearest(
      alias,
      scope.earlier.map((record) => record.alias),
    );
    return node.fail(
      `no record before this one is called ${alias}${meant ? `; did you mean ${meant}?` : ''}. A relation names a record that stands above, or says { find: …, by: { … } }.`,
    );
  }
  if (field.target && field.target !== made.meta)
    node.fail(`${field.name} takes a ${field.target.name}, and ${alias} is a ${made.meta.name}.`);
  return { kind: 'record', index: made.index, when };
}

function compileLookup(spec: ValueSpec, field: Field, scope: RecordContext): Lookup {
  const { from, node } = spec;
  if (from.kind !== 'find') throw new Error('not a lookup');
  const target = recordNamed(from.record) ?? node.fail(`there is no record called ${from.record}.`);
  if (field.target && field.target !== target)
    node.fail(`${field.name} takes a ${field.target.name}, not a ${target.name}.`);
  const parts = [...from.by].map(([name, value]): LookupPart => {
    const attribute = target.attributes.get(name);
    if (attribute?.list || attribute?.value)
      return value.node.fail(
        `${target.name}.${name} is a list; find compares single values. Name another attribute.`,
      );
    if (attribute)
      return {
        name,
        column: attribute.column,
        type: attribute.kind.column,
        value: compileValue(value, attribute, scope.context),
      };
    const relation = target.relations.get(name);
    if (!relation) {
      const meant = nearest(name, [...target.attributes.keys(), ...target.relations.keys()]);
      return value.node.fail(`${target.name} has no ${name}${meant ? `; did you mean ${meant}?` : '.'}`);
    }
    return {
      name,
      column: relation.column,
      type: 'uuid',
      reference: compileReference(value, relationField(target, relation), scope),
    };
  });
  return {
    target,
    parts,
    optional: from.optional,
    insideLocation: target.scope === 'location' && field.sameLocation && !from.by.has('location'),
    columns: [
      ...new Set(
        parts.flatMap(
          (part) =>
            part.value?.columns ?? (part.reference?.kind === 'find' ? part.reference.lookup.columns : []),
        ),
      ),
    ],
    found: new LruCache(cacheSize),
  };
}

function keyOf(
  spec: RecordSpec,
  meta: RecordMeta,
  position: (name: string) => number,
  names: readonly string[],
): number[] {
  const set = new Set([...names, ...(position('location') >= 0 ? ['location'] : [])]);
  if (!spec.key) {
    const natural = meta.unique.find((key) =>
      key.every((name) => set.has(name.replace(/Id$/, '')) || set.has(name)),
    );
    if (natural)
      return natural.map((name) =>
        position(name) >= 0 ? position(name) : position(name.replace(/Id$/, '')),
      );
    if (spec.externalRef) return [];
    return spec.node.fail(
      `${meta.name} needs key: the attributes and relations that tell one from another${hint(meta)}.`,
    );
  }
  const key = spec.key.list().map((node) => needed(node, meta, position));
  const location = position('location');
  // Numbers are unique within a location; and what is kept by location is looked up by it.
  if (meta.scope === 'location' && location >= 0 && !key.includes(location)) key.unshift(location);
  return key;
}

function hint(meta: RecordMeta): string {
  return meta.unique.length
    ? `, or values for ${meta.unique.map((key) => key.join(' and ')).join('; or for ')}`
    : '';
}

function needed(node: YamlNode, meta: RecordMeta, position: (name: string) => number): number {
  const name = node.text();
  const at = position(name);
  return at >= 0
    ? at
    : node.fail(`${name} is not among what the mapping sets of ${meta.name}; add it to set.`);
}

function externalOf(spec: RecordSpec, { context, system }: RecordContext): CompiledRecord['external'] {
  if (!spec.externalRef) return undefined;
  const { node, system: given, entity, id } = spec.externalRef;
  const name = given?.text() ?? system;
  if (!(name in SourceSystem)) node.fail(`${name} is not a source system.`);
  return {
    system: name,
    entity,
    id: compileValue(id, { name: 'id', kind: kindOf(String)!, list: false }, context),
  };
}

// The parent belongs to one row, so whatever hangs on it does as well.
function ownedReference(
  makers: readonly Maker[],
  at: number,
  { earlier, hasSubject }: RecordContext,
): boolean {
  return (
    !hasSubject &&
    makers.every(({ references }) => {
      const reference = references[at];
      return reference?.kind === 'record' && earlier[reference.index]!.existing !== 'keep';
    })
  );
}

function assertComplete(record: CompiledRecord, spec: RecordSpec): void {
  const given = new Set(record.fields.map((field) => field.name));
  const missing = [
    ...[...record.meta.attributes.values()].filter(
      (attribute) => !attribute.nullable && !attribute.derived && attribute.default === undefined,
    ),
    ...[...record.meta.relations.values()].filter((relation) => !relation.nullable && !relation.derived),
    ...[...record.meta.subjects.values()].filter((subject) => !subject.nullable),
  ].filter(({ name }) => !given.has(name));
  if (missing.length)
    spec.node.fail(
      `${record.meta.name} needs ${missing.map(({ name }) => name).join(', ')}, which the mapping does not set.`,
    );
}
