import { recordOf } from '../../kernel/record/catalog.js';
import type { MetricCatalog } from './define.js';
import { leavesOf } from './leaves.js';
import { parametersOf } from './plan.js';
import { dimensionNames } from './read-question.js';

/** The catalogue as it is committed, so that a changed definition shows in a diff. */
export function catalogText(catalog: MetricCatalog): string {
  const metrics = [...catalog.metrics.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((metric) => ({
      name: metric.name,
      version: metric.version,
      title: metric.title,
      says: metric.says,
      formula: metric.formula,
      source: metric.source,
      unit: metric.unit,
      direction: metric.better,
      dateBases: metric.on ?? [],
      dimensions: dimensionNames(catalog, metric),
      parameters: Object.fromEntries(
        [...parametersOf(metric)].map(({ name, default: usual }) => [name, usual]),
      ),
      excluded: Object.keys(metric.excluded ?? {}),
      records: [...new Set([...leavesOf(metric)].map(({ of }) => recordOf(of()).name))],
      ...(metric.minSample ? { minSample: metric.minSample } : {}),
      ...(metric.maturityDays ? { maturityDays: metric.maturityDays } : {}),
      owner: metric.owner,
    }));
  return `${JSON.stringify(metrics, null, 2)}\n`;
}
