/** What follows from a franchise agreement for the month of a statement, whatever the statement says. */
import type { Value } from '../../engines/metrics/measures.js';

type At = (path: string) => string;

/** The days of the month on which the agreement is in force, and their ends as instants. */
const term = (alias: string, at: At) => `
  select s.since, s.until,
         s.since::timestamp at time zone ${at('location.timeZone')} as since_at,
         s.until::timestamp at time zone ${at('location.timeZone')} as until_at
  from (
    select greatest(m.since, ${at('agreement.startOn')}) as since, least(m.until, ${at('agreement.endOn')}) as until
    from (
      select (${alias}."month" || '-01')::date as since,
             ((${alias}."month" || '-01')::date + interval '1 month')::date as until
    ) m
  ) s`;

const lineOfInvoice = 'coalesce(j.service_line, g.service_line, u.service_line)';
const ofInvoice = `
    left join job j on j.id = i.job_id and j.location_id = i.location_id
    left join service_agreement g on g.id = i.service_agreement_id and g.location_id = i.location_id
    left join business_unit u on u.id = i.business_unit_id and u.location_id = i.location_id`;

/** What a job had earned when a day began: its contract by the share of the expected cost that was incurred. */
const earned = (day: string, instant: string) => `
      case
        when j.completed_at < ${instant} then j.contract_amount
        when j.started_at < ${instant} and j.budgeted_cost > 0 then j.contract_amount * least(j.budgeted_cost, (
          select coalesce(sum(c.amount), 0) from job_cost c
          where c.job_id = j.id and c.location_id = j.location_id and c.incurred_on < ${day}
            and not c.committed and c.archived_at is null
        )) / j.budgeted_cost
        else 0
      end`;

/** By service line, on the basis that the agreement names; the other two are not looked at. */
const basis = (alias: string, at: At) => `
  select line, sum(amount) as amount from (
    select ${lineOfInvoice} as line, p.amount
    from term w
    join payment_application p
      on p.location_id = ${alias}."location_id" and p.applied_at >= w.since_at and p.applied_at < w.until_at
    join payment y on y.id = p.payment_id and y.location_id = p.location_id
    join invoice i on i.id = p.invoice_id and i.location_id = p.location_id${ofInvoice}
    where ${at('agreement.royaltyBasis')} = 'COLLECTED' and y.status not in ('RETURNED', 'REFUNDED')
      and i.stage = 'ISSUED' and p.archived_at is null
    union all
    select ${lineOfInvoice}, i.subtotal
    from term w
    join invoice i
      on i.location_id = ${alias}."location_id" and i.issued_on >= w.since and i.issued_on < w.until${ofInvoice}
    where ${at('agreement.royaltyBasis')} = 'INVOICED' and i.stage = 'ISSUED' and i.archived_at is null
    union all
    select j.service_line, ${earned('w.until', 'w.until_at')} - ${earned('w.since', 'w.since_at')}
    from term w
    join job j on j.location_id = ${alias}."location_id" and j.started_at < w.until_at
    where ${at('agreement.royaltyBasis')} = 'REVENUE_RECOGNIZED' and j.contract_amount is not null
      and j.archived_at is null
  ) b
  group by line`;

const deductions = (alias: string, at: At) => `
  select j.service_line as line, sum(c.amount) as amount
  from term w
  join job_cost c
    on c.location_id = ${alias}."location_id" and c.incurred_on >= w.since and c.incurred_on < w.until
  join job j on j.id = c.job_id and j.location_id = c.location_id
  where c.kind = any(${at('agreement.deductibleCosts')}) and not c.committed and c.archived_at is null
  group by j.service_line`;

/**
 * Each rate applies from its amount to that of the next tier of the same service line. ‘e’ alone would be a column of
 * that name of the statement around it, where it has one.
 */
const rates = (at: At) => `
  select e.value ->> 'serviceLine' as line, (e.value ->> 'rate')::numeric as rate, (e.value ->> 'from')::numeric as since,
         lead((e.value ->> 'from')::numeric) over (partition by e.value ->> 'serviceLine' order by (e.value ->> 'from')::numeric) as until
  from jsonb_array_elements(${at('agreement.royaltyTiers')}) e`;

/** What is left of the basis by service line; those that no tier names are one. */
const rated = `
  select n.line, sum(n.amount) as amount from (
    select case when exists (select 1 from rates r where r.line = b.line) then b.line end as line,
           greatest(b.amount - coalesce(d.amount, 0), 0) as amount
    from basis b left join deductions d on d.line = b.line
  ) n
  group by n.line`;

/** Σ (basis − deductions) × rate over the tiers, never less than the minimum. */
export const dueByTerms: Value = {
  sql: (alias, at) => `(
  with term as (${term(alias, at)}
  ), basis as (${basis(alias, at)}
  ), deductions as (${deductions(alias, at)}
  ), rates as (${rates(at)}
  ), rated as (${rated}
  )
  select greatest(round(coalesce(sum((least(n.amount, r.until) - r.since) * r.rate), 0), 2), ${at('agreement.minimumRoyalty')})
  from rated n join rates r on r.line is not distinct from n.line and r.since < n.amount)`,
};

/** What the agreement takes a share of, before anything is taken off. */
export const basisByTerms: Value = {
  sql: (alias, at) => `(
  with term as (${term(alias, at)}
  ), basis as (${basis(alias, at)}
  )
  select coalesce(sum(amount), 0) from basis)`,
};
