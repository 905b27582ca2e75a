import type { FieldNode } from 'graphql';
import type { Cells } from '../database/cells.js';
import type { Viewer } from '../access/viewer.js';
import type { RecordMeta } from '../record/catalog.js';
import type { Batches, Found } from '../read/batch.js';
import type { ConnectionPlan } from '../read/connection.js';
import { Moment, planConnection } from '../read/connection.js';
import { writeCursor } from '../read/cursor.js';
import type { Group } from '../read/loaders.js';
import type { ConnectionArgs, Page, Shown } from '../read/page.js';
import { readPage, shownOf } from '../read/page.js';
import { responsesOf } from '../read/selection.js';
import type { Reverse } from '../read/statements.js';
import { countsOfParentsStatement, pagesOfParentsStatement } from '../read/statements.js';
import { Arguments } from './arguments.js';
import { notPlain, nothing } from './cell-text.js';
import type { Frame, Planning, Site, Writes } from './frame.js';
import { keysIn, listText, loadAll, objectText, typeName } from './frame.js';
import { recordText } from './record-text.js';

/** The rows of one page, as they are shown. */
interface ShownPage extends Shown<Cells> {
  readonly page: Page;
  readonly count: number | undefined;
}

type Part = Writes<ShownPage>;

/** How a connection is written from the rows of its page. */
export class ConnectionText {
  readonly plan: ConnectionPlan;
  /** What has to be loaded for its rows before. */
  readonly sites: Site[] = [];
  private readonly text: Part;
  /** Whether a page is the same for whoever asks. */
  private settled = true;

  constructor(
    private readonly planning: Planning,
    private readonly meta: RecordMeta,
    nodes: readonly FieldNode[],
  ) {
    this.plan = planConnection(planning.ctx, planning.at(nodes), meta);
    this.text = this.objectOf(`${meta.name}Connection`, nodes, (name, asked) => this.fieldText(name, asked));
    if (this.plan.totalCount) this.settled = false;
  }

  write(group: Group, page: Page, count: number | undefined, frame: Frame): void {
    const { made } = group;
    // The same rows may be a page forwards for one caller and backwards for another.
    const same = made?.by === this && made.way === page.backwards;
    if (same && made.bytes) return frame.sink.raw(made.bytes);
    const from = frame.sink.at;
    this.compose(group.rows, page, count, frame);
    if (!this.settled) return;
    // Kept from the second caller on: most groups have only one.
    const bytes = same ? frame.sink.copy(from) : undefined;
    group.made = { by: this, way: page.backwards, ...(bytes && { bytes }) };
  }

  private compose(found: readonly Cells[], page: Page, count: number | undefined, frame: Frame): void {
    this.text({ ...shownOf(found, page, this.plan.extras.lookAhead), page, count }, frame);
  }

  /** An object of the connection, field by field. */
  private objectOf(
    type: string,
    nodes: readonly FieldNode[],
    field: (name: string, asked: readonly FieldNode[]) => Part,
  ): Part {
    const responses = responsesOf(nodes, new Set([type]), this.planning.info);
    return objectText(
      [...responses].map(([label, asked]) => {
        const name = asked[0]!.name.value;
        return [label, name === '__typename' ? typeName(type) : field(name, asked)] as const;
      }),
    );
  }

  private fieldText(name: string, nodes: readonly FieldNode[]): Part {
    switch (name) {
      case 'nodes':
        return this.nodesText(nodes);
      case 'edges':
        return this.edgesText(nodes);
      case 'pageInfo':
        return this.objectOf('PageInfo', nodes, (field) => this.pageInfoText(field));
      case 'totalCount':
        return ({ count }, { sink }) => sink.ascii(String(count));
      default:
        return notPlain();
    }
  }

  private recordText(nodes: readonly FieldNode[]) {
    const text = recordText(this.planning, this.meta, nodes, this.plan.rows!);
    this.sites.push(...text.sites);
    this.settled &&= text.settled;
    return text.write;
  }

  private nodesText(nodes: readonly FieldNode[]): Part {
    const write = this.recordText(nodes);
    return ({ rows }, frame) => listText(rows, write, frame);
  }

  // An edge is written as a page of its one row.
  private edgesText(nodes: readonly FieldNode[]): Part {
    const edge = this.objectOf(`${this.meta.name}Edge`, nodes, (name, asked) => {
      if (name === 'cursor') return ({ rows, page }, { sink }) => sink.quoted(this.cursor(rows[0]!, page));
      const write = this.recordText(asked);
      return ({ rows }, frame) => write(rows[0]!, frame);
    });
    return (shown, frame) => listText(shown.rows, (row) => edge({ ...shown, rows: [row] }, frame), frame);
  }

