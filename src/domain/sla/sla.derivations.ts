import { recordOf } from '../../kernel/record/catalog.js';
import { Sql, and, column, quote } from '../../kernel/read/sql.js';
import type { ComputedDerivation } from '../../kernel/write/derivation.js';
import type { Run } from '../../kernel/write/derive.js';
import { BusinessCalendar, CalendarException } from '../locations/business-calendar.entity.js';
import { Location } from '../locations/location.entity.js';
import { refreshClocks } from './clock/refresh-clocks.js';
import { withdraw } from './clock/store-clocks.js';
import { subjectKinds } from './clock/subject-kinds.js';
import type { SlaSubjectKind } from './sla-enums.js';
import { SlaExclusion } from './sla-exclusion.entity.js';
import { SlaTerm } from './sla-term.entity.js';

/** `jobClocks`, `leadClocks` …: the clocks of a subject follow from it, its steps and its holds. */
const ofSubjects = (Object.keys(subjectKinds) as SlaSubjectKind[]).map((kind): ComputedDerivation => {
  const { record, steps, holds, also = [] } = subjectKinds[kind];
  const links = [steps, holds, ...also].filter((link) => !!link);
  return {
    name: `${kind.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}Clocks`,
    of: record,
    from: [...links.map((link) => ({ record: link.record, via: link.via })), { record, via: 'id' }],
    compute: (run, ids, now) => refreshClocks(run, kind, ids, now),
  };
});

/** Subjects that a statement finds, by kind: their clocks on the terms that it names are worked out anew. */
async function refreshFound(run: Run, text: string, values: readonly unknown[], now: Date): Promise<number> {
  const found = await run(text, values);
  let changed = 0;
  for (const kind of Object.keys(subjectKinds) as SlaSubjectKind[]) {
    const rows = found.filter((row) => row.kind === recordOf(subjectKinds[kind].record()).name);
    if (!rows.length) continue;
    const terms = new Set(rows.map((row) => row.term as string));
    const ids = [...new Set(rows.map((row) => row.subject as string))];
    changed += await refreshClocks(run, kind, ids, now, { terms });
  }
  return changed;
}

const clocksWhere = (condition: string) =>
  `select c.subject_kind as kind, c.subject_id::text as subject, c.term_id::text as term
   from sla_clock c join sla_term t on t.id = c.term_id left join location l on l.id = c.location_id
   where c.archived_at is null and ${condition} order by c.subject_id`;

/** A term that is new, ended or mended: whoever has a clock of it, or started in its time, is looked at again. */
const ofTerms: ComputedDerivation = {
  name: 'termClocks',
  of: () => SlaTerm,
  from: [{ record: () => SlaTerm, via: 'id' }],
  relays: true,
  compute: async (run, ids, now) => {
    const terms = await run(
      `select t.id::text, t.subject_kind, t.start_event, t.effective_from::text as "from",
              coalesce(t.effective_to::text, 'infinity') as "to", c.vendor_id::text as vendor,
              t.program_id::text as program
       from sla_term t left join vendor_contract c on c.id = t.contract_id
       where t.id = any($1::uuid[]) and t.archived_at is null and t.shape = 'PER_SUBJECT'
         and t.subject_kind is not null and t.start_event is not null`,
      [ids],
    );
    const left = await run(
      `select c.id::text from sla_clock c join sla_term t on t.id = c.term_id
       where t.id = any($1::uuid[]) and c.archived_at is null and (t.archived_at is not null or t.shape <> 'PER_SUBJECT')`,
      [ids],
    );
    let changed = left.length;
    if (left.length)
      await withdraw(
        run,
        left.map((row) => row.id as string),
        now,
      );
    for (const [kind, group] of Map.groupBy(terms, (term) => term.subject_kind as SlaSubjectKind)) {
      const subjects = await startedDuring(run, kind, group);
      const only = new Set(group.map((term) => term.id as string));
      changed += await refreshClocks(run, kind, subjects, now, { terms: only, anew: true });
    }
    return changed;
  },
};

/** Subjects that have a clock of these terms, or lead to whoever agreed on them and started while one was in force. */
async function startedDuring(
  run: Run,
  kind: SlaSubjectKind,
  terms: readonly { readonly [name: string]: unknown }[],
): Promise<string[]> {
  const { record, steps, program, vendors } = subjectKinds[kind];
  const meta = recordOf(record());
  const all = (name: string) => [...new Set(terms.map((term) => term[name] as string))].toSorted();
  const sql = new Sql();
  const [from, to] = [sql.bind(all('from')[0], 'date'), sql.bind(all('to').at(-1), 'timestamp')];
  // A day more on both sides: which day it was depends on where.
  const inForce = (at: string) => `${at} >= ${from} - 1 and ${at} < ${to} + interval '2 days'`;
  const starts = all('start_event').flatMap((event) => meta.attributes.get(event) ?? []);
  const moments = starts.map((attribute) => inForce(column('t', attribute.column)));
  if (steps) {
    const step = recordOf(steps.record());
    const name = column('s', step.attributes.get(steps.name)!.column);
    moments.push(
      `t.id in (select ${column('s', step.relations.get(steps.via)!.column)} from ${quote(step.table)} s
         where ${name} = any(${sql.bind(all('start_event'), 'text[]')}) and ${inForce('s.at')})`,
    );
  }
  const conditions = [`(${moments.join(' or ') || 'false'})`];
  if (program && terms.every((term) => term.program))
    conditions.push(`${program} = any(${sql.bind(all('program'), 'uuid[]')})`);
  if (vendors && terms.every((term) => term.vendor))
    conditions.push(`${vendors} && ${sql.bind(all('vendor'), 'uuid[]')}`);
  const rows = await run(
    `select t.id::text from ${quote(meta.table)} t where ${and(conditions)}
     union select c.subject_id::text from sla_clock c where c.term_id = any(${sql.bind(all('id'), 'uuid[]')}) order by 1`,
    sql.values,
  );
  return rows.map((row) => row.id as string);
}

const ofExclusions: ComputedDerivation = {
  name: 'exclusionClocks',
  of: () => SlaExclusion,
  from: [{ record: () => SlaExclusion, via: 'id' }],
  relays: true,
  compute: (run, ids, now) =>
    refreshFound(
      run,
      clocksWhere(`exists (select from sla_exclusion e where e.id = any($1::uuid[]) and e.term_id = c.term_id
        and (e.subject_id = c.subject_id or e.subject_id is null and c.started_at < e."to" and c.due_at >= e."from"))`),
      [ids],
      now,
    ),
};

/** Other hours move every clock that runs on them. */
const ofCalendars: ComputedDerivation = {
  name: 'calendarClocks',
  of: () => BusinessCalendar,
  from: [
    { record: () => CalendarException, via: 'calendar' },
    { record: () => BusinessCalendar, via: 'id' },
  ],
  relays: true,
  compute: (run, ids, now) =>
    refreshFound(
      run,
      clocksWhere(`t.clock = 'BUSINESS' and coalesce(t.calendar_id, l.calendar_id) = any($1::uuid[])`),
      [ids],
      now,
    ),
};

const ofLocations: ComputedDerivation = {
  name: 'locationClocks',
  of: () => Location,
  from: [{ record: () => Location, via: 'id' }],
  relays: true,
  compute: (run, ids, now) =>
    refreshFound(run, clocksWhere(`t.clock = 'BUSINESS' and c.location_id = any($1::uuid[])`), [ids], now),
};

export const slaDerivations = [...ofSubjects, ofTerms, ofExclusions, ofCalendars, ofLocations];
