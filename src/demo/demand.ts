import type { Branch } from './branch.js';
import type { Company } from './company.js';
import { writeHousehold } from './households.js';
import { sellInsurance } from './insurance.js';
import { writeLead } from './leads.js';
import { writeAgreement, writePestJob } from './pest.js';
import { writeRestorationJob } from './restoration.js';
import type { Random } from './random.js';
import { DAY, HOUR, isWeekend, type Day } from './time.js';
import { serviceMix, trades } from './trade.js';
import { timeEntry } from './visits.js';

/** A month of a branch: everybody who asks, and whatever follows from it, however late. */
export function* branchMonth(company: Company, branch: Branch, month: Day, end: Day): Generator<void> {
  const { world } = company;
  const random = branch.random.fork(`month/${month}`);
  branch.forgetBefore(month - 62);
  const trade = trades[branch.trade];
  const monthOfYear = new Date(month * DAY).getUTCMonth();
  const years = (month - world.months[0]!) / 365;
  // A new branch takes half a year to fill its days.
  const ramp = Math.min(1, 0.3 + (month - branch.opened) / 180);
  const mean =
    trade.leadsAMonth *
    branch.place.size *
    trade.season[monthOfYear]! *
    trade.growthAYear ** years *
    Math.max(0.3, ramp) *
    world.scale *
    ((end - month) / 30.4);
  for (const day of branch.days(
    month,
    end,
    random,
    random.count(mean * shareOpen(branch, month, end)),
    0.35,
  )) {
    inquire(company, branch, random, day, monthOfYear + 1, false);
    yield;
  }
  yield* stormDays(company, branch, month, end, mean);
  if (month === world.months[0] && branch.trade === 'PEST_CONTROL')
    yield* oldAgreements(company, branch, random);
  yield* otherHours(branch, random, month, end);
}

const shareOpen = ({ opened, closed = Infinity }: Branch, month: Day, end: Day) =>
  Math.max(0, Math.min(end, closed) - Math.max(month, opened)) / (end - month);

function inquire(
  company: Company,
  branch: Branch,
  random: Random,
  day: Day,
  month: number,
  storm: boolean,
): void {
  const at = branch.moment(day, random, branch.trade === 'RESTORATION' ? 0.22 : 0.04);
  if (at > company.world.now) return;
  branch.asked.set(day, (branch.asked.get(day) ?? 0) + 1);
  const serviceLine = random.weighted(serviceMix(branch.trade, month, storm));
  if (branch.trade === 'INSURANCE_SALES')
    return sellInsurance(company, branch, random, { at, serviceLine, storm });
  const won = writeLead(company, branch, random, { at, serviceLine, storm });
  // A sale that came after the last day of a branch never became work there.
  if (!won || !branch.openOn(branch.zone.dayOf(won.at))) return;
  const order = { ...won, at: won.at, serviceLine, storm };
  if (branch.trade === 'RESTORATION') return writeRestorationJob(company, branch, random, order);
  const recurring = serviceLine === 'PEST_GENERAL' && random.chance(0.5);
  const agreement = recurring
    ? writeAgreement(company, branch, random, won.at, won.household, won)
    : undefined;
  writePestJob(company, branch, random, { ...order, agreement });
}

/** The week in which a month’s work comes each day to the branches under the storm. */
function* stormDays(company: Company, branch: Branch, month: Day, end: Day, mean: number): Generator<void> {
  const { storm } = company.world;
  if (branch.trade !== 'RESTORATION' || branch.place.district !== storm.district) return;
  const random = branch.random.fork(`storm/${month}`);
  for (let day = Math.max(month, storm.from); day < Math.min(end, storm.to); day++) {
    const force = [0.3, 1, 0.9, 0.6, 0.4, 0.25, 0.15][day - storm.from]!;
    for (let calls = random.count(0.8 * mean * force); calls > 0; calls--) {
      inquire(company, branch, random, day, 9, true);
      yield;
    }
  }
}

/** Customers who had been served for years when the period began. */
function* oldAgreements(company: Company, branch: Branch, random: Random): Generator<void> {
  const { world } = company;
  const count = Math.round(70 * branch.place.size * world.scale);
  for (let i = 0; i < count; i++) {
    const at = branch.moment(
      random.int(Math.max(branch.opened, world.months[0]! - 700), world.months[0]! - 2),
      random,
    );
    const household = writeHousehold(branch, random, at, false);
    writeAgreement(company, branch, random, at, household, {});
    branch.remember(household);
    yield;
  }
}

/** Meetings, trainings and leave: the hours that no customer pays. */
function* otherHours(branch: Branch, random: Random, month: Day, end: Day): Generator<void> {
  const seats = branch.seats.get('TECHNICIAN') ?? branch.seats.get('SALES_AGENT') ?? [];
  for (const seat of seats) {
    for (let i = 0; i < 3; i++) {
      const day = random.int(month, end - 1);
      const holder = seat.find(({ from, to }) => day >= from && day < to);
      if (!holder || isWeekend(day)) continue;
      const kind = random.weighted({ MEETING: 4, TRAINING: 2, SHOP: 3, PTO: 2, IDLE: 1 });
      const from = branch.zone.instant(day, 7 * HOUR);
      const to = from + (kind === 'PTO' ? 8 : random.between(0.5, 2.5)) * HOUR;
      if (to < branch.world.now) timeEntry(branch, holder.id, random, kind, from, to);
    }
    yield;
  }
}
