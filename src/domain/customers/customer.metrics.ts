import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition, Parameter, Value } from '../../engines/metrics/measures.js';
import {
  both,
  choose,
  given,
  is,
  less,
  literal,
  not,
  one,
  pair,
  plus,
  some,
  stockOf,
  when,
} from '../../engines/metrics/measures.js';
import { Customer } from './customer.entity.js';

// What is written down is known as it is now alone; of a past day it is told of the customers entered by then.
const entered = stockOf(() => Customer, 'createdAt');
const stands = is({ mergedIntoId: { isNull: true } });
const shared = { version: 1, unit: 'RATIO' as const, by: [], owner: 'Data' };

const isActive = both(stands, is({ status: { eq: 'ACTIVE' } }));
const hasAddress = some('properties', is({ mergedIntoId: { isNull: true }, street: { ne: '' } }));
const filled = [is({ name: { ne: '' } }), given('phone'), given('email'), hasAddress];

export const contactCompleteness = defineMetric({
  ...shared,
  name: 'contactCompleteness',
  title: 'Completeness of customers',
  says: 'How much of what we need to reach an active customer is written down.',
  formula:
    'filled of name, phone, e-mail and the address of a property / 4 for each active customer entered by then, as they stand now',
  source: 'Our own.',
  better: 'HIGHER',
  numerator: entered.sum(plus(...filled.map((field) => when(field, one, literal(0)))), isActive),
  denominator: entered.sum(literal(filled.length), isActive),
  sample: entered.count(isActive),
});

export const DuplicateKey = defineEnum('DuplicateKey', 'What makes two customers of a location the same.', {
  NAME_AND_PHONE: 'The same number and the same name, whatever its capitals.',
  PHONE: 'The same number, whatever the name; members of a household may share it rightly.',
  EMAIL: 'The same e-mail address, whatever its capitals.',
});
export type DuplicateKey = keyof typeof DuplicateKey;

export const duplicatesBy: Parameter = {
  name: 'duplicatesBy',
  type: () => DuplicateKey,
  default: 'NAME_AND_PHONE',
  describe: 'What makes two customers of a location the same.',
};

const folded = (attribute: string): Value => ({ sql: (_, at) => `lower(${at(attribute)})` });
const keys: { readonly [K in DuplicateKey]: { readonly of: Condition; readonly key: Value } } = {
  NAME_AND_PHONE: { of: given('phone'), key: pair('phone', folded('name')) },
  PHONE: { of: given('phone'), key: { attr: 'phone' } },
  EMAIL: { of: given('email'), key: folded('email') },
};

/** An amount for each key, of the customers that have it or of those that have not. */
const byKey = (amount: (key: (typeof keys)[DuplicateKey]) => ReturnType<typeof entered.count>) =>
  choose(duplicatesBy, Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, amount(key)])));
const comparable = byKey(({ of }) => entered.count(both(stands, of)));

export const duplicateRate = defineMetric({
  ...shared,
  name: 'duplicateRate',
  title: 'Duplicate customers',
  says: 'The share of customers that a location has once more than it needs; those merged do not count.',
  formula:
    '(customers − different keys among the customers of a location) / customers that have the key of duplicatesBy',
  source: 'Our own.',
  better: 'LOWER',
  numerator: less(
    comparable,
    byKey(({ of, key }) => entered.distinct(pair('location', key), both(stands, of))),
  ),
  denominator: comparable,
  excluded: { NO_KEY: byKey(({ of }) => entered.count(both(stands, not(of)))) },
});
