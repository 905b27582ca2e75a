import { invalidInput } from '../../kernel/graphql/errors.js';
import type { Answer, RowData } from './answer.js';
import type { MetricArgs } from './api-inputs.js';
import { fieldName } from './api-inputs.js';
import type { MetricStanding } from './compare.js';
import { standingOf } from './compare.js';
import { compareFractions } from './exact.js';

/** Compares two rows by their places in the answer. */
type Compare = (a: number, b: number) => number;

/** What is compared is worked out once a row. */
const by =
  <K>(keys: readonly K[], compare: (a: K, b: K) => number): Compare =>
  (a, b) =>
    compare(keys[a] as K, keys[b] as K);

/** As it was asked; after that by labels and time, so that pages hang together. */
export function order(
  answer: Answer,
  rows: readonly RowData[],
  { orderBy, compare: compared }: MetricArgs,
): RowData[] {
  const { dimensions } = answer.question.parts;
  const { metrics } = answer.results.plan;
  const asked: Compare[] = (orderBy ?? []).flatMap((entry) => {
    const { by: standing, ...fields } = entry;
    const [field, direction, ...more] = Object.entries(fields)
      .filter(([, way]) => way)
      .flat();
    if (!field && standing)
      throw invalidInput(
        `An entry of orderBy has by: ${standing} and names no metric. Add one with its direction.`,
      );
    if (!field) return [];
    if (more.length) throw invalidInput('An entry of orderBy names several fields. Give each its own entry.');
    const sign = direction === 'DESC' ? -1 : 1;
    const metric = metrics.findIndex((plan) => plan.metric.name === field);
    if (metric >= 0) return [byStanding(answer, rows, metric, sign, standing ?? 'VALUE', compared)];
    if (standing)
      throw invalidInput(
        `orderBy has by: ${standing} beside ${field}, which is none of the metrics asked for.`,
      );
    if (field === 'time') return [byBucket(rows, sign)];
    const at = dimensions.findIndex(({ name }) => fieldName(name) === field);
    if (at >= 0) return [byLabel(answer, rows, at, sign)];
    throw invalidInput(
      `orderBy names ${field}, which the question does not ask for. Add it to names or to groupBy.`,
    );
  });
  const comparisons = [
    ...asked,
    ...dimensions.map((_, at) => byLabel(answer, rows, at, 1)),
    byBucket(rows, 1),
    by(
      rows.map(({ group }) => group),
      byText,
    ),
  ];
  const places = rows
    .map((_, at) => at)
    .toSorted((a, b) => {
      for (const compare of comparisons) {
        const found = compare(a, b);
        if (found) return found;
      }
      return 0;
    });
  return places.map((at) => rows[at]!);
}

const byText = (a: string | undefined, b: string | undefined) => {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
};

const byBucket = (rows: readonly RowData[], sign: number): Compare =>
  by(
    rows.map(({ bucket }) => bucket?.key),
    (a, b) => sign * byText(a, b),
  );

function byLabel({ results, question }: Answer, rows: readonly RowData[], at: number, sign: number): Compare {
  const dimension = question.parts.dimensions[at]!;
  const labels = results.labels.get(dimension.name);
  const labelOf = ({ values }: RowData) => {
    const key = values[at];
    return key == null ? undefined : dimension.record ? labels?.get(key) : key;
  };
  return by(
    rows.map(labelOf),
    lastWithout((a, b) => sign * byText(a, b)),
  );
}

function byStanding(
  answer: Answer,
  rows: readonly RowData[],
  metric: number,
  sign: number,
  name: MetricStanding,
  compared: MetricArgs['compare'],
): Compare {
  const { of, compare } = standingOf(name);
  if (compare && !compared?.includes(compare))
    throw invalidInput(
      `orderBy has by: ${name}, and nothing is compared that way. Add ${compare} to compare.`,
    );
  return by(
    rows.map((row) => of(row.cells[metric]!, row, answer)),
    lastWithout((a, b) => sign * compareFractions(a, b)),
  );
}

const lastWithout =
  <T>(compare: (a: T, b: T) => number) =>
  (a: T | undefined, b: T | undefined): number => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return compare(a, b);
  };
