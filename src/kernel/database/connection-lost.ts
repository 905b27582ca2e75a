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

const brokenSocket =
  /^(ERR_STREAM_\w+|ERR_SOCKET_\w+|08\w{3}|57P\d\d|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const brokenPhrase =
  /Connection terminated|connection was lost|connection error|terminating connection|recovery mode|timeout exceeded when trying to connect|not queryable|Query read timeout/i;

/**
 * Whether a lost connection lies behind an error of a layer above the driver, among whose errors are also mistakes of
 * our own: those must not be taken for a database that is away.
 */
export function lostBehind(error: unknown): boolean {
  for (
    let layer = error;
    isNativeError(layer);
    layer = layer.cause ?? (layer as { previous?: unknown }).previous
  ) {
    if ((layer as AggregateError).errors?.some(lostBehind)) return true;
    const { severity } = layer as { severity?: string };
    if (severity === 'FATAL' || severity === 'PANIC') return true;
    if (brokenSocket.test((layer as { code?: string }).code ?? '') || brokenPhrase.test(layer.message))
      return true;
  }
  return false;
}