  private pageInfoText(name: string): Part {
    switch (name) {
      case 'hasNextPage':
        return ({ hasNextPage }, { sink }) => sink.ascii(String(hasNextPage));
      case 'hasPreviousPage':
        return ({ hasPreviousPage }, { sink }) => sink.ascii(String(hasPreviousPage));
      case 'startCursor':
        return ({ rows, page }, frame) => this.writeCursor(rows[0], page, frame);
      case 'endCursor':
        return ({ rows, page }, frame) => this.writeCursor(rows.at(-1), page, frame);
      default:
        return notPlain();
    }
  }

  private writeCursor(cells: Cells | undefined, page: Page, { sink }: Frame): void {
    if (cells) sink.quoted(this.cursor(cells, page));
    else sink.raw(nothing);
  }

  // The keys of the order follow the columns of the record.
  private cursor(cells: Cells, page: Page): string {
    const from = this.plan.rows!.layout.size;
    return writeCursor(
      page.order,
      page.order.keys.map(({ attribute }, i) => decoded(attribute.kind.name, cells.text(from + i))),
    );
  }
}

function decoded(kind: string, cell: string | null): unknown {
  if (cell === null) return null;
  if (kind === 'Int' || kind === 'Float') return Number(cell);
  return kind === 'Boolean' ? cell === 't' : cell;
}

/** Where a connection’s pages come from, worked out once for the same caller and the same arguments. */
export interface Source {
  readonly page: Page;
  readonly rows: Batches<Group> | undefined;
  readonly counts: Batches<number> | undefined;
}

const maxKept = 8;

/** The sources of one place in a document. */
export class Sources {
  private kept: { readonly viewer: Viewer; readonly key: string; readonly source: Source }[] = [];

  constructor(
    private readonly of: Reverse,
    private readonly plan: ConnectionPlan,
  ) {}

  /** `key` stands for the arguments. */
  source(args: ConnectionArgs, key: string, frame: Frame): Source {
    const { viewer } = frame.ctx;
    const known = this.kept.find((one) => one.viewer === viewer && one.key === key);
    if (known) return known.source;
    const moment = new Moment(frame.ctx);
    const source = this.make(args, frame, moment);
    // What looked at the time is true only now.
    if (!moment.passes) this.kept = [{ viewer, key, source }, ...this.kept.slice(0, maxKept - 1)];
    return source;
  }

  private make(args: ConnectionArgs, { ctx }: Frame, moment: Moment): Source {
    const { of, plan } = this;
    const { loaders, limits } = ctx.read;
    const page = readPage(of.child, args, limits, ctx.viewer);
    const { rows, extras } = plan;
    return {
      page,
      rows:
        rows &&
        loaders.cellsByParent(
          pagesOfParentsStatement(of, rows, args, page, extras, moment),
          // Behind the columns of the record and the keys of the order.
          rows.layout.size + (extras.keys ? page.order.keys.length : 0),
        ),
      counts: plan.totalCount ? loaders.countByParent(countsOfParentsStatement(of, args, moment)) : undefined,
    };
  }
}

/** The pages of many parents. */
export interface Pages {
  readonly page: Page;
  readonly rows: Found<Group> | undefined;
  readonly counts: Found<number> | undefined;
}

export async function loadPages({ page, rows, counts }: Source, keys: readonly string[]): Promise<Pages> {
  if (!counts) return { page, rows: await rows?.many(keys), counts };
  const [found, counted] = await Promise.all([rows?.many(keys), counts.many(keys)]);
  return { page, rows: found, counts: counted };
}

const none: Group = { rows: [] };

/** The connection of a record, such as the invoices of a job. */
export class ConnectionSite implements Site {
  private readonly place: number;
  private readonly arguments: Arguments;
  private readonly text: ConnectionText;
  private readonly sources: Sources;

  constructor(
    planning: Planning,
    of: Reverse,
    nodes: readonly FieldNode[],
    /** Where the parent’s key stands in the rows that this belongs to. */
    private readonly column: number,
  ) {
    this.place = planning.nextPlace();
    const field = planning.fieldOf(of.parent.name, nodes[0]!.name.value);
    this.arguments = new Arguments(field, nodes[0]!);
    this.text = new ConnectionText(planning, of.child, nodes);
    this.sources = new Sources(of, this.text.plan);
  }

  async load(rows: readonly Cells[], frame: Frame): Promise<void> {
    const { args, key } = this.arguments.read<ConnectionArgs>(frame.variables);
    const source = this.sources.source(args, key, frame);
    const parents = keysIn(rows, this.column);
    if (!parents.length) return;
    const pages = await loadPages(source, parents);
    frame.loaded[this.place] = pages;
    if (!this.text.sites.length || !pages.rows) return;
    const found = pages.rows;
    const below = parents.flatMap((parent) => found(parent).rows);
    if (below.length) await loadAll(this.text.sites, below, frame);
  }

  write(cells: Cells, frame: Frame): void {
    const { page, rows, counts } = frame.loaded[this.place] as Pages;
    const parent = cells.ascii(this.column)!;
    this.text.write(rows?.(parent) ?? none, page, counts?.(parent), frame);
  }
}
