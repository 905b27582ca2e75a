import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, choose, given, is, less, scaled } from '../../engines/metrics/measures.js';
import { Shift } from '../staff/shift.entity.js';
import { AgentStateInterval } from './agent-state-interval.entity.js';
import type { AgentState } from './agent-state.js';
import { isAnswered, owner } from './contacts.js';
import { Interaction } from './interaction.entity.js';

const states = amountsOf(() => AgentStateInterval, 'from');
const secondsIn = (...kinds: AgentState[]) => states.sum('seconds', is({ state: { in: kinds } }));
const onContact: AgentState[] = ['ON_CONTACT', 'ACW'];
const available: AgentState[] = [...onContact, 'AVAILABLE_IDLE'];
const planned: AgentState[] = ['BREAK', 'TRAINING', 'MEETING', 'COACHING'];
const unplanned: AgentState[] = ['SYSTEM_DOWN', 'OTHER_AUX'];
// Lunch is the agent’s own time.
const paid = secondsIn(...available, ...planned, ...unplanned);

const shared = {
  version: 1,
  unit: 'RATIO' as const,
  on: ['from'],
  by: ['EMPLOYEE', 'TEAM', 'VENDOR'],
  owner,
};

export const occupancy = defineMetric({
  ...shared,
  name: 'occupancy',
  title: 'Occupancy',
  says: 'Of the time in which agents could take contacts, the share that they spent on them.',
  formula: '(on contact + work afterwards) / (on contact + work afterwards + waiting), by the wall clock',
  source: 'Amazon Connect; OpsDog finds 48 to 87 percent.',
  better: 'BAND',
  numerator: secondsIn(...onContact),
  denominator: secondsIn(...available),
});

export const availabilityShare = defineMetric({
  ...shared,
  name: 'availabilityShare',
  title: 'Share of time available',
  says: 'The share of paid time in which agents took contacts or waited for them.',
  formula: '(on contact + work afterwards + waiting) / paid',
  source: 'ICMI calls it utilization.',
  better: 'HIGHER',
  numerator: secondsIn(...available),
  denominator: paid,
});

export const productiveShare = defineMetric({
  ...shared,
  name: 'productiveShare',
  title: 'Share of time on contacts',
  says: 'The share of paid time that agents spent on contacts.',
  formula: '(on contact + work afterwards) / paid',
  source: 'Others call this utilization.',
  better: 'BAND',
  numerator: secondsIn(...onContact),
  denominator: paid,
});

export const ShrinkageKind = defineEnum(
  'ShrinkageKind',
  'Which part of the paid time away from contacts counts.',
  {
    ALL: 'All of it.',
    PLANNED: 'Breaks, training, meetings, coaching.',
    UNPLANNED: 'Systems that were down, and everything else.',
  },
);
export type ShrinkageKind = keyof typeof ShrinkageKind;

export const shrinkageKind: Parameter = {
  name: 'shrinkageKind',
  type: () => ShrinkageKind,
  default: 'ALL',
  describe: 'Which part of the paid time away from contacts counts.',
};

export const shrinkage = defineMetric({
  ...shared,
  name: 'shrinkage',
  title: 'Shrinkage',
  says: 'The share of paid time in which agents could take no contacts.',
  formula:
    '(paid − on contact − work afterwards − waiting) / paid; shrinkageKind takes the planned or the unplanned part',
  source: 'Our own; 25 to 35 percent is usual. Breaks count.',
  better: 'LOWER',
  numerator: choose(shrinkageKind, {
    ALL: less(paid, secondsIn(...available)),
    PLANNED: secondsIn(...planned),
    UNPLANNED: secondsIn(...unplanned),
  }),
  denominator: paid,
});

const shifts = amountsOf(() => Shift, 'startsAt');

export const scheduleAdherence = defineMetric({
  ...shared,
  name: 'scheduleAdherence',
  title: 'Schedule adherence',
  says: 'The share of scheduled time in which agents did what the schedule called for.',
  formula: 'seconds in the state that the shift calls for / scheduled seconds',
  source: 'Peter Lyle DeHaan: 75 percent is common, the low nineties are well run; Amazon Connect.',
  better: 'HIGHER',
  numerator: states.sum('adherentSeconds'),
  denominator: shifts.sum('scheduledSeconds'),
});

export const conformance = defineMetric({
  ...shared,
  name: 'conformance',
  title: 'Conformance',
  says: 'How much productive time agents worked beside what was scheduled, whenever it was.',
  formula: 'productive seconds worked / productive seconds scheduled; it may exceed 1',
  source: 'Genesys Cloud.',
  better: 'BAND',
  numerator: states.sum('seconds', is({ productive: { eq: true } })),
  denominator: shifts.sum('scheduledProductiveSeconds'),
});

export const contactsPerHour = defineMetric({
  ...shared,
  name: 'contactsPerHour',
  title: 'Contacts an hour',
  says: 'How many contacts an agent handled in an hour available.',
  formula: 'handled / hours on contact, in work afterwards and waiting',
  source: 'Genesys Cloud.',
  unit: 'NUMBER',
  better: 'HIGHER',
  numerator: scaled(amountsOf(() => Interaction, 'endedAt').count(both(isAnswered, given('agent'))), 3600),
  denominator: secondsIn(...available),
  by: ['EMPLOYEE', 'TEAM'],
});
