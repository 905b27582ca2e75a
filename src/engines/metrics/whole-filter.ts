import { invalidInput } from '../../kernel/graphql/errors.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { camel } from '../../kernel/record/naming.js';
import { enumName } from './api-inputs.js';
import type { MetricDefinition } from './define.js';

/** A number of several records of which only some are filtered would look right and be wrong. */
export function assertWhole(
  metric: MetricDefinition,
  measured: readonly RecordMeta[],
  filters: ReadonlyMap<RecordMeta, unknown>,
): void {
  const open = measured.filter((meta) => !filters.has(meta));
  if (open.length === measured.length || !open.length) return;
  const list = (metas: readonly RecordMeta[]) =>
    metas.map(({ name }) => `filter.${camel(name)}`).join(' and ');
  const given = measured.filter((meta) => filters.has(meta));
  throw invalidInput(
    `${enumName(metric.name)} is made of ${measured.map(({ name }) => name).join(', ')} records, and ${list(given)} would narrow only a part of it. Give ${list(open)} the same meaning, {} where all of them count, or filter by location.`,
  );
}
