import { DatabaseError } from 'pg';

/**
 * Whether a failed statement also cost its connection. PostgreSQL's own answers (a violated key, a timeout of the
 * statement) leave it usable; a broken socket, silence, or FATAL (the server is going down) do not.
 */
export function connectionLost(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.severity === 'FATAL' || error.severity === 'PANIC';
  return error instanceof Error;
}
