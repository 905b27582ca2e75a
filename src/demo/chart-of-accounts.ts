import { CostCenter } from '../domain/locations/cost-center.entity.js';
import { Department } from '../domain/locations/department.entity.js';
import { GlAccount } from '../domain/planning/gl-account.entity.js';
import type { PnlLine } from '../domain/planning/pnl-line.js';
import type { Branch } from './branch.js';
import type { Network } from './network.js';
import { DAY } from './time.js';
import type { World } from './world.js';

const lines: readonly [string, string, PnlLine][] = [
  ['4000', 'Services invoiced', 'GROSS_REVENUE'],
  ['4100', 'Royalties received', 'GROSS_REVENUE'],
  ['4200', 'Commissions on new policies', 'COMMISSION_REVENUE'],
  ['4210', 'Commissions on renewals', 'COMMISSION_REVENUE'],
  ['4900', 'Credits and discounts', 'DISCOUNTS'],
  ['4910', 'Reductions by carriers', 'DISCOUNTS'],
  ['5000', 'Production wages', 'COGS_LABOR'],
  ['5050', 'Burden on production wages', 'COGS_BURDEN'],
  ['5100', 'Subcontractors', 'COGS_SUBCONTRACT'],
  ['5200', 'Materials', 'COGS_MATERIAL'],
  ['5210', 'Disposal, permits, travel', 'COGS_MATERIAL'],
  ['5300', 'Equipment', 'COGS_EQUIPMENT'],
  ['5310', 'Rented equipment', 'COGS_EQUIPMENT'],
  ['5400', 'Program fees', 'COGS_TPA_FEES'],
  ['5410', 'Referral fees', 'COGS_REFERRAL_FEES'],
  ['5500', 'Purchased leads', 'LEAD_COST'],
  ['5600', 'Wages of agents', 'AGENT_WAGES'],
  ['5610', 'Incentives of agents', 'AGENT_INCENTIVES'],
  ['5620', 'Telephony and workforce software', 'WFM_TECH'],
  ['6000', 'Royalty', 'ROYALTY'],
  ['6010', 'Brand fund', 'BRAND_FUND'],
  ['6020', 'Technology fee', 'TECH_FEE'],
  ['6100', 'Campaigns', 'MARKETING'],
  ['6200', 'Salaries, office', 'SALARIES_ADMIN'],
  ['6210', 'Salaries, sales', 'SALARIES_SALES'],
  ['6220', 'Benefits and payroll taxes', 'BENEFITS'],
  ['6300', 'Rent and utilities', 'RENT'],
  ['6310', 'Vehicles and fuel', 'VEHICLES_FUEL'],
  ['6320', 'Business insurance', 'INSURANCE'],
  ['6330', 'Software and telephone', 'SOFTWARE_TELECOM'],
  ['6340', 'Call centers and answering services', 'CALL_CENTER_VENDOR'],
  ['6400', 'Bad debt', 'BAD_DEBT'],
  ['6410', 'Training and licenses', 'TRAINING'],
  ['6420', 'Professional fees', 'PROFESSIONAL'],
  ['6490', 'Other operating costs', 'OTHER_OPEX'],
  ['7000', 'Depreciation', 'DEPRECIATION'],
  ['7100', 'Interest', 'INTEREST'],
  ['7200', 'Income tax', 'TAX'],
];

const revenue: readonly PnlLine[] = ['GROSS_REVENUE', 'COMMISSION_REVENUE'];

const departments: readonly [string, string][] = [
  ['Customer care', 'CUSTOMER_SUPPORT'],
  ['Operations', 'OPERATIONS'],
  ['Sales', 'SALES'],
  ['Marketing', 'MARKETING'],
  ['Accounting', 'FINANCE'],
  ['Systems', 'IT'],
  ['People', 'HR'],
  ['Compliance', 'COMPLIANCE'],
  ['Executive office', 'EXECUTIVE'],
];

export interface Account {
  readonly number: string;
  readonly id: string;
  readonly line: PnlLine;
}

export interface ChartOfAccounts {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly centers: ReadonlyMap<Branch, string>;
  readonly departments: ReadonlyMap<string, string>;
}

/** The accounts of the ledger, and who bears costs: a cost center for each location and each department. */
export function writeChartOfAccounts(world: World, network: Network): ChartOfAccounts {
  const random = world.random.fork('accounts');
  const since = (world.months[0]! - 1200) * DAY;
  const center = (code: string, name: string, kind: string, location?: string) =>
    world.write.add(CostCenter, random, since, { code: `CC-${code}`, name, kind, location });
  center('SHARED', 'Shared by all locations', 'SHARED');
  return {
    accounts: new Map(
      lines.map(([number, name, pnlLine]) => [
        number,
        {
          number,
          line: pnlLine,
          id: world.write.add(GlAccount, random, since, {
            number,
            name,
            pnlLine,
            normalBalance: revenue.includes(pnlLine) ? 'CREDIT' : 'DEBIT',
          }),
        },
      ]),
    ),
    centers: new Map(
      [...network.branches, network.headOffice, network.contactCenter].map((branch) => [
        branch,
        center(
          branch.place.code,
          `${branch.place.city} ${branch.place.code.slice(-2)}`,
          branch === network.contactCenter ? 'CALL_CENTER' : 'LOCATION',
          branch.id,
        ),
      ]),
    ),
    departments: new Map(
      departments.map(([name, of]) => [
        name,
        world.write.add(Department, random, since, {
          name,
          function: of,
          organization: network.organization,
          costCenter: center(`D-${of.slice(0, 4)}`, name, 'DEPARTMENT', network.headOffice.id),
        }),
      ]),
    ),
  };
}
