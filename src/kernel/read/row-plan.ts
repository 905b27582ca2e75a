import type { FieldNode } from 'graphql';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { targetOf } from '../record/catalog.js';
import { needsLocation } from '../access/scope.js';
import type { Viewer } from '../access/viewer.js';
import { mayRead } from '../access/masking.js';
import { encodeId } from '../graphql/ids.js';
import type { Row } from './database.js';
import type { Selection } from './selection.js';
import { column } from './sql.js';

/** Which columns a document needs of one record, worked out once per document. */
export interface RowPlan {
  readonly meta: RecordMeta;
  /** `t."id" as "$id", t."number" as "number"`; `t` is the record's alias everywhere. */
  readonly columns: string;
  /** Whether nothing but the key was asked for, which the row that holds the foreign key already has. */
  readonly keyOnly: boolean;
  /** Whether rows carry `id` as callers see it; it is made from `$id`. */
  readonly withId: boolean;
  /** Records behind keys, loaded with the rows of this plan. */
  readonly toOne: readonly { readonly key: string; readonly property: string; readonly plan: RowPlan }[];
  /** Plans with equal identities make the same rows. */
  readonly identity: string;
  /** Attributes left out because the viewer may not read them. */
  readonly masked: readonly string[];
}

/** Columns that a computed field wants in its row, by record and field name. */
const wanted = new Map<string, readonly string[]>();

/** A computed field `name` of `record` needs these attributes or relations in its row. */
export function needs(record: string, name: string, properties: readonly string[]): void {
  wanted.set(`${record}.${name}`, properties);
}

interface PlanOptions {
  readonly typed?: boolean;
  /** Opens the selection below a field; without it the records behind keys are loaded when they are asked for. */
  readonly below?: (target: RecordMeta, nodes: readonly FieldNode[]) => Selection;
}

export function planRow(meta: RecordMeta, selection: Selection, viewer: Viewer, options?: PlanOptions): RowPlan {
  const columns = new Map<string, string>([['$id', 'id']]);
  const masked: string[] = [];
  let keyOnly = true;
  let withId = false;
  const add = (name: string) => {
    const attribute = meta.attributes.get(name);
    if (attribute) return addAttribute(attribute);
    const relation = meta.relations.get(name);
    if (relation) columns.set(`$${name}`, relation.column);
    const subject = meta.subjects.get(name) ?? meta.subjects.get(name.replace(/Kind$|Id$/, ''));
    if (subject) {
      columns.set(`$${subject.name}Kind`, subject.kindColumn);
      columns.set(`$${subject.name}`, subject.idColumn);
    }
    for (const property of wanted.get(`${meta.name}.${name}`) ?? []) add(property);
  };
  const addAttribute = (attribute: AttributeMeta) => {
    if (attribute.name === 'id') return (withId = true);
    if (mayRead(viewer, attribute)) return columns.set(attribute.name, attribute.column);
    return masked.push(attribute.name);
  };
  for (const name of selection.keys()) {
    if (name === '__typename') continue;
    if (name !== 'id') keyOnly = false;
    add(name);
  }
  if (needsLocation(meta)) columns.set('$location', 'location_id');
  const list = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => `${column('t', of)} as "${name}"`);
  // Behind an interface each row says itself what it is.
  if (options?.typed) list.push(`'${meta.name}' as "__typename"`);
  const toOne = options?.below ? toOnesOf(meta, selection, viewer, options.below) : [];
  const columnList = list.join(', ');
  const identity = `${columnList}${withId ? '+' : ''}${toOne.map((each) => `(${each.key}: ${each.plan.meta.name} ${each.plan.identity})`).join('')}`;
  return { meta, columns: columnList, keyOnly, withId, toOne, identity, masked };
}

/** The id as callers see it is made once, when the row arrives. */
export function finishRows(plan: RowPlan, rows: Row[]): Row[] {
  if (plan.withId) for (const row of rows as { id: string; $id: string }[]) row.id = encodeId(plan.meta.table, row.$id);
  return rows;
}

function toOnesOf(meta: RecordMeta, selection: Selection, viewer: Viewer, below: NonNullable<PlanOptions['below']>): RowPlan['toOne'] {
  const found: RowPlan['toOne'][number][] = [];
  for (const [name, nodes] of selection) {
    const relation = meta.relations.get(name);
    if (!relation) continue;
    const target = targetOf(relation);
    const plan = planRow(target, below(target, nodes), viewer, { below });
    if (!plan.keyOnly) found.push({ key: `$${name}`, property: `@${name}`, plan });
  }
  return found;
}
