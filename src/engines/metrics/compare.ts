/** What cells are compared with, unrounded; answers show it and rows are ordered by it. */
import type { Answer, CellData, RowData } from './answer.js';
import type { Measured } from './cell.js';
import type { Fraction } from './exact.js';
import { absolute, divide, exact, subtract, whole } from './exact.js';

/** By how much it is more than it was. */
export const changeFrom = (then: Measured | undefined, { now }: CellData): Fraction | undefined =>
  now.fraction && then?.fraction && subtract(now.fraction, then.fraction);

/** The same as a share of what it was; undefined where that was 0. */
export function changeRatioFrom(then: Measured | undefined, cell: CellData): Fraction | undefined {
  const change = changeFrom(then, cell);
  return change && divide(change, absolute(then!.fraction!));
}

/** How much of its target it reaches, turned round where lower is better: 1 and more is reached. */
export function attainmentOf(answer: Answer, row: RowData, cell: CellData): Fraction | undefined {
  const target = answer.targetOf(row, cell);
  const { fraction } = cell.now;
  if (!target || !fraction) return undefined;
  return cell.plan.metric.better === 'LOWER' ? divide(target, fraction) : divide(fraction, target);
}

const rankOf = ({ peers }: CellData): Fraction | undefined => peers && whole(exact(peers.rank));

interface Standing {
  readonly describe: string;
  /** What the question must be compared with. */
  readonly compare?: 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR' | 'TARGET' | 'PEERS';
  readonly of: (cell: CellData, row: RowData, answer: Answer) => Fraction | undefined;
}

/** What of a cell rows can be ordered by; named as the fields of MetricCell are. */
export const standings = {
  VALUE: { describe: 'The value.', of: ({ now }) => now.fraction },
  PRIOR_CHANGE: {
    describe: 'How far it moved from the period before; needs compare: [PREVIOUS_PERIOD].',
    compare: 'PREVIOUS_PERIOD',
    of: (cell) => changeFrom(cell.previousPeriod, cell),
  },
  PRIOR_CHANGE_RATIO: {
    describe: 'The same as a share of what it was; needs compare: [PREVIOUS_PERIOD].',
    compare: 'PREVIOUS_PERIOD',
    of: (cell) => changeRatioFrom(cell.previousPeriod, cell),
  },
  PRIOR_YEAR_CHANGE: {
    describe: 'How far it moved from the year before; needs compare: [PREVIOUS_YEAR].',
    compare: 'PREVIOUS_YEAR',
    of: (cell) => changeFrom(cell.previousYear, cell),
  },
  PRIOR_YEAR_CHANGE_RATIO: {
    describe: 'The same as a share of what it was; needs compare: [PREVIOUS_YEAR].',
    compare: 'PREVIOUS_YEAR',
    of: (cell) => changeRatioFrom(cell.previousYear, cell),
  },
  TARGET_ATTAINMENT: {
    describe: 'How much of its target it reaches; needs compare: [TARGET].',
    compare: 'TARGET',
    of: (cell, row, answer) => attainmentOf(answer, row, cell),
  },
  PEERS_RANK: {
    describe: 'Its place among the locations, the best first where ASC; needs compare: [PEERS].',
    compare: 'PEERS',
    of: rankOf,
  },
} satisfies Record<string, Standing>;

export type MetricStanding = keyof typeof standings;

export const standingOf = (name: MetricStanding): Standing => standings[name];
