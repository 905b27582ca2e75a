import type { FieldNode } from 'graphql';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { targetOf } from '../record/catalog.js';
import { joinsByLocation, needsLocation, staysInside } from '../access/scope.js';
import type { Viewer } from '../access/viewer.js';
import { mayRead } from '../access/masking.js';
import { encodeId } from '../graphql/ids.js';
import type { Row } from './database.js';
import type { Selection } from './selection.js';
import { column, quote } from './sql.js';

/** Which columns a document needs of one record, and of those behind its keys; worked out once per document. */
export interface RowPlan {
  readonly meta: RecordMeta;
  /** `t."id" as "$id", t."number" as "number", j1."name" as "j1.name"`; `t` is the record’s alias everywhere. */
  readonly columns: string;
  /** ` left join "customer" j1 on j1.id = t."customer_id"`; empty where no other record is asked for. */
  readonly joins: string;
  /** The record’s own columns, for a statement that picks its rows before it joins. */
  readonly own: string;
  /** Where each of `columns` stands, by its name there. */
  readonly layout: ReadonlyMap<string, number>;
  /** Whether nothing but the key was asked for, which the row that holds the foreign key already has. */
  readonly keyOnly: boolean;
  readonly shape: RowShape;
  /** Attributes left out because the viewer may not read them, as `Lead.phone`. */
  readonly masked: readonly string[];
}

/** How a row becomes the record and the records behind its keys. */
export interface RowShape {
  readonly table: string;
  /** Whether rows carry `id` as callers see it; it is made from `$id`. */
  readonly withId: boolean;
  readonly toOne: readonly JoinedShape[];
}

export interface JoinedShape extends RowShape {
  /** `@customer`: where the resolver of the relation finds the record. */
  readonly property: string;
  /** `j1.`: what the names of its columns begin with. */
  readonly prefix: string;
  /** The column that is null only where there is no such record. */
  readonly presence: string;
  /** Property of the record, name in the row. */
  readonly fields: readonly (readonly [string, string])[];
}

interface PlanOptions {
  readonly typed?: boolean;
  /** The statement itself leaves out what lies outside the scope, so rows need no location to be checked by. */
  readonly scoped?: boolean;
  /** Opens the selection below a field; without it the records behind keys are loaded when they are asked for. */
  readonly below?: (target: RecordMeta, nodes: readonly FieldNode[]) => Selection;
}

// Beyond this PostgreSQL takes longer to plan than a second statement takes to run.
const maxJoins = 7;

export function planRow(
  meta: RecordMeta,
  selection: Selection,
  viewer: Viewer,
  options?: PlanOptions,
): RowPlan {
  const masked: string[] = [];
  const { columns, keyOnly, withId } = columnsOf(meta, selection, viewer, masked, {
    location: !options?.scoped,
    key: !options?.scoped,
  });
  const selected: [name: string, expression: string][] = [];
  const joins: string[] = [];
  const join = (child: RecordMeta, alias: string, below: Selection): JoinedShape[] => {
    const shapes: JoinedShape[] = [];
    for (const [name, nodes] of options?.below ? below : []) {
      const relation = child.relations.get(name);
      if (!relation || joins.length >= maxJoins) continue;
      const target = targetOf(relation);
      const inner = options!.below!(target, nodes);
      const found = columnsOf(target, inner, viewer, masked, {
        location: !staysInside(child, relation, target),
        key: false,
      });
      if (found.keyOnly) continue;
      const joined = `j${joins.length + 1}`;
      const sameLocation = joinsByLocation(child, relation, target)
        ? ` and ${column(joined, 'location_id')} = ${column(alias, 'location_id')}`
        : '';
      joins.push(
        ` left join ${quote(target.table)} ${joined} on ${joined}.id = ${column(alias, relation.column)}${sameLocation}`,
      );
      const fields = [...found.columns].map(([property, of]) => {
        selected.push([`${joined}.${property}`, column(joined, of)]);
        return [property, `${joined}.${property}`] as const;
      });
      const toOne = join(target, joined, inner);
      shapes.push({
        table: target.table,
        property: `@${name}`,
        prefix: `${joined}.`,
        presence: `${joined}.${found.presence}`,
        fields,
        withId: found.withId,
        toOne,
      });
    }
    return shapes;
  };
  const toOne = join(meta, 't', selection);
  // A record that is joined brings its key itself.
  const held = new Set(toOne.map(({ property }) => `$${property.slice(1)}`));
  if (!options?.scoped) held.delete('$location');
  selected.unshift(
    ...[...columns]
      .filter(([name]) => !held.has(name))
      .map(([name, of]): [string, string] => [name, column('t', of)]),
  );
  // Behind an interface each row says itself what it is.
  if (options?.typed) selected.push(['__typename', `'${meta.name}'`]);
  const own = new Set([
    ...columns.values(),
    ...(joins.length && meta.scope === 'location' ? ['location_id'] : []),
  ]);
  return {
    meta,
    columns: selected.map(([name, expression]) => `${expression} as "${name}"`).join(', '),
    layout: new Map(selected.map(([name], place) => [name, place])),
    joins: joins.join(''),
    own: [...own].map((name) => column('t', name)).join(', '),
    keyOnly,
    shape: { table: meta.table, withId, toOne },
    masked,
  };
}

