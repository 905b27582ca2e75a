import type { Branch } from './branch.js';
import { vendorNet } from './vendor-months.js';
import type { Company } from './company.js';
import { isFranchised } from './franchise.js';
import { reportRoyalty } from './royalties.js';
import { monthStart, type Day } from './time.js';

/** Costs of running a branch as shares of what it usually bills; they come whether it bills or not. */
const overhead: { readonly [trade: string]: readonly (readonly [string, number])[] } = {
  RESTORATION: [
    ['6200', 0.1],
    ['6210', 0.03],
    ['6220', 0.026],
    ['6300', 0.027],
    ['6310', 0.03],
    ['6320', 0.017],
    ['6330', 0.011],
    ['6410', 0.004],
    ['6420', 0.007],
    ['6490', 0.016],
    ['7000', 0.02],
    ['7100', 0.006],
  ],
  PEST_CONTROL: [
    ['6200', 0.13],
    ['6210', 0.04],
    ['6220', 0.03],
    ['6300', 0.03],
    ['6310', 0.06],
    ['6320', 0.018],
    ['6330', 0.02],
    ['6410', 0.005],
    ['6420', 0.006],
    ['6490', 0.015],
    ['7000', 0.025],
    ['7100', 0.004],
  ],
};

/** Closes the books of every month: what no job bears, what franchisees owe, and what the contact center costs. */
export function closeBooks(company: Company): void {
  const { world, network } = company;
  for (const branch of network.branches) {
    const usual = usualRevenue(company, branch);
    for (const month of world.months) {
      if (!branch.openOn(month)) continue;
      if (branch.trade === 'INSURANCE_SALES') closeInsurance(company, branch, month);
      else closeService(company, branch, month, usual);
    }
  }
  for (const month of world.months) closeCenters(company, month);
}

/** The share of a month that is over. */
const elapsed = ({ world }: Company, month: Day): number =>
  Math.min(1, (Math.floor(world.now / 86_400_000) - month) / (monthStart(month, 1) - month));

const lastDay = (month: Day): Day => monthStart(month, 1) - 1;

/** What an open month of a branch brings on average. */
export function usualRevenue({ world, books }: Company, branch: Branch): number {
  const full = world.months.slice(0, -1).filter((month) => branch.openOn(month));
  return full.length
    ? full.reduce((sum, month) => sum + books.sum(branch, month, 'GROSS_REVENUE'), 0) / full.length
    : 0;
}

function closeService(company: Company, branch: Branch, month: Day, usual: number): void {
  const { books, marketing, world } = company;
  const random = branch.random.fork(`overhead/${month}`);
  const day = lastDay(month);
  const share = elapsed(company, month);
  const dearer = 1.03 ** ((month - world.months[0]!) / 365);
  for (const [account, usualPart] of overhead[branch.trade]!) {
    // A franchisee works in the office in person.
    const part = account === '6200' && isFranchised(branch.place) ? usualPart * 0.6 : usualPart;
    books.post(
      branch,
      day,
      'OH',
      account,
      Math.round(usual * part * share * dearer * random.between(0.96, 1.04)),
    );
  }
  books.post(branch, day, 'MK', '6100', marketing.spent(branch, month));
  if (!isFranchised(branch.place)) return;
  const { royalty, brandFund, techFee } = reportRoyalty(company, branch, month);
  const { headOffice } = company.network;
  books.post(branch, day, 'FR', '6000', royalty);
  books.post(branch, day, 'FR', '6010', brandFund);
  books.post(branch, day, 'FR', '6020', techFee);
  books.post(headOffice, day, 'FR', '4100', royalty + brandFund + techFee);
}

const active = (branch: Branch, role: 'CSR' | 'SALES_AGENT' | 'TEAM_LEAD', day: Day): number =>
  (branch.seats.get(role) ?? []).filter((seat) => seat.some(({ from, to }) => day >= from && day < to))
    .length;

/** Commissions of the month against leads and wages; the book of older policies carries the floor. */
function closeInsurance(company: Company, branch: Branch, month: Day): void {
  const { books, marketing, world } = company;
  const random = branch.random.fork(`overhead/${month}`);
  const day = lastDay(month);
  const share = elapsed(company, month);
  const agents = active(branch, 'SALES_AGENT', month + 14);
  const wages = agents * 335_000 + active(branch, 'TEAM_LEAD', month + 14) * 460_000;
  const seats = branch.seats.get('SALES_AGENT')!.length;
  const growth = 1.06 ** ((month - world.months[0]!) / 365);
  const post = (account: string, amount: number, part = share) =>
    books.post(branch, day, 'IN', account, Math.round(amount * part));
  post('4200', company.commissions.get(`${branch.place.code}/${month}`) ?? 0, 1);
  post('4210', seats * 860_000 * growth * random.between(0.96, 1.04));
  post('5500', marketing.spent(branch, month), 1);
  post('5600', wages);
  post('5610', wages * random.between(0.05, 0.09));
  post('5620', agents * 14_000);
  post('6200', 620_000);
  post('6220', wages * 0.14);
  post('6300', seats * 42_000);
  post('6330', seats * 16_000);
  post('6420', 45_000);
  post('6490', 60_000);
  post('7000', 38_000);
}

function closeCenters(company: Company, month: Day): void {
  const { books, world } = company;
  const { headOffice, contactCenter } = company.network;
  const random = world.random.fork(`centers/${month}`);
  const day = lastDay(month);
  const share = elapsed(company, month);
  const size = world.scale / 0.6;
  const center = (account: string, amount: number) =>
    books.post(contactCenter, day, 'CC', account, Math.round(amount));
  const agents = active(contactCenter, 'CSR', month + 14);
  center('5600', agents * 305_000 * share);
  center('5610', agents * 12_000 * share);
  center('5620', agents * 21_000 * share * random.between(0.95, 1.05));
  center('6200', 1_450_000 * share);
  center('6220', agents * 46_000 * share);
  center('6300', 480_000 * share);
  center('6340', vendorNet(company, month));
  const office = (account: string, amount: number) =>
    books.post(
      headOffice,
      day,
      'OH',
      account,
      Math.round(amount * size * share * random.between(0.97, 1.03)),
    );
  office('6200', 3_600_000);
  office('6220', 600_000);
  office('6100', 800_000);
  office('6300', 700_000);
  office('6330', 950_000);
  office('6420', 600_000);
  office('7000', 300_000);
  if (new Date(month * 86_400_000).getUTCMonth() % 3 === 2) office('7200', 2_100_000);
}
