import type { FieldNode } from 'graphql';
import type { Context } from '../context.js';
import type { RecordMeta } from '../record/catalog.js';
import { maskKey } from '../access/masking.js';
import { isVisible } from '../access/scope.js';
import type { Database, Row } from './database.js';
import { Loaders } from './loaders.js';
import type { PageLimits } from './page.js';
import type { RowPlan } from './row-plan.js';
import { planRow } from './row-plan.js';
import type { SelectionInfo } from './selection.js';
import { fieldsOf, switchesOf } from './selection.js';

interface Kept<T> {
  readonly nodes: readonly FieldNode[];
  readonly switches: string;
  readonly mask: string;
  readonly meta: RecordMeta;
  readonly value: T;
}

const typeNames = new Map<RecordMeta, ReadonlySet<string>>();

/** The type conditions under which a fragment speaks about this record. */
export function conditionsOf(meta: RecordMeta): ReadonlySet<string> {
  let names = typeNames.get(meta);
  if (!names) typeNames.set(meta, (names = new Set([meta.name, 'Node', 'StoredRecord'])));
  return names;
}

/** The read path of one server; requests share it. */
export class Reader {
  readonly loaders: Loaders;
  private readonly plans = new WeakMap<FieldNode, Kept<unknown>[]>();

  constructor(
    readonly database: Database,
    readonly limits: PageLimits,
  ) {
    this.loaders = new Loaders(database);
  }

  /** Works something out once per place in a document, for as long as nothing that it depends on differs. */
  planned<T>(ctx: Context, info: SelectionInfo, meta: RecordMeta, make: () => T): T {
    const nodes = info.fieldNodes;
    const switches = switchesOf(nodes, info);
    const mask = maskKey(ctx.viewer);
    let kept = this.plans.get(nodes[0]!);
    if (!kept) this.plans.set(nodes[0]!, (kept = []));
    for (const entry of kept) {
      if (
        entry.meta === meta &&
        entry.switches === switches &&
        entry.mask === mask &&
        same(entry.nodes, nodes)
      ) {
        return entry.value as T;
      }
    }
    const value = make();
    kept.push({ nodes, switches, mask, meta, value });
    return value;
  }

  rowPlan(ctx: Context, info: SelectionInfo, meta: RecordMeta, options?: { typed: boolean }): RowPlan {
    const plan = this.planned(ctx, info, meta, () =>
      planRow(meta, fieldsOf(info.fieldNodes, conditionsOf(meta), info), ctx.viewer, {
        ...options,
        below: belowOf(info),
      }),
    );
    noteMasked(ctx, plan);
    return plan;
  }

  /** The row with this key, or null where it does not exist for the viewer. */
  async byId(ctx: Context, plan: RowPlan, key: string): Promise<Row | null> {
    const row = (await this.loaders.rowById(plan).one(key))(key);
    return row && isVisible(plan.meta, row as never, ctx.viewer) ? row : null;
  }
}

/** Opens the selection below a field of the same document. */
export const belowOf = (info: SelectionInfo) => (target: RecordMeta, nodes: readonly FieldNode[]) =>
  fieldsOf(nodes, conditionsOf(target), info);

export function noteMasked(ctx: Context, plan: RowPlan): void {
  for (const name of plan.masked) ctx.notices.add(withheld(name));
}

export const withheld = (name: string) => `${name} is withheld from you and reads as null.`;

function same(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
