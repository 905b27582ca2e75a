import { Cron } from 'croner';
import type { Pool, PoolClient } from 'pg';
import { alone } from './database/alone.js';
import { withClient } from './database/pool.js';
import type { Logger } from './log.js';

/** Work that time brings about, not a caller. Of all servers on one database, one does it at a time. */
export interface Schedule {
  readonly name: string;
  /** When, as a cron pattern with seconds, in UTC. */
  readonly pattern: string;
  readonly work: (client: PoolClient, now: Date) => Promise<void>;
}

/** Starts the clockwork; answers what stops it and waits for what is under way. */
export function startSchedules(schedules: readonly Schedule[], pool: Pool, log: Logger): () => Promise<void> {
  const running = new Set<Promise<unknown>>();
  const jobs = schedules.map((schedule) => {
    const run = async (): Promise<void> => {
      const work = runOnce(schedule, pool, new Date());
      running.add(work);
      await work.finally(() => running.delete(work));
    };
    return new Cron(
      schedule.pattern,
      {
        name: schedule.name,
        timezone: 'UTC',
        // A run that takes longer than the time between two goes on alone.
        protect: true,
        unref: true,
        catch: (error) => log.error({ err: error, schedule: schedule.name }, 'scheduled work failed'),
      },
      run,
    );
  });
  return async () => {
    for (const job of jobs) job.stop();
    await Promise.allSettled(running);
  };
}

/** Does the work now, unless another server is at it; answers whether it did. */
export function runOnce(schedule: Schedule, pool: Pool, now: Date): Promise<boolean> {
  return withClient(pool, (client) => alone(client, schedule.name, () => schedule.work(client, now)));
}
