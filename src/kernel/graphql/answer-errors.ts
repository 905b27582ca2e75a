import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { ManifoldError, statusOf } from './errors.js';

// What the protocol and the libraries call it, and what we call it.
const ours: Record<string, string> = {
  BAD_USER_INPUT: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'INVALID_INPUT',
  INTERNAL_SERVER_ERROR: 'INTERNAL',
};

const protocol = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * An error as callers see it: one of our codes, nothing of SQL, stack or internals. What is not meant for them is
 * handed to `report` and answered as INTERNAL.
 */
export function answerError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(thrown);
  const extensions = withoutStack(formatted.extensions);
  if (extensions.limit) return { ...formatted, extensions: { ...extensions, code: 'TOO_MUCH' } };
  const code =
    original instanceof ManifoldError ? original.code : (ours[extensions.code as string] ?? extensions.code);
  if (typeof code === 'string' && code !== 'INTERNAL' && (protocol.has(code) || statusOf(code))) {
    return { ...formatted, extensions: { ...extensions, code } };
  }
  report(original);
  const { path, locations } = formatted;
  return {
    message:
      'Something failed on the server, and nothing was changed. It has been logged; give the requestId when you report it.',
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    extensions: { code: 'INTERNAL' },
  };
}

function withoutStack(extensions: Record<string, unknown> | undefined): Record<string, unknown> {
  const { stacktrace: _stack, ...rest } = extensions ?? {};
  return rest;
}

/** An answer that never reached GraphQL: no such path, no token, a body that is too large. */
export function errorBody(error: ManifoldError, requestId: string): string {
  return JSON.stringify({
    errors: [{ message: error.message, extensions: { ...error.extensions, requestId } }],
  });
}
