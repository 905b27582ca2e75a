import type { ServiceLine } from '../domain/locations/service-line.js';
import type { SourceSystem } from '../engines/imports/source-system.js';
import { JournalLine } from '../domain/planning/journal-line.entity.js';
import type { PnlLine } from '../domain/planning/pnl-line.js';
import type { Branch } from './branch.js';
import type { ChartOfAccounts } from './chart-of-accounts.js';
import { DAY, HOUR, monthStart, monthText, type Day } from './time.js';
import type { World } from './world.js';

/** Where postings come from; each makes one entry a month. */
const journals: { readonly [code: string]: { readonly source: SourceSystem; readonly memo: string } } = {
  AR: { source: 'QUICKBOOKS', memo: 'Invoices of the month' },
  AD: { source: 'QUICKBOOKS', memo: 'Adjustments of the month' },
  JC: { source: 'QUICKBOOKS', memo: 'Costs of jobs' },
  RT: { source: 'PAYROLL', memo: 'Costs of routes' },
  MK: { source: 'QUICKBOOKS', memo: 'Campaigns of the month' },
  FR: { source: 'NETSUITE', memo: 'Franchise agreement' },
  CC: { source: 'NETSUITE', memo: 'Contact center' },
  IN: { source: 'NETSUITE', memo: 'Insurance commissions' },
  OH: { source: 'QUICKBOOKS', memo: 'Cost of running the branch' },
  CA: { source: 'BANK', memo: 'Money applied to invoices' },
};

/** Postings of the profit and loss statement, gathered by location, month, account and service line. */
export class Books {
  readonly #sums = new Map<Branch, Map<string, Map<string, number>>>();
  readonly #lines = new Map<Branch, Map<string, number>>();

  constructor(
    readonly world: World,
    readonly chart: ChartOfAccounts,
  ) {}

  post(
    branch: Branch,
    day: Day,
    journal: keyof typeof journals,
    account: string,
    amount: number,
    serviceLine?: ServiceLine,
  ): void {
    if (!amount || day < this.world.months[0]!) return;
    let months = this.#sums.get(branch);
    if (!months) {
      this.#sums.set(branch, (months = new Map()));
      this.#lines.set(branch, new Map());
    }
    const month = monthText(day);
    let sums = months.get(month);
    if (!sums) months.set(month, (sums = new Map()));
    const key = `${journal}/${account}/${serviceLine ?? ''}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
    if (journal === 'CA') return;
    const lines = this.#lines.get(branch)!;
    const line = `${month}/${this.chart.accounts.get(account)!.line}`;
    lines.set(line, (lines.get(line) ?? 0) + amount);
  }

  /** Money that paid invoices: revenue by the cash basis, and what some royalties are a share of. */
  collect(branch: Branch, day: Day, amount: number, serviceLine: ServiceLine): void {
    this.post(branch, day, 'CA', '4000', amount, serviceLine);
  }

  /** What one journal has on one account so far, by service line: `AR/4000`. */
  byLine(branch: Branch, month: Day, journalAndAccount: string): Map<ServiceLine, number> {
    const found = new Map<ServiceLine, number>();
    for (const [key, amount] of this.#sums.get(branch)?.get(monthText(month)) ?? [])
      if (key.startsWith(`${journalAndAccount}/`))
        found.set(key.slice(journalAndAccount.length + 1) as ServiceLine, amount);
    return found;
  }

  /** What stands on a line so far, accrual basis. */
  sum(branch: Branch, month: Day, line: PnlLine): number {
    return this.#lines.get(branch)?.get(`${monthText(month)}/${line}`) ?? 0;
  }

  *write(): Generator<void> {
    for (const [branch, months] of this.#sums) {
      const random = branch.random.fork('books');
      for (const month of this.world.months) {
        const sums = months.get(monthText(month));
        if (!sums) continue;
        const last = Math.min(monthStart(month, 1) - 1, branch.zone.dayOf(this.world.now));
        const lineNo = new Map<string, number>();
        for (const key of [...sums.keys()].toSorted()) {
          const [journal, account, serviceLine] = key.split('/') as [string, string, ServiceLine | ''];
          const line = (lineNo.get(journal) ?? 0) + 1;
          lineNo.set(journal, line);
          this.world.write.add(JournalLine, random, Math.min(this.world.now, last * DAY + 20 * HOUR), {
            ledger: branch.place.code,
            entry: `${journal}-${monthText(month)}`,
            lineNo: line,
            postedOn: last,
            amount: sums.get(key)!,
            basis: journal === 'CA' ? 'CASH' : 'ACCRUAL',
            memo: journals[journal]!.memo,
            source: journals[journal]!.source,
            location: branch.id,
            account: this.chart.accounts.get(account)!.id,
            costCenter: this.chart.centers.get(branch),
            businessUnit: serviceLine ? branch.units.get(serviceLine) : null,
          });
        }
      }
      yield;
    }
  }
}
