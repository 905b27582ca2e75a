import { VendorInvoice } from '../domain/vendors/vendor-invoice.entity.js';
import type { Tally } from './calls.js';
import type { Company } from './company.js';
import { vendorOf, type VendorPartner } from './partners.js';
import type { Random } from './random.js';
import { monthText, type Day } from './time.js';
import { billedAt } from './vendor-bills.js';

/** What vendors bill for each finished month, before anybody looks at what they promised. */
export function writeVendorMonths(company: Company): void {
  const { world, partners, calls } = company;
  const random = world.random.fork('vendor months');
  const callCenter = vendorOf(partners, 'CALL_CENTER_BPO');
  for (const month of world.months) {
    const at = billedAt(month);
    if (at > world.now) break;
    const tally = calls.tallies.get(`OUTSOURCED/${monthText(month)}`);
    if (tally) {
      const gross = handled(tally) * 640;
      bill(company, month, gross);
      invoice(company, random, callCenter, month, at, gross, [
        { unit: 'PER_CONTACT', quantity: String(handled(tally)), amount: (gross / 100).toFixed(2) },
      ]);
    }
    const night = calls.tallies.get(`ANSWERING_SERVICE/${monthText(month)}`);
    if (night) {
      bill(company, month, handled(night) * 215);
      invoice(company, random, vendorOf(partners, 'ANSWERING_SERVICE'), month, at, handled(night) * 215, [
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
  units: object[],
  id?: string,
): void {
  world.write.add(VendorInvoice, random, at, {
    ...(id ? { id } : {}),
    number: monthText(month).replace('-', ''),
    month: monthText(month),
    gross,
    net: gross,
    units,
    vendor,
    contract,
  });
}
