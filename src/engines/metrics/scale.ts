import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf, targetOf } from '../../kernel/record/catalog.js';
import { castOf } from '../../kernel/record/kinds.js';
import type { Rows, Value } from './measures.js';

/** Decimals that a value can have, so that sums of it are whole numbers of 10^-scale. */
export function scaleOf(value: Value, meta: RecordMeta): number {
  if ('attr' in value) return scaleOfPath(value.attr, meta);
  if ('param' in value || 'literal' in value)
    return 'literal' in value && Number.isInteger(value.literal) ? 0 : 6;
  if ('days' in value) return 0;
  if ('plus' in value || 'minus' in value || 'coalesce' in value) {
    const parts = 'plus' in value ? value.plus : 'minus' in value ? value.minus : value.coalesce;
    return Math.max(...parts.map((part) => scaleOf(part, meta)));
  }
  if ('times' in value) return value.times.reduce((sum, part) => sum + scaleOf(part, meta), 0);
  if ('when' in value) return Math.max(scaleOf(value.gives, meta), scaleOf(value.else, meta));
  if ('sumOf' in value) return scaleOf(value.value, behind(value.sumOf, meta));
  if ('spanDays' in value) return 0;
  return 6;
}

function behind(rows: Rows, start: RecordMeta): RecordMeta {
  if (typeof rows === 'function') return recordOf(rows());
  const steps = rows.split('.');
  const name = steps.pop()!;
  const meta = steps.reduce((from, step) => targetOf(from.relations.get(step)!), start);
  return meta.reverses.get(name)!.child;
}

function scaleOfPath(path: string, start: RecordMeta): number {
  const steps = path.split('.');
  const last = steps.pop()!;
  let meta = start;
  for (const step of steps) meta = targetOf(meta.relations.get(step)!);
  const cast = meta.attributes.get(last)?.kind.column ?? 'int';
  const decimals = /,(\d+)\)/.exec(cast)?.[1];
  return decimals ? Number(decimals) : castOf(cast) === 'int' ? 0 : 6;
}
