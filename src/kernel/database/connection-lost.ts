import { isNativeError } from 'node:util/types';
import { DatabaseError } from 'pg';

/**
 * Whether a failed statement also cost its connection. PostgreSQL's own answers (a violated key, a timeout of the
 * statement) leave it usable; a broken socket, silence, or FATAL (the server is going down) do not.
 */
export function connectionLost(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.severity === 'FATAL' || error.severity === 'PANIC';
  return isNativeError(error);
}

const brokenSocket = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const brokenPhrase = /Connection terminated|connection was lost|timeout exceeded when trying to connect|not queryable|Query read timeout/i;

/**
 * Whether a lost connection lies behind an error of a layer above the driver, among whose errors are also mistakes of
 * our own: those must not be taken for a database that is away.
 */
export function lostBehind(error: unknown): boolean {
  for (let layer = error; isNativeError(layer); layer = layer.cause ?? (layer as { previous?: unknown }).previous) {
    if ((layer as AggregateError).errors?.some(lostBehind)) return true;
    if (layer instanceof DatabaseError) return layer.severity === 'FATAL' || layer.severity === 'PANIC';
    if (brokenSocket.test((layer as { code?: string }).code ?? '') || brokenPhrase.test(layer.message)) return true;
  }
  return false;
}
