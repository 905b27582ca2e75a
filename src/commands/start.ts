import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { exitCode } from './exit-codes.js';
import { reportFailure } from './failure.js';

// npm and a terminal both hand one Ctrl-C on, so the same one may come twice.
const sameKeypressMs = 500;

export default function register(program: Command): void {
  program
    .command('start')
    .description('start the server, and the embedded database unless DATABASE_URL is set')
    .action(start);
}

async function start(): Promise<void> {
  const config = readConfig();
  let stop: (() => Promise<void>) | undefined;
  let asked = 0;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const hardExit = 128 + (signal === 'SIGINT' ? 2 : 15);
    if (asked && Date.now() - asked < sameKeypressMs) return;
    if (asked || !stop) process.exit(hardExit);
    asked = Date.now();
    process.stderr.write('\nStopping; once more ends it at once.\n');
    try {
      await stop();
      process.exit(exitCode.done);
    } catch (error) {
      process.exit(reportFailure(error));
    }
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);

  const { serve } = await import('../main.js');
  ({ stop } = await serve(config));
}
