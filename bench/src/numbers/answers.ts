import type { NumbersQuestion } from './question.js';
import {
  answered,
  count,
  gaveUp,
  halfHour,
  handled,
  inTime,
  judged,
  leftWaiting,
  local,
  offered,
  roughly,
  sum,
} from './question.js';

/** The prepared answers: November of 2025 (beside October), a day of July, or its third quarter (beside the second). */
const beginnings = {
  april: '2025-04-01',
  july: '2025-07-01',
  day_of_july: '2025-07-08',
  day_after: '2025-07-09',
  october: '2025-10-01',
  november: '2025-11-01',
  december: '2025-12-01',
};

/** `l`: the location of a row, with the instants at which these days begin there, worked out once a location. */
const place = (alias: string) =>
  `join (select id, code, time_zone, ${Object.entries(beginnings)
    .map(([name, day]) => `timezone(time_zone, timestamp '${day}') as ${name}`)
    .join(', ')} from location offset 0) l on l.id = ${alias}.location_id`;

const between = (since: keyof typeof beginnings, until: keyof typeof beginnings) => (column: string) =>
  `${column} >= l.${since} and ${column} < l.${until} and ${roughly(column, beginnings[since], beginnings[until])}`;
const november = between('november', 'december');
const months = between('october', 'december');
const day = between('day_of_july', 'day_after');
const quarter = between('july', 'october');
const isNovember = (column: string) => `${column} >= l.november`;
const monthArgs = `(range: { from: "2025-11-01", to: "2025-12-01" }`;
const dayArgs = `(range: { from: "2025-07-08", to: "2025-07-09" }`;
const then = 'l.december';
const here = (alias: string) => `${alias}.archived_at is null`;

/** Two periods of one aggregate. */
const pair = (column: string, over: (where: string) => string, under: (where: string) => string) =>
  [`not (${isNovember(column)})`, isNovember(column)].map((where) => `${over(where)}, ${under(where)}`).join(', ');

const cogs = `a.pnl_line like 'COGS%' or a.pnl_line in ('LEAD_COST', 'AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH')`;
const earning = `a.pnl_line in ('GROSS_REVENUE', 'COMMISSION_REVENUE')`;
const overhead = `a.pnl_line in ('ROYALTY', 'BRAND_FUND', 'TECH_FEE', 'MARKETING', 'SALARIES_ADMIN', 'SALARIES_SALES', 'BENEFITS', 'RENT', 'VEHICLES_FUEL', 'INSURANCE', 'SOFTWARE_TELECOM', 'CALL_CENTER_VENDOR', 'BAD_DEBT', 'TRAINING', 'PROFESSIONAL', 'OTHER_OPEX')`;
const net = `case when ${earning} then j.amount when a.pnl_line = 'DISCOUNTS' then -j.amount else 0 end`;
const gross = `(${net}) - case when ${cogs} then j.amount else 0 end`;
const ebitda = `${gross} - case when ${overhead} then j.amount else 0 end`;
const income = `${ebitda} - case when a.pnl_line in ('DEPRECIATION', 'INTEREST', 'TAX') then j.amount else 0 end`;
const ledger = (select: string, when: string) =>
  `select ${select} from journal_line j join gl_account a on a.id = j.account_id ${place('j')} where ${here('j')} and j.basis = 'ACCRUAL' and ${when}`;

