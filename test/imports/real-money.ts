import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { TestServer } from '../support/server.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

type Row = Record<string, string>;

const read = new Map<string, Row[]>();

/** The file as it is; nothing of the product is used to read it. */
function rowsOf(file: string): Row[] {
  let rows = read.get(file);
  if (!rows) {
    const text = gunzipSync(readFileSync(`${data}${file}.csv.gz`));
    rows = parse(text, { columns: true, bom: true, record_delimiter: ['\r\n', '\n', '\r'] }) as Row[];
    read.set(file, rows);
  }
  return rows;
}

const cents = (text: string | undefined) => Math.round(Number(text || 0) * 100);
const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** On a server whose database holds receivables with their payments, and the deliveries of vendors. */
export function moneyAndPromisesAgree(server: () => TestServer): void {
  /** What each fine still owes at the end of a day, and when it is due. */
  function openAt(day: string): { due: string; open: number }[] {
    const paid = new Map<string, number>();
    for (const { fine_id, paid_on, amount } of rowsOf('receivable-payments'))
      if (paid_on! <= day) paid.set(fine_id!, (paid.get(fine_id!) ?? 0) + cents(amount));
    return rowsOf('receivables').flatMap((fine) => {
      const issued = fine.created! <= day ? cents(fine.amount) + cents(fine.expense) : 0;
      const penalty =
        fine.penalty_added && fine.penalty_added <= day
          ? cents(fine.amount_with_penalty) - cents(fine.amount)
          : 0;
      const open = issued + penalty - (paid.get(fine.fine_id!) ?? 0);
      return [{ due: plusDays(fine.notified || fine.created!, 60), open }];
    });
  }

  const years = ['2008', '2010', '2012'];

  it.each(years)(
    'receivables, their aging and days sales outstanding at the end of %s are what a script finds',
    async (year) => {
      const day = `${year}-12-31`;
      const found = openAt(day);
      const sum = (rows: readonly { open: number }[]) => rows.reduce((total, { open }) => total + open, 0);
      const age = (due: string) => Math.round((Date.parse(day) - Date.parse(due)) / 86_400_000);
      const bucketOf = (due: string) => {
        const days = age(due);
        return days <= 0
          ? 'CURRENT'
          : days <= 30
            ? 'D1_30'
            : days <= 60
              ? 'D31_60'
              : days <= 90
                ? 'D61_90'
                : days <= 120
                  ? 'D91_120'
                  : 'D120_PLUS';
      };
      const aging = [...Map.groupBy(found, ({ due }) => bucketOf(due))]
        .map(([bucket, rows]) => [bucket, sum(rows)] as const)
        .filter(([, open]) => open !== 0);
      const sales = rowsOf('receivables')
        .filter(({ created }) => created!.startsWith(year))
        .reduce((total, fine) => total + cents(fine.amount) + cents(fine.expense), 0);
      const range = `range: { from: "${year}-01-01", to: "${Number(year) + 1}-01-01" }`;
      const { aged, days } = await server().ask(`{
      aged: metrics(names: [AR_BALANCE], ${range}, groupBy: [AGING_BUCKET]) { total { cells { numerator } } rows { dimensions { label } cells { numerator } } }
      days: metrics(names: [DSO], ${range}) { total { cells { numerator denominator } } }
    }`);
      expect(cents(aged.total.cells[0].numerator)).toBe(sum(found));
      const ours = aged.rows
        .map((row: any) => [row.dimensions[0].label, cents(row.cells[0].numerator)])
        .filter(([, open]: any) => open !== 0);
      expect(ours.toSorted()).toEqual(aging.toSorted());
      const length = year === '2008' || year === '2012' ? 366 : 365;
      expect(cents(days.total.cells[0].numerator)).toBe(sum(found) * length);
      expect(cents(days.total.cells[0].denominator)).toBe(sales);
    },
    120_000,
  );

  it('what was recovered of the receivables, year by year, and nothing by the agency, as a script finds', async () => {
    const sum = (rows: readonly { open: number }[]) => rows.reduce((total, { open }) => total + open, 0);
    for (const year of years) {
      const [before, after] = [openAt(`${Number(year) - 1}-12-31`), openAt(`${year}-12-31`)];
      const sales = rowsOf('receivables')
        .filter(({ created }) => created!.startsWith(year))
        .reduce((total, fine) => total + cents(fine.amount) + cents(fine.expense), 0);
      const current = after.filter(({ due }) => due >= `${year}-12-31`);
      const { metrics } = await server().ask(
        `{ metrics(names: [CEI], range: { from: "${year}-01-01", to: "${Number(year) + 1}-01-01" }, parameters: { ceiMonths: 12 }) { total { cells { numerator denominator } } } }`,
      );
      const begun = 12 * sum(before) + sales;
      expect(cents(metrics.total.cells[0].numerator)).toBe(begun - 12 * sum(after));
      expect(cents(metrics.total.cells[0].denominator)).toBe(begun - 12 * sum(current));
    }
    const placed = new Map(
      rowsOf('receivables').flatMap((fine) =>
        fine.credit_collection
          ? [
              [
                fine.fine_id!,
                [fine.credit_collection, cents(fine.amount_with_penalty || fine.amount)],
              ] as const,
            ]
          : [],
      ),
    );
    const paidAfter = rowsOf('receivable-payments').filter(
      ({ fine_id, paid_on }) => paid_on! >= (placed.get(fine_id!)?.[0] ?? '9999'),
    );
    const { metrics } = await server().ask(
      `{ metrics(names: [AGENCY_RECOVERY_RATE], range: { from: "2000-01-01", to: "2014-01-01" }) { total { cells { value numerator denominator sampleSize } } } }`,
    );
    const [cell] = metrics.total.cells;
    expect(cents(cell.numerator)).toBe(paidAfter.reduce((total, { amount }) => total + cents(amount), 0));
    expect(cents(cell.denominator)).toBe(
      [...placed.values()].reduce((total, [, amount]) => total + amount, 0),
    );
    expect(cell.sampleSize).toBe(String(placed.size));
  }, 120_000);

  it('what came in, year by year, is what the payments say, and all of it 3,601,464.53', async () => {
    const byYear = new Map<string, number>();
    for (const { paid_on, amount } of rowsOf('receivable-payments')) {
      const year = `${paid_on!.slice(0, 4)}-01-01`;
      byYear.set(year, (byYear.get(year) ?? 0) + cents(amount));
    }
    const { metrics } = await server().ask(
      `{ metrics(names: [REVENUE], range: { from: "2000-01-01", to: "2014-01-01" }, grain: YEAR, parameters: { revenueBasis: COLLECTED }, filter: { location: { code: { eq: "POLICE" } } }) {
        total { cells { value } } rows { bucket { key } cells { numerator } } } }`,
    );
    expect(metrics.total.cells[0].value).toBe('3601464.53');
    const ours = metrics.rows
      .map((row: any) => [row.bucket.key, cents(row.cells[0].numerator)])
      .filter(([, sum]: any) => sum);
    expect(ours).toEqual([...byYear].toSorted());
  });

  it('vendors keep their promises, vendor by vendor and month by month, as a script over the order lines finds', async () => {
    const months: Record<string, string> = Object.fromEntries(
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, at) => [
        name,
        String(at + 1).padStart(2, '0'),
      ]),
    );
    const dayOf = (text: string): string | undefined => {
      const [, day, month, year] = /^(\d+)-([A-Z][a-z]{2})-(\d\d)$/.exec(text) ?? [];
      if (day) return `20${year}-${months[month!]}-${day.padStart(2, '0')}`;
      const [, m, d, y] = /^(\d+)\/(\d+)\/(\d\d)$/.exec(text) ?? [];
      return m && `20${y}-${m.padStart(2, '0')}-${d!.padStart(2, '0')}`;
    };
    const theirs = new Map<string, [kept: number, judged: number]>();
    for (const row of rowsOf('vendor-deliveries')) {
      const promised = dayOf(row['Scheduled Delivery Date']!)!;
      const delivered = dayOf(row['Delivered to Client Date']!)!;
      const ordered = dayOf(row['PO Sent to Vendor Date']!) ?? dayOf(row['PQ First Sent to Client Date']!);
      // Came before it was ordered: an error in the data, which proves nothing about a promise.
      if (ordered && delivered < ordered) continue;
      const key = `${row.Vendor} ${promised.slice(0, 7)}-01`;
      const pair = theirs.get(key) ?? [0, 0];
      theirs.set(key, [pair[0] + (delivered <= promised ? 1 : 0), pair[1] + 1]);
    }
    const { metrics, vendorScorecard } = await server().ask(
      `{ metrics(names: [SLA_COMPLIANCE_RATE], range: { from: "2006-01-01", to: "2016-01-01" }, groupBy: [VENDOR], grain: MONTH, filter: { slaClock: { term: { contractId: { isNull: false } } } }) {
           total { cells { numerator denominator } }
           rows { dimensions { label } bucket { key } cells { numerator denominator } } }
         vendorScorecard(range: { from: "2006-01-01", to: "2016-01-01" }, filter: { slaClock: { term: { contractId: { isNull: false } } } }) {
           rows { dimensions { label } cell(name: "SLA_COMPLIANCE_RATE") { numerator denominator } } } }`,
    );
    const ours = new Map(
      metrics.rows
        .filter((row: any) => row.cells[0].denominator !== '0')
        .map((row: any) => [
          `${row.dimensions[0].label} ${row.bucket.key}`,
          [Number(row.cells[0].numerator), Number(row.cells[0].denominator)],
        ]),
    );
    expect(Object.fromEntries([...ours].toSorted() as never)).toEqual(
      Object.fromEntries([...theirs].toSorted()),
    );
    expect(metrics.total.cells).toEqual([
      { numerator: String(9_138 - 14), denominator: String(10_324 - 14) },
    ]);
    const scored = vendorScorecard.rows.reduce(
      (sum: number, row: any) => sum + Number(row.cell.denominator),
      0,
    );
    expect(scored).toBe(10_324 - 14);
  }, 120_000);
}
