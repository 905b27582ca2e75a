import type { ServiceLine } from '../domain/locations/service-line.js';
import type { PnlLine } from '../domain/planning/pnl-line.js';
import { BudgetLine, Plan } from '../domain/planning/plan.entity.js';
import type { Branch } from './branch.js';
import { usualRevenue } from './closing.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, monthStart, monthText, type Day } from './time.js';
import { trades } from './trade.js';

/** Lines that follow the work; the others are the same every month. */
const variable: readonly PnlLine[] = [
  'DISCOUNTS',
  'COGS_LABOR',
  'COGS_BURDEN',
  'COGS_SUBCONTRACT',
  'COGS_MATERIAL',
  'COGS_EQUIPMENT',
  'COGS_TPA_FEES',
  'COGS_REFERRAL_FEES',
  'ROYALTY',
  'BRAND_FUND',
  'MARKETING',
  'BAD_DEBT',
];
const fixed: readonly PnlLine[] = [
  'COMMISSION_REVENUE',
  'LEAD_COST',
  'AGENT_WAGES',
  'AGENT_INCENTIVES',
  'WFM_TECH',
  'TECH_FEE',
  'SALARIES_ADMIN',
  'SALARIES_SALES',
  'BENEFITS',
  'RENT',
  'VEHICLES_FUEL',
  'INSURANCE',
  'SOFTWARE_TELECOM',
  'CALL_CENTER_VENDOR',
  'TRAINING',
  'PROFESSIONAL',
  'OTHER_OPEX',
  'DEPRECIATION',
  'INTEREST',
];

/** Plans of the fiscal years, which nobody made with the storm in mind. */
export function* writeBudgets(company: Company): Generator<void> {
  const { world, network } = company;
  const random = world.random.fork('budgets');
  const yearOf = (day: Day) => new Date(day * DAY).getUTCFullYear();
  const first = yearOf(world.months[0]!);
  const last = yearOf(world.months.at(-1)!);
  for (let year = first; year <= last; year++) {
    const approvedOn = monthStart(Date.UTC(year, 0, 1) / DAY, -1) + 10;
    const plan = (scenario: string, status: string, planVersion: number) =>
      world.write.add(Plan, random, (approvedOn - 30 + planVersion) * DAY, {
        name: `Budget ${year}${scenario === 'BASE' ? '' : `, ${scenario.toLowerCase()}`}`,
        fiscalYear: year,
        scenario,
        status,
        planVersion,
        approvedOn: status === 'LOCKED' ? approvedOn : null,
      });
    plan('BASE', 'SUPERSEDED', 1);
    const base = plan('BASE', 'LOCKED', 2);
    const downside = plan('DOWNSIDE', 'APPROVED', 1);
    company.plans.set(year, base);
    const months = Array.from({ length: 12 }, (_, i) => Date.UTC(year, i, 1) / DAY).filter(
      (month) => month >= world.months[0]!,
    );
    for (const branch of [...network.branches, network.headOffice, network.contactCenter]) {
      const plans = new Budget(company, branch);
      for (const month of months) {
        // A plan knows when a branch opens, and not that another will close.
        if (month < monthStart(branch.opened)) continue;
        plans.write(base, (approvedOn - 20) * DAY, random, month, 1);
        if (year === last) plans.writeRevenue(downside, (approvedOn - 20) * DAY, random, month, 0.85);
      }
      yield;
    }
  }
}

/** What a branch plans: its usual month, moved by the season. */
class Budget {
  readonly #usual: number;
  readonly #months: readonly Day[];

  constructor(
    readonly company: Company,
    readonly branch: Branch,
  ) {
    this.#months = company.world.months.slice(0, -1).filter((month) => branch.openOn(month));
    this.#usual = usualRevenue(company, branch);
  }

  write(plan: string, at: number, random: Random, month: Day, factor: number): void {
    this.writeRevenue(plan, at, random, month, factor);
    const season = this.#season(month);
    for (const line of variable)
      this.#line(plan, at, month, line, this.#mean(line) * season * random.between(0.93, 0.99));
    for (const line of fixed)
      this.#line(plan, at, month, line, this.#mean(line) * random.between(0.97, 1.02));
  }

  writeRevenue(plan: string, at: number, random: Random, month: Day, factor: number): void {
    const { branch } = this;
    const season = this.#season(month) * factor;
    if (!this.#usual || !branch.units.size || branch.trade === 'INSURANCE_SALES')
      return this.#line(plan, at, month, 'GROSS_REVENUE', this.#mean('GROSS_REVENUE') * factor);
    for (const [serviceLine, unit] of branch.units) {
      const usual = this.#meanOf(serviceLine);
      const amount = Math.round((usual * season * 1.03 * random.between(0.97, 1.03)) / 100) * 100;
      const rate = usual && amount ? Math.round(amount / Math.max(1, Math.round(amount / 420_000))) : 0;
      this.#line(plan, at, month, 'GROSS_REVENUE', amount, unit, {
        unit: 'jobs',
        volume: rate ? (amount / rate).toFixed(2) : '0',
        rate: (rate / 100).toFixed(2),
      });
    }
  }

  #season(month: Day): number {
    const { season } = trades[this.branch.trade] ?? { season: undefined };
    if (!season) return 1;
    const mean = season.reduce((sum, value) => sum + value, 0) / 12;
    return season[new Date(month * DAY).getUTCMonth()]! / mean;
  }

  #mean(line: PnlLine): number {
    if (!this.#months.length) return 0;
    const { books } = this.company;
    const sum = this.#months.reduce((all, month) => all + books.sum(this.branch, month, line), 0);
    return sum / this.#months.length;
  }

  #meanOf(serviceLine: ServiceLine): number {
    const { books } = this.company;
    const sum = this.#months.reduce(
      (all, month) => all + (books.byLine(this.branch, month, 'AR/4000').get(serviceLine) ?? 0),
      0,
    );
    return this.#months.length ? sum / this.#months.length : 0;
  }

  #line(
    plan: string,
    at: number,
    month: Day,
    pnlLine: PnlLine,
    amount: number,
    businessUnit?: string,
    driver?: object,
  ): void {
    const rounded = Math.round(amount / 100) * 100;
    if (!rounded) return;
    const { world, books } = this.company;
    world.write.add(BudgetLine, this.branch.random, Math.min(world.now, at), {
      month: monthText(month),
      monthStartsOn: month,
      pnlLine,
      amount: rounded,
      driver,
      location: this.branch.id,
      plan,
      costCenter: books.chart.centers.get(this.branch),
      businessUnit,
    });
  }
}
