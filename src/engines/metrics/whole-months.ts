import { invalidInput } from '../../kernel/graphql/errors.js';
import { enumName } from './api-inputs.js';
import { monthsBetween } from './days.js';
import type { MetricDefinition } from './define.js';
import type { Question } from './question.js';

/** Months have no share that is the same everywhere. What is compared with may be cut, and is unknown then. */
export function assertWholeMonths(metric: MetricDefinition, { periods: [current] }: Question): void {
  const { range, buckets } = current!;
  const cut = [range, ...buckets].find(({ from, to }) => !monthsBetween(from, to));
  if (cut)
    throw invalidInput(
      `${enumName(metric.name)} counts whole months here, and from ${cut.from} to ${cut.to} is not made of them. Take a range and a grain of whole months.`,
    );
}
