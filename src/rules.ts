import type { Check } from './kernel/write/check.js';
import type { Derivation } from './kernel/write/derivation.js';
import type { ChangeWatcher } from './kernel/write/watcher.js';
import type { MetricCatalog } from './engines/metrics/define.js';
import { catalogOf } from './engines/metrics/define.js';
import { rollupMarks } from './engines/metrics/rollup/marks.js';
import { measureIntervals } from './engines/metrics/measure-intervals.js';
import { known } from './engines/metrics/snapshots/known-catalog.js';
import { intervals } from './domain/sla/period/interval-source.js';
import { modules } from './modules.js';

/** What keeps derived columns right, whoever writes. */
export const derivations: readonly Derivation[] = modules.flatMap((module) => module.derivations ?? []);

/** What must hold of records when they are written, whoever writes. */
export const checks: readonly Check[] = modules.flatMap((module) => module.checks ?? []);

export const metricCatalog = (): MetricCatalog => catalogOf(modules);

/** What has to hear of every change inside its transaction, whoever writes. */
export const watcher = (): ChangeWatcher => rollupMarks(metricCatalog());

known.catalog = metricCatalog;
intervals.source = ({ run, ...asked }) => measureIntervals(metricCatalog(), run, new Date(), asked);