const openJobs = `
  with open as (
    select j.id, j.received_at, l.time_zone, d.expected_value, ${then} as moment
    from job j ${place('j')} left join lead d on d.id = j.lead_id
    where ${here('j')} and j.received_at < ${then} and (j.lost_reason is null or d.closed_at > ${then})
      and not exists (
        select 1 from job_milestone m
        where m.job_id = j.id and m.kind in ('CANCELLED', 'CLOSED') and m.revoked_at is null and m.at <= ${then}
          and not exists (select 1 from job_milestone r where r.job_id = j.id and r.kind = 'REOPENED' and r.revoked_at is null and r.at <= ${then} and r.at > m.at))
  ), staged as (
    select o.id, o.received_at, o.time_zone, o.expected_value, o.moment,
           max(m.at) filter (where m.kind = 'PAID') as paid, max(m.at) filter (where m.kind = 'INVOICED') as invoiced,
           max(m.at) filter (where m.kind = 'COMPLETED') as completed, max(m.at) filter (where m.kind = 'CERT_OF_SATISFACTION') as certified,
           max(m.at) filter (where m.kind = 'STARTED') as started,
           min(m.at) filter (where m.kind in ('WORK_AUTHORIZED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED')) as sold
    from open o left join job_milestone m on m.job_id = o.id and m.revoked_at is null and m.at <= o.moment
    group by 1, 2, 3, 4, 5
  ), valued as (
    select e.job_id, sum(e.approved_amount) filter (where e.approved_at <= s.moment) as approved, sum(e.rcv) filter (where e.uploaded_at <= s.moment) as uploaded
    from staged s join estimate e on e.job_id = s.id and ${here('e')}
    where s.invoiced is null
    group by 1
  )
  select case when s.paid is not null then 'WAITING_FINAL_CLOSURE' when s.invoiced is not null then 'ACCOUNTS_RECEIVABLE'
              when s.completed is not null and s.certified is not null then 'INVOICE_PENDING'
              when s.completed is not null then 'COMPLETED_PENDING_PAPERWORK'
              when s.started is not null then 'WORK_IN_PROGRESS' when s.sold is not null then 'PRE_PRODUCTION' else 'PENDING_SALE' end as stage,
         sum(coalesce(v.approved, v.uploaded, s.expected_value, 0)) filter (where s.invoiced is null), null,
         sum(date '2025-11-30' - cast(timezone(s.time_zone, coalesce(s.paid, s.invoiced, case when s.completed is not null then coalesce(s.certified, s.completed) else s.started end, s.sold, s.received_at)) as date)), count(*)
  from staged s left join valued v on v.job_id = s.id
  group by 1`;

const owed = `
  with moved as (
    select i.due_on, i.total as amount from invoice i where i.stage = 'ISSUED' and ${here('i')} and i.issued_on <= date '2025-11-30'
    union all
    select i.due_on, -p.amount from payment_application p join invoice i on i.id = p.invoice_id ${place('p')}
    where i.stage = 'ISSUED' and ${here('p')} and p.applied_at < ${then}
  )
  select case when date '2025-11-30' - due_on <= 0 then 'CURRENT' when date '2025-11-30' - due_on <= 30 then 'D1_30' when date '2025-11-30' - due_on <= 60 then 'D31_60'
              when date '2025-11-30' - due_on <= 90 then 'D61_90' when date '2025-11-30' - due_on <= 120 then 'D91_120' else 'D120_PLUS' end, sum(amount), null
  from moved group by 1`;

const ofVendor = (select: string, column: string) =>
  `select s.vendor_id, ${select} from interaction i ${place('i')} join queue q on q.id = i.queue_id join contact_center_site s on s.id = q.site_id
   where ${here('i')} and ${months(column)} group by 1`;

