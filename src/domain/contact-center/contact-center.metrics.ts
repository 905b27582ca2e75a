import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { dayOf, firstOf } from '../../engines/metrics/measures.js';
import { teamOn } from '../staff/team-on.js';
import { AgentStateInterval } from './agent-state-interval.entity.js';
import { AnsweringServiceMessage } from './answering-service-message.entity.js';
import { CallReason } from './call-reason.entity.js';
import { IntervalStat } from './interval-stat.entity.js';
import { Interaction } from './interaction.entity.js';
import { QaEvaluation } from './qa-evaluation.entity.js';
import { StaffingForecast } from './staffing-forecast.entity.js';
import { CallCenterProgram, Queue } from './queue.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'QUEUE',
    describe: 'The queue.',
    record: () => Queue,
    label: ['name'],
    brings: true,
  }),
  defineDimension({
    name: 'PROGRAM',
    describe: 'The program of the contact center.',
    record: () => CallCenterProgram,
    label: ['name'],
  }),
  defineDimension({
    name: 'CALL_REASON',
    describe: 'Why the customer made contact.',
    record: () => CallReason,
    label: ['name'],
  }),
  defineDimension({ name: 'CHANNEL', describe: 'The channel of the contact.' }),
  defineDimension({ name: 'DIRECTION', describe: 'Who started the contact.' }),
  defineDimension({ name: 'MESSAGE_URGENCY', describe: 'How soon the message has to be acted upon.' }),
  defineDimension({ name: 'CALL_CLASS', describe: 'What the contact was worth as a chance of work.' }),
];

const ofQueue = {
  QUEUE: 'queue',
  PROGRAM: 'queue.program',
  VENDOR: 'queue.site.vendor',
  CHANNEL: 'queue.channel',
};

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Interaction,
    dimensions: {
      QUEUE: 'queue',
      PROGRAM: 'queue.program',
      VENDOR: 'queue.site.vendor',
      EMPLOYEE: 'agent',
      TEAM: teamOn('agent', dayOf(firstOf('answeredAt', 'startedAt'))),
      SOURCE_CATEGORY: 'lead.category',
      CAMPAIGN: 'lead.campaign',
      CALL_REASON: 'callReason',
      CHANNEL: 'channel',
      DIRECTION: 'direction',
      CALL_CLASS: 'callClass',
    },
    rollup: { on: ['offeredAt', 'endedAt'], by: [['queue', 'channel', 'direction'], ['agent']] },
  }),
  defineSource({
    of: () => AgentStateInterval,
    dimensions: {
      EMPLOYEE: 'employee',
      TEAM: teamOn('employee', dayOf('from')),
      VENDOR: 'employee.vendor',
    },
    rollup: { on: ['from'], by: [['employee']] },
  }),
  defineSource({ of: () => IntervalStat, dimensions: ofQueue }),
  defineSource({ of: () => StaffingForecast, dimensions: ofQueue }),
  defineSource({
    of: () => QaEvaluation,
    dimensions: {
      QUEUE: 'interaction.queue',
      PROGRAM: 'interaction.queue.program',
      VENDOR: 'interaction.queue.site.vendor',
      EMPLOYEE: 'agent',
      TEAM: teamOn('agent', dayOf('interactionEndedAt')),
    },
    staleAfterDays: 30,
  }),
  defineSource({
    of: () => AnsweringServiceMessage,
    dimensions: { VENDOR: 'vendor', MESSAGE_URGENCY: 'urgency' },
    staleAfterDays: 30,
  }),
];
