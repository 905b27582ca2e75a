import { v7 as uuidv7 } from 'uuid';
import { quote } from '../../../kernel/read/sql.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { columnOf } from '../../../kernel/record/catalog.js';
import { castOf, identity } from '../../../kernel/record/kinds.js';
import type { Run } from '../../../kernel/write/derive.js';

/**
 * New rows of a record that no metric measures, so that no day has to be marked; a row that is there already stays.
 *
 * `insert into ar_snapshot (id, …) select r.id, $1, … from unnest($2::uuid[], …) r on conflict (…) do nothing`
 */
export async function storeSnapshots(
  run: Run,
  meta: RecordMeta,
  now: Date,
  values: { readonly [property: string]: readonly unknown[] },
): Promise<void> {
  const properties = Object.keys(values);
  const ids = values[properties[0]!]!.map(() => uuidv7());
  if (!ids.length) return;
  const columns = properties.map((property) => quote(columnOf(meta, property)));
  const lists = properties.map((property, at) => `$${at + 3}::${typeOf(meta, property)}[]`);
  const key = meta.unique[0]!.map((property) => quote(columnOf(meta, property)));
  await run(
    `insert into ${quote(meta.table)} (id, created_at, updated_at, version, ${columns.join(', ')})
     select r.id, $1::timestamptz, $1::timestamptz, 1, ${columns.map((name) => `r.${name}`).join(', ')}
     from unnest($2::uuid[], ${lists.join(', ')}) as r (id, ${columns.join(', ')})
     on conflict (${key.join(', ')}) do nothing`,
    [now.toISOString(), ids, ...Object.values(values)],
  );
}

const typeOf = (meta: RecordMeta, property: string) =>
  castOf(meta.attributes.get(property)?.kind.column ?? identity.column);
