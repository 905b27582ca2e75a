import { ConfigError, wantsStacks } from '../config.js';
import { StartupError } from '../kernel/database/startup-error.js';
import { exitCode } from './exit-codes.js';

/** Says in one sentence what went wrong and answers the exit code for it. */
export function reportFailure(error: unknown): number {
  const failure = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${wantsStacks() ? failure.stack : sentence(failure)}\n`);
  if (failure instanceof ConfigError) return exitCode.configuration;
  if (failure instanceof StartupError || isListenFailure(failure)) return exitCode.surroundings;
  return exitCode.failed;
}

/** The failure for a person, without its stack. */
export function sentence(failure: Error): string {
  if (!isListenFailure(failure)) return failure.message || failure.name;
  const { code, port, address } = failure;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken; choose another one: PORT=${Number(port) + 1} npm start`;
    case 'EACCES':
      return `Port ${port} is reserved for root; choose one above 1023: PORT=4000 npm start`;
    default:
      return `${address} is not an address of this machine; choose another HOST.`;
  }
}

interface ListenFailure extends Error {
  code: string;
  port?: number;
  address?: string;
}

function isListenFailure(failure: Error): failure is ListenFailure {
  const { syscall } = failure as NodeJS.ErrnoException;
  return (
    syscall === 'listen' || syscall === 'bind' || (failure as NodeJS.ErrnoException).code === 'EADDRINUSE'
  );
}
