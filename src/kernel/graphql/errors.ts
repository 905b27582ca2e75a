import { GraphQLError } from 'graphql';

export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'CONFLICT'
  | 'TOO_MUCH'
  | 'INTERNAL'
  | 'UNAVAILABLE';

const statuses: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  CONFLICT: 409,
  TOO_MUCH: 413,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** An error whose message is meant for the caller: what happened and what to do next. */
export class ManifoldError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { code, ...extensions } });
    this.name = 'ManifoldError';
  }
}

export const invalidInput = (message: string) => new ManifoldError('INVALID_INPUT', message);
export const notFound = (message: string) => new ManifoldError('NOT_FOUND', message);
export const forbidden = (message: string) => new ManifoldError('FORBIDDEN', message);
export const unauthenticated = (message: string) => new ManifoldError('UNAUTHENTICATED', message);
export const conflict = (message: string) => new ManifoldError('CONFLICT', message);
export const tooMuch = (message: string) => new ManifoldError('TOO_MUCH', message);
export const unavailable = () =>
  new ManifoldError(
    'UNAVAILABLE',
    'The database cannot be reached just now. Nothing was lost; try again in a moment.',
    {
      retryable: true,
    },
  );

export function statusOf(code: unknown): number | undefined {
  return statuses[code as ErrorCode];
}
