import type { PoolClient } from 'pg';
import { loadPeriodTerms } from '../domain/sla/period/load-term.js';
import { periodOf } from '../domain/sla/period/period-window.js';
import { storeCredits } from '../domain/sla/period/store-credits.js';
import { storePeriod } from '../domain/sla/period/store-period.js';
import { runOn } from '../kernel/database/transaction.js';
import type { Run } from '../kernel/write/derive.js';
import type { Company } from './company.js';
import { DAY, monthStart, monthText } from './time.js';

/** Judges the call center's service level month by month, as somebody in the office did a few days later. */
export async function settleVendorMonths(client: PoolClient, company: Company): Promise<void> {
  const { world, promises, calls } = company;
  const run = runOn(client);
  const [term] = await loadPeriodTerms(run, [promises.callCenter.get('CC-SL')!]);
  for (const month of world.months) {
    const settled = new Date((monthStart(month, 1) + 3) * DAY);
    if (settled.valueOf() > world.now || !calls.tallies.has(`OUTSOURCED/${monthText(month)}`)) continue;
    const period = periodOf(term!.window, term!.timeZone, (month + 15) * DAY);
    const stored = await storePeriod(run, term!, term!.scope, period, settled);
    if (!stored) continue;
    await storeCredits(run, term!.contract!, new Date(period.from), stored.id, settled);
    await run('update sla_period_result set frozen_at = updated_at where id = $1::uuid', [stored.id]);
  }
  await applyCredits(run, new Date(world.now));
}

/** Each credit is taken off the invoice of its month, where that has come. */
async function applyCredits(run: Run, now: Date): Promise<void> {
  await run(
    `update sla_credit k set status = 'APPLIED', invoice_id = i.id, version = k.version + 1
     from sla_period_result r, sla_term t, organization o, vendor_invoice i
     where r.id = k.result_id and t.id = r.term_id and i.contract_id = t.contract_id and k.kind = 'CREDIT'
       and i.month = to_char(r.period_start at time zone o.default_time_zone, 'YYYY-MM') and i.created_at <= $1::timestamptz`,
    [now.toISOString()],
  );
  await run(
    `update vendor_invoice i set credits = k.amount, net = i.gross - k.amount
     from (select invoice_id, sum(amount) as amount from sla_credit where status = 'APPLIED' group by 1) k where k.invoice_id = i.id`,
    [],
  );
}
