import type { PoolClient } from 'pg';
import { intervals } from '../domain/sla/period/interval-source.js';
import { loadPeriodTerms } from '../domain/sla/period/load-term.js';
import { periodOf } from '../domain/sla/period/period-window.js';
import { storeCredits } from '../domain/sla/period/store-credits.js';
import { storePeriod } from '../domain/sla/period/store-period.js';
import type { Run } from '../kernel/write/derive.js';
import type { Company } from './company.js';
import { DAY, monthStart, monthText } from './time.js';

/** Judges the call center's service level month by month, as somebody in the office did a few days later. */
export async function settleVendorMonths(client: PoolClient, company: Company): Promise<void> {
  const { world, promises, calls } = company;
  const run: Run = async (text, values) => (await client.query(text, values as unknown[])).rows;
  const [term] = await loadPeriodTerms(run, [promises.callCenter.get('CC-SL')!]);
  const before = intervals.source;
  try {
    for (const month of world.months) {
      const end = monthStart(month, 1);
      const settled = new Date((end + 3) * DAY);
      const tally = calls.tallies.get(`OUTSOURCED/${monthText(month)}`);
      if (settled.valueOf() > world.now || !tally) continue;
      const denominator = tally.answered + tally.abandoned - tally.short;
      intervals.source = async ({ from }) => [
        {
          start: from,
          numerator: String(tally.inTime),
          denominator: String(denominator),
          sample: denominator,
        },
      ];
      const period = periodOf(term!.window, term!.timeZone, (month + 15) * DAY);
      const { id } = (await storePeriod(run, term!, term!.scope, period, settled))!;
      await storeCredits(run, term!.contract!, new Date(period.from), id, settled);
      await run('update sla_period_result set frozen_at = updated_at where id = $1::uuid', [id]);
    }
  } finally {
    intervals.source = before;
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
