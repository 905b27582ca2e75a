import { ManifoldError } from '../../kernel/graphql/errors.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { Sql, quote } from '../../kernel/read/sql.js';
import type { Check, Finding } from '../../kernel/write/check.js';
import type { Run } from '../../kernel/write/derive.js';
import { instantKinds, populationPredicate } from './clock/load-subjects.js';
import { subjectKinds } from './clock/subject-kinds.js';
import { Fraction } from './period/fraction.js';
import type { SlaSubjectKind } from './sla-enums.js';
import { SlaTerm } from './sla-term.entity.js';

type Row = { readonly [name: string]: any };
type Wrong = Omit<Finding, 'id'>;

const wrong = (path: string, message: string): Wrong => ({ path: [path], message });

/** What one term lacks or contradicts by itself. */
function problemOf(row: Row): Wrong | undefined {
  if (row.effective_to && row.effective_to <= row.effective_from)
    return wrong(
      'effectiveTo',
      'It ends before it begins. Give a later day; it is the first one on which it no longer holds.',
    );
  if (row.comparator === 'BETWEEN' && !(Number(row.threshold_upper ?? NaN) >= Number(row.threshold)))
    return wrong('thresholdUpper', 'BETWEEN needs a thresholdUpper that is not below the threshold.');
  if (row.window === 'ROLLING_N_DAYS' && !(row.rolling_days > 0))
    return wrong('rollingDays', 'ROLLING_N_DAYS needs a number of days.');
  if (row.aggregation === 'PERCENTILE' && !(Number(row.percentile) > 0 && Number(row.percentile) <= 1))
    return wrong('percentile', 'PERCENTILE needs a percentile above 0 and up to 1, such as 0.95.');
  return row.shape === 'PER_SUBJECT' ? clockProblem(row) : aggregateProblem(row);
}

function aggregateProblem(row: Row): Wrong | undefined {
  if (!row.metric) return wrong('metric', 'An AGGREGATE term needs the name of a metric.');
  if (row.window === 'INTERVAL_15M')
    return wrong(
      'window',
      'Metrics are known by half-hours at the finest. Take INTERVAL_30M or a longer window.',
    );
  return row.start_event || row.stop_event || row.due_event
    ? wrong(
        'startEvent',
        'An AGGREGATE term has no clocks, so it takes no events. Leave them out, or make it PER_SUBJECT.',
      )
    : undefined;
}

function clockProblem(row: Row): Wrong | undefined {
  if (!row.subject_kind)
    return wrong('subjectKind', 'A PER_SUBJECT term needs a kind of subject that its clocks run on.');
  for (const [field, column] of [
    ['startEvent', 'start_event'],
    ['stopEvent', 'stop_event'],
    ['dueEvent', 'due_event'],
  ] as const) {
    const event = row[column] as string | null;
    if (event === null && field === 'dueEvent') continue;
    if (event === null)
      return wrong(
        field,
        `A PER_SUBJECT term needs a ${field}; there is no default, since programs mean different ones by the same sentence.`,
      );
    const events = eventsOf(row.subject_kind);
    if (!events.has(event))
      return wrong(
        field,
        `${event} is no event of a ${row.subject_kind}. It has: ${[...events].join(', ')}.`,
      );
  }
  if (row.due_event && Number(row.threshold) !== 0)
    return wrong(
      'threshold',
      'With a dueEvent the promise is the subject’s own, so the threshold is 0. Time on top of it is graceSeconds.',
    );
  if (row.clock === 'BUSINESS' && !row.calendar_id && row.calendar_zone && row.calendar_zone !== 'LOCATION')
    return wrong(
      'calendarId',
      'BUSINESS time needs a calendar. Give one, or the calendarZone LOCATION for each location’s own.',
    );
  return undefined;
}

/** The steps and instants that a term on this kind may name. */
export function eventsOf(kind: SlaSubjectKind): ReadonlySet<string> {
  const { record, steps } = subjectKinds[kind];
  const names = steps
    ? (recordOf(steps.record()).attributes.get(steps.name)!.enum?.values ?? states(kind))
    : [];
  const own = [...recordOf(record()).attributes.values()].filter((attribute) =>
    instantKinds.has(attribute.kind.name),
  );
  return new Set([...names, ...own.map(({ name }) => name)]);
}

/** Where steps name states as text, the states are those of the subject. */
const states = (kind: SlaSubjectKind) =>
  recordOf(subjectKinds[kind].record()).attributes.get('status')?.enum?.values ?? [];