export const answers: readonly NumbersQuestion[] = [
  {
    name: 'pendingBusiness, by stage',
    ask: `pendingBusiness${monthArgs}`,
    kept: false,
    sql: [{ metrics: ['pendingBusinessValue', 'stageAge'], text: openJobs }],
  },
  {
    name: 'arAging',
    ask: `arAging${monthArgs}`,
    kept: false,
    sql: [{ metrics: ['arBalance'], text: owed }],
  },
  {
    name: 'serviceLevelByInterval, a day',
    ask: `serviceLevelByInterval${dayArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['offered', 'serviceLevel', 'averageSpeedOfAnswer', 'abandonRate'],
        text: `select i.queue_id, ${halfHour('i.offered_at')}, ${offered}, null, ${inTime}, ${judged}, ${sum('i.wait_seconds', answered)}, ${count(answered)}, ${leftWaiting}, ${judged}
               from interaction i ${place('i')} where ${here('i')} and ${day('i.offered_at')} group by 1, 2`,
      },
      {
        metrics: ['averageHandleTime'],
        text: `select i.queue_id, ${halfHour('i.ended_at')}, ${handled}, ${count(answered)}
               from interaction i ${place('i')} where ${here('i')} and ${day('i.ended_at')} group by 1, 2`,
      },
    ],
  },
  {
    name: 'slaScorecard, a month and the one before',
    ask: `slaScorecard${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['slaComplianceRate'],
        text: `select k.term_id, ${pair(
          'k.due_at',
          (when) => count(`k.status = 'MET' and ${when}`),
          (when) => count(when),
        )} from sla_clock k ${place('k')} where ${here('k')} and k.status in ('MET', 'MISSED') and ${months('k.due_at')} group by 1`,
      },
      {
        metrics: ['slaElapsedTime'],
        text: `select k.term_id, ${pair(
          'k.stopped_at',
          (when) => sum('k.elapsed_seconds', when),
          (when) => count(when),
        )} from sla_clock k ${place('k')} where ${here('k')} and k.status in ('MET', 'MISSED') and ${months('k.stopped_at')} group by 1`,
      },
    ],
  },
  {
    name: 'vendorScorecard, a month and the one before',
    ask: `vendorScorecard${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['slaComplianceRate'],
        text: `select c.vendor_id, ${pair(
          'k.due_at',
          (when) => count(`k.status = 'MET' and ${when}`),
          (when) => count(when),
        )} from sla_clock k ${place('k')} join sla_term t on t.id = k.term_id left join vendor_contract c on c.id = t.contract_id
          where ${here('k')} and k.status in ('MET', 'MISSED') and ${months('k.due_at')} group by 1`,
      },
      {
        metrics: ['serviceLevel', 'abandonRate'],
        text: ofVendor(
          [
            `${count(`${answered} and i.wait_seconds <= 20 and not (${isNovember('i.offered_at')})`)} as a1`,
            `${count(`${gaveUp} and i.wait_seconds > 5 and not (${isNovember('i.offered_at')})`)} as a2`,
            `${count(`(${answered} or (${gaveUp} and i.wait_seconds > 5)) and not (${isNovember('i.offered_at')})`)} as a3`,
            count(`${answered} and i.wait_seconds <= 20 and ${isNovember('i.offered_at')}`),
            count(`(${answered} or (${gaveUp} and i.wait_seconds > 5)) and ${isNovember('i.offered_at')}`),
            count(`${gaveUp} and i.wait_seconds > 5 and ${isNovember('i.offered_at')}`),
            count(`(${answered} or (${gaveUp} and i.wait_seconds > 5)) and ${isNovember('i.offered_at')}`),
          ].join(', '),
          'i.offered_at',
        ),
      },
      {
        metrics: ['averageHandleTime'],
        text: ofVendor(
          pair(
            'i.ended_at',
            (when) => sum('i.talk_seconds + i.hold_seconds + i.after_call_seconds', `${answered} and ${when}`),
            (when) => count(`${answered} and ${when}`),
          ),
          'i.ended_at',
        ),
      },
      {
        metrics: ['firstContactResolution'],
        text: `select s.vendor_id, ${pair(
          'i.offered_at',
          (when) =>
            count(`${when} and not exists (
              select 1 from interaction n join call_reason m on m.id = n.call_reason_id
              where n.customer_id = i.customer_id and n.direction = 'INBOUND' and n.conversation_id <> i.conversation_id and ${here('n')}
                and coalesce(m."group", m.name) = coalesce(r."group", r.name)
                and n.offered_at > i.offered_at and n.offered_at < i.offered_at + interval '168 hours')`),
          (when) => count(when),
        )} from interaction i ${place('i')} join queue q on q.id = i.queue_id join contact_center_site s on s.id = q.site_id
           join call_reason r on r.id = i.call_reason_id
           where ${here('i')} and ${answered} and i.direction = 'INBOUND' and i.customer_id is not null and ${months('i.offered_at')} group by 1`,
      },
      {
        metrics: ['qaScore'],
        text: `select s.vendor_id, ${pair(
          'i.ended_at',
          (when) => sum('e.points_earned', when),
          (when) => sum('e.points_possible', when),
        )} from qa_evaluation e join interaction i on i.id = e.interaction_id ${place('e')} join queue q on q.id = i.queue_id join contact_center_site s on s.id = q.site_id
           where ${here('e')} and not e.calibration and ${months('i.ended_at')} group by 1`,
      },
    ],
  },
  {
    name: 'branchDay, by location',
    ask: `branchDay${dayArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['leadCount'],
        text: `select l.code, count(*), null from lead d ${place('d')} where ${here('d')} and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and ${day('d.received_at')} group by 1`,
      },
      {
        metrics: ['jobsReceived'],
        text: `select l.code, count(*), null from job j ${place('j')} where ${here('j')} and ${day('j.received_at')} group by 1`,
      },
      {
        metrics: ['offered', 'serviceLevel', 'bookingRate'],
        text: `select l.code, ${offered}, null, ${inTime}, ${judged}, ${count(`i.direction = 'INBOUND' and ${answered} and i.call_class = 'BOOKED'`)}, ${count(`i.direction = 'INBOUND' and ${answered} and i.call_class in ('BOOKED', 'UNBOOKED')`)}
               from interaction i ${place('i')} where ${here('i')} and ${day('i.offered_at')} group by 1`,
      },
      {
        metrics: ['onTimeArrivalRate'],
        text: `select l.code, ${count('a.arrived_at <= a.window_end')}, count(*) from appointment a ${place('a')}
               where ${here('a')} and a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED') and ${day('a.window_end')} group by 1`,
      },
      {
        metrics: ['missedStops'],
        text: `select l.code, ${count(`a.arrived_at is null or not (a.status = 'DONE' and cast(${local('a.arrived_at')} as date) = cast(${local('a.planned_start')} as date))`)}, null
               from appointment a ${place('a')} where ${here('a')} and a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED') and ${day('a.planned_start')} group by 1`,
      },
      {
        metrics: ['revenue'],
        text: `select l.code, sum(i.subtotal), null from invoice i ${place('i')} where ${here('i')} and i.stage = 'ISSUED' and i.issued_on = date '2025-07-08' group by 1`,
      },
      {
        metrics: ['jobsBehindSchedule'],
        text: `with late as (
                 select distinct j.id, l.code, l.day_after as moment
                 from sla_clock k join job j on j.id = k.subject_id ${place('j')} left join lead d on d.id = j.lead_id
                 where k.subject_kind = 'Job' and k.status = 'MISSED' and ${here('k')} and k.due_at <= l.day_after
                   and ${here('j')} and j.received_at < l.day_after and (j.lost_reason is null or d.closed_at > l.day_after)
               )
               select t.code, count(*), null from late t
               where not exists (select 1 from job_milestone m where m.job_id = t.id and m.kind in ('COMPLETED', 'CANCELLED', 'CLOSED') and m.revoked_at is null and m.at <= t.moment)
               group by 1`,
      },
    ],
  },
  {
    name: 'departmentScorecard, a month and the one before',
    ask: `departmentScorecard${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['olaCompliance'],
        text: `select t.department, ${pair(
          'k.due_at',
          (when) => count(`k.status = 'MET' and ${when}`),
          (when) => count(when),
        )} from sla_clock k ${place('k')} join sla_term t on t.id = k.term_id
           where ${here('k')} and t.obligor = 'DEPARTMENT' and k.status in ('MET', 'MISSED') and ${months('k.due_at')} group by 1`,
      },
    ],
  },
  {
    name: 'profitAndLoss by location, a month and that of the year before',
    ask: `profitAndLoss${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['netRevenue', 'costOfWork', 'grossProfit', 'grossMargin', 'overheadCost', 'ebitda', 'operatingMargin', 'netIncome'],
        text: `with sums as (${ledger(
          `l.code, cast(date_trunc('month', j.posted_on) as date) as month, sum(${net}) as net, ${sum('j.amount', cogs)} as cost, sum(${gross}) as gross, ${sum('j.amount', overhead)} as overhead, sum(${ebitda}) as ebitda, sum(${income}) as income`,
          `((j.posted_on >= date '2025-11-01' and j.posted_on < date '2025-12-01') or (j.posted_on >= date '2024-11-01' and j.posted_on < date '2024-12-01')) group by 1, 2`,
        )})
        select b.net, b.income, a.code, a.net, null, a.cost, null, a.gross, null, a.gross, a.net, a.overhead, null, a.ebitda, null, a.ebitda, a.net, a.income, null
        from sums a left join sums b on b.code = a.code and b.month < a.month where a.month = date '2025-11-01'`,
      },
    ],
  },
  {
    name: 'budgetVsActual, a month',
    ask: `budgetVsActual${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['ledgerAmount'],
        text: ledger(`a.pnl_line, sum(j.amount), null`, `j.posted_on >= date '2025-11-01' and j.posted_on < date '2025-12-01' group by 1`),
      },
      {
        metrics: ['budgetAmount'],
        text: `select b.pnl_line, sum(b.amount), null from budget_line b join plan p on p.id = b.plan_id
               where p.scenario = 'BASE' and p.status = 'LOCKED' and ${here('b')} and b.month = '2025-11' group by 1`,
      },
    ],
  },
  {
    name: 'referralReport, a quarter and the one before',
    ask: `referralReport(range: { from: "2025-07-01", to: "2025-10-01" }`,
    kept: false,
    sql: [
      {
        metrics: ['leadCount', 'leadToJobConversion'],
        text: referred(`${count('now')}, null, ${count('now and d.authorized')}, ${count('now')}`, 'received_at'),
      },
      {
        metrics: ['leadWinRate'],
        text: referred(
          `${count(`now and d.status = 'WON'`)}, ${count(`now and d.status in ('WON', 'LOST')`)}`,
          'closed_at',
        ),
      },
      {
        metrics: ['referralReciprocity'],
        text: `with received as (
                 select d.source_id, count(*) as n from lead d ${place('d')}
                 where ${here('d')} and d.source_id is not null and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and ${quarter('d.received_at')} group by 1
               ), given as (
                 select o.to_source_id, count(*) as n from outgoing_referral o ${place('o')}
                 where ${here('o')} and o.to_source_id is not null and ${quarter('o.sent_at')} group by 1
               )
               select coalesce(r.n, 0), coalesce(g.n, 0) from received r full join given g on g.to_source_id = r.source_id`,
      },
    ],
  },
  {
    name: 'agentScorecard, 4,000 agents, a month',
    ask: `agentScorecard${monthArgs}`,
    kept: false,
    sql: [
      {
        metrics: ['averageHandleTime', 'averageTalkTime', 'averageHoldTime', 'averageAfterCallWork', 'transferRate'],
        text: `select i.agent_id, ${sum('i.talk_seconds + i.hold_seconds + i.after_call_seconds')}, count(*), ${sum('i.talk_seconds')}, count(*), ${sum('i.hold_seconds')}, count(*), ${sum('i.after_call_seconds')}, count(*),
                      ${count(`exists (select 1 from interaction n where n.location_id = i.location_id and n.system = i.system and n.previous_contact_id = i.contact_id and n.direction <> 'CALLBACK' and ${here('n')})`)}, count(*)
               from interaction i ${place('i')} where ${here('i')} and ${answered} and ${november('i.ended_at')} group by 1`,
      },
      {
        metrics: ['bookingRate'],
        text: `select i.agent_id, ${count(`i.call_class = 'BOOKED'`)}, count(*) from interaction i ${place('i')}
               where ${here('i')} and i.direction = 'INBOUND' and ${answered} and i.call_class in ('BOOKED', 'UNBOOKED') and ${november('i.offered_at')} group by 1`,
      },
      {
        metrics: ['qaScore'],
        text: `select i.agent_id, sum(e.points_earned), sum(e.points_possible) from qa_evaluation e join interaction i on i.id = e.interaction_id ${place('e')}
               where ${here('e')} and not e.calibration and ${november('i.ended_at')} group by 1`,
      },
      {
        metrics: ['occupancy'],
        text: `select s.employee_id, ${sum('s.seconds', `s.state in ('ON_CONTACT', 'ACW')`)}, ${sum('s.seconds', `s.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE')`)}
               from agent_state_interval s ${place('s')} where ${here('s')} and ${november('s."from"')} group by 1`,
      },
      {
        metrics: ['scheduleAdherence'],
        text: `with kept as (select s.employee_id, sum(s.adherent_seconds) as n from agent_state_interval s ${place('s')} where ${here('s')} and ${november('s."from"')} group by 1),
                    planned as (select s.employee_id, sum(s.scheduled_seconds) as n from shift s ${place('s')} where ${here('s')} and ${november('s.starts_at')} group by 1)
               select coalesce(k.n, 0), coalesce(p.n, 0) from kept k full join planned p on p.employee_id = k.employee_id`,
      },
      {
        metrics: ['contactsPerHour'],
        text: `with taken as (select i.agent_id, count(*) as n from interaction i ${place('i')} where ${here('i')} and ${answered} and ${november('i.ended_at')} group by 1),
                    signed_on as (select s.employee_id, sum(s.seconds) as n from agent_state_interval s ${place('s')} where ${here('s')} and s.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE') and ${november('s."from"')} group by 1)
               select 3600 * coalesce(t.n, 0), coalesce(s.n, 0) from taken t full join signed_on s on s.employee_id = t.agent_id`,
      },
    ],
  },
];

/** Leads of sources in two quarters; `now` tells the one asked about. */
function referred(select: string, column: string): string {
  return `select d.source_id, count(*), ${select}
          from (
            select d.source_id, d.status, d.${column} >= l.july as now,
                   exists (select 1 from job j join job_milestone m on m.job_id = j.id where j.lead_id = d.id and m.kind = 'WORK_AUTHORIZED' and m.revoked_at is null) as authorized
            from lead d ${place('d')}
            where ${here('d')} and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and ${between('april', 'october')(`d.${column}`)}
          ) d group by 1`;
}
