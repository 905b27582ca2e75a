import type { Parts } from './manifold.js';
import type { NumbersQuestion } from './question.js';

type Rows = readonly (readonly unknown[])[];

/** Numerators and denominators of each metric are the same on both sides, whatever their rows are called. */
export function agree(
  question: NumbersQuestion,
  ours: readonly Parts[],
  theirs: readonly Rows[],
  peer: string,
): void {
  question.sql.forEach(({ metrics }, at) => {
    metrics.forEach((metric, m) => {
      const name = metric.toUpperCase().replaceAll('_', '');
      const mine = ours.filter(([of]) => of.toUpperCase().replaceAll('_', '') === name);
      const columns = (row: readonly unknown[]) => row.slice(row.length - 2 * (metrics.length - m)).slice(0, 2);
      const [left, right] = [
        text(mine.map(([, over, under]) => [over, under])),
        text(theirs[at]!.map((row) => columns(row))),
      ];
      if (left !== right)
        throw new Error(
          `${question.name}: ${metric} is not what ${peer} answers.\n  ours: ${left.slice(0, 300)}\n  ${peer}: ${right.slice(0, 300)}`,
        );
    });
  });
}

/** What has neither is left out: some answer a row of nothing where others have no row. */
const text = (rows: Rows) =>
  rows
    .map(([over, under]) => [Number(over ?? 0), Number(under ?? 0)] as const)
    .filter(([over, under]) => over !== 0 || under !== 0)
    .map(([over, under]) => `${over.toFixed(2)}/${under.toFixed(2)}`)
    .toSorted()
    .join(' ');
