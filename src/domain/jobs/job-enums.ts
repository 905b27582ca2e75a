import { defineEnum } from '../../kernel/record/enum.js';

export const JobStatus = defineEnum(
  'JobStatus',
  'Where a job stands; worked out from its milestones, so a revoked milestone restores the earlier status. The first rule of this list that fits decides, from CANCELLED upward.',
  {
    PENDING_SALE: 'None of the rules below fits: the customer has not decided.',
    PRE_PRODUCTION: 'Sold, not started: WORK_AUTHORIZED, CLIENT_APPROVED or ESTIMATE_APPROVED.',
    WORK_IN_PROGRESS: 'STARTED.',
    COMPLETED_PENDING_PAPERWORK: 'COMPLETED, certificate of satisfaction outstanding.',
    INVOICE_PENDING: 'COMPLETED with CERT_OF_SATISFACTION, not invoiced.',
    ACCOUNTS_RECEIVABLE: 'INVOICED, not paid.',
    WAITING_FINAL_CLOSURE: 'PAID, not closed.',
    CLOSED: 'CLOSED, and not REOPENED since.',
    LOST: 'The customer did not buy: lostReason is set.',
    CANCELLED: 'CANCELLED, and not REOPENED since.',
  },
);
export type JobStatus = keyof typeof JobStatus;

export const JobPriority = defineEnum('JobPriority', 'How soon a job has to be reached.', {
  EMERGENCY: 'At once, at any hour.',
  URGENT: 'Today.',
  STANDARD: 'By appointment.',
});
export type JobPriority = keyof typeof JobPriority;

export const MoldCondition = defineEnum('MoldCondition', 'How far mold has spread, by IICRC S520.', {
  CONDITION_1: 'Normal ecology.',
  CONDITION_2: 'Settled spores from elsewhere.',
  CONDITION_3: 'Actual growth.',
});
export type MoldCondition = keyof typeof MoldCondition;

export const MilestoneKind = defineEnum(
  'MilestoneKind',
  'A dated step in the life of a job or an assignment.',
  {
    LOSS: 'The damage happened.',
    RECEIVED: 'We heard of the job first; fixed at the first assignment.',
    ASSIGNED: 'Given to a location.',
    REASSIGNED: 'Moved to another location.',
    ACCEPTED: 'The location took it.',
    REJECTED: 'The location declined it.',
    CUSTOMER_CONTACTED: 'The customer was reached.',
    APPOINTMENT_SCHEDULED: 'A visit was agreed.',
    ARRIVED: 'Our people arrived at the site.',
    INSPECTED: 'The damage was inspected.',
    ADJUSTER_BRIEFED: 'The adjuster was told what was found.',
    WORK_AUTHORIZED: 'The customer signed the work authorization.',
    STARTED: 'The work began.',
    INITIAL_PHOTOS_UPLOADED: 'The first photos are in the file.',
    DRY_STANDARD_MET: 'Everything is dry.',
    EQUIPMENT_REMOVED: 'The equipment left the site.',
    ESTIMATE_UPLOADED: 'The estimate was sent for review.',
    ESTIMATE_RETURNED: 'The estimate came back for correction.',
    QA_APPROVED: 'The reviewer approved the estimate.',
    CLIENT_APPROVED: 'The client approved.',
    ESTIMATE_APPROVED: 'The estimate was approved.',
    TARGET_START: 'The planned start.',
    TARGET_COMPLETION: 'The planned completion.',
    MAJORITY_COMPLETED: 'Most of the work is done.',
    COMPLETED: 'All of the work is done.',
    CERT_OF_SATISFACTION: 'The customer signed the certificate of satisfaction.',
    INVOICED: 'The final invoice went out.',
    PAID: 'Everything is paid.',
    CLOSED: 'The file was closed.',
    CANCELLED: 'The job was called off.',
    REOPENED: 'Opened again: a CLOSED or CANCELLED up to then no longer counts.',
  },
);
export type MilestoneKind = keyof typeof MilestoneKind;

export const HoldReason = defineEnum('HoldReason', 'Why work stands still.', {
  CUSTOMER_UNAVAILABLE: 'The customer cannot be reached or let us in.',
  CUSTOMER_DECISION: 'The customer has to decide.',
  COVERAGE_PENDING: 'The carrier has to confirm coverage.',
  ADJUSTER_APPROVAL: 'The adjuster has to approve.',
  PERMIT: 'A permit is outstanding.',
  MATERIALS: 'Material is outstanding.',
  ASBESTOS_TEST: 'An asbestos test is outstanding.',
  WEATHER: 'The weather does not allow it.',
  UTILITY: 'Power, gas or water has to be shut off or restored.',
  CAPACITY: 'We have nobody free.',
});
export type HoldReason = keyof typeof HoldReason;

export const ParticipantRole = defineEnum('ParticipantRole', 'What somebody does on a job.', {
  COORDINATOR: 'Coordinates the job in the office.',
  ESTIMATOR: 'Writes the estimate.',
  FOREMAN: 'Leads the crew.',
  SUPERVISOR: 'Supervises the work.',
  PROJECT_MANAGER: 'Answers for the job as a whole.',
  MARKETING_REP: 'Looks after the source of the job.',
  ACCOUNTING: 'Invoices and collects.',
  ADJUSTER: 'The carrier’s adjuster.',
  BROKER: 'The insurance broker.',
  TECHNICIAN: 'Does the work.',
  SUBCONTRACTOR: 'Does part of the work for us.',
});
export type ParticipantRole = keyof typeof ParticipantRole;
