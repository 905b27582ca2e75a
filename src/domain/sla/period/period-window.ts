import { ZoneRules } from '../../../kernel/time/zone-rules.js';
import type { SlaWindow } from '../sla-enums.js';
import type { Stretch } from '../clock/hours.js';

const minute = 60_000;
const day = 86_400_000;

/** The period of a term that an instant belongs to, by the wall clock of the term’s zone. */
export function periodOf(window: SlaWindow, timeZone: string, at: number, rollingDays = 1): Stretch {
  const zone = ZoneRules.named(timeZone);
  if (window === 'INTERVAL_15M') return intervalOf(at, 15 * minute);
  if (window === 'INTERVAL_30M') return intervalOf(at, 30 * minute);
  const today = Math.floor(zone.wall(at) / day);
  const [first, next] = daysOf(window, today, rollingDays);
  return { from: zone.instant(first * day), to: zone.instant(next * day) };
}

// Every zone of today is ahead of UTC by whole quarters of an hour.
function intervalOf(at: number, length: number): Stretch {
  const from = Math.floor(at / length) * length;
  return { from, to: from + length };
}

function daysOf(window: SlaWindow, today: number, rollingDays: number): [number, number] {
  const date = new Date(today * day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const monthStart = (number: number) => Date.UTC(year, number, 1) / day;
  switch (window) {
    case 'WEEK': {
      // Weeks begin on Monday.
      const monday = today - ((date.getUTCDay() + 6) % 7);
      return [monday, monday + 7];
    }
    case 'MONTH':
      return [monthStart(month), monthStart(month + 1)];
    case 'QUARTER': {
      const first = month - (month % 3);
      return [monthStart(first), monthStart(first + 3)];
    }
    case 'ROLLING_N_DAYS':
      return [today - rollingDays + 1, today + 1];
    default:
      return [today, today + 1];
  }
}
