import type { MetricDefinition } from './define.js';
import type { Amount, Leaf } from './measures.js';

/** Everything that a metric sums up, whichever of its choices is made. */
export function* leavesOf({
  numerator,
  denominator,
  sample,
  excluded = {},
}: MetricDefinition): Iterable<Leaf> {
  for (const amount of [numerator, denominator, sample, ...Object.values(excluded)])
    if (amount) yield* leavesIn(amount);
}

export function* leavesIn(amount: Amount): Iterable<Leaf> {
  if ('leaf' in amount) yield amount.leaf;
  else if ('add' in amount) for (const part of amount.add) yield* leavesIn(part);
  else if ('subtract' in amount) for (const part of amount.subtract) yield* leavesIn(part);
  else if ('scale' in amount) yield* leavesIn(amount.scale);
  else for (const part of Object.values(amount.among)) yield* leavesIn(part);
}
