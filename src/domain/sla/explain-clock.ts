import type { Context } from '../../kernel/context.js';
import { keyOf } from '../../kernel/graphql/ids.js';
import { recordNamed, recordOf } from '../../kernel/record/catalog.js';
import { isVisible } from '../../kernel/access/scope.js';
import type { Run } from '../../kernel/write/derive.js';
import type { ClockExplanation } from './clock-explanation.js';
import { explainReading } from './clock/explain.js';
import { loadTerms } from './clock/load-terms.js';
import type { Clock } from './clock/read-clocks.js';
import { readClocks } from './clock/read-clocks.js';
import { subjectKinds } from './clock/subject-kinds.js';
import { SlaClock } from './sla-clock.entity.js';
import type { SlaSubjectKind } from './sla-enums.js';

/** The clock as it stood at an instant, worked out again from its events; null where it had not started. */
export async function explainClock(ctx: Context, id: string, asOf: Date): Promise<ClockExplanation | null> {
  const meta = recordOf(SlaClock);
  const run: Run = (text, values) => ctx.read.database.rows(text, values);
  const [row] = await run(
    `select id::text as "$id", location_id::text as "$location", term_id::text as term, subject_kind as kind, subject_id::text as subject,
            floor(extract(epoch from started_at) * 1000)::float8 as started
     from sla_clock where id = $1::uuid`,
    [keyOf(meta, id)],
  );
  if (!row || !isVisible(meta, row as never, ctx.viewer)) return null;
  const kind = kindOf(row.kind as string);
  const terms = (await loadTerms(run, kind)).filter((term) => term.id === row.term);
  // Whether it belongs to the population was judged at its start; that it is there says how.
  const starts = async () => new Map([[`${row.term} ${row.subject}`, Number(row.started)]]);
  const [clock] = await readClocks(run, kind, terms, [row.subject as string], asOf, { starts });
  return clock ? explanationOf(clock, asOf) : null;
}

function kindOf(record: string): SlaSubjectKind {
  const kinds = Object.keys(subjectKinds) as SlaSubjectKind[];
  return kinds.find((kind) => recordOf(subjectKinds[kind].record()) === recordNamed(record))!;
}

const iso = (at: number) => new Date(at).toISOString();
const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000);

function explanationOf({ term, rules, reading, facts, calendar }: Clock, asOf: Date): ClockExplanation {
  const { windows, pauses, holidays } = explainReading(rules, reading, facts.pauses);
  return {
    asOf: asOf.toISOString(),
    startEvent: term.startEvent,
    stopEvent: term.stopEvent,
    dueEvent: term.dueEvent,
    startedAt: iso(reading.startedAt),
    stoppedAt: reading.stoppedAt === undefined ? null : iso(reading.stoppedAt),
    dueAt: reading.dueAt === undefined ? null : iso(reading.dueAt),
    status: reading.status,
    excuse: reading.excuse ?? null,
    thresholdSeconds: seconds(rules.threshold),
    graceSeconds: seconds(rules.grace),
    elapsedSeconds: seconds(reading.elapsed),
    pausedSeconds: seconds(reading.paused),
    remainingSeconds: seconds(reading.remaining),
    calendar: calendar?.name ?? null,
    timeZone: calendar?.timeZone ?? null,
    windows: windows.map(({ from, to, counted, paused }) => ({
      from: iso(from),
      to: iso(to),
      countedSeconds: seconds(counted),
      pausedSeconds: seconds(paused),
    })),
    pauses: pauses.map(({ reason, from, to, counted }) => ({
      reason,
      from: iso(from),
      to: iso(to),
      countedSeconds: seconds(counted),
    })),
    holidays: [...holidays],
  };
}
