import type { Dimension, EffectiveHop, MetricPlace } from '../../engines/metrics/define.js';
import { defineDimension } from '../../engines/metrics/define.js';
import { BusinessUnit } from './business-unit.entity.js';
import { Location } from './location.entity.js';
import { LocationMembership, OrgNode } from './org-node.entity.js';
import { Brand, Organization } from './organization.entity.js';

/** Whose rows they are, and whose calendar they follow. */
export const place: MetricPlace = {
  of: () => Location,
  timeZone: 'timeZone',
  openedOn: 'openedOn',
  closedOn: 'closedOn',
  label: 'code',
  company: { of: () => Organization, timeZone: 'defaultTimeZone', firstWeekday: 'firstWeekday' },
};

const nodes = (kind: string): EffectiveHop => ({
  membership: () => LocationMembership,
  node: () => OrgNode,
  kind,
});

const level = (kind: string, describe: string): Dimension =>
  defineDimension({
    name: kind,
    describe,
    record: () => OrgNode,
    label: ['name'],
    ofPlaceOnDay: nodes(kind),
  });

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'LOCATION',
    describe: 'The location.',
    record: () => Location,
    label: ['code'],
    brings: true,
    ofPlace: 'id',
  }),
  defineDimension({
    name: 'BRAND',
    describe: 'The brand of the location.',
    record: () => Brand,
    label: ['name'],
    ofPlace: 'brand',
  }),
  defineDimension({ name: 'LOCATION_KIND', describe: 'What the location is used as.', ofPlace: 'kind' }),
  defineDimension({ name: 'OWNERSHIP', describe: 'Who owns the location.', ofPlace: 'ownership' }),
  defineDimension({ name: 'STATE', describe: 'The state or province of the location.', ofPlace: 'state' }),
  level('DIVISION', 'The division that the location belonged to on the day that counts.'),
  level('REGION', 'The region that the location belonged to on the day that counts.'),
  level('DISTRICT', 'The district that the location belonged to on the day that counts.'),
  level('MARKET', 'The market that the location belonged to on the day that counts.'),
  defineDimension({
    name: 'ORG_NODE',
    describe:
      'Every node of the organization that the location lay below on the day that counts; a row counts for each.',
    record: () => OrgNode,
    label: ['name'],
    brings: true,
    ofPlaceOnDay: nodes(''),
  }),
  defineDimension({ name: 'SERVICE_LINE', describe: 'The kind of work or product.' }),
  defineDimension({
    name: 'BUSINESS_UNIT',
    describe: 'The part of the location that does the work.',
    record: () => BusinessUnit,
    label: ['name'],
  }),
];
