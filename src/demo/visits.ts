import type { AppointmentKind } from '../domain/scheduling/appointment-enums.js';
import { Appointment, AppointmentAssignment } from '../domain/scheduling/appointment.entity.js';
import { TimeEntry } from '../domain/scheduling/time-entry.entity.js';
import type { StaffRole } from '../domain/staff/staff-enums.js';
import { book } from './capacity.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import { HOUR, MINUTE, SECOND } from './time.js';

export interface Visit {
  readonly kind: AppointmentKind;
  /** When the crew came, or is to come. */
  readonly at: number;
  readonly hours: number;
  readonly role: StaffRole;
  readonly crew?: number;
  readonly bookedAt: number;
  readonly job?: string;
  readonly agreement?: string;
  readonly lead?: string;
  readonly collected?: number;
}

/** A visit with its window, its crew and their hours; one in twenty was moved first, a few nobody was home for. */
export function writeVisit(branch: Branch, random: Random, visit: Visit): void {
  const { write, now } = branch.world;
  const { kind, at, hours, role, bookedAt, job, agreement, lead, collected } = visit;
  const day = branch.zone.dayOf(at);
  const about = { location: branch.id, job, serviceAgreement: agreement, lead };
  const created = Math.min(now, bookedAt);
  // Promised windows are wide enough for most; one crew in eight is late.
  const windowStart =
    Math.floor(
      (at - (random.chance(0.13) ? random.int(125, 200) : random.int(5, 115)) * MINUTE) / (15 * MINUTE),
    ) *
    15 *
    MINUTE;
  const planned = {
    windowStart,
    windowEnd: windowStart + 2 * HOUR,
    plannedStart: windowStart + HOUR,
    plannedEnd: windowStart + HOUR + hours * HOUR,
  };
  const moved = random.chance(0.05);
  const before = moved
    ? write.add(Appointment, random, created, {
        number: branch.number('V', day),
        kind,
        status: 'RESCHEDULED',
        windowStart: windowStart - 48 * HOUR,
        windowEnd: windowStart - 46 * HOUR,
        plannedStart: windowStart - 47 * HOUR,
        plannedEnd: windowStart - 46 * HOUR,
        rescheduleReason: random.pick(['Customer asked', 'Crew short', 'Weather']),
        ...about,
      })
    : undefined;
  const status =
    at > now ? 'SCHEDULED' : at + hours * HOUR > now ? 'WORKING' : random.chance(0.02) ? 'NO_SHOW' : 'DONE';
  const arrived = status === 'DONE' || status === 'WORKING';
  const departedAt = status === 'DONE' ? Math.floor(at + hours * HOUR) : undefined;
  const appointment = write.add(Appointment, random, created, {
    number: branch.number('V', day),
    kind,
    status,
    ...planned,
    arrivedAt: arrived ? Math.floor(at) : null,
    departedAt,
    customerConfirmed: random.chance(0.7),
    collectedAmount: arrived ? collected : null,
    updatedAt: Math.max(created, Math.min(now, departedAt ?? at)),
    ...about,
    rescheduledFrom: before,
  });
  book(branch, planned.plannedStart);
  const crew = new Set<string>();
  for (let i = 0; i < (visit.crew ?? 1); i++) {
    const employee = branch.staff(role, day, random) ?? branch.staff('TECHNICIAN', day, random);
    if (employee) crew.add(employee);
  }
  for (const employee of crew) {
    write.add(AppointmentAssignment, random, created, {
      role,
      status: arrived ? 'DONE' : random.chance(0.8) ? 'ACCEPTED' : 'ASSIGNED',
      location: branch.id,
      appointment,
      employee,
    });
    if (arrived && departedAt)
      hoursOf(branch, random, employee, Math.floor(at), departedAt, appointment, job);
  }
}

function hoursOf(
  branch: Branch,
  random: Random,
  employee: string,
  from: number,
  to: number,
  appointment: string,
  job?: string,
): void {
  const drive = random.int(8, 50) * MINUTE;
  timeEntry(branch, employee, random, 'DRIVE', from - drive, from, { appointment, job });
  timeEntry(branch, employee, random, 'BILLABLE', from, to, { appointment, job });
}

export function timeEntry(
  branch: Branch,
  employee: string,
  random: Random,
  kind: string,
  from: number,
  to: number,
  about: { appointment?: string; job?: string } = {},
): void {
  const startedAt = branch.begin(employee, Math.floor(from / SECOND) * SECOND);
  const seconds = Math.round((to - startedAt) / SECOND);
  if (seconds <= 0) return;
  branch.world.write.add(TimeEntry, random, startedAt, {
    kind,
    startedAt,
    endedAt: Math.floor(to),
    seconds,
    payType: random.chance(0.08) ? 'OT' : 'REG',
    cost: Math.round((seconds / 3600) * 3150),
    location: branch.id,
    employee,
    ...about,
  });
}
