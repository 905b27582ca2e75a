import { v7 as uuidv7 } from 'uuid';
import type { Run } from '../../../kernel/write/derive.js';
import { stableId } from '../stable-id.js';
import type { Clock } from './read-clocks.js';
import { clockKey } from './read-clocks.js';

type Value = string | number | boolean | null;

/** A clock as its row has it; instants in milliseconds. */
export interface StoredClock {
  readonly id: string;
  readonly term: string;
  readonly subject: string;
  readonly startedAt: number;
  readonly dueAt: number;
  /** In the order of `written`. */
  readonly values: readonly Value[];
  readonly withdrawn: boolean;
}

const never = Date.UTC(9999, 11, 31);

const written = [
  ['started_at', 'timestamptz'],
  ['due_at', 'timestamptz'],
  ['stopped_at', 'timestamptz'],
  ['paused_seconds', 'int'],
  ['paused', 'boolean'],
  ['elapsed_seconds', 'int'],
  ['remaining_seconds', 'int'],
  ['status', 'text'],
  ['excuse', 'text'],
  ['location_id', 'uuid'],
] as const;

const columns = written.map(([column]) => column);

/** What time alone changes: for most of the open clocks nothing else does. */
const ticking = written.filter(([column]) =>
  ['paused_seconds', 'paused', 'elapsed_seconds', 'remaining_seconds'].includes(column),
);

function valuesOf({ reading, subject }: Clock): Value[] {
  return [
    reading.startedAt,
    Math.min(reading.dueAt ?? never, never),
    reading.stoppedAt ?? null,
    Math.floor(reading.paused / 1_000),
    reading.running && reading.pauses.some(({ to }) => to === reading.until),
    Math.floor(reading.elapsed / 1_000),
    Math.floor(reading.remaining / 1_000),
    reading.status,
    reading.excuse ?? null,
    subject.location,
  ];
}

/** The rows of these terms on these subjects, the withdrawn ones among them. */
export async function loadStored(
  run: Run,
  terms: readonly string[],
  subjects: readonly string[],
): Promise<StoredClock[]> {
  const selected = written.map(([column, type]) => {
    if (type === 'timestamptz') return `floor(extract(epoch from ${column}) * 1000)::float8 as ${column}`;
    return type === 'uuid' ? `${column}::text` : column;
  });
  const rows = await run(
    `select id::text, term_id::text as term, subject_id::text as subject, archived_at is not null as withdrawn, ${selected.join(', ')}
     from sla_clock where subject_id = any($2::uuid[]) and term_id = any($1::uuid[])`,
    [terms, subjects],
  );
  return rows.map((row) => ({
    id: row.id as string,
    term: row.term as string,
    subject: row.subject as string,
    startedAt: Number(row.started_at),
    dueAt: Number(row.due_at),
    values: columns.map((column) => row[column] as Value),
    withdrawn: row.withdrawn as boolean,
  }));
}

export interface StoredChanges {
  readonly changed: number;
  readonly terms: ReadonlySet<string>;
  /** When the changed clocks started and were due, before and after: what period each belongs to. */
  readonly instants: readonly number[];
}

interface Wanted {
  readonly clock: Clock;
  readonly values: readonly Value[];
}

interface Moved extends Wanted {
  readonly id: string;
}

