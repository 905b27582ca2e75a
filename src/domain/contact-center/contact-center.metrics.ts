import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { dayOf, firstOf } from '../../engines/metrics/measures.js';
import { teamOn } from '../staff/team-on.js';
import { CallReason } from './call-reason.entity.js';
import { Interaction } from './interaction.entity.js';
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
  defineDimension({ name: 'CALL_CLASS', describe: 'What the contact was worth as a chance of work.' }),
];

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
];
