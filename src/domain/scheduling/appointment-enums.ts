import { defineEnum } from '../../kernel/record/enum.js';

export const AppointmentKind = defineEnum('AppointmentKind', 'What a visit is for.', {
  SALES: 'Selling.',
  INSPECTION: 'Inspecting.',
  EMERGENCY: 'Emergency work.',
  SERVICE: 'Planned work or a regular service.',
  MONITORING: 'Reading the drying progress.',
  RESERVICE: 'Doing a service again that did not hold.',
  REPAIR: 'Repairing.',
  FOLLOW_UP: 'Looking after finished work.',
});
export type AppointmentKind = keyof typeof AppointmentKind;

export const AppointmentStatus = defineEnum('AppointmentStatus', 'Where a visit stands.', {
  TENTATIVE: 'Proposed.',
  SCHEDULED: 'Agreed.',
  DISPATCHED: 'Given to the crew.',
  EN_ROUTE: 'The crew is on its way.',
  ARRIVED: 'The crew is at the site.',
  WORKING: 'The crew works.',
  HOLD: 'Interrupted.',
  DONE: 'Finished.',
  NO_SHOW: 'Nobody was there: the customer or we.',
  CANCELED: 'Called off.',
  RESCHEDULED: 'Moved; another appointment takes its place.',
});
export type AppointmentStatus = keyof typeof AppointmentStatus;

export const AppointmentAssignmentStatus = defineEnum(
  'AppointmentAssignmentStatus',
  'Whether somebody takes a visit.',
  {
    ASSIGNED: 'Planned in.',
    ACCEPTED: 'Takes it.',
    DECLINED: 'Does not take it.',
    DONE: 'Did it.',
  },
);
export type AppointmentAssignmentStatus = keyof typeof AppointmentAssignmentStatus;

export const TimeEntryKind = defineEnum('TimeEntryKind', 'What working time went into.', {
  BILLABLE: 'Work for a customer.',
  DRIVE: 'Driving.',
  SHOP: 'Work at the branch.',
  MEETING: 'Meetings.',
  TRAINING: 'Training.',
  IDLE: 'Waiting.',
  PTO: 'Paid time off.',
});
export type TimeEntryKind = keyof typeof TimeEntryKind;