/** What is needed of a record whatever is asked of it. */
interface Always {
  /** Its location, to check the scope by. */
  readonly location: boolean;
  /** Its key, to find the row by. */
  readonly key: boolean;
}

/** The columns that a selection needs of one record, by the name that they get in its row. */
function columnsOf(meta: RecordMeta, selection: Selection, viewer: Viewer, masked: string[], always: Always) {
  const columns = new Map<string, string>();
  let keyOnly = true;
  let withId = false;
  let presence = '$id';
  let withKey = always.key || (always.location && meta.scope === 'self');
  const add = (name: string) => {
    const attribute = meta.attributes.get(name);
    if (attribute) return addAttribute(attribute);
    if (meta.reverses.has(name)) withKey = true;
    const relation = meta.relations.get(name);
    if (relation) columns.set(`$${name}`, relation.column);
    const subject = meta.subjects.get(name) ?? meta.subjects.get(name.replace(/Kind$|Id$/, ''));
    if (subject) {
      columns.set(`$${subject.name}Kind`, subject.kindColumn);
      columns.set(`$${subject.name}`, subject.idColumn);
    }
    // A field that a module brings starts from the record’s key.
    if (!relation && !subject) withKey = true;
  };
  const addAttribute = (attribute: AttributeMeta) => {
    if (attribute.name === 'id') return (withId = true);
    if (mayRead(viewer, attribute)) {
      if (!attribute.nullable) presence = attribute.name;
      return columns.set(attribute.name, attribute.column);
    }
    return masked.push(`${meta.name}.${attribute.name}`);
  };
  for (const name of selection.keys()) {
    if (name === '__typename') continue;
    if (name !== 'id') keyOnly = false;
    add(name);
  }
  if (withKey || withId || presence === '$id') {
    columns.set('$id', 'id');
    presence = '$id';
  }
  if (always.location && needsLocation(meta)) columns.set('$location', 'location_id');
  // Sorted, so that documents which ask for the same in another order share their statements.
  return { columns: new Map([...columns].sort(([a], [b]) => (a < b ? -1 : 1))), keyOnly, withId, presence };
}

/** Makes rows complete as they arrive: ids as callers see them, and the records that were joined to them. */
export function finishRows({ shape }: RowPlan, rows: Row[]): Row[] {
  if (shape.withId)
    for (const row of rows as { id: string; $id: string }[]) row.id = encodeId(shape.table, row.$id);
  for (const joined of shape.toOne) {
    for (const row of rows as Record<string, unknown>[]) row[joined.property] = recordIn(row, joined);
  }
  return rows;
}

function recordIn(row: Row, shape: JoinedShape): Row | null {
  if (row[shape.presence] === null) return null;
  const record: Record<string, unknown> = {};
  for (const [name, from] of shape.fields) record[name] = row[from];
  if (shape.withId) record.id = encodeId(shape.table, record.$id as string);
  for (const joined of shape.toOne) record[joined.property] = recordIn(row, joined);
  return record;
}
