import type { Derivation } from '../../kernel/write/derivation.js';
import { AgentStateInterval } from './agent-state-interval.entity.js';

/** How long a state lasted, and how much of that the shift called for; `ShiftActivityKind` says which states fit. */
export const stateSeconds: Derivation = {
  name: 'stateSeconds',
  of: () => AgentStateInterval,
  from: [{ record: () => AgentStateInterval, via: 'id' }],
  statement: `
    update agent_state_interval t
    set seconds = s.seconds, adherent_seconds = s.adherent
    from (
      select i.id, i.location_id, round(extract(epoch from (i."to" - i."from")))::int as seconds,
             coalesce(round(sum(a.seconds)), 0)::int as adherent
      from agent_state_interval i
      left join shift h on h.id = i.shift_id and h.location_id = i.location_id
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
      where i.id = any($1::uuid[])
      group by i.id, i.location_id, i."from", i."to"
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.seconds, t.adherent_seconds) is distinct from (s.seconds, s.adherent)`,
};
