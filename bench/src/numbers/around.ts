import type { Client } from 'pg';
import type { Network } from '../network/network.js';

/**
 * What prepared answers look at beside contacts, jobs and invoices: the life of each job, leads and who sent them,
 * visits, promises with their clocks, what agents did, the books and the budget. All of it follows from numbers of rows.
 */
interface Filling {
  readonly table: string;
  readonly sql: string;
  /** Whether it takes only a share of what there could be, as `$1` thousandths. */
  readonly inPart?: true;
}

const stamped = 'id, created_at, updated_at';
const made = (at: string) => `gen_random_uuid(), ${at}, ${at}`;
const numbered = `select j.*, substr(j.number, 2)::int as n, ('x' || substr(md5(j.number), 1, 7))::bit(28)::int as h from job j`;

const steps: readonly (readonly [kind: string, after: string, share: number])[] = [
  ['WORK_AUTHORIZED', '1 day', 97],
  ['STARTED', '2 days', 95],
  ['COMPLETED', '12 days', 93],
  ['INVOICED', '16 days', 92],
  ['CLOSED', '50 days', 90],
];

const pnlLines = [
  'GROSS_REVENUE',
  'DISCOUNTS',
  'COGS_LABOR',
  'COGS_BURDEN',
  'COGS_SUBCONTRACT',
  'COGS_MATERIAL',
  'COGS_EQUIPMENT',
  'ROYALTY',
  'BRAND_FUND',
  'MARKETING',
  'SALARIES_ADMIN',
  'BENEFITS',
  'RENT',
  'VEHICLES_FUEL',
  'INSURANCE',
  'SOFTWARE_TELECOM',
  'DEPRECIATION',
  'INTEREST',
  'TAX',
];

