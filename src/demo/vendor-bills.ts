import type { VendorKind } from '../domain/vendors/vendor-enums.js';
import type { Partners, VendorPartner } from './partners.js';
import { DAY, idAt, monthStart, monthText, type Day } from './time.js';
import type { World } from './world.js';

/** When a vendor’s bill for a month arrives. */
export const billedAt = (month: Day): number => (monthStart(month, 1) + 4) * DAY;

/** What vendors did for jobs in a month, until their invoice for it comes. */
export class VendorBills {
  readonly #bills = new Map<string, { id: string; amount: number }>();

  constructor(
    readonly world: World,
    readonly partners: Partners,
  ) {}

  /** Answers the invoice that the amount will stand on; undefined while the month is not billed. */
  add(kind: VendorKind, job: string, day: Day, amount: number): string | undefined {
    const month = monthStart(day);
    if (billedAt(month) > this.world.now || month < this.world.months[0]!) return undefined;
    const vendors = this.partners.vendors.filter((vendor) => vendor.kind === kind);
    const { id: vendor } = vendors[parseInt(job.slice(-2), 16) % vendors.length]!;
    const key = `${vendor}/${monthText(month)}`;
    let bill = this.#bills.get(key);
    if (!bill)
      this.#bills.set(
        key,
        (bill = { id: idAt(billedAt(month), this.world.random.fork(`bill/${key}`)), amount: 0 }),
      );
    bill.amount += amount;
    return bill.id;
  }

  of({ id }: VendorPartner, month: Day): { readonly id: string; readonly amount: number } | undefined {
    return this.#bills.get(`${id}/${monthText(month)}`);
  }
}
