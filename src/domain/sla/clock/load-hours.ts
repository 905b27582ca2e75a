import type { Run } from '../../../kernel/write/derive.js';
import type { Hours } from './hours.js';
import type { WrittenCalendar } from './open-hours.js';
import { OpenHours } from './open-hours.js';

export interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly written: WrittenCalendar;
  /** Its content: what open hours are kept under. */
  readonly text: string;
}

/** These calendars with their exceptions, by id. */
export async function loadCalendars(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Calendar>> {
  if (!ids.length) return new Map();
  const rows = await run(
    `select c.id::text, c.name, c.time_zone, c.mode, c.windows::text as windows,
            (select coalesce(jsonb_agg(jsonb_build_object('date', e.date::text, 'name', e.name, 'kind', e.kind,
                                                          'windows', e.windows, 'observedFor', e.observed_for::text)
                                       order by e.date), '[]')::text
             from calendar_exception e where e.calendar_id = c.id and e.archived_at is null) as exceptions
     from business_calendar c where c.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => {
      const [id, windows, exceptions] = [row.id as string, row.windows as string, row.exceptions as string];
      const mode = row.mode as WrittenCalendar['mode'];
      const written = { mode, windows: JSON.parse(windows), exceptions: JSON.parse(exceptions) };
      const text = `${mode} ${windows} ${exceptions}`;
      return [id, { id, name: row.name as string, timeZone: row.time_zone as string, written, text }];
    }),
  );
}

const kept = new Map<string, OpenHours>();
const most = 500;

/** The hours of a calendar by the wall clock of a zone; equal calendars share what was worked out. */
export function hoursOf({ written, text }: Calendar, timeZone: string): Hours {
  const key = `${timeZone} ${text}`;
  let hours = kept.get(key);
  if (hours) return hours;
  hours = new OpenHours(written, timeZone);
  if (kept.size >= most) kept.clear();
  kept.set(key, hours);
  return hours;
}
