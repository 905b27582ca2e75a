import { mix, momentOf, pick } from './keys.js';
import type { Network } from './network.js';

/** One table to fill: its columns, how many rows, and row `i` as COPY text. */
export interface Table {
  readonly name: string;
  readonly columns: string;
  readonly count: number;
  readonly row: (i: number) => readonly (string | number | null)[];
}

const given = [
  'Ada',
  'Ben',
  'Carla',
  'Dev',
  'Elena',
  'Femi',
  'Grace',
  'Hugo',
  'Iris',
  'Jonas',
  'Kira',
  'Luis',
];
const family = [
  'Abbott',
  'Brandt',
  'Castillo',
  'Dunn',
  'Ekström',
  'Farrow',
  'Gupta',
  'Hale',
  'Ito',
  'Jensen',
];
const services = ['WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'RECONSTRUCTION'];
const statuses = ['PENDING_SALE', 'WORK_IN_PROGRESS', 'INVOICE_PENDING', 'ACCOUNTS_RECEIVABLE'];
const tenders = ['CHECK', 'CARD', 'ACH', 'INSURANCE_CHECK'];

const instant = (ms: number) => new Date(ms).toISOString();
const day = (ms: number) => instant(ms).slice(0, 10);
const month = 30 * 86_400_000;
const money = (cents: number) => (cents / 100).toFixed(2);
const person = (i: number) => `${pick(given, 30, i)} ${pick(family, 31, i)}`;
const total = (invoice: number) => 5_000 + (mix(32, invoice) % 2_000_000);
const began = instant(momentOf(0, 1));

export function tablesOf(network: Network): Table[] {
  const { size } = network;
  const { rows, locations } = size;
  const stamp = (i: number) => instant(momentOf(i, rows));
  const place = (job: number) => network.location(network.locationOfJob(job));
  const payer = (invoice: number) => network.account(network.customerOfJob(network.jobOfInvoice(invoice)));
  const placeOfInvoice = (invoice: number) => place(network.jobOfInvoice(invoice));
  const table = (name: string, count: number, columns: string, row: Table['row']): Table => ({
    name,
    count,
    columns: `id, created_at, updated_at, ${columns}`,
    row,
  });
  return [
    table('organization', 1, 'name, kind, default_time_zone', () => [
      network.organization(),
      began,
      began,
      'Bench',
      'FRANCHISOR',
      'America/New_York',
    ]),
    table('brand', 1, 'name, industry, organization_id', () => [
      network.brand(),
      began,
      began,
      'Bench Restoration',
      'RESTORATION',
      network.organization(),
    ]),
    table(
      'location',
      locations,
      'code, name, kind, ownership, time_zone, street, city, state, postal_code, brand_id',
      (i) => [
        network.location(i),
        began,
        began,
        network.code(i),
        `Branch ${i}`,
        'FRANCHISE_UNIT',
        'FRANCHISED',
        'America/New_York',
        `${i + 1} Main Street`,
        'Springfield',
        'GA',
        String(30_000 + i),
        network.brand(),
      ],
    ),
    table('employee', network.employees, 'employee_no, given_name, family_name', (i) => [
      network.employee(i),
      began,
      began,
      `E${i}`,
      pick(given, 33, i),
      pick(family, 34, i),
    ]),
    table('customer', network.customers, 'number, name, kind, phone, location_id', (i) => [
      network.customer(i),
      began,
      began,
      `C${i}`,
      person(i),
      'RESIDENTIAL',
      `+1404${String(i % 10_000_000).padStart(7, '0')}`,
      network.location(network.locationOfCustomer(i)),
    ]),
    table('billing_account', network.customers, 'number, location_id, customer_id', (i) => [
      network.account(i),
      began,
      began,
      `A${i}`,
      network.location(network.locationOfCustomer(i)),
      network.customer(i),
    ]),
    table(
      'job',
      rows,
      'number, title, service_line, status, received_at, contract_amount, location_id, customer_id',
      (i) => [
        network.job(i),
        stamp(i),
        stamp(i),
        `J${i}`,
        `Water in the ${i % 2 ? 'kitchen' : 'basement'}`,
        pick(services, 35, i),
        pick(statuses, 36, i),
        stamp(i),
        money(10_000 + (mix(37, i) % 5_000_000)),
        place(i),
        network.customer(network.customerOfJob(i)),
      ],
    ),
    table('job_participant', rows, 'role, "from", location_id, job_id, employee_id', (i) => [
      network.participant(i),
      stamp(i),
      stamp(i),
      'TECHNICIAN',
      day(momentOf(i, rows)),
      place(i),
      network.job(i),
      network.employee(network.technicianOfJob(i)),
    ]),
    table(
      'invoice',
      rows,
      'number, issued_on, due_on, subtotal, total, balance, location_id, account_id, job_id',
      (i) => [
        network.invoice(i),
        stamp(i),
        stamp(i),
        `I${i}`,
        day(momentOf(i, rows) + (i % 10) * month),
        day(momentOf(i, rows) + ((i % 10) + 1) * month),
        money(total(i)),
        money(total(i)),
        money(total(i) % 1000),
        placeOfInvoice(i),
        payer(i),
        network.job(network.jobOfInvoice(i)),
      ],
    ),
    table('payment', rows, 'number, received_on, tender, amount, location_id, account_id', (i) => {
      const invoice = network.invoiceOfPayment(i);
      return [
        network.payment(i),
        stamp(i),
        stamp(i),
        `P${i}`,
        day(momentOf(i, rows) + month),
        pick(tenders, 38, i),
        money(Math.floor(total(invoice) / 2)),
        placeOfInvoice(invoice),
        payer(invoice),
      ];
    }),
    table('payment_application', rows, 'amount, applied_at, location_id, payment_id, invoice_id', (i) => {
      const invoice = network.invoiceOfPayment(i);
      return [
        network.application(i),
        stamp(i),
        stamp(i),
        money(Math.floor(total(invoice) / 2)),
        instant(momentOf(i, rows) + month),
        placeOfInvoice(invoice),
        network.payment(i),
        network.invoice(invoice),
      ];
    }),
  ];
}
