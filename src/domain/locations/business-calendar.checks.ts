import type { Check, Finding } from '../../kernel/write/check.js';
import type { ExceptionWindow } from './business-calendar.entity.js';
import { BusinessCalendar, CalendarException } from './business-calendar.entity.js';

type Window = Pick<ExceptionWindow, 'open' | 'close'> & { readonly weekday?: number };

const midnight = /^00:00(:00(\.0+)?)?$/;
/** As it sorts: `8:00` never occurs, and the midnight that ends a day is its last moment. */
const closing = (time: string) => (midnight.test(time) ? '24:00' : time);

/** What is wrong with open windows: they close before they open, overlap, or lie on no weekday. */
export function windowProblem(windows: readonly Window[]): string | undefined {
  const sorted = windows.toSorted(
    (a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.open.localeCompare(b.open),
  );
  for (const [i, { weekday, open, close }] of sorted.entries()) {
    if (weekday !== undefined && !(weekday >= 1 && weekday <= 7))
      return `A window lies on weekday ${weekday}. Give 1 for Monday to 7 for Sunday.`;
    if (closing(close) <= open)
      return `A window opens at ${open} and closes at ${close}. Give a close later than its open; a window over midnight is two, one on each day.`;
    const next = sorted[i + 1];
    if (next && next.weekday === weekday && next.open < closing(close))
      return `The windows ${open} to ${close} and ${next.open} to ${next.close} overlap. Make one window of them, or move one.`;
  }
  return undefined;
}

const ofCalendars: Check = {
  of: () => BusinessCalendar,
  check: async (run, ids) => {
    const rows = await run(
      'select id::text, mode, windows from business_calendar where id = any($1::uuid[]) order by id',
      [ids],
    );
    return rows.flatMap((row): Finding[] => {
      const windows = row.windows as Window[];
      const message =
        row.mode === 'WEEKLY' && !windows.length
          ? 'A weekly calendar without a window is never open. Give its windows, or the mode TWENTY_FOUR_SEVEN.'
          : windowProblem(windows);
      return message ? [{ id: row.id as string, message, path: ['windows'] }] : [];
    });
  },
};

const ofExceptions: Check = {
  of: () => CalendarException,
  check: async (run, ids) => {
    const rows = await run(
      'select id::text, kind, windows from calendar_exception where id = any($1::uuid[]) order by id',
      [ids],
    );
    return rows.flatMap((row): Finding[] => {
      const windows = row.windows as Window[];
      const message =
        row.kind === 'CLOSED' && windows.length
          ? 'A closed day has no windows. Leave them out, or give the kind CUSTOM_HOURS.'
          : windowProblem(windows);
      return message ? [{ id: row.id as string, message, path: ['windows'] }] : [];
    });
  },
};

export const calendarChecks = [ofCalendars, ofExceptions];
