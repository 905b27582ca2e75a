import type { Context } from '../context.js';
import type { Logger } from '../log.js';

interface Answered {
  readonly operation: string | null | undefined;
  /** By the clock of `performance`. */
  readonly started: number;
  readonly errors: number;
}

/** One line for every operation. */
export function logAnswer(log: Logger, ctx: Context, { operation, started, errors }: Answered): void {
  log.info(
    {
      requestId: ctx.requestId,
      viewer: ctx.viewer.id,
      operation,
      ms: Math.round(performance.now() - started),
      errors,
    },
    'graphql',
  );
}