const fillings: readonly Filling[] = [
  {
    table: 'referral_source',
    sql: `insert into referral_source (${stamped}, name, category)
          select ${made('now()')}, 'Source ' || n, 'PLUMBER' from generate_series(1, 1000) n`,
  },
  {
    table: 'lead',
    sql: `insert into lead (${stamped}, number, location_id, customer_id, source_id, category, intake_channel, service_line, status, received_at, closed_at)
          select md5('lead ' || j.number)::uuid, j.received_at, j.received_at, 'D' || j.n, j.location_id, j.customer_id, s.id, 'PLUMBER', 'VOICE', j.service_line,
                 case when j.n % 3 = 0 then 'WON' when j.h % 4 = 0 then 'CONTACTED' else 'LOST' end,
                 j.received_at - interval '1 day', case when j.n % 3 = 0 or j.h % 4 <> 0 then j.received_at + interval '5 days' end
          from (${numbered}) j
          join (select id, row_number() over (order by id) - 1 as n from referral_source) s on s.n = j.h % 1000
          where j.n % 3 = 0 or j.n % 6 = 1`,
  },
  {
    table: 'job',
    sql: `update job set lead_id = md5('lead ' || number)::uuid where substr(number, 2)::int % 3 = 0`,
  },
  {
    table: 'outgoing_referral',
    sql: `insert into outgoing_referral (${stamped}, lead_id, location_id, to_kind, to_source_id, service_line, reason, sent_at)
          select ${made('d.received_at')}, d.id, d.location_id, 'REFERRAL_PARTNER', d.source_id, d.service_line, 'OUT_OF_SCOPE', d.received_at + interval '1 day'
          from lead d where substr(d.number, 2)::int % 24 = 1`,
  },
  {
    table: 'job_milestone',
    sql: `insert into job_milestone (${stamped}, job_id, location_id, kind, at, recorded_at)
          select ${made('j.received_at + s.after')}, j.id, j.location_id, s.kind, j.received_at + s.after, j.received_at + s.after
          from (${numbered}) j
          join (values ${steps.map(([kind, after, share]) => `('${kind}', interval '${after}', ${share})`).join(', ')}) s (kind, after, share)
            on j.h % 100 < s.share and j.received_at + s.after < timestamptz '2026-01-01 00:00Z'`,
  },
  {
    // As the milestones say.
    table: 'job',
    sql: `update job j
          set started_at = m.started, completed_at = m.completed, invoiced_at = m.invoiced, closed_at = m.closed,
              status = case when m.closed is not null then 'CLOSED' when m.invoiced is not null then 'ACCOUNTS_RECEIVABLE'
                            when m.completed is not null then 'COMPLETED_PENDING_PAPERWORK' when m.started is not null then 'WORK_IN_PROGRESS' else 'PRE_PRODUCTION' end
          from (
            select job_id, max(at) filter (where kind = 'STARTED') as started, max(at) filter (where kind = 'COMPLETED') as completed,
                   max(at) filter (where kind = 'INVOICED') as invoiced, max(at) filter (where kind = 'CLOSED') as closed
            from job_milestone group by job_id
          ) m
          where j.id = m.job_id`,
  },
  {
    table: 'estimate',
    sql: `insert into estimate (${stamped}, job_id, location_id, kind, seq, status, rcv, uploaded_at, approved_amount, approved_at)
          select ${made('j.received_at')}, j.id, j.location_id, 'MITIGATION', 1, 'APPROVED', j.contract_amount, j.received_at + interval '2 days',
                 j.contract_amount * 0.9, j.received_at + interval '6 days'
          from (${numbered}) j where j.n % 10 < 7`,
  },
  {
    table: 'appointment',
    sql: `insert into appointment (${stamped}, number, kind, status, location_id, job_id, planned_start, planned_end, window_start, window_end, arrived_at, departed_at)
          select ${made('j.received_at')}, 'V' || j.n, case when j.n % 4 = 0 then 'INSPECTION' else 'SERVICE' end,
                 case when j.h % 20 = 0 then 'CANCELED' when j.h % 50 = 1 then 'NO_SHOW' else 'DONE' end,
                 j.location_id, j.id, w.at, w.at + interval '2 hours', w.at, w.at + interval '1 hour',
                 case when j.h % 20 <> 0 and j.h % 50 <> 1 then w.at + (j.h % 70) * interval '1 minute' end,
                 case when j.h % 20 <> 0 and j.h % 50 <> 1 then w.at + interval '3 hours' end
          from (${numbered}) j
          cross join lateral (select date_trunc('hour', j.received_at) + interval '1 day' as at) w
          where j.n % 2 = 0`,
  },
  {
    table: 'vendor_contract',
    sql: `insert into vendor_contract (${stamped}, vendor_id, number, effective_on)
          select ${made('now()')}, id, 'K ' || name, '2023-01-01' from vendor`,
  },
  {
    table: 'sla_term',
    sql: `insert into sla_term (${stamped}, code, name, obligor, department, contract_id, shape, subject_kind, start_event, stop_event, threshold, comparator, effective_from)
          select ${made('now()')}, 'T' || n, 'Promise ' || n, case when n <= 2 then 'VENDOR' when n <= 4 then 'US' else 'DEPARTMENT' end,
                 case when n > 4 then 'Department ' || n end, k.id, 'PER_SUBJECT', 'JOB', 'RECEIVED', 'STARTED', 14400, 'LTE', '2023-01-01'
          from generate_series(1, 8) n left join vendor_contract k on k.number = 'K Vendor ' || n`,
  },
  {
    table: 'sla_clock',
    sql: `insert into sla_clock (${stamped}, term_id, subject_kind, subject_id, location_id, status, started_at, due_at, stopped_at, elapsed_seconds)
          select ${made('j.received_at')}, t.id, 'Job', j.id, j.location_id, case when j.h % 18000 <= 14400 then 'MET' else 'MISSED' end,
                 j.received_at, j.received_at + interval '4 hours', j.received_at + (j.h % 18000) * interval '1 second', j.h % 18000
          from (${numbered}) j join sla_term t on t.code = 'T' || j.n % 8 + 1`,
  },
  {
    table: 'sla_period_result',
    sql: `insert into sla_period_result (${stamped}, term_id, scope_kind, scope_id, period_start, period_end, status, definition_version, input_hash, numerator, denominator, value, sample)
          select ${made('m')}, t.id, 'Vendor', v.id, m, m + interval '1 month', case when extract(month from m)::int % 3 = 0 then 'MISSED' else 'MET' end,
                 1, md5(t.id::text || m), 90, 100, 0.9, 100
          from sla_term t join vendor_contract k on k.id = t.contract_id join vendor v on v.id = k.vendor_id
          cross join generate_series(timestamptz '2023-01-01 05:00Z', timestamptz '2025-12-01 05:00Z', interval '1 month') m`,
  },
  {
    table: 'sla_credit',
    sql: `insert into sla_credit (${stamped}, result_id, kind, amount)
          select ${made('r.period_end')}, r.id, 'CREDIT', 250 from sla_period_result r where r.status = 'MISSED'`,
  },
  {
    table: 'vendor_invoice',
    sql: `insert into vendor_invoice (${stamped}, vendor_id, number, month, gross, net)
          select ${made('m')}, v.id, v.name || to_char(m, ' YYYY-MM'), to_char(m, 'YYYY-MM'), 50000, 49000
          from vendor v cross join generate_series(timestamp '2023-01-01', timestamp '2025-12-01', interval '1 month') m`,
  },
  {
    table: 'qa_form',
    sql: `insert into qa_form (${stamped}, name, criteria, effective_from) values (${made('now()')}, 'Bench form', '[]', '2023-01-01')`,
  },
  {
    table: 'qa_evaluation',
    sql: `insert into qa_evaluation (${stamped}, interaction_id, interaction_ended_at, form_id, agent_id, evaluator_id, location_id, at, points_earned, points_possible)
          select ${made('i.ended_at')}, i.id, i.ended_at, f.id, i.agent_id, i.agent_id, i.location_id, i.ended_at + interval '1 day', 60 + i.after_call_seconds % 40, 100
          from interaction i cross join qa_form f
          where i.outcome = 'ANSWERED' and i.talk_seconds % 50 = 7`,
  },
  {
    table: 'shift',
    sql: `insert into shift (${stamped}, employee_id, location_id, starts_at, ends_at, scheduled_seconds, scheduled_productive_seconds)
          select ${made('d')}, e.id, l.id, d, d + interval '8 hours', 28800, 25200
          from (select id, row_number() over (order by id) - 1 as n from employee) e
          join (select id, row_number() over (order by id) - 1 as n, count(*) over () as count from location) l on l.n = e.n % l.count
          cross join generate_series(timestamptz '2025-10-01 13:00Z', timestamptz '2025-12-31 13:00Z', interval '1 day') d
          where (e.n * 92 + extract(doy from d)::int) * 7 % 1000 < $1::int`,
    inPart: true,
  },
  {
    table: 'agent_state_interval',
    sql: `insert into agent_state_interval (${stamped}, employee_id, location_id, shift_id, state, productive, "from", "to", seconds, adherent_seconds)
          select ${made('s.starts_at')}, s.employee_id, s.location_id, s.id, p.state, p.productive, s.starts_at + p.after, s.starts_at + p.after + p.seconds * interval '1 second', p.seconds, p.seconds - 120
          from shift s
          cross join (values ('ON_CONTACT', true, interval '0', 14400), ('ACW', true, interval '4 hours', 3600), ('AVAILABLE_IDLE', true, interval '5 hours', 7200), ('LUNCH', false, interval '7 hours', 3600)) p (state, productive, after, seconds)`,
  },
  {
    table: 'gl_account',
    sql: `insert into gl_account (${stamped}, number, name, pnl_line, normal_balance)
          select ${made('now()')}, (4000 + n)::text, line, line, 'DEBIT' from unnest(array[${pnlLines.map((line) => `'${line}'`).join(', ')}]) with ordinality p (line, n)`,
  },
  {
    table: 'journal_line',
    sql: `insert into journal_line (${stamped}, location_id, account_id, ledger, entry, line_no, posted_on, amount)
          select ${made('d')}, l.id, a.id, 'MAIN', to_char(d, 'YYYYMMDD'), a.number::int, d::date, case when a.pnl_line = 'GROSS_REVENUE' then 5000 else 200 + a.number::int % 37 end
          from location l cross join gl_account a
          cross join generate_series(timestamp '2023-01-02', timestamp '2025-12-31', interval '5 days') d
          where (extract(epoch from d)::bigint / 86400 * 31 + a.number::int * 7) % 1000 < $1::int`,
    inPart: true,
  },
  {
    table: 'plan',
    sql: `insert into plan (${stamped}, name, fiscal_year, status) values (${made('now()')}, 'Budget 2025', 2025, 'LOCKED')`,
  },
  {
    table: 'cost_center',
    sql: `insert into cost_center (${stamped}, code, name, kind) values (${made('now()')}, 'ALL', 'All', 'SHARED')`,
  },
  {
    table: 'budget_line',
    sql: `insert into budget_line (${stamped}, plan_id, location_id, cost_center_id, pnl_line, month, month_starts_on, amount)
          select ${made('m')}, p.id, l.id, c.id, a.pnl_line, to_char(m, 'YYYY-MM'), m::date, case when a.pnl_line = 'GROSS_REVENUE' then 32000 else 1500 end
          from plan p cross join location l cross join cost_center c cross join gl_account a
          cross join generate_series(timestamp '2025-01-01', timestamp '2025-12-01', interval '1 month') m`,
  },
];

export async function fillAround(client: Client, network: Network, say: (line: string) => void): Promise<void> {
  const thousandths = Math.min(1000, Math.max(1, network.size.rows / 1000));
  await client.query(`set session_replication_role = replica`);
  const began = performance.now();
  for (const { table, sql, inPart } of fillings) {
    const { rowCount } = await client.query(sql, inPart ? [thousandths] : []);
    say(`${table}: ${rowCount!.toLocaleString('en')} rows`);
  }
  await client.query('vacuum (analyze)');
  say(`records around them in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
