import type { Pool } from 'pg';
import { DatabaseFilled, loadDemo } from './load-demo.js';
import { showProgress, summaryLines } from './progress.js';

/** For a server that found its database empty; another one may be filling it at this moment. */
export async function loadFirstDemo(pool: Pool): Promise<void> {
  const progress = showProgress(process.stderr);
  try {
    const summary = await loadDemo(pool, {}, progress.report).finally(progress.stop);
    process.stderr.write(`${summaryLines(summary).join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof DatabaseFilled)) throw error;
  }
}
