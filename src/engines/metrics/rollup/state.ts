import type { Database } from '../../../kernel/read/database.js';

/** Which sums this server may answer from. What it believes is confirmed by each statement that uses them. */
export class RollupState {
  private ready = new Set<string>();

  constructor(private readonly database: Database) {}

  isReady(cube: string): boolean {
    return this.ready.has(cube);
  }

  set(cubes: Iterable<string>): void {
    this.ready = new Set(cubes);
  }

  forget(cube: string): void {
    this.ready.delete(cube);
  }

  async check(cube: string): Promise<boolean> {
    const rows = await this.database.rows('select from metric_cube where id = $1 and ready', [cube]);
    return rows.length > 0;
  }
}

const states = new WeakMap<Database, RollupState>();

/** The state of the server that reads through this database. */
export function rollupState(database: Database): RollupState {
  let state = states.get(database);
  if (!state) states.set(database, (state = new RollupState(database)));
  return state;
}
