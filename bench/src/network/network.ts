import { key, mix } from './keys.js';

/** The size of a network; the other tables follow from it. */
export interface Size {
  readonly rows: number;
  readonly locations: number;
}

const techniciansPerLocation = 20;

// One job of ten has six invoices, so that "the last five" cuts; on average each job has one, each invoice one payment.
const jobOfInvoice = [0, 2, 4, 6, 6, 6, 6, 6, 6, 8];
const invoiceOfPayment = [0, 1, 3, 3, 4, 5, 7, 7, 8, 9];
const spread = (owners: readonly number[], i: number) => i - (i % 10) + owners[i % 10]!;

/** Who belongs to whom, by row number. */
export class Network {
  readonly customers: number;
  readonly employees: number;

  constructor(readonly size: Size) {
    this.customers = size.locations * Math.max(1, Math.floor((size.rows * 0.3) / size.locations));
    this.employees = size.locations * techniciansPerLocation;
  }

  readonly brand = () => key(1, 0, 1);
  readonly organization = () => key(2, 0, 1);
  readonly location = (i: number) => key(3, i, this.size.locations);
  readonly employee = (i: number) => key(4, i, this.employees);
  readonly customer = (i: number) => key(5, i, this.customers);
  readonly account = (i: number) => key(6, i, this.customers);
  readonly job = (i: number) => key(7, i, this.size.rows);
  readonly participant = (i: number) => key(8, i, this.size.rows);
  readonly invoice = (i: number) => key(9, i, this.size.rows);
  readonly payment = (i: number) => key(10, i, this.size.rows);
  readonly application = (i: number) => key(11, i, this.size.rows);

  readonly code = (location: number) => `L-${String(location).padStart(4, '0')}`;
  readonly locationOfCustomer = (customer: number) => customer % this.size.locations;
  readonly locationOfJob = (job: number) => mix(20, job) % this.size.locations;
  readonly customerOfJob = (job: number) =>
    this.inside(this.locationOfJob(job), this.customers, mix(21, job));
  readonly technicianOfJob = (job: number) =>
    this.inside(this.locationOfJob(job), this.employees, mix(22, job));
  readonly jobOfInvoice = (invoice: number) => spread(jobOfInvoice, invoice);
  readonly invoiceOfPayment = (payment: number) => spread(invoiceOfPayment, payment);

  // Row i of these tables belongs to location i modulo their number.
  private inside(location: number, count: number, random: number): number {
    return location + this.size.locations * (random % (count / this.size.locations));
  }
}
