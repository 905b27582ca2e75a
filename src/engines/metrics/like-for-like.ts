/** Growth of the same locations: those that were open through every period that is compared. */
import { scopePredicate } from '../../kernel/access/scope.js';
import type { Context } from '../../kernel/context.js';
import { encodeId } from '../../kernel/graphql/ids.js';
import { Sql, and, column, quote } from '../../kernel/read/sql.js';
import { columnOf, recordOf } from '../../kernel/record/catalog.js';
import type { MetricCatalog } from './define.js';
import type { Question } from './question.js';

export interface LeftOut {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

const opened = ({ place }: MetricCatalog) => column('l', columnOf(recordOf(place.of()), place.openedOn));
const closed = ({ place }: MetricCatalog) => column('l', columnOf(recordOf(place.of()), place.closedOn));

/** On the location `l`. Where no first day is known, it was always open. */
export function openThroughout(sql: Sql, catalog: MetricCatalog, question: Question): string {
  const { from, to } = question.span;
  const day = (text: string) => sql.bind(text, 'date');
  return `(${opened(catalog)} is null or ${opened(catalog)} <= ${day(from)}) and (${closed(catalog)} is null or ${closed(catalog)} >= ${day(to)})`;
}

export async function leftOutOf(
  catalog: MetricCatalog,
  question: Question,
  ctx: Context,
): Promise<LeftOut[]> {
  const sql = new Sql();
  const meta = recordOf(catalog.place.of());
  const { from } = question.span;
  const where = and([
    scopePredicate(sql, meta, 'l', ctx.viewer),
    `l.archived_at is null`,
    `(${openThroughout(sql, catalog, question)}) is not true`,
  ]);
  const later = `${opened(catalog)} > ${sql.bind(from, 'date')}`;
  const rows = await ctx.read.database.rows(
    `select l.id as "$id", ${column('l', columnOf(meta, catalog.place.label))} as label, coalesce(${later}, false) as later from ${quote(meta.table)} l where ${where} order by 2`,
    sql.values,
  );
  return rows.map((row) => ({
    id: encodeId(meta.table, row.$id as string),
    label: row.label as string,
    reason: row.later ? 'OPENED_LATER' : 'CLOSED_EARLIER',
  }));
}
