import type { Derivation } from '../../kernel/write/derivation.js';
import { InteractionSegment } from './interaction-segment.entity.js';
import { Interaction } from './interaction.entity.js';

/** `seconds` of a segment: its end less its beginning, to the nearest second. */
export const segmentSeconds: Derivation = {
  name: 'segmentSeconds',
  of: () => InteractionSegment,
  from: [{ record: () => InteractionSegment, via: 'id' }],
  // The arithmetic stands in the subselect: a distributed UPDATE takes none on time columns.
  statement: `
    update interaction_segment t
    set seconds = s.seconds
    from (
      select g.id, g.location_id, round(extract(epoch from (g.ended_at - g.started_at)))::int as seconds
      from interaction_segment g
      where g.id = any($1::uuid[])
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id and t.seconds is distinct from s.seconds`,
};

/**
 * What a contact’s segments sum up to, by what the customer and the agent did; 0 without segments. Beside it when it was
 * offered and how long it waited, which contacts without segments have from their instants.
 */
export const interactionSeconds: Derivation = {
  name: 'interactionSeconds',
  of: () => Interaction,
  from: [
    { record: () => Interaction, via: 'id' },
    { record: () => InteractionSegment, via: 'interaction' },
  ],
  statement: `
    update interaction t
    set queue_seconds = s.queue, connecting_seconds = s.connecting, talk_seconds = s.talk,
        hold_seconds = s.hold, after_call_seconds = s.after_call, offered_at = s.offered_at, wait_seconds = s.wait
    from (
      select i.id, i.location_id,
             coalesce(sum(g.seconds) filter (where g.kind in ('QUEUE', 'ALERT')), 0)::int as queue,
             coalesce(sum(g.seconds) filter (where g.kind in ('CONTACTING', 'DIALING', 'VOICEMAIL_LISTEN')), 0)::int as connecting,
             coalesce(sum(g.seconds) filter (where g.kind in ('TALK', 'CONFERENCE')), 0)::int as talk,
             coalesce(sum(g.seconds) filter (where g.kind in ('HOLD', 'CONSULT')), 0)::int as hold,
             coalesce(sum(g.seconds) filter (where g.kind = 'WRAP_UP'), 0)::int as after_call,
             case
               when i.outcome <> 'PHANTOM'
               then coalesce(i.enqueued_at, i.answered_at, case when i.outcome = 'ANSWERED' then i.started_at end)
             end as offered_at,
             coalesce(
               sum(g.seconds) filter (where g.kind in ('QUEUE', 'ALERT')),
               round(extract(epoch from (coalesce(i.answered_at, i.disconnected_at, i.ended_at) - i.enqueued_at))),
               0
             )::int as wait
      from interaction i
      left join interaction_segment g
        on g.interaction_id = i.id and g.location_id = i.location_id and g.interaction_id = any($1::uuid[])
        and g.archived_at is null
      where i.id = any($1::uuid[])
      group by i.id, i.location_id, i.outcome, i.started_at, i.enqueued_at, i.answered_at, i.disconnected_at, i.ended_at
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.queue_seconds, t.connecting_seconds, t.talk_seconds, t.hold_seconds, t.after_call_seconds, t.offered_at, t.wait_seconds)
          is distinct from (s.queue, s.connecting, s.talk, s.hold, s.after_call, s.offered_at, s.wait)`,
};
