import { recordOf } from '../../../kernel/record/catalog.js';
import { quote } from '../../../kernel/read/sql.js';
import type { Run } from '../../../kernel/write/derive.js';
import { milliseconds } from './load-subjects.js';
import type { SubjectKind } from './subject-kinds.js';

export interface Step {
  readonly name: string;
  readonly at: number;
  readonly hasEvidence: boolean;
}

export interface Hold {
  readonly reason: string;
  readonly from: number;
  readonly to?: number;
  /** Codes of the terms that it pauses; empty: those that pause on its reason. */
  readonly codes: readonly string[];
  readonly hasEvidence: boolean;
}

export interface Exclusion {
  readonly term: string;
  readonly subject: string | null;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export type BySubject<T> = ReadonlyMap<string, readonly T[]>;

/** The dated steps of these subjects that stand, in order. */
export async function loadSteps(
  run: Run,
  { steps }: SubjectKind,
  ids: readonly string[],
  names: readonly string[],
): Promise<BySubject<Step>> {
  if (!steps) return new Map();
  const meta = recordOf(steps.record());
  const key = `s.${quote(meta.relations.get(steps.via)!.column)}`;
  const name = `s.${quote(meta.attributes.get(steps.name)!.column)}`;
  const remark = meta.attributes.has('comment') ? 's.comment is not null' : 'false';
  // States last until the next one, whatever that is called.
  const wanted = steps.areStates ? '' : `and ${name} = any($2::text[])`;
  const rows = await run(
    `select ${key}::text as subject, ${name} as name, extract(epoch from s.at)::float8 as at, ${remark} as evidence
     from ${quote(meta.table)} s
     where ${key} = any($1::uuid[]) and s.archived_at is null ${wanted} ${steps.where ? `and ${steps.where}` : ''}
     order by s.at, s.id`,
    steps.areStates ? [ids] : [ids, names],
  );
  return grouped(rows, (row) => ({
    name: row.name as string,
    at: milliseconds(row.at),
    hasEvidence: row.evidence as boolean,
  }));
}

/** The stretches in which these subjects stood still. */
export async function loadHolds(
  run: Run,
  { holds }: SubjectKind,
  ids: readonly string[],
): Promise<BySubject<Hold>> {
  if (!holds) return new Map();
  const meta = recordOf(holds.record());
  const key = `h.${quote(meta.relations.get(holds.via)!.column)}`;
  const rows = await run(
    `select ${key}::text as subject, h.reason, extract(epoch from h."from")::float8 as from,
            extract(epoch from h."to")::float8 as to, h.pauses_clocks as codes, h.note is not null as evidence
     from ${quote(meta.table)} h where ${key} = any($1::uuid[]) and h.archived_at is null order by h."from", h.id`,
    [ids],
  );
  return grouped(rows, (row) => ({
    reason: row.reason as string,
    from: milliseconds(row.from),
    ...(row.to === null ? {} : { to: milliseconds(row.to) }),
    codes: row.codes as string[],
    hasEvidence: row.evidence as boolean,
  }));
}

/** The approved exclusions of these terms. */
export async function loadExclusions(run: Run, terms: readonly string[]): Promise<Exclusion[]> {
  const rows = await run(
    `select term_id::text as term, subject_id::text as subject, extract(epoch from "from")::float8 as from,
            extract(epoch from "to")::float8 as to, reason
     from sla_exclusion where term_id = any($1::uuid[]) and status = 'APPROVED' and archived_at is null order by "from", id`,
    [terms],
  );
  return rows.map((row) => ({
    term: row.term as string,
    subject: row.subject as string | null,
    from: milliseconds(row.from),
    to: milliseconds(row.to),
    reason: row.reason as string,
  }));
}

function grouped<T>(
  rows: readonly { readonly [name: string]: unknown }[],
  read: (row: { readonly [name: string]: unknown }) => T,
): BySubject<T> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.subject as string);
    if (group) group.push(read(row));
    else groups.set(row.subject as string, [read(row)]);
  }
  return groups;
}
