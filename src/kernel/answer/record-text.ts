import type { FieldNode } from 'graphql';
import type { Cells } from '../database/cells.js';
import type { AttributeMeta, RecordMeta, RelationMeta, SubjectMeta } from '../record/catalog.js';
import { targetOf } from '../record/catalog.js';
import { isVisible, needsLocation, seenWith } from '../access/scope.js';
import { isMaskable } from '../access/masking.js';
import type { Found } from '../read/batch.js';
import { conditionsOf } from '../read/reader.js';
import type { JoinedShape, RowPlan, RowShape } from '../read/row-plan.js';
import { responsesOf } from '../read/selection.js';
import { cellText, notPlain, nothing } from './cell-text.js';
import { ConnectionSite } from './connection-text.js';
import type { Frame, Planning, Site, Writes } from './frame.js';
import { keysIn, loadAll, objectText, typeName } from './frame.js';

type Part = Writes<Cells>;

/** How a record is written from the cells of a row. */
export interface RecordText {
  readonly write: Part;
  /** What has to be loaded for its rows before. */
  readonly sites: readonly Site[];
  /** Whether equal cells mean equal text, whoever asks. */
  readonly settled: boolean;
}

/** The record and, joined to it, those behind its keys: `prefix` tells their columns apart. */
interface Place {
  readonly meta: RecordMeta;
  readonly plan: RowPlan;
  readonly shape: RowShape;
  readonly prefix: string;
}

export function recordText(
  planning: Planning,
  meta: RecordMeta,
  nodes: readonly FieldNode[],
  plan: RowPlan,
): RecordText {
  planning.note(plan.masked);
  return textOf(planning, nodes, { meta, plan, shape: plan.shape, prefix: '' });
}

function textOf(planning: Planning, nodes: readonly FieldNode[], place: Place): RecordText {
  const sites: Site[] = [];
  const fields: [name: string, part: Part][] = [];
  let settled = true;
  for (const [name, asked] of responsesOf(nodes, conditionsOf(place.meta), planning.info)) {
    const field = fieldText(planning, place, asked);
    fields.push([name, field.write]);
    sites.push(...field.sites);
    settled &&= field.settled;
  }
  return { write: objectText(fields), sites, settled };
}

function fieldText(planning: Planning, place: Place, nodes: readonly FieldNode[]): RecordText {
  const { meta, plan, prefix } = place;
  const name = nodes[0]!.name.value;
  if (name === '__typename') return settledText(typeName(meta.name));
  if (name === 'id') return settledText(idText(meta, plan.layout.get(`${prefix}$id`)!));
  const attribute = meta.attributes.get(name);
  if (attribute) return settledText(attributeText(attribute, plan.layout.get(prefix + name)));
  const relation = meta.relations.get(name);
  if (relation) return relationText(planning, place, relation, nodes);
  const kindOf = name.endsWith('Kind') && meta.subjects.get(name.slice(0, -'Kind'.length));
  if (kindOf) return settledText(kindText(kindOf, plan.layout.get(`${prefix}$${name}`)!));
  const reverse = meta.reverses.get(name);
  if (!reverse) return notPlain();
  const of = { parent: meta, child: reverse.child, via: reverse.via };
  const site = new ConnectionSite(planning, of, nodes, plan.layout.get(`${prefix}$id`)!);
  return { write: (cells, frame) => site.write(cells, frame), sites: [site], settled: false };
}

const settledText = (write: Part): RecordText => ({ write, sites: [], settled: true });

function idText({ table }: RecordMeta, column: number): Part {
  const prefix = Buffer.from(`"${table}_`);
  return (cells, { sink }) => sink.id(prefix, cells, column);
}

const writeNothing: Part = (_, { sink }) => sink.raw(nothing);

function attributeText(attribute: AttributeMeta, column: number | undefined): Part {
  // Withheld from the viewer, so no statement asked for it.
  if (column === undefined) return writeNothing;
  const write = cellText(attribute);
  const mayLack = attribute.nullable || isMaskable(attribute.class);
  return (cells, { sink }) => {
    if (cells.isNull(column)) sink.raw(mayLack ? nothing : notPlain());
    else write(cells, column, sink);
  };
}

