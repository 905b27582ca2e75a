import type { Cells } from '../../kernel/database/cells.js';
import type { Measure } from './plan.js';

/** A row of which texts are made only where somebody asks for them. */
export type SumRow = Pick<Cells, 'text' | 'ascii'>;

/** Where the parts of a row of sums stand: `k, b, d0, …, m0, …, g, ready`. */
export class SumColumns {
  private readonly measures: ReadonlyMap<string, number>;
  private readonly hasTotals: boolean;

  constructor(
    private readonly periods: number,
    private readonly dimensions: number,
    measures: readonly Measure[],
  ) {
    this.measures = new Map(measures.map(({ name }, at) => [name, 2 + dimensions + at]));
    this.hasTotals = measures.some(({ leaf }) => leaf.how);
  }

  period(row: SumRow): number {
    return this.periods > 1 ? Number(row.ascii(0)) : 0;
  }

  bucket(row: SumRow): string {
    return row.ascii(1)!;
  }

  dimension(row: SumRow, at: number): string | null {
    return row.text(2 + at);
  }

  measure(name: string): number {
    return this.measures.get(name)!;
  }

  /** Whether it sums up all groups of a period. */
  isTotal(row: SumRow): boolean {
    return this.hasTotals && row.ascii(2 + this.dimensions + this.measures.size) === '1';
  }

  /** Whether the sums that it was read from are what definitions ask for. */
  isReady(row: SumRow): boolean {
    return row.ascii(3 + this.dimensions + this.measures.size) === 'true';
  }
}
