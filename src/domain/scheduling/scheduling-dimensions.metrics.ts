import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { attr, dayOf, firstOf, is, not, oneOf } from '../../engines/metrics/measures.js';
import { teamOn } from '../staff/team-on.js';
import { CapacitySlot } from './capacity-slot.entity.js';
import { Appointment, AppointmentAssignment } from './appointment.entity.js';
import { TimeEntry } from './time-entry.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'APPOINTMENT_KIND', describe: 'What the visit is for.' }),
  defineDimension({ name: 'CREW_SKILL', describe: 'What the crews can do.' }),
  defineDimension({ name: 'TIME_KIND', describe: 'What working time went into.' }),
];

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Appointment,
    dimensions: {
      APPOINTMENT_KIND: 'kind',
      SERVICE_LINE: firstOf('job.serviceLine', 'serviceAgreement.serviceLine', 'lead.serviceLine'),
      BUSINESS_UNIT: 'job.businessUnit',
      EMPLOYEE: oneOf('assignments', 'employee', not(is({ status: { eq: 'DECLINED' } }))),
      CARRIER: 'job.claim.carrier',
      TPA_PROGRAM: 'job.assignment.program',
    },
    rollup: { on: ['windowEnd', 'plannedStart'], by: [['kind']] },
  }),
  defineSource({
    of: () => AppointmentAssignment,
    dimensions: {
      SERVICE_LINE: firstOf(
        'appointment.job.serviceLine',
        'appointment.serviceAgreement.serviceLine',
        'appointment.lead.serviceLine',
      ),
    },
  }),
  defineSource({
    of: () => TimeEntry,
    dimensions: {
      EMPLOYEE: 'employee',
      TEAM: teamOn('employee', dayOf(attr('startedAt'))),
      TIME_KIND: 'kind',
      SERVICE_LINE: 'job.serviceLine',
    },
    rollup: { on: ['startedAt'], by: [['kind']] },
  }),
  defineSource({ of: () => CapacitySlot, dimensions: { CREW_SKILL: 'skill' } }),
];
