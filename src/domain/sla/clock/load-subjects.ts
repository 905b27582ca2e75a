import { everything } from '../../../kernel/access/viewer.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import { filterPredicate } from '../../../kernel/read/filter.js';
import { Sql, quote } from '../../../kernel/read/sql.js';
import type { Run } from '../../../kernel/write/derive.js';
import type { ClockTerm } from './load-terms.js';
import type { SubjectKind } from './subject-kinds.js';

/** A subject, with everything that its terms ask of the record itself. */
export interface Subject {
  readonly id: string;
  readonly location: string | null;
  readonly timeZone: string;
  readonly siteZone: string | null;
  readonly calendar: string | null;
  readonly program: string | null;
  readonly contract: string | null;
  readonly vendors: readonly string[];
  readonly cancelledByCustomer: boolean;
  /** Instants by attribute; a day is its local midnight. */
  readonly instants: ReadonlyMap<string, number>;
  /** The names of those that are days. */
  readonly days: ReadonlySet<string>;
  /** Ids of the terms whose population it does not belong to. */
  readonly outside: ReadonlySet<string>;
}

/** A term sees all records, whoever writes one. */
const anybody = { id: 'sla', name: 'SLA', scope: everything, permissions: new Set(['*']) };

export const instantKinds = new Set(['DateTime', 'LocalDate']);

/** The names of events that are attributes of the record. */
export function attributesNamed(meta: RecordMeta, kind: SubjectKind, terms: readonly ClockTerm[]): string[] {
  const named = terms.flatMap(({ startEvent, stopEvent, dueEvent }) => [startEvent, stopEvent, dueEvent]);
  const all = new Set([...named, kind.moved, kind.cancelled?.event]);
  return [...all].filter(
    (name) => name && instantKinds.has(meta.attributes.get(name)?.kind.name ?? ''),
  ) as string[];
}

/** A predicate over the subject `t` that is true for the population of a term. */
export function populationPredicate(sql: Sql, meta: RecordMeta, population: object, now: Date): string {
  return filterPredicate(sql, meta, 't', population as never, { viewer: anybody, now });
}

/** These subjects, locked: whoever else works out their clocks waits for this transaction to end. */
export async function loadSubjects(
  run: Run,
  kind: SubjectKind,
  terms: readonly ClockTerm[],
  ids: readonly string[],
  now: Date,
  lock: boolean,
): Promise<Subject[]> {
  const meta = recordOf(kind.record());
  const sql = new Sql();
  const idList = sql.bind(ids, 'uuid[]');
  const names = attributesNamed(meta, kind, terms);
  const instants = names.map((name, i) => {
    const { column, kind: type } = meta.attributes.get(name)!;
    const local = `(t.${quote(column)}::timestamp at time zone coalesce(l.time_zone, 'UTC'))`;
    return `extract(epoch from ${type.name === 'LocalDate' ? local : `t.${quote(column)}`})::float8 as i${i}`;
  });
  const days = new Set(names.filter((name) => meta.attributes.get(name)!.kind.name === 'LocalDate'));
  const populated = terms.filter(({ population }) => population && Object.keys(population).length);
  const predicates = populated.map(
    ({ population }, i) => `(${populationPredicate(sql, meta, population!, now)}) is true as p${i}`,
  );
  const rows = await run(
    `select t.id::text, t.location_id::text as location, coalesce(l.time_zone, 'UTC') as zone, l.calendar_id::text as calendar,
            ${kind.siteZone ?? 'null'} as site_zone, ${kind.program ?? 'null'}::text as program,
            ${meta.relations.has('contract') ? 't.contract_id::text' : 'null'} as contract,
            ${kind.vendors ? `(${kind.vendors})::text[]` : `'{}'::text[]`} as vendors,
            coalesce(${kind.cancelled?.byCustomer ?? 'false'}, false) as by_customer
            ${[...instants, ...predicates].map((column) => `, ${column}`).join('')}
     from ${quote(meta.table)} t left join location l on l.id = t.location_id
     where t.id = any(${idList}) and t.archived_at is null
     order by t.id ${lock ? 'for no key update of t' : ''}`,
    sql.values,
  );
  return rows.map((row) => ({
    id: row.id as string,
    location: row.location as string | null,
    timeZone: row.zone as string,
    siteZone: row.site_zone as string | null,
    calendar: row.calendar as string | null,
    program: row.program as string | null,
    contract: row.contract as string | null,
    vendors: row.vendors as string[],
    cancelledByCustomer: row.by_customer as boolean,
    instants: new Map(
      names.flatMap((name, i) =>
        row[`i${i}`] === null ? [] : [[name, milliseconds(row[`i${i}`])] as const],
      ),
    ),
    days,
    outside: new Set(populated.filter((_, i) => !row[`p${i}`]).map(({ id }) => id)),
  }));
}

/** Milliseconds, as the API shows them. */
export const milliseconds = (epoch: unknown) => Math.floor(Number(epoch) * 1_000 + 1e-4);
