import type { Class } from '../../../kernel/record/catalog.js';
import { CollectionPlacement } from '../../billing/collection.entity.js';
import { Assignment } from '../../claims/assignment.entity.js';
import { Interaction } from '../../contact-center/interaction.entity.js';
import { Case, CaseEvent } from '../../experience/case.entity.js';
import { JobHold } from '../../jobs/job-hold.entity.js';
import { JobMilestone } from '../../jobs/job-milestone.entity.js';
import { JobParticipant } from '../../jobs/job-participant.entity.js';
import { Job } from '../../jobs/job.entity.js';
import { LeadStageEvent } from '../../leads/lead-history.entity.js';
import { Lead } from '../../leads/lead.entity.js';
import type { SlaSubjectKind } from '../sla-enums.js';

/** Dated steps of a subject that are records of their own. */
interface Steps {
  readonly record: () => Class;
  /** The relation of the step that leads to the subject. */
  readonly via: string;
  /** The attribute that names the step. */
  readonly name: string;
  readonly where?: string;
  /** Each step puts the subject into a state that lasts until the next one, and states can pause. */
  readonly areStates?: boolean;
}

/**
 * What a clock may run on. A term names its events by a step, where the kind has steps, or by an attribute of the
 * record that is an instant or a day. SQL speaks of the subject as `t`.
 */
export interface SubjectKind {
  readonly record: () => Class;
  readonly steps?: Steps;
  readonly holds?: { readonly record: () => Class; readonly via: string };
  /** A start that also counts where the assignment at hand does, not the first one. */
  readonly moved?: string;
  /** What ends a clock early, and whether that was the customer’s wish. */
  readonly cancelled?: { readonly event: string; readonly undone?: string; readonly byCustomer: string };
  readonly reopened?: string;
  /** The program that it was done for. */
  readonly program?: string;
  /** The vendors that it was done by, as an array. */
  readonly vendors?: string;
  /** The zone of the vendor’s site. */
  readonly siteZone?: string;
  /** Records beside these that change what its clocks are. */
  readonly also?: readonly { readonly record: () => Class; readonly via: string }[];
}

const programOfJob = (job: string) =>
  `(select a.program_id from job j join assignment a on a.id = j.assignment_id and a.location_id = j.location_id where j.id = ${job})`;

export const subjectKinds: { readonly [K in SlaSubjectKind]: SubjectKind } = {
  JOB: {
    record: () => Job,
    steps: { record: () => JobMilestone, via: 'job', name: 'kind', where: 's.revoked_at is null' },
    holds: { record: () => JobHold, via: 'job' },
    moved: 'REASSIGNED',
    cancelled: {
      event: 'CANCELLED',
      undone: 'REOPENED',
      byCustomer: `t.cancel_reason in ('MOVED', 'PRICE', 'SERVICE_QUALITY', 'NO_NEED', 'COMPETITOR', 'DECEASED')`,
    },
    reopened: 'REOPENED',
    program: `(select a.program_id from assignment a where a.id = t.assignment_id and a.location_id = t.location_id)`,
    vendors: `array(select p.vendor_id from job_participant p where p.job_id = t.id and p.location_id = t.location_id and p.vendor_id is not null and p.archived_at is null)`,
    also: [{ record: () => JobParticipant, via: 'job' }],
  },
  ASSIGNMENT: {
    record: () => Assignment,
    steps: { record: () => JobMilestone, via: 'assignment', name: 'kind', where: 's.revoked_at is null' },
    moved: 'assignedToUsAt',
    program: 't.program_id',
  },
  LEAD: {
    record: () => Lead,
    steps: { record: () => LeadStageEvent, via: 'lead', name: 'to', areStates: true },
  },
  CASE: {
    record: () => Case,
    steps: { record: () => CaseEvent, via: 'case', name: 'to', where: `s.kind = 'STATUS'`, areStates: true },
    reopened: 'REOPENED',
    program: programOfJob('t.job_id'),
    vendors: 'array[t.vendor_id]',
  },
  INTERACTION: {
    record: () => Interaction,
    program: programOfJob('t.job_id'),
    vendors:
      'array(select c.vendor_id from queue q join contact_center_site c on c.id = q.site_id where q.id = t.queue_id)',
    siteZone:
      '(select c.time_zone from queue q join contact_center_site c on c.id = q.site_id where q.id = t.queue_id)',
  },
  COLLECTION_PLACEMENT: {
    record: () => CollectionPlacement,
    vendors: 'array[t.agency_id]',
    cancelled: { event: 'recalledOn', byCustomer: 'true' },
  },
};
