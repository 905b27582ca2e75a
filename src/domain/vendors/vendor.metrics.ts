import type { Dimension } from '../../engines/metrics/define.js';
import { defineDimension } from '../../engines/metrics/define.js';
import { Carrier } from './carrier.entity.js';
import { Vendor } from './vendor.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'VENDOR',
    describe: 'The vendor.',
    record: () => Vendor,
    label: ['name'],
    brings: true,
  }),
  defineDimension({
    name: 'CARRIER',
    describe: 'The insurance carrier.',
    record: () => Carrier,
    label: ['name'],
    brings: true,
  }),
];
