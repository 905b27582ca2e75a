import { loadDemo } from '../../src/demo/load-demo.js';
import { createDatabase, dropDatabase, templateDatabase } from './database.js';
import type { TestServer } from './server.js';
import { fillMigrated, startServer } from './server.js';

/** The moment of the demo network that tests ask. */
export const demoNow = new Date('2026-11-20T18:00:00Z');

/** A server on a small demo network of fifteen months, always the same one. */
export async function demoServer(
  env: Record<string, string> = {},
  { auth = false } = {},
): Promise<TestServer> {
  const template = await templateDatabase('demo_questions', (url) =>
    fillMigrated(url, async (pool) => {
      await loadDemo(pool, { locations: 8, months: 15, scale: 0.25, seed: 'questions', now: demoNow });
    }),
  );
  const databaseUrl = await createDatabase(template);
  const server = await startServer({ databaseUrl, clock: () => demoNow, env, auth });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await dropDatabase(databaseUrl);
    },
  };
}
