import type { Derivation } from '../../kernel/write/derivation.js';
import { JobMilestone } from './job-milestone.entity.js';
import { Job } from './job.entity.js';

/**
 * Instants and status of a job follow from its milestones: of each kind the latest that is not revoked counts.
 * `JobStatus` says which milestone makes which status.
 */
export const jobProgress: Derivation = {
  name: 'jobProgress',
  of: () => Job,
  from: [
    { record: () => JobMilestone, via: 'job' },
    { record: () => Job, via: 'id' },
  ],
  statement: `
    update job t
    set received_at = s.received_at, contacted_at = s.contacted_at, arrived_at = s.arrived_at,
        started_at = s.started_at, completed_at = s.completed_at, invoiced_at = s.invoiced_at,
        closed_at = s.closed_at, status = s.status
    from (
      select m.id, m.location_id, coalesce(m.received_at, m.given_received_at) as received_at, m.contacted_at,
             m.arrived_at, m.started_at, m.completed_at, m.invoiced_at,
             case when m.closed_at > coalesce(m.reopened_at, '-infinity') then m.closed_at end as closed_at,
             case
               when m.status_override is not null then m.status_override
               when m.cancelled_at > coalesce(m.reopened_at, '-infinity') then 'CANCELLED'
               when m.lost_reason is not null then 'LOST'
               when m.closed_at > coalesce(m.reopened_at, '-infinity') then 'CLOSED'
               when m.paid then 'WAITING_FINAL_CLOSURE'
               when m.invoiced_at is not null then 'ACCOUNTS_RECEIVABLE'
               when m.completed_at is not null and m.certified then 'INVOICE_PENDING'
               when m.completed_at is not null then 'COMPLETED_PENDING_PAPERWORK'
               when m.started_at is not null then 'WORK_IN_PROGRESS'
               when m.sold then 'PRE_PRODUCTION'
               else 'PENDING_SALE'
             end as status
      from (
        select j.id, j.location_id, j.status_override, j.lost_reason, j.received_at as given_received_at,
               max(k.at) filter (where k.kind = 'RECEIVED') as received_at,
               max(k.at) filter (where k.kind = 'CUSTOMER_CONTACTED') as contacted_at,
               max(k.at) filter (where k.kind = 'ARRIVED') as arrived_at,
               max(k.at) filter (where k.kind = 'STARTED') as started_at,
               max(k.at) filter (where k.kind = 'COMPLETED') as completed_at,
               max(k.at) filter (where k.kind = 'INVOICED') as invoiced_at,
               max(k.at) filter (where k.kind = 'CLOSED') as closed_at,
               max(k.at) filter (where k.kind = 'CANCELLED') as cancelled_at,
               max(k.at) filter (where k.kind = 'REOPENED') as reopened_at,
               coalesce(bool_or(k.kind = 'PAID'), false) as paid,
               coalesce(bool_or(k.kind = 'CERT_OF_SATISFACTION'), false) as certified,
               coalesce(bool_or(k.kind in ('WORK_AUTHORIZED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED')), false) as sold
        from job j
        left join job_milestone k
          on k.job_id = j.id and k.location_id = j.location_id and k.job_id = any($1::uuid[])
          and k.revoked_at is null and k.archived_at is null
        where j.id = any($1::uuid[])
        group by j.id, j.location_id, j.status_override, j.lost_reason, j.received_at
      ) m
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.received_at, t.contacted_at, t.arrived_at, t.started_at, t.completed_at, t.invoiced_at, t.closed_at, t.status)
          is distinct from
          (s.received_at, s.contacted_at, s.arrived_at, s.started_at, s.completed_at, s.invoiced_at, s.closed_at, s.status)`,
};
