import type { Condition, Parameter } from '../../engines/metrics/measures.js';
import { both, given, isSet, not } from '../../engines/metrics/measures.js';

export const excludeCat: Parameter = {
  name: 'excludeCat',
  type: () => Boolean,
  default: false,
  describe: 'Leaves out what a catastrophe caused.',
};

/** Holds for what counts: everything, or everything but catastrophes. The path leads to the event. */
export const countsDespiteCat = (catEvent: string): Condition =>
  not(both(isSet(excludeCat, true), given(catEvent)));
