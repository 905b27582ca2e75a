/** Who gets the credit for a lead: the sources that touched it, each a share, all shares of a lead summing to 1. */
import { defineEnum } from '../../kernel/record/enum.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  below,
  both,
  countOf,
  either,
  equals,
  is,
  isSet,
  literal,
  minus,
  outer,
  over,
  when,
} from '../../engines/metrics/measures.js';
import { LeadTouch } from './lead-history.entity.js';

export const AttributionModel = defineEnum(
  'AttributionModel',
  'How sources that touched a lead share its credit.',
  {
    FIRST_TOUCH: 'All of it to the first.',
    LAST_TOUCH: 'All of it to the last.',
    LINEAR: 'The same to each.',
    POSITION_BASED:
      '40 percent to the first, 40 to the last, 20 shared by those between; halves where there are two.',
  },
);
export type AttributionModel = keyof typeof AttributionModel;

export const attributionModel: Parameter = {
  name: 'attributionModel',
  type: () => AttributionModel,
  default: 'LAST_TOUCH',
  describe: 'How sources that touched a lead share its credit.',
};

/** Touches on the day on which their lead came in. */
export const touches = amountsOf(() => LeadTouch, 'lead.receivedAt');
export const isCredited = is({ lead: { status: { eq: 'WON' } } });

const isEarlier = either(below('at', outer('at')), both(equals('at', outer('at')), below('id', outer('id'))));
const count = countOf('lead.touches');
const before = countOf('lead.touches', isEarlier);
const isFirst = equals(before, literal(0));
const isLast = equals(before, minus(count, literal(1)));
const positioned = when(
  equals(count, literal(1)),
  literal(1),
  when(
    equals(count, literal(2)),
    literal(0.5),
    when(either(isFirst, isLast), literal(0.4), over(literal(0.2), minus(count, literal(2)))),
  ),
);

export const credit = when(
  isSet(attributionModel, 'FIRST_TOUCH'),
  when(isFirst, literal(1), literal(0)),
  when(
    isSet(attributionModel, 'LAST_TOUCH'),
    when(isLast, literal(1), literal(0)),
    when(isSet(attributionModel, 'LINEAR'), over(literal(1), count), positioned),
  ),
);
