import { CapacitySlot } from '../domain/scheduling/capacity-slot.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import { DAY, HOUR, isWeekend, type Day } from './time.js';

const halves = [
  ['MORNING', 7, 12],
  ['AFTERNOON', 12, 18],
] as const;

/** Counts a planned visit in the half day in which it is to begin. */
export function book(branch: Branch, plannedStart: number): void {
  const hour = branch.zone.clockOf(plannedStart) / HOUR;
  const half = halves.findIndex(([, from, to]) => hour >= from && hour < to);
  if (half < 0) return;
  const key = branch.zone.dayOf(plannedStart) * 2 + half;
  branch.booked.set(key, (branch.booked.get(key) ?? 0) + 1);
}

/** Half days of the last eight weeks and the two to come, and of the storm where it came. */
export function* writeCapacity({ world, network }: Company): Generator<void> {
  const { storm } = world;
  for (const branch of network.branches) {
    if (branch.trade === 'INSURANCE_SALES') continue;
    const random = branch.random.fork('capacity');
    const today = branch.zone.dayOf(world.now);
    const days = new Set<Day>();
    if (branch.place.district === storm.district)
      for (let day = storm.from - 7; day < storm.to + 21; day++) days.add(day);
    for (let day = today - 56; day <= today + 14; day++) days.add(day);
    for (const date of [...days].toSorted((a, b) => a - b)) {
      if (!branch.openOn(date)) continue;
      halves.forEach(([, from, to], half) => {
        const booked = branch.booked.get(date * 2 + half) ?? 0;
        if (isWeekend(date) && !booked) return;
        const crews = technicians(branch, date);
        const blocked = random.chance(0.12) ? random.int(1, 2) : 0;
        // Who has no crew left works longer: nobody is turned away.
        const capacity = Math.max(booked + blocked, Math.round(crews * (isWeekend(date) ? 0.25 : 0.5)));
        world.write.add(CapacitySlot, random, Math.min(world.now, (date - 21) * DAY), {
          date,
          startsAt: branch.zone.instant(date, from * HOUR),
          endsAt: branch.zone.instant(date, to * HOUR),
          skill: branch.trade === 'PEST_CONTROL' ? 'PEST' : 'MITIGATION',
          capacity,
          booked,
          blocked,
          location: branch.id,
        });
      });
    }
    yield;
  }
}

const technicians = (branch: Branch, day: Day): number =>
  (['TECHNICIAN', 'LEAD_TECH'] as const)
    .flatMap((role) => branch.seats.get(role) ?? [])
    .filter((seat) => seat.some(({ from, to }) => day >= from && day < to)).length;
