import type { Context } from '../context.js';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { recordNamed, records } from '../record/catalog.js';
import { mayRead } from '../access/masking.js';
import { scopePredicate } from '../access/scope.js';
import { invalidInput, tooMuch } from '../graphql/errors.js';
import { spoken } from '../record/naming.js';
import { Sql, and, column, quote } from './sql.js';

export interface Hit {
  readonly meta: RecordMeta;
  readonly key: string;
  readonly kind: string;
  readonly attribute: string;
  readonly text: string;
  readonly score: number;
}

const maxHits = 100;

/** Records whose searchable attributes contain the text, best first; one statement a kind, on a trigram index each. */
export async function search(
  ctx: Context,
  given: string,
  kinds: readonly string[] | null | undefined,
  first: number,
) {
  const text = given.trim();
  if (text.length < 2) throw invalidInput('search needs at least two characters of text.');
  if (first < 0) throw invalidInput(`first is ${first}. Give a number from 0 to ${maxHits}.`);
  if (first > maxHits)
    throw tooMuch(
      `search gives at most ${maxHits} records, and first is ${first}. Give more of the text instead.`,
    );
  const found = await Promise.all(
    searchable(ctx, kinds).map(({ meta, attributes }) => searchOne(ctx, meta, attributes, text, first + 1)),
  );
  const ranked = found.flat().sort((a, b) => b.score - a.score || (a.key < b.key ? 1 : -1));
  return { hits: ranked.slice(0, first), hasMore: ranked.length > first };
}

interface Searchable {
  readonly meta: RecordMeta;
  readonly attributes: readonly AttributeMeta[];
}

function searchable(ctx: Context, kinds: readonly string[] | null | undefined): Searchable[] {
  const metas = kinds ? kinds.map((name) => recordNamed(name)!) : [...records()];
  const all = metas.map((meta) => ({
    meta,
    attributes: [...meta.attributes.values()].filter(
      (attribute) => attribute.search && mayRead(ctx.viewer, attribute),
    ),
  }));
  const without = kinds && all.find(({ attributes }) => !attributes.length);
  if (without)
    throw invalidInput(`${spoken(without.meta.plural)} cannot be searched. Use a filter on them instead.`);
  return all.filter(({ attributes }) => attributes.length);
}

async function searchOne(
  ctx: Context,
  meta: RecordMeta,
  attributes: readonly AttributeMeta[],
  text: string,
  limit: number,
): Promise<Hit[]> {
  const sql = new Sql();
  const pattern = sql.bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`, 'text');
  const wanted = sql.bind(text, 'text');
  // A value that is the text scores 1; the longer the rest around it, the less.
  const scored = attributes.map((attribute) => {
    const target = column('t', attribute.column);
    return `case when ${target} ilike ${pattern} then length(${wanted})::float8 / greatest(length(${target}), 1) else 0 end`;
  });
  const where = and([
    `${column('t', 'archived_at')} is null`,
    scopePredicate(sql, meta, 't', ctx.viewer),
    `(${attributes.map((attribute) => `${column('t', attribute.column)} ilike ${pattern}`).join(' or ')})`,
  ]);
  const rows = await ctx.read.database.rows(
    `select t.id as "$id", ${attributes.map((attribute, i) => `${column('t', attribute.column)} as "a${i}", ${scored[i]} as "s${i}"`).join(', ')}
     from ${quote(meta.table)} t where ${where}
     order by ${attributes.length > 1 ? `greatest(${scored.join(', ')})` : scored[0]} desc, t.id desc limit ${limit}`,
    sql.values,
  );
  return rows.map((row) => {
    const best = attributes
      .map((_, i) => i)
      .reduce((a, b) => ((row[`s${b}`] as number) > (row[`s${a}`] as number) ? b : a));
    return {
      meta,
      key: row.$id as string,
      kind: meta.name,
      attribute: attributes[best]!.name,
      text: row[`a${best}`] as string,
      score: Math.min(1, row[`s${best}`] as number),
    };
  });
}
