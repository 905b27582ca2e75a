import type { Derivation } from '../../kernel/write/derivation.js';
import { Shift } from '../staff/shift.entity.js';
import { AgentStateInterval } from './agent-state-interval.entity.js';

/** How long a state lasted. Without a shift nothing called for it. */
export const stateSeconds: Derivation = {
  name: 'stateSeconds',
  of: () => AgentStateInterval,
  from: [{ record: () => AgentStateInterval, via: 'id' }],
  statement: `
    update agent_state_interval t
    set seconds = s.seconds, adherent_seconds = s.adherent
    from (
      select i.id, i.location_id, round(extract(epoch from (i."to" - i."from")))::int as seconds,
             case when i.shift_id is null then 0 else i.adherent_seconds end as adherent
      from agent_state_interval i
      where i.id = any($1::uuid[])
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.seconds, t.adherent_seconds) is distinct from (s.seconds, s.adherent)`,
};

/** How much of each state of a shift its activities called for; `ShiftActivityKind` says which states fit. */
export const shiftAdherence: Derivation = {
  name: 'shiftAdherence',
  of: () => Shift,
  from: [
    { record: () => AgentStateInterval, via: 'shift' },
    { record: () => Shift, via: 'id' },
  ],
  statement: `
    update agent_state_interval t
    set adherent_seconds = s.adherent
    from (
      select i.id, i.location_id, coalesce(round(sum(a.seconds)), 0)::int as adherent
      from agent_state_interval i
      join shift h on h.id = i.shift_id and h.location_id = i.location_id
      left join lateral (
        select extract(epoch from (least(i."to", (x ->> 'endsAt')::timestamptz)
                                   - greatest(i."from", (x ->> 'startsAt')::timestamptz))) as seconds
        from jsonb_array_elements(h.activities) x
        where (x ->> 'startsAt')::timestamptz < i."to" and (x ->> 'endsAt')::timestamptz > i."from"
          and case x ->> 'kind'
                when 'CONTACTS' then i.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE')
                when 'BACK_OFFICE' then i.state in ('OTHER_AUX', 'ON_CONTACT', 'ACW', 'AVAILABLE_IDLE')
                else i.state = x ->> 'kind'
              end
      ) a on true
      where i.shift_id = any($1::uuid[])
      group by i.id, i.location_id
    ) s
    where t.shift_id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and t.adherent_seconds is distinct from s.adherent`,
};