/** Brings the rows to what the clocks say; what has no clock any more is withdrawn. */
export async function storeClocks(
  run: Run,
  kind: string,
  clocks: readonly Clock[],
  stored: readonly StoredClock[],
  now: Date,
): Promise<StoredChanges> {
  const known = new Map(stored.map((clock) => [clockKey(clock.term, clock.subject), clock]));
  const fresh: Wanted[] = [];
  const moved: Moved[] = [];
  const ticked: Moved[] = [];
  const instants: number[] = [];
  for (const clock of clocks) {
    const key = clockKey(clock.term.id, clock.subject.id);
    const row = known.get(key);
    known.delete(key);
    const values = valuesOf(clock);
    if (row && !row.withdrawn) {
      const differ = written.filter((_, i) => values[i] !== row.values[i]);
      if (!differ.length) continue;
      const onlyTicked = differ.every((column) => ticking.includes(column));
      (onlyTicked ? ticked : moved).push({ id: row.id, clock, values });
    } else fresh.push({ clock, values });
    instants.push(clock.reading.startedAt, clock.reading.dueAt ?? never);
    if (row) instants.push(row.startedAt, row.dueAt);
  }
  const gone = [...known.values()].filter(({ withdrawn }) => !withdrawn);
  if (fresh.length) await insert(run, kind, fresh, now);
  if (moved.length) await update(run, written, moved, now);
  if (ticked.length) await update(run, ticking, ticked, now);
  if (gone.length)
    await withdraw(
      run,
      gone.map(({ id }) => id),
      now,
    );
  instants.push(...gone.flatMap(({ startedAt, dueAt }) => [startedAt, dueAt]));
  const changed = [...fresh, ...moved, ...ticked];
  const terms = new Set([...changed.map(({ clock }) => clock.term.id), ...gone.map(({ term }) => term)]);
  return { changed: changed.length + gone.length, terms, instants };
}

type Columns = readonly (typeof written)[number][];

function arraysOf(these: Columns, rows: readonly Wanted[]): unknown[][] {
  return these.map((column) => {
    const i = written.indexOf(column);
    return column[1] === 'timestamptz'
      ? rows.map(({ values }) => (values[i] === null ? null : new Date(values[i] as number).toISOString()))
      : rows.map(({ values }) => values[i]);
  });
}

const unnested = (these: Columns, first: number) =>
  these.map(([, type], i) => `$${i + first}::${type}[]`).join(', ');

async function insert(run: Run, kind: string, rows: readonly Wanted[], now: Date): Promise<void> {
  await run(
    `insert into sla_clock as c (id, created_at, updated_at, version, subject_kind, subject_id, term_id, ${columns.join(', ')})
     select r.id, $1::timestamptz, $1::timestamptz, 1, $2, r.subject, r.term, ${columns.map((column) => `r.${column}`).join(', ')}
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], ${unnested(written, 6)}) as r (id, subject, term, ${columns.join(', ')})
     on conflict (term_id, subject_id) do update
     set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')},
         updated_at = excluded.updated_at, archived_at = null, version = c.version + 1`,
    [
      now.toISOString(),
      kind,
      rows.map(({ clock: { term, subject, reading } }) =>
        stableId(reading.startedAt, clockKey(term.id, subject.id)),
      ),
      rows.map(({ clock }) => clock.subject.id),
      rows.map(({ clock }) => clock.term.id),
      ...arraysOf(written, rows),
    ],
  );
}

async function update(run: Run, these: Columns, rows: readonly Moved[], now: Date): Promise<void> {
  await run(
    `update sla_clock c set ${these.map(([column]) => `${column} = r.${column}`).join(', ')},
       updated_at = $1::timestamptz, version = c.version + 1
     from unnest($2::uuid[], ${unnested(these, 3)}) as r (id, ${these.map(([column]) => column).join(', ')}) where c.id = r.id`,
    [now.toISOString(), rows.map(({ id }) => id), ...arraysOf(these, rows)],
  );
}

/** Takes clocks out of lists and counts, and says so in their history. */
export async function withdraw(run: Run, ids: readonly string[], now: Date): Promise<void> {
  await run(
    'update sla_clock set archived_at = $2::timestamptz, updated_at = $2::timestamptz, version = version + 1 where id = any($1::uuid[])',
    [ids, now.toISOString()],
  );
  await run(
    `insert into change_log (id, created_at, updated_at, version, at, actor, request_id, record_kind, record_id, location_id, field, old, new, reason)
     select r.id, $2::timestamptz, $2::timestamptz, 1, $2::timestamptz, 'sla', 'sla', 'SlaClock', c.id, c.location_id, 'archivedAt', null,
            to_jsonb($3::text), 'It no longer starts: its start was taken back, or the term does not cover its subject any more.'
     from unnest($4::uuid[], $1::uuid[]) as r (id, clock) join sla_clock c on c.id = r.clock`,
    [ids, now.toISOString(), now.toISOString(), ids.map(() => uuidv7())],
  );
}
