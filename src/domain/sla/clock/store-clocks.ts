import { v7 as uuidv7 } from 'uuid';
import type { Run } from '../../../kernel/write/derive.js';
import { stableId } from '../stable-id.js';
import type { Clock } from './read-clocks.js';
import { clockKey } from './read-clocks.js';

/** A clock as its row has it. */
export interface StoredClock {
  readonly id: string;
  readonly term: string;
  readonly subject: string;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly text: string;
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

type Values = readonly (string | number | boolean | null)[];

function valuesOf({ reading, subject }: Clock): Values {
  const instant = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return [
    instant(reading.startedAt),
    instant(Math.min(reading.dueAt ?? never, never)),
    instant(reading.stoppedAt),
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
  const columns = written.map(([column, type]) =>
    type === 'timestamptz' ? `floor(extract(epoch from ${column}) * 1000)::text` : `${column}::text`,
  );
  const rows = await run(
    `select id::text, term_id::text as term, subject_id::text as subject, archived_at is not null as withdrawn,
            floor(extract(epoch from started_at) * 1000)::float8 as started, floor(extract(epoch from due_at) * 1000)::float8 as due,
            array[${columns.join(', ')}]::text as text
     from sla_clock where subject_id = any($2::uuid[]) and term_id = any($1::uuid[])`,
    [terms, subjects],
  );
  return rows.map((row) => ({
    id: row.id as string,
    term: row.term as string,
    subject: row.subject as string,
    startedAt: Number(row.started),
    dueAt: Number(row.due),
    text: row.text as string,
    withdrawn: row.withdrawn as boolean,
  }));
}

/** As PostgreSQL writes the array that `loadStored` asks for. */
function textOf(values: Values): string {
  const cells = values.map((value, i) => {
    if (value === null) return 'NULL';
    return written[i]![1] === 'timestamptz' ? String(Date.parse(value as string)) : String(value);
  });
  return `{${cells.join(',')}}`;
}

export interface StoredChanges {
  readonly changed: number;
  readonly terms: ReadonlySet<string>;
  /** When the changed clocks started and were due, before and after: what period each belongs to. */
  readonly instants: readonly number[];
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
  const wanted: { clock: Clock; values: Values }[] = [];
  const instants: number[] = [];
  for (const clock of clocks) {
    const key = clockKey(clock.term.id, clock.subject.id);
    const row = known.get(key);
    known.delete(key);
    const values = valuesOf(clock);
    if (row && !row.withdrawn && row.text === textOf(values)) continue;
    wanted.push({ clock, values });
    instants.push(clock.reading.startedAt, clock.reading.dueAt ?? never);
    if (row) instants.push(row.startedAt, row.dueAt);
  }
  const gone = [...known.values()].filter(({ withdrawn }) => !withdrawn);
  if (wanted.length) await upsert(run, kind, wanted, now);
  if (gone.length) await withdraw(run, gone, now);
  instants.push(...gone.flatMap(({ startedAt, dueAt }) => [startedAt, dueAt]));
  const terms = new Set([...wanted.map(({ clock }) => clock.term.id), ...gone.map(({ term }) => term)]);
  return { changed: wanted.length + gone.length, terms, instants };
}

async function upsert(
  run: Run,
  kind: string,
  rows: readonly { clock: Clock; values: Values }[],
  now: Date,
): Promise<void> {
  const columns = written.map(([column]) => column);
  const arrays = written.map(([, type], i) => `$${i + 6}::${type}[]`);
  await run(
    `insert into sla_clock as c (id, created_at, updated_at, version, subject_kind, subject_id, term_id, ${columns.join(', ')})
     select r.id, $1::timestamptz, $1::timestamptz, 1, $2, r.subject, r.term, ${columns.map((column) => `r.${column}`).join(', ')}
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], ${arrays.join(', ')}) as r (id, subject, term, ${columns.join(', ')})
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
      ...written.map((_, i) => rows.map(({ values }) => values[i])),
    ],
  );
}

async function withdraw(run: Run, clocks: readonly StoredClock[], now: Date): Promise<void> {
  const ids = clocks.map(({ id }) => id);
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
