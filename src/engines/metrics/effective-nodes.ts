import { quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { columnOf, recordOf } from '../../kernel/record/catalog.js';
import type { EffectiveHop } from './define.js';

/**
 * When which location lay below which node: its own memberships, lifted to the nodes above. Stretches under one node are
 * merged, so that no day counts twice.
 *
 * `select a.id as key, m.location_id as place, unnest(range_agg(daterange(m."from", m."to"))) as during …`
 */
export function effectiveNodes(hop: EffectiveHop, place: RecordMeta): string {
  const membership = recordOf(hop.membership());
  const node = recordOf(hop.node());
  const to = (target: RecordMeta) =>
    [...membership.relations.values()].find((relation) => recordOf(relation.target()) === target)!.column;
  const path = columnOf(node, 'path');
  const kind = hop.kind ? ` and a."${columnOf(node, 'kind')}" = '${hop.kind}'` : '';
  return [
    `select a.id as key, m."${to(place)}" as place,`,
    `unnest(range_agg(daterange(m."${columnOf(membership, 'from')}", m."${columnOf(membership, 'to')}"))) as during`,
    `from ${quote(membership.table)} m join ${quote(node.table)} n on n.id = m."${to(node)}"`,
    `join ${quote(node.table)} a on (n."${path}" = a."${path}" or starts_with(n."${path}", a."${path}" || '/'))${kind}`,
    `where m.archived_at is null group by a.id, m."${to(place)}"`,
  ].join(' ');
}
