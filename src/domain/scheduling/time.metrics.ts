import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, either, is, isSet } from '../../engines/metrics/measures.js';
import { TimeEntry } from './time-entry.entity.js';

const times = amountsOf(() => TimeEntry);
const kind = (...kinds: string[]) => is({ kind: { in: kinds } });
const shared = {
  version: 1,
  unit: 'RATIO' as const,
  on: ['startedAt'],
  by: ['EMPLOYEE', 'TEAM'],
  owner: 'Operations',
};

export const driveCounts: Parameter = {
  name: 'driveCounts',
  type: () => Boolean,
  default: false,
  describe: 'Driving counts as billable.',
};

export const technicianUtilization = defineMetric({
  ...shared,
  name: 'technicianUtilization',
  title: 'Utilization of technicians',
  says: 'The share of the hours present that went into work for customers.',
  formula: 'billable / (paid − time off); with driveCounts driving is billable',
  source: 'Aiventic for 70 to 80 percent; PTC counts driving either way.',
  better: 'HIGHER',
  numerator: times.sum('seconds', either(kind('BILLABLE'), both(kind('DRIVE'), isSet(driveCounts, true)))),
  denominator: times.sum('seconds', is({ kind: { ne: 'PTO' } })),
});

export const driveTimeShare = defineMetric({
  ...shared,
  name: 'driveTimeShare',
  title: 'Share of driving',
  says: 'The share of paid time that was driven.',
  formula: 'driving / paid',
  source: 'Our own.',
  better: 'LOWER',
  numerator: times.sum('seconds', kind('DRIVE')),
  denominator: times.sum('seconds'),
});

export const overtimeRate = defineMetric({
  ...shared,
  name: 'overtimeRate',
  title: 'Overtime',
  says: 'The share of worked hours that payroll counts as overtime.',
  formula: 'seconds with the pay type OT / seconds worked, time off left out',
  source: 'Our own.',
  better: 'LOWER',
  numerator: times.sum('seconds', both(is({ payType: { eqIgnoreCase: 'OT' } }), is({ kind: { ne: 'PTO' } }))),
  denominator: times.sum('seconds', is({ kind: { ne: 'PTO' } })),
});
