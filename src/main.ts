import type { App } from './app.js';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { startEmbedded } from './kernel/database/embedded.js';
import { giveBackGarbage } from './kernel/heap.js';
import { createLog } from './kernel/log.js';
import type { Logger } from './kernel/log.js';
import { startSchedules } from './kernel/schedule.js';
import { modules } from './modules.js';
import type { RunningServer } from './server.js';
import { listen } from './server.js';

/** Starts everything, and stops it in the opposite order. */
export async function serve(config: Config): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  return withDatabase(config, log, async (databaseUrl, stopDatabase) => {
    const app = await createApp({ config, databaseUrl, log });
    try {
      await firstStart(app, config);
      const server = await listen(app, config, log);
      const stopSchedules = startSchedules(
        modules.flatMap((module) => module.schedules ?? []),
        app.background,
        log,
      );
      giveBackGarbage();
      greet(server.url, config);
      return {
        url: server.url,
        stop: async () => {
          await stopSchedules();
          await server.stop();
          await app.close();
          await stopDatabase();
        },
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  });
}

/** The database that the configuration names, or the embedded one. */
export async function withDatabase<T>(
  config: Config,
  log: Logger,
  use: (databaseUrl: string, stop: () => Promise<void>) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl) return use(config.databaseUrl, async () => undefined);
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: (line) => log.info(line) });
  try {
    return await use(embedded.url, () => embedded.stop());
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function firstStart(app: App, config: Config): Promise<void> {
  if (!config.demo) return;
  const { rows } = await app.pool.query('select 1 from organization limit 1');
  if (rows.length) return;
  const { loadFirstDemo } = await import('./demo/first-start.js');
  await loadFirstDemo(app.pool);
}

function greet(url: string, config: Config): void {
  const lines = [
    `Manifold is ready.`,
    `  explorer   ${url}/`,
    `  graph      ${url}/graphql`,
    config.auth.mode === 'demo'
      ? `  access     demo mode: everyone on this machine sees everything; set AUTH_SECRET for tokens`
      : `  access     npx manifold token --help`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
