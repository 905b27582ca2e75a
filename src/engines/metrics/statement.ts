/**
 * One statement a gathering: the rows that count, each with its period, its bucket and its dimensions, and over them
 * the sums.
 *
 * ```sql
 * select k::text, b::text, d0::text, sum(m0)::text m0 from (
 *   select 0 k, date_trunc('month', …)::date b, t."queue_id" d0, case when … then 1 end m0
 *   from "interaction" t join "location" l on l.id = t."location_id" where …
 * ) r group by k, b, d0
 * ```
 */
import type { FilterScope } from '../../kernel/read/filter.js';
import type { Statement } from '../../kernel/read/statements.js';
import type { MetricCatalog } from './define.js';
import type { Gathering } from './plan.js';
import type { Question } from './question.js';
import type { Covering } from './rollup/covering.js';
import { RowsWriter } from './rows-writer.js';

/**
 * Sums of a gathering by period, bucket and dimensions, as `SumColumns` reads them; where values are ranked, totals come
 * as rows with `g` = 1.
 */
export function gatheringStatement(
  catalog: MetricCatalog,
  question: Question,
  gathering: Gathering,
  scope: FilterScope,
  maxRows: number,
  covering?: Covering,
): Statement {
  const writer = new RowsWriter(catalog, question, gathering, scope, covering);
  const rows = writer.rows();
  const groups = ['k', 'b', ...question.grouping.map((_, at) => `d${at}`)];
  const texts = groups.map((name) => `${name}::text as ${name}`);
  const ranked = gathering.measures.some(({ leaf }) => leaf.how);
  const totals = ['k', ...(question.parts.parents ? ['d0'] : [])].join(', ');
  const sums = gathering.measures.map(({ leaf, name }) => {
    if (leaf.how === 'distinct') return `count(distinct ${name})::text as ${name}`;
    if (leaf.how)
      return `percentile_disc(${leaf.how.percentile}) within group (order by ${name})::text as ${name}`;
    return `sum(${name})::text as ${name}`;
  });
  const ready = covering
    ? `(select ready::text from metric_cube where id = ${writer.sql.bind(covering.cube.id, 'text')})`
    : 'null';
  const columns = (values: readonly string[], total: string) =>
    [...texts, ...values, `${total} as g`, `${ready} as ready`].join(', ');
  const grouping = ranked ? `grouping sets ((${groups.join(', ')}), (${totals}))` : groups.join(', ');
  const added = `select ${columns(sums, ranked ? 'grouping(b)' : '0')} from (${rows.parts}) r group by ${grouping}`;
  const alone = gathering.measures.map(({ name }) => `${name}::text as ${name}`);
  const text = rows.whole ? `select ${columns(alone, '0')} from (${rows.whole}) r union all ${added}` : added;
  return { text: `${writer.with()}${text} limit ${maxRows + 1}`, values: writer.sql.values };
}
