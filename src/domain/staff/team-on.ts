import type { Value } from '../../engines/metrics/measures.js';
import { above, atMost, both, either, given, not, oneOf, outer } from '../../engines/metrics/measures.js';

/** The team in which an employee of a record worked on a day. */
export const teamOn = (employee: string, day: Value): Value =>
  oneOf(
    `${employee}.employmentSpells`,
    'team',
    both(atMost('from', outer(day)), either(not(given('to')), above('to', outer(day)))),
  );
