import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/** One JSON line an event, to standard error: standard output is for people and pipes. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 200 } as never),
  );
}
