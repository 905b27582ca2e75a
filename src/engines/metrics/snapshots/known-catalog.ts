import type { MetricCatalog } from '../define.js';

/** All that the modules say of numbers; the composition root gives it, since a module knows only those below its own. */
export const known: { catalog?: () => MetricCatalog } = {};
