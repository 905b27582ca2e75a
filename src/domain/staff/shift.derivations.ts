import type { Derivation } from '../../kernel/write/derivation.js';
import { Shift } from './shift.entity.js';

/** The planned seconds of a shift are those of its activities. */
export const shiftSeconds: Derivation = {
  name: 'shiftSeconds',
  of: () => Shift,
  from: [{ record: () => Shift, via: 'id' }],
  statement: `
    update shift t
    set scheduled_seconds = s.scheduled, scheduled_productive_seconds = s.productive
    from (
      select h.id, h.location_id,
             coalesce(round(sum(a.seconds)), 0)::int as scheduled,
             coalesce(round(sum(a.seconds) filter (where a.productive)), 0)::int as productive
      from shift h
      left join lateral (
        select extract(epoch from ((x ->> 'endsAt')::timestamptz - (x ->> 'startsAt')::timestamptz)) as seconds,
               (x ->> 'productive')::boolean as productive
        from jsonb_array_elements(h.activities) x
      ) a on true
      where h.id = any($1::uuid[])
      group by h.id, h.location_id
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.scheduled_seconds, t.scheduled_productive_seconds) is distinct from (s.scheduled, s.productive)`,
};
