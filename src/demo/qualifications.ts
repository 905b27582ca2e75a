import { BackgroundCheck } from '../domain/staff/background-check.entity.js';
import { License } from '../domain/staff/license.entity.js';
import { Course, TrainingAssignment } from '../domain/staff/training.entity.js';
import type { StaffRole } from '../domain/staff/staff-enums.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import { DAY, HOUR, type Day } from './time.js';
import type { World } from './world.js';

export interface Person {
  readonly id: string;
  readonly role: StaffRole;
  readonly from: Day;
  readonly to: Day;
  readonly branch?: Branch;
}

const courses: readonly [string, string, string, readonly StaffRole[], boolean][] = [
  ['ONB-01', 'Welcome to Meridian', '4', [], false],
  ['CMP-10', 'Code of conduct and privacy', '1.5', [], true],
  ['SAF-20', 'Safety on site', '3', ['TECHNICIAN', 'LEAD_TECH', 'ESTIMATOR', 'PROJECT_MANAGER'], true],
  ['CC-30', 'Call handling and disclosures', '2', ['CSR', 'SALES_AGENT', 'TEAM_LEAD'], true],
  ['FIN-40', 'Cash and deposits', '1', ['OFFICE_MANAGER', 'OFFICE_ADMIN', 'ACCOUNTANT'], true],
];

const field: readonly StaffRole[] = [
  'TECHNICIAN',
  'LEAD_TECH',
  'ESTIMATOR',
  'PROJECT_MANAGER',
  'ACCOUNT_MANAGER',
];

/** What people may do: licenses, some of which ran out; courses, some of which are overdue; checks, nearly all back in time. */
export function* writeQualifications(world: World, people: readonly Person[]): Generator<void> {
  const since = (world.months[0]! - 500) * DAY;
  const catalogue = courses.map(([code, title, hours, roles, yearly]) => ({
    roles,
    yearly,
    id: world.write.add(Course, world.random.fork(code), since, {
      code,
      title,
      hours,
      mandatoryFor: roles.length ? roles : [],
    }),
  }));
  for (const person of people) {
    const random = world.random.fork(`qualified/${person.id}`);
    if (person.branch) checks(world, random, person);
    licenses(world, random, person);
    for (const { id, roles, yearly } of catalogue)
      if (!roles.length || roles.includes(person.role)) training(world, random, person, id, yearly);
    yield;
  }
}

function training(
  world: World,
  random: Random,
  { id: employee, from, to }: Person,
  course: string,
  yearly: boolean,
): void {
  const today = Math.floor(world.now / DAY);
  // One in fifteen puts it off.
  const slow = random.chance(0.07);
  for (let day = Math.max(from, world.months[0]! - 60); day < Math.min(to, today); day += 365) {
    const assignedAt = day * DAY + 9 * HOUR;
    const dueAt = assignedAt + 30 * DAY;
    const completedAt =
      assignedAt + Math.floor((slow ? random.between(25, 90) : random.between(1, 29)) * DAY);
    const done = completedAt <= world.now && completedAt < to * DAY;
    const score = Math.min(1, random.between(0.72, 1.04));
    world.write.add(TrainingAssignment, random, assignedAt, {
      assignedAt,
      dueAt,
      completedAt: done ? completedAt : null,
      score: done ? score.toFixed(2) : null,
      passed: done ? score >= 0.75 : null,
      updatedAt: done ? completedAt : assignedAt,
      employee,
      course,
    });
    if (!yearly) return;
  }
}

function licenses(world: World, random: Random, { id: employee, role, from, to, branch }: Person): void {
  const today = Math.floor(world.now / DAY);
  const state = branch?.place.state;
  const hold = (kind: string, years: number, issuer: string | undefined) => {
    const issuedOn = from - random.int(20, 900);
    const last = Math.min(to, today);
    // Renewed while the person was here, but for those who forgot.
    let expiresOn = issuedOn + 365 * years;
    while (expiresOn < last && !random.chance(0.2)) expiresOn += 365 * years;
    world.write.add(License, random, Math.min(world.now, from * DAY), {
      kind,
      number: `${kind.slice(0, 2)}${random.int(100_000, 999_999)}${employee.slice(-4).toUpperCase()}`,
      state: issuer,
      issuedOn,
      expiresOn,
      status: random.chance(0.01) ? 'SUSPENDED' : 'ACTIVE',
      employee,
    });
  };
  if (branch && field.includes(role)) hold('DRIVER', 4, state);
  if (role === 'SALES_AGENT') {
    hold('PC_PRODUCER', 2, state);
    if (random.chance(0.4)) hold('PC_PRODUCER', 2, random.pick(['FL', 'GA', 'IL']));
  }
  if (role !== 'TECHNICIAN' && role !== 'LEAD_TECH') return;
  if (branch?.trade === 'PEST_CONTROL') {
    if (random.chance(0.96)) hold('PESTICIDE_APPLICATOR', 3, state);
    return;
  }
  if (random.chance(0.92)) hold('IICRC_WRT', 4, undefined);
  if (random.chance(role === 'LEAD_TECH' ? 0.8 : 0.25)) hold('IICRC_ASD', 4, undefined);
  if (random.chance(0.3)) hold('IICRC_AMRT', 4, undefined);
  if (random.chance(0.25)) hold('LEAD_RRP', 5, state);
}

function checks(world: World, random: Random, { id: employee, role, from, to }: Person): void {
  const check = (kind: string, day: Day, days: number, years: number | undefined) => {
    const orderedAt = day * DAY + 10 * HOUR;
    const completedAt = orderedAt + Math.floor(days * DAY);
    const back = completedAt <= world.now;
    if (orderedAt > world.now) return;
    world.write.add(BackgroundCheck, random, orderedAt, {
      kind,
      orderedAt,
      completedAt: back ? completedAt : null,
      result: back ? random.weighted({ CLEAR: 96, CONSIDER: 4 }) : 'PENDING',
      expiresOn: years ? day + 365 * years : null,
      updatedAt: back ? completedAt : orderedAt,
      employee,
    });
  };
  const before = from - random.int(12, 20);
  // Now and then somebody starts before the answer is back.
  const days = random.chance(0.05) ? random.between(18, 30) : random.between(2, 10);
  check('CRIMINAL', before, days, undefined);
  if (!field.includes(role)) return;
  check('DRUG', before, random.between(1, 4), undefined);
  const today = Math.floor(world.now / DAY);
  for (let day = before; day < Math.min(to, today); day += 365)
    if (!random.chance(0.04)) check('MVR', day, random.between(1, 6), 1);
}
