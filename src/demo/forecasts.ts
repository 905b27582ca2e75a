import { StaffingForecast } from '../domain/contact-center/staffing-forecast.entity.js';
import type { Company } from './company.js';
import type { Line } from './contact-center.js';
import { expectedOffered, openHalfHours } from './interval-files.js';
import { DAY, HOUR, isWeekend, MINUTE, type Day } from './time.js';

const halfHour = 30 * MINUTE;
const weeks = 6;

/** How long before the first forecast contacts have to be counted. */
export const forecastDays = 56;
export const countedSince = (today: Day): Day => today - forecastDays - 7 * weeks - 7;

/** What was expected of each half hour: the same half hour of the six weeks before, a little smoothed. */
export function writeForecasts(company: Company): void {
  const { world, roster, calls } = company;
  const { intake, service, billing, overflow, pest, retention } = calls.center.lines;
  const today = Math.floor(world.now / DAY);
  for (let day = today - forecastDays; day <= today + 14; day++) {
    const random = world.random.fork(`forecast/${day}`);
    for (const site of ['IN_HOUSE', 'OUTSOURCED'] as const) {
      if (site === 'IN_HOUSE' && isWeekend(day)) continue;
      const zone = roster.zone(site);
      const [open, close] = site === 'IN_HOUSE' ? [5, 19] : [6, 22];
      for (let at = zone.instant(day, open * HOUR); at < zone.instant(day, close * HOUR); at += halfHour) {
        const lines: [Line, number, number][] =
          site === 'IN_HOUSE'
            ? [
                [intake, usual(company, intake, at), 565],
                [service, usual(company, service, at), 330],
                [billing, usual(company, billing, at), 322],
              ]
            : [
                [overflow, usual(company, overflow, at), 387],
                [pest, usual(company, pest, at), 377],
              ];
        if (site === 'OUTSOURCED' && openHalfHours(day).includes(at)) {
          // The vendor plans for less than comes in its bad months.
          const low = calls.isShort(at) ? 0.85 : 1;
          lines.push([retention, expectedOffered(company, at) * low * random.between(0.94, 1.06), 545]);
        }
        write(company, site, day, at, lines);
      }
    }
  }
}

function write(
  company: Company,
  site: Line['site'],
  day: Day,
  at: number,
  lines: [Line, number, number][],
): void {
  const { world, roster, network } = company;
  const random = world.random.fork(`forecast/${site}/${at}`);
  const required = lines.map(([, offered, handle]) => (offered * handle) / 1800 / 0.78);
  const sum = required.reduce((all, agents) => all + agents, 0);
  const present = roster.present(site, at);
  lines.forEach(([line, offered, forecastHandleSeconds], i) => {
    if (offered < 0.02) return;
    world.write.add(StaffingForecast, random, Math.min(world.now, (day - 14) * DAY + 9 * HOUR), {
      intervalStart: at,
      forecastOffered: offered.toFixed(2),
      forecastHandleSeconds,
      requiredAgents: required[i]!.toFixed(2),
      scheduledAgents: (sum ? (present * required[i]!) / sum : 0).toFixed(2),
      location: network.contactCenter.id,
      queue: line.id,
    });
  });
}

function usual({ calls, world }: Company, line: Line, at: number): number {
  const counts = calls.offered.get(line.id);
  if (!counts) return 0;
  let first = at - 7 * DAY;
  while (first > world.now) first -= 7 * DAY;
  let sum = 0;
  for (let week = 0; week < weeks; week++) {
    const key = Math.floor((first - week * 7 * DAY) / halfHour);
    sum += (counts.get(key) ?? 0) / 2 + (counts.get(key - 1) ?? 0) / 4 + (counts.get(key + 1) ?? 0) / 4;
  }
  return sum / weeks;
}
