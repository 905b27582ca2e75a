import type { FieldNode } from 'graphql';
import type { Cells } from '../database/cells.js';
import type { RecordMeta } from '../record/catalog.js';
import { records } from '../record/catalog.js';
import { camel } from '../record/naming.js';
import { keyOf } from '../graphql/ids.js';
import { loadList, narrowedToLocation } from '../read/connection.js';
import type { Group } from '../read/loaders.js';
import type { ConnectionArgs, Page } from '../read/page.js';
import { readPage } from '../read/page.js';
import { responsesOf } from '../read/selection.js';
import { Arguments } from './arguments.js';
import { notPlain, nothing } from './cell-text.js';
import { ConnectionText, Sources, loadPages } from './connection-text.js';
import type { Frame, Planning } from './frame.js';
import { labelOf, loadAll } from './frame.js';
import { recordText, visibility } from './record-text.js';

/** A field of the query itself. */
export interface RootText {
  /** `"jobs":` */
  readonly label: Buffer;
  readonly nodes: readonly FieldNode[];
  load(frame: Frame): Promise<void>;
  write(frame: Frame): void;
}

const queryOnly = new Set(['Query']);

export function rootTexts(planning: Planning): RootText[] {
  const { info } = planning;
  return [...responsesOf(info.fieldNodes, queryOnly, info)].map(([name, nodes], index) => {
    const label = labelOf(name, index);
    const field = nodes[0]!.name.value;
    if (field === '__typename')
      return { label, nodes, load: async () => undefined, write: ({ sink }) => sink.quoted('Query') };
    const found = roots().get(field);
    if (!found) return notPlain();
    return found.many
      ? manyRecords(planning, label, found.meta, nodes)
      : oneRecord(planning, label, found.meta, nodes);
  });
}

interface Root {
  readonly meta: RecordMeta;
  readonly many: boolean;
}

let byField: Map<string, Root> | undefined;

function roots(): Map<string, Root> {
  if (byField) return byField;
  byField = new Map();
  for (const meta of records()) {
    byField.set(camel(meta.name), { meta, many: false });
    byField.set(camel(meta.plural), { meta, many: true });
  }
  return byField;
}

/** `job(id: …)` */
function oneRecord(
  planning: Planning,
  label: Buffer,
  meta: RecordMeta,
  nodes: readonly FieldNode[],
): RootText {
  const place = planning.nextPlace();
  const given = new Arguments(planning.fieldOf('Query', nodes[0]!.name.value), nodes[0]!);
  const { ctx } = planning;
  const plan = ctx.read.rowPlan(ctx, planning.at(nodes), meta);
  const text = recordText(planning, meta, nodes, plan);
  const visible = visibility(meta, plan);
  return {
    label,
    nodes,
    load: async (frame) => {
      const key = keyOf(meta, given.read<{ id: string }>(frame.variables).args.id);
      const row = (await frame.ctx.read.loaders.cellsById(plan).one(key))(key);
      if (!row || !visible(row, frame)) return;
      frame.loaded[place] = row;
      if (text.sites.length) await loadAll(text.sites, [row], frame);
    },
    write: (frame) => {
      const row = frame.loaded[place] as Cells | undefined;
      if (row) text.write(row, frame);
      else frame.sink.raw(nothing);
    },
  };
}

/** The page of a list. */
interface List {
  readonly page: Page;
  readonly group: Group;
  readonly count: number | undefined;
}

/** `jobs(filter: …)`; a list of one location is the connection of that location. */
function manyRecords(
  planning: Planning,
  label: Buffer,
  meta: RecordMeta,
  nodes: readonly FieldNode[],
): RootText {
  const place = planning.nextPlace();
  const given = new Arguments(planning.fieldOf('Query', nodes[0]!.name.value), nodes[0]!);
  const text = new ConnectionText(planning, meta, nodes);
  let ofLocation: Sources | undefined;

  const listOf = async (frame: Frame): Promise<List> => {
    const { args } = given.read<ConnectionArgs>(frame.variables);
    const narrowed = narrowedToLocation(meta, args, frame.ctx);
    if (!narrowed) return wholeList(args, frame);
    ofLocation ??= new Sources(narrowed.of, text.plan);
    const source = ofLocation.source(narrowed.args, JSON.stringify(narrowed.args), frame);
    const { page, rows, counts } = await loadPages(source, [narrowed.key]);
    return { page, group: rows?.(narrowed.key) ?? { rows: [] }, count: counts?.(narrowed.key) };
  };

  const wholeList = async (args: ConnectionArgs, { ctx }: Frame): Promise<List> => {
    const page = readPage(meta, args, ctx.read.limits, ctx.viewer);
    const [rows, count] = await loadList(meta, args, ctx, text.plan, page, (statement) =>
      ctx.read.database.cells(statement.text, statement.values),
    );
    return { page, group: { rows }, count };
  };

  return {
    label,
    nodes,
    load: async (frame) => {
      const list = await listOf(frame);
      frame.loaded[place] = list;
      const { rows } = list.group;
      if (text.sites.length && rows.length) await loadAll(text.sites, rows, frame);
    },
    write: (frame) => {
      const { page, group, count } = frame.loaded[place] as List;
      text.write(group, page, count, frame);
    },
  };
}
