import type { Dimension } from '../../engines/metrics/define.js';
import { defineDimension } from '../../engines/metrics/define.js';
import { Employee } from './employee.entity.js';
import { Team } from './team.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'EMPLOYEE',
    describe: 'The employee.',
    record: () => Employee,
    label: ['givenName', 'familyName'],
    brings: true,
  }),
  defineDimension({ name: 'TEAM', describe: 'The team.', record: () => Team, label: ['name'] }),
];
