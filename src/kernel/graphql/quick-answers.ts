import type { IncomingMessage } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { KnownDocuments } from '../answer/known-documents.js';
import type { Context } from '../context.js';
import type { Logger } from '../log.js';
import { logAnswer } from './log-answer.js';

export interface QuickAnswer {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const maxAccepts = 100;

/**
 * The short way for a document that Apollo has parsed and validated before and that is plain reading: its text goes from
 * the rows to the socket. Everything else, errors included, goes through Apollo; so do the first requests with each
 * Accept header, and what Apollo answered them is how the later ones are answered.
 */
export class QuickAnswers {
  private readonly headersFor = new Map<string, QuickAnswer['headers']>();

  constructor(
    private readonly documents: KnownDocuments,
    private readonly log: Logger,
  ) {}

  /** Remembers how Apollo answered a success. */
  learn(request: IncomingMessage, answer: HTTPGraphQLResponse): void {
    if (request.method !== 'POST' || (answer.status ?? 200) !== 200 || this.headersFor.size >= maxAccepts)
      return;
    const headers = [...answer.headers].filter(([name]) => name !== 'content-length');
    this.headersFor.set(acceptOf(request), headers);
  }

  async answer(request: IncomingMessage, body: unknown, ctx: Context): Promise<QuickAnswer | undefined> {
    const headers = this.headersFor.get(acceptOf(request));
    if (!headers || !isPlainRequest(body)) return undefined;
    const plan = this.documents.find(body.query, body.operationName);
    if (!plan) return undefined;
    const started = performance.now();
    try {
      const answer = await plan.answer(ctx, body.variables);
      if (!answer) {
        ctx.attempt = {};
        return undefined;
      }
      logAnswer(this.log, ctx, { operation: plan.operation.name?.value ?? null, started, errors: 0 });
      return { headers, body: answer };
    } catch (error) {
      ctx.attempt = { error };
      return undefined;
    }
  }
}

const acceptOf = (request: IncomingMessage) => request.headers.accept ?? '';

interface PlainRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: { readonly [name: string]: unknown } | null;
}

// Extensions may ask for something else, such as a persisted query; a batch is a list.
function isPlainRequest(body: unknown): body is PlainRequest {
  if (typeof body !== 'object' || body === null) return false;
  const { query, operationName, variables, extensions } = body as { [name: string]: unknown };
  return (
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    extensions == null
  );
}
