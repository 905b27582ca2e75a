import { SlaPeriodResult } from '../domain/sla/sla-period-result.entity.js';
import { VendorInvoice } from '../domain/vendors/vendor-invoice.entity.js';
import type { Tally } from './calls.js';
import type { Company } from './company.js';
import { vendorOf, type VendorPartner } from './partners.js';
import type { Random } from './random.js';
import { DAY, monthStart, monthText, type Day } from './time.js';
import { billedAt } from './vendor-bills.js';
import { Zone } from './zone.js';

const zone = Zone.named('America/Chicago');

/** What vendors bill for each finished month, and whether the call center kept its service level in it. */
export function writeVendorMonths(company: Company): void {
  const { world, partners, calls } = company;
  const random = world.random.fork('vendor months');
  const callCenter = vendorOf(partners, 'CALL_CENTER_BPO');
  let streak = 0;
  for (const month of world.months) {
    const end = monthStart(month, 1);
    const at = billedAt(month);
    if (at > world.now) break;
    const tally = calls.tallies.get(`OUTSOURCED/${monthText(month)}`);
    let credits = 0;
    if (tally) {
      const gross = handled(tally) * 640;
      const missed = judge(company, random, month, end, tally, streak);
      streak = missed ? streak + 1 : 0;
      credits = missed ? Math.round(gross * 0.12 * 0.4 * (streak >= 2 ? 1.5 : 1)) : 0;
      bill(company, month, gross - credits);
      invoice(company, random, callCenter, month, at, gross, credits, [
        { unit: 'PER_CONTACT', quantity: String(handled(tally)), amount: (gross / 100).toFixed(2) },
      ]);
    }
    const night = calls.tallies.get(`ANSWERING_SERVICE/${monthText(month)}`);
    if (night) {
      bill(company, month, handled(night) * 215);
      invoice(company, random, vendorOf(partners, 'ANSWERING_SERVICE'), month, at, handled(night) * 215, 0, [
        { unit: 'PER_CONTACT', quantity: String(handled(night)) },
      ]);
    }
    for (const vendor of partners.vendors.filter(({ kind }) =>
      ['SUBCONTRACTOR', 'LAB_TESTING', 'EQUIPMENT_RENTAL'].includes(kind),
    )) {
      const due = company.vendorBills.of(vendor, month);
      if (due || vendor.kind === 'LAB_TESTING')
        invoice(
          company,
          random,
          vendor,
          month,
          at,
          due?.amount ?? Math.round(random.around(120_000, 0.3) * world.scale),
          0,
          [],
          due?.id,
        );
    }
  }
}

/** What the call center and the answering service cost in a month, once they have billed it. */
export const vendorNet = ({ calls }: Company, month: Day): number => calls.billed.get(monthText(month)) ?? 0;

const handled = ({ answered }: Tally) => answered;

function bill({ calls: { billed } }: Company, month: Day, amount: number): void {
  billed.set(monthText(month), (billed.get(monthText(month)) ?? 0) + amount);
}

function invoice(
  { world }: Company,
  random: Random,
  { id: vendor, contract }: VendorPartner,
  month: Day,
  at: number,
  gross: number,
  credits: number,
  units: object[],
  id?: string,
): void {
  world.write.add(VendorInvoice, random, at, {
    ...(id ? { id } : {}),
    number: monthText(month).replace('-', ''),
    month: monthText(month),
    gross,
    credits,
    net: gross - credits,
    units,
    vendor,
    contract,
  });
}

function judge(
  { world, partners, promises }: Company,
  random: Random,
  month: Day,
  end: Day,
  tally: Tally,
  streak: number,
): boolean {
  const eligible = tally.answered + tally.abandoned - tally.short;
  const missed = tally.inTime < 0.8 * eligible;
  const settled = (end + 3) * DAY;
  world.write.add(SlaPeriodResult, random, settled, {
    periodStart: zone.instant(month, 0),
    periodEnd: zone.instant(end, 0),
    numerator: tally.inTime,
    denominator: eligible,
    value: eligible ? (tally.inTime / eligible).toFixed(6) : null,
    status: eligible === 0 ? 'NO_DATA' : missed ? 'MISSED' : 'MET',
    missStreak: missed ? streak + 1 : 0,
    frozenAt: settled,
    definitionVersion: 1,
    inputHash: `${tally.answered}-${tally.inTime}-${tally.abandoned}-${tally.short}`,
    scopeKind: 'Vendor',
    scopeId: vendorOf(partners, 'CALL_CENTER_BPO').id,
    term: promises.callCenter.get('CC-SL')!,
  });
  return missed;
}
