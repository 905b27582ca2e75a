/** Which sums are kept: worked out from the definitions, so that a new metric needs no word about it. */
import { createHash } from 'node:crypto';
import { Sql } from '../../../kernel/read/sql.js';
import type { AttributeMeta, RecordMeta } from '../../../kernel/record/catalog.js';
import type { MetricCatalog, MetricDefinition } from '../define.js';
import { leavesOf } from '../leaves.js';
import type { Leaf } from '../measures.js';
import type { ParameterValues } from '../value-writer.js';
import { scaleOf } from '../scale.js';
import { ValueWriter } from '../value-writer.js';

/** One sum of a cube. */
export interface Slot {
  /** From 1: its place in the array. */
  readonly place: number;
  readonly scale: number;
  readonly leaf: Leaf;
  /** Dimensions that rows have to be told apart by for it to be what is asked for. */
  readonly grouping: readonly string[];
}

export interface Key {
  readonly name: string;
  readonly column: string;
  readonly type: string;
}

export interface Cube {
  readonly id: string;
  readonly by: readonly Key[];
}

/** The cubes of one record and one event; they share a layout and are filled by one reading of the rows. */
export interface CubeSource {
  /** `Interaction.offeredAt` */
  readonly name: string;
  readonly meta: RecordMeta;
  readonly basis: AttributeMeta;
  readonly slots: ReadonlyMap<string, Slot>;
  /** Fewest keys first; the first has none. */
  readonly cubes: readonly Cube[];
}

const usual: ParameterValues = new Map();

/** What a leaf measures with these parameters and dimensions; leaves that are alike measure the same. */
export function likeness(
  leaf: Leaf,
  parameters: ParameterValues,
  grouping: readonly string[] = [],
): string | undefined {
  let plain = true;
  const text = JSON.stringify({ value: leaf.value, where: leaf.where }, (_, part: unknown) => {
    if (typeof part === 'function') plain = false;
    if (typeof part !== 'object' || part === null) return part;
    if ('param' in part) {
      const { name, default: value } = part.param as { name: string; default: unknown };
      return { literal: parameters.get(name) ?? value };
    }
    if ('now' in part) plain = false;
    if ('grouped' in part) return { holds: grouping.includes(part.grouped as string) };
    if ('set' in part) {
      const { set, to } = part as { set: { name: string; default: unknown }; to: unknown };
      return { holds: (parameters.get(set.name) ?? set.default) === to };
    }
    return part;
  });
  return plain ? text : undefined;
}

/** A leaf may count otherwise where rows are told apart by some dimension: both ways are kept. */
function groupingsOf(leaf: Leaf): (readonly string[])[] {
  const names = new Set<string>();
  JSON.stringify({ value: leaf.value, where: leaf.where }, (key, part: unknown) => {
    if (key === 'grouped') names.add(part as string);
    return part;
  });
  return names.size ? [[], [...names]] : [[]];
}

const known = new WeakMap<MetricCatalog, readonly CubeSource[]>();

export function cubeSources(catalog: MetricCatalog): readonly CubeSource[] {
  let sources = known.get(catalog);
  if (!sources)
    known.set(catalog, (sources = [...catalog.sources].flatMap(([meta]) => sourcesOf(catalog, meta))));
  return sources;
}

function sourcesOf(catalog: MetricCatalog, meta: RecordMeta): CubeSource[] {
  const { rollup } = catalog.sources.get(meta)!;
  return (rollup?.on ?? []).map((on) => {
    const slots = new Map<string, Slot>();
    for (const metric of catalog.metrics.values())
      for (const leaf of leavesOf(metric)) {
        if (!countsOn(metric, leaf, meta, on) || !isOwn(leaf, meta)) continue;
        for (const grouping of groupingsOf(leaf)) {
          const alike = likeness(leaf, usual, grouping);
          if (alike === undefined || slots.has(alike)) continue;
          slots.set(alike, { place: slots.size + 1, scale: scaleOf(leaf.value, meta), leaf, grouping });
        }
      }
    const name = `${meta.name}.${on}`;
    const layout = createHash('sha256')
      .update(JSON.stringify([...slots].map(([alike, { scale }]) => [alike, scale])))
      .digest('hex')
      .slice(0, 12);
    const cubes = [[], ...rollup!.by.toSorted((a, b) => a.length - b.length)].map((by) => ({
      id: `${name} by ${by.join(',') || 'day'} #${layout}`,
      by: by.map((key) => keyOf(meta, key)),
    }));
    return { name, meta, basis: meta.attributes.get(on)!, slots, cubes };
  });
}

function countsOn(metric: MetricDefinition, leaf: Leaf, meta: RecordMeta, on: string): boolean {
  if (leaf.of() !== meta.class || leaf.how || 'from' in leaf.timing) return false;
  return leaf.timing.on ? leaf.timing.on === on : (metric.on?.includes(on) ?? false);
}

// A sum that looks at other records goes stale with them, which nobody marks; those are worked out when asked.
function isOwn(leaf: Leaf, meta: RecordMeta): boolean {
  const writer = new ValueWriter(
    { sql: new Sql(), meta, alias: 't', zone: `'UTC'`, now: new Date(0) },
    usual,
  );
  const text = writer.value(leaf.value) + (leaf.where ? writer.condition(leaf.where) : '');
  return !writer.joins && !text.includes('select');
}

function keyOf(meta: RecordMeta, name: string): Key {
  const attribute = meta.attributes.get(name);
  const relation = meta.relations.get(name);
  if (!attribute && !relation) throw new Error(`${meta.name} has no ${name} to sum up by.`);
  return attribute
    ? { name, column: attribute.column, type: attribute.kind.column }
    : { name, column: relation!.column, type: 'uuid' };
}