function kindText({ nullable }: SubjectMeta, column: number): Part {
  return (cells, { sink }) => {
    if (cells.isNull(column)) sink.raw(nullable ? nothing : notPlain());
    else sink.text(cells, column);
  };
}

function relationText(
  planning: Planning,
  place: Place,
  relation: RelationMeta,
  nodes: readonly FieldNode[],
): RecordText {
  const { meta, plan, shape, prefix } = place;
  const target = targetOf(relation);
  const seenWithChild = seenWith(meta, relation, target);
  const joined = shape.toOne.find(({ property }) => property === `@${relation.name}`);
  if (joined) return joinedText(planning, plan, target, joined, nodes, seenWithChild);
  const site = new RecordSite(
    planning,
    target,
    nodes,
    plan.layout.get(`${prefix}$${relation.name}`)!,
    seenWithChild,
  );
  return { write: (cells, frame) => site.write(cells, frame), sites: [site], settled: false };
}

function joinedText(
  planning: Planning,
  plan: RowPlan,
  target: RecordMeta,
  shape: JoinedShape,
  nodes: readonly FieldNode[],
  seenWithChild: boolean,
): RecordText {
  const { prefix } = shape;
  const { write, sites, settled } = textOf(planning, nodes, { meta: target, plan, shape, prefix });
  const presence = plan.layout.get(shape.presence)!;
  const visible = seenWithChild ? () => true : visibility(target, plan, prefix);
  return {
    write: (cells, frame) => {
      if (!cells.isNull(presence) && visible(cells, frame)) write(cells, frame);
      else frame.sink.raw(nothing);
    },
    sites,
    settled: settled && seenWithChild,
  };
}

/** Whether the record in these cells exists for whoever asks. */
export function visibility(meta: RecordMeta, plan: RowPlan, prefix = '') {
  const key = plan.layout.get(`${prefix}$id`);
  const location = plan.layout.get(`${prefix}$location`);
  if (location === undefined && needsLocation(meta))
    throw new Error(`${meta.name} was read without its scope.`);
  const cell = (cells: Cells, column: number | undefined) =>
    column === undefined ? null : cells.text(column);
  return (cells: Cells, { ctx }: Frame): boolean =>
    isVisible(meta, { $id: cell(cells, key)!, $location: cell(cells, location) }, ctx.viewer);
}

/** A record behind a key that was not joined. */
class RecordSite implements Site {
  private readonly place: number;
  private readonly plan: RowPlan;
  private readonly text: RecordText;
  private readonly visible: (cells: Cells, frame: Frame) => boolean;

  constructor(
    planning: Planning,
    target: RecordMeta,
    nodes: readonly FieldNode[],
    private readonly column: number,
    private readonly seenWithChild: boolean,
  ) {
    this.place = planning.nextPlace();
    const { ctx } = planning;
    this.plan = ctx.read.rowPlan(ctx, planning.at(nodes), target);
    this.text = recordText(planning, target, nodes, this.plan);
    this.visible = visibility(target, this.plan);
  }

  // The key, which is the first column, is the answer already; only a target that may lie outside the scope has to be
  // looked at.
  private known({ ctx }: Frame): boolean {
    return this.plan.keyOnly && (this.seenWithChild || ctx.viewer.scope.all);
  }

  async load(rows: readonly Cells[], frame: Frame): Promise<void> {
    if (this.known(frame)) return;
    const keys = keysIn(rows, this.column);
    if (!keys.length) return;
    const found = await frame.ctx.read.loaders.cellsById(this.plan).many(keys);
    frame.loaded[this.place] = found;
    const below = keys.map(found).filter((cells) => cells !== undefined);
    if (this.text.sites.length && below.length) await loadAll(this.text.sites, below, frame);
  }

  write(cells: Cells, frame: Frame): void {
    const key = cells.ascii(this.column);
    if (key === null) return frame.sink.raw(nothing);
    if (this.known(frame)) return this.text.write(cells.from(this.column), frame);
    const row = (frame.loaded[this.place] as Found<Cells | undefined>)(key);
    if (row && this.visible(row, frame)) this.text.write(row, frame);
    else frame.sink.raw(nothing);
  }
}
