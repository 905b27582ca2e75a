import type { Cells } from '../database/cells.js';
import { Batches } from './batch.js';
import type { Database, Row } from './database.js';
import { uuids } from './keys.js';
import type { RowPlan } from './row-plan.js';
import { finishRows } from './row-plan.js';
import type { Statement } from './statements.js';
import { byIdStatement } from './statements.js';

const maxLoaders = 4_000;

/** The rows of one parent, shared by all callers whose keys were in the batch. */
export interface Group {
  readonly rows: readonly Cells[];
  /** What somebody made of them, for the next who wants the same. */
  made?: { readonly by: object; readonly way: boolean; readonly bytes?: Buffer };
}

/**
 * Loaders that all requests in flight share: under load one statement serves many callers, alone a caller loses a turn
 * of the event loop. A loader is known by its statement and parameters, never by its caller; nothing outlives a batch.
 */
export class Loaders {
  private readonly loaders = new Map<string, Batches<unknown>>();
  private readonly byPlan = new WeakMap<RowPlan, Batches<Row | undefined>>();
  private readonly cellsByPlan = new WeakMap<RowPlan, Batches<Cells | undefined>>();

  constructor(private readonly database: Database) {}

  /** One row per key, by `$id`; rows are shared between callers and never changed. */
  rowById(plan: RowPlan): Batches<Row | undefined> {
    const known = this.byPlan.get(plan);
    if (known) return known;
    const statement = byIdStatement(plan);
    const loader = this.of(rowRole(plan), statement, async (keys) => {
      const found = new Map<string, Row>();
      for (const row of await this.run(plan, statement, keys)) found.set(row.$id as string, row);
      return (key) => found.get(key);
    }) as Batches<Row | undefined>;
    this.byPlan.set(plan, loader);
    return loader;
  }

  /** The rows of each parent, in the order of the statement. */
  rowsByParent(plan: RowPlan, statement: Statement): Batches<readonly Row[]> {
    return this.of(`pages of ${rowRole(plan)}`, statement, async (keys) => {
      const groups = new Map<string, Row[]>();
      for (const row of await this.run(plan, statement, keys)) {
        const group = groups.get(row.$p as string);
        if (group) group.push(row);
        else groups.set(row.$p as string, [row]);
      }
      return (key) => groups.get(key) ?? none;
    }) as Batches<readonly Row[]>;
  }

  /** As `rowById`, without anything decoded. */
  cellsById(plan: RowPlan): Batches<Cells | undefined> {
    const known = this.cellsByPlan.get(plan);
    if (known) return known;
    const statement = byIdStatement(plan);
    const at = plan.layout.get('$id')!;
    const loader = this.of('cells', statement, async (keys) => {
      const found = new Map<string, Cells>();
      for (const cells of await this.askCells(statement, keys)) found.set(cells.ascii(at)!, cells);
      return (key) => found.get(key);
    }) as Batches<Cells | undefined>;
    this.cellsByPlan.set(plan, loader);
    return loader;
  }

  /** As `rowsByParent`; the parent’s key is in the column `at`. */
  cellsByParent(statement: Statement, at: number): Batches<Group> {
    return this.of('pages of cells', statement, async (keys) => {
      const groups = new Map<string, { readonly rows: Cells[] }>();
      let last: Cells | undefined;
      let rows: Cells[] = [];
      for (const cells of await this.askCells(statement, keys)) {
        if (!last?.equals(cells, at)) {
          const parent = cells.text(at)!;
          const begun = groups.get(parent);
          rows = begun ? begun.rows : [];
          if (!begun) groups.set(parent, { rows });
          last = cells;
        }
        rows.push(cells);
      }
      return (key) => groups.get(key) ?? { rows: none };
    }) as Batches<Group>;
  }

  countByParent(statement: Statement): Batches<number> {
    return this.of('count', statement, async (keys) => {
      const rows = await this.ask(statement, keys);
      const counts = new Map(rows.map((row) => [row.$p as string, row.n as number]));
      return (key) => counts.get(key) ?? 0;
    }) as Batches<number>;
  }

  private async run(plan: RowPlan, statement: Statement, keys: readonly string[]): Promise<Row[]> {
    return finishRows(plan, await this.ask(statement, keys));
  }

  private ask(statement: Statement, keys: readonly string[]): Promise<Row[]> {
    return this.database.rows(statement.text, [uuids(keys), ...statement.values]);
  }

  private askCells(statement: Statement, keys: readonly string[]): Promise<Cells[]> {
    return this.database.cells(statement.text, [uuids(keys), ...statement.values]);
  }

  private of(
    role: string,
    statement: Statement,
    answer: (keys: readonly string[]) => Promise<(key: string) => unknown>,
  ): Batches<unknown> {
    const identity = statement.values.length
      ? `${role}${statement.text}${JSON.stringify(statement.values)}`
      : role + statement.text;
    let loader = this.loaders.get(identity);
    if (!loader) {
      // Forgetting a loader loses nothing: whoever holds it still gets its batch.
      if (this.loaders.size >= maxLoaders) this.loaders.clear();
      loader = new Batches(answer);
      this.loaders.set(identity, loader);
    }
    return loader;
  }
}

// The id that callers see is made here and not by the statement, so two plans may share a text and differ in it.
const rowRole = ({ shape }: RowPlan) =>
  JSON.stringify(shape, (name, value: unknown) => (name === 'fields' ? undefined : value));

const none: readonly never[] = [];
