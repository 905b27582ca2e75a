import { TrendAlert } from '../domain/experience/trend-alert.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import { DAY, HOUR, type Day } from './time.js';

const weeks = 8;

/** Days on which many more people asked than on the same weekday of the eight weeks before. */
export function* writeAlerts(company: Company): Generator<void> {
  const { world, network } = company;
  for (const branch of network.branches) {
    const today = branch.zone.dayOf(world.now);
    for (let day = Math.max(world.months[0]!, branch.opened) + 7 * weeks; day < today; day++) {
      const past = Array.from({ length: weeks }, (_, i) => branch.asked.get(day - 7 * (i + 1)) ?? 0);
      const value = branch.asked.get(day) ?? 0;
      const mean = past.reduce((sum, count) => sum + count, 0) / weeks;
      const deviation = Math.sqrt(past.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (weeks - 1));
      if (value >= 5 && deviation > 0 && value - mean > 5 * deviation)
        alert(company, branch, day, value, mean, (value - mean) / deviation);
    }
    yield;
  }
}

function alert(
  { world }: Company,
  branch: Branch,
  day: Day,
  value: number,
  expected: number,
  score: number,
): void {
  const random = branch.random.fork(`alert/${day}`);
  const { storm } = world;
  const raisedAt = Math.min(world.now, branch.zone.instant(day + 1, 6 * HOUR));
  const stormy = branch.place.district === storm.district && day >= storm.from && day < storm.to;
  const old = raisedAt < world.now - 2 * DAY;
  world.write.add(TrendAlert, random, raisedAt, {
    metric: 'leadCount',
    dimension: `location=${branch.place.code}`,
    day,
    value: String(value),
    expected: expected.toFixed(3),
    zScore: score.toFixed(2),
    raisedAt,
    status: stormy
      ? 'EXPLAINED'
      : old
        ? random.weighted({ DISMISSED: 5, EXPLAINED: 2, ACKNOWLEDGED: 1 })
        : 'NEW',
    explanation: stormy ? storm.name : null,
    location: branch.id,
    employee: old ? branch.staff('LOCATION_MANAGER', day, random) : null,
  });
}
