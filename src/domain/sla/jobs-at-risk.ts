import { Duration } from 'luxon';
import type { Context } from '../../kernel/context.js';
import { scopePredicate } from '../../kernel/access/scope.js';
import { keyOf } from '../../kernel/graphql/ids.js';
import { invalidInput, tooMuch } from '../../kernel/graphql/errors.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { Sql, and } from '../../kernel/read/sql.js';
import type { Run } from '../../kernel/write/derive.js';
import { Location } from '../locations/location.entity.js';
import { loadTerms } from './clock/load-terms.js';
import { clockKey, readClocks } from './clock/read-clocks.js';
import { SlaClock } from './sla-clock.entity.js';

export interface AtRisk {
  readonly clock: string;
  readonly job: string;
  readonly remainingSeconds: number;
  readonly dueAt: string | null;
  readonly paused: boolean;
}

export interface AtRiskArgs {
  readonly within: string;
  readonly locationId?: string | null;
  readonly overdue: boolean;
  readonly first: number;
}

/** Open clocks of jobs with little time left, read at this moment; those with the least come first. */
export async function jobsAtRisk(ctx: Context, args: AtRiskArgs): Promise<AtRisk[]> {
  const { maxPageSize } = ctx.read.limits;
  if (args.first > maxPageSize)
    throw tooMuch(
      `jobsAtRisk answers at most ${maxPageSize} at once (MANIFOLD_MAX_PAGE_SIZE), and ${args.first} were asked for. Ask for fewer, or with a smaller within.`,
    );
  if (args.first < 0) throw invalidInput('first is how many to answer, so it cannot be negative.');
  const within = Duration.fromISO(args.within).toMillis() / 1_000;
  if (!(within >= 0)) throw invalidInput('within is a duration of zero or more, such as PT4H.');
  const run: Run = (text, values) => ctx.read.database.rows(text, values);
  const rows = await openClocks(ctx, run, args, within);
  const ids = new Map(
    rows.map((row) => [clockKey(row.term as string, row.subject as string), row.id as string]),
  );
  const starts = new Map(
    rows.map((row) => [clockKey(row.term as string, row.subject as string), Number(row.started)]),
  );
  const wanted = new Set(rows.map((row) => row.term));
  const terms = (await loadTerms(run, 'JOB')).filter(({ id }) => wanted.has(id));
  const jobs = [...new Set(rows.map((row) => row.subject as string))];
  const clocks = await readClocks(run, 'JOB', terms, jobs, ctx.now, { starts: async () => starts });
  return clocks
    .flatMap(({ term, subject, reading }): AtRisk[] => {
      const clock = ids.get(clockKey(term.id, subject.id));
      const remainingSeconds = Math.floor(reading.remaining / 1_000);
      if (!clock || !reading.running || remainingSeconds > within) return [];
      if (remainingSeconds < 0 && !args.overdue) return [];
      return [
        {
          clock,
          job: subject.id,
          remainingSeconds,
          dueAt: reading.dueAt === undefined ? null : new Date(reading.dueAt).toISOString(),
          paused: reading.pauses.some(({ to }) => to === reading.until),
        },
      ];
    })
    .toSorted((a, b) => a.remainingSeconds - b.remainingSeconds || (a.clock < b.clock ? -1 : 1))
    .slice(0, args.first);
}

/** A clock loses at most a second a second, so what was left when it was last worked out says enough to leave most out. */
function openClocks(ctx: Context, run: Run, args: AtRiskArgs, within: number) {
  const sql = new Sql();
  const now = sql.bind(ctx.now.toISOString(), 'timestamptz');
  const condition = and([
    `c.subject_kind = 'Job' and c.archived_at is null and c.stopped_at is null`,
    args.overdue ? `c.status in ('PENDING', 'MISSED')` : `c.status = 'PENDING'`,
    `c.remaining_seconds - extract(epoch from ${now} - c.updated_at) <= ${sql.bind(within, 'float8')}`,
    args.locationId
      ? `c.location_id = ${sql.bind(keyOf(recordOf(Location), args.locationId), 'uuid')}`
      : undefined,
    // Nobody works on these any more, so nothing can be done about their clocks.
    `not exists (select from job j where j.id = c.subject_id and j.location_id = c.location_id and j.status in ('LOST', 'CANCELLED', 'CLOSED'))`,
    scopePredicate(sql, recordOf(SlaClock), 'c', ctx.viewer),
  ]);
  return run(
    `select c.id::text, c.term_id::text as term, c.subject_id::text as subject,
            floor(extract(epoch from c.started_at) * 1000)::float8 as started
     from sla_clock c where ${condition} order by c.id`,
    sql.values,
  );
}
