import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { CatEvent } from './cat-event.entity.js';
import { Claim } from './claim.entity.js';
import { TpaProgram } from './tpa-program.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'LOSS_TYPE', describe: 'What caused the damage.' }),
  defineDimension({
    name: 'TPA_PROGRAM',
    describe: 'The program through which a carrier sends us work.',
    record: () => TpaProgram,
    label: ['name'],
    brings: true,
  }),
  defineDimension({
    name: 'CAT_EVENT',
    describe: 'The catastrophe behind it.',
    record: () => CatEvent,
    label: ['name'],
  }),
];

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Claim,
    dimensions: { CARRIER: 'carrier', LOSS_TYPE: 'lossType', CAT_EVENT: 'catEvent' },
  }),
];