/** A filter that does not fit would fail every later write of its subjects, so it is tried here. */
async function populationProblem(run: Run, row: Row): Promise<Wrong | undefined> {
  if (!row.population || row.shape !== 'PER_SUBJECT') return undefined;
  const meta = recordOf(subjectKinds[row.subject_kind as SlaSubjectKind].record());
  const says = (why: string) =>
    wrong(
      'population',
      `The population is no filter over ${meta.plural}: ${why} Write it like the filter of a list of them.`,
    );
  await run('savepoint population', []);
  try {
    const sql = new Sql();
    const predicate = populationPredicate(sql, meta, row.population, new Date());
    await run(`select 1 from ${quote(meta.table)} t where ${predicate} limit 0`, sql.values);
    await run('release savepoint population', []);
    return undefined;
  } catch (error) {
    await run('rollback to savepoint population', []);
    return says(error instanceof ManifoldError ? error.message : 'a field or a value does not exist there.');
  }
}

/** The versions of one term follow each other without a gap and without an overlap. */
async function versionProblem(run: Run, row: Row): Promise<Wrong | undefined> {
  const versions = (await run(
    `select term_version as version, effective_from::text as from, effective_to::text as to from sla_term
     where code = $1 and contract_id is not distinct from $2::uuid and program_id is not distinct from $3::uuid
       and department is not distinct from $4 and archived_at is null order by term_version`,
    [row.code, row.contract_id, row.program_id, row.department],
  )) as Row[];
  for (const [i, { version, from }] of versions.entries()) {
    const before = versions[i - 1];
    if (!before) continue;
    if (version !== before.version + 1)
      return wrong(
        'termVersion',
        `Version ${version} of ${row.code} follows version ${before.version}. Give it the number ${before.version + 1}.`,
      );
    if (before.to !== from)
      return wrong(
        'effectiveFrom',
        `Version ${version} of ${row.code} begins on ${from}, and version ${before.version} ${before.to === null ? 'has no end' : `ends on ${before.to}`}. Give version ${before.version} the effectiveTo on which the next one begins.`,
      );
  }
  return undefined;
}

/** On each day on which a term of the contract begins: how much of the pool the terms then in force take. */
async function allocationsOf(run: Run, contract: string, on: string | null) {
  return (await run(
    `select d.day::text as day, coalesce(sum((t.consequence->>'allocation')::numeric), 0)::text as sum,
            count(t.consequence->>'allocation')::int as terms
     from (select coalesce($2::date, f.effective_from) as day from sla_term f where f.contract_id = $1::uuid and f.archived_at is null group by 1) d
     join sla_term t on t.contract_id = $1::uuid and t.archived_at is null and t.effective_from <= d.day
       and (t.effective_to is null or t.effective_to > d.day)
     group by d.day order by d.day`,
    [contract, on],
  )) as Row[];
}

/**
 * Why the periods of a contract’s terms cannot be settled on that day. A sum above 1 is refused when a term is written;
 * one below 1 only here, since terms are written one after another.
 */
export async function allocationProblem(run: Run, contract: string, on: string): Promise<string | undefined> {
  const [row] = await allocationsOf(run, contract, on);
  if (!row?.terms || Fraction.of(row.sum).compare(Fraction.one) === 0) return undefined;
  return `The allocations of the contract’s terms sum to ${Number(row.sum)} and not to 1. Mend them before a period is settled.`;
}

async function poolProblem(run: Run, row: Row): Promise<Wrong | undefined> {
  if (!row.contract_id || !row.consequence?.allocation) return undefined;
  const over = (await allocationsOf(run, row.contract_id, null)).find(
    ({ sum }) => Fraction.of(sum).compare(Fraction.one) > 0,
  );
  return over
    ? wrong(
        'consequence',
        `The allocations of the contract’s terms would sum to ${Number(over.sum)} on ${over.day}; together they share 1. Lower one of them first.`,
      )
    : undefined;
}

const ofTerms: Check = {
  of: () => SlaTerm,
  check: async (run, ids) => {
    const rows = (await run(
      `select *, id::text as id, effective_from::text as effective_from, effective_to::text as effective_to,
              contract_id::text as contract_id, program_id::text as program_id
       from sla_term where id = any($1::uuid[]) and archived_at is null order by sla_term.id`,
      [ids],
    )) as Row[];
    const findings: Finding[] = [];
    for (const row of rows) {
      const problem =
        problemOf(row) ??
        (await populationProblem(run, row)) ??
        (await versionProblem(run, row)) ??
        (await poolProblem(run, row));
      if (problem) findings.push({ ...problem, id: row.id });
    }
    return findings;
  },
};

export const slaChecks = [ofTerms];
