import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { Context } from '../context.js';
import { errorBody } from './answer-errors.js';
import { ManifoldError, invalidInput, statusOf } from './errors.js';
import type { QuickAnswers } from './quick-answers.js';

export type ContextOf = (request: IncomingMessage, requestId: string) => Promise<Context>;

/** GraphQL over HTTP: one request in, Apollo's answer out. */
export function graphqlHandler(
  apollo: ApolloServer<Context>,
  quick: QuickAnswers,
  contextOf: ContextOf,
  maxBodyBytes: number,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    try {
      const context = await contextOf(request, requestId);
      const body = request.method === 'POST' ? await readBody(request, maxBodyBytes) : undefined;
      const known = await quick.answer(request, body, context);
      if (known) {
        for (const [name, value] of known.headers) response.setHeader(name, value);
        send(response, known.body);
        return;
      }
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method!,
          headers: headersOf(request),
          search: searchOf(request.url!),
          body,
        },
        context: async () => context,
      });
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.statusCode = answer.status ?? 200;
      if (answer.body.kind === 'complete') {
        quick.learn(request, answer);
        send(response, Buffer.from(withRequestId(answer.body.string, requestId)));
        return;
      }
      for await (const chunk of answer.body.asyncIterator) response.write(chunk);
      response.end();
    } catch (error) {
      if (!(error instanceof ManifoldError)) throw error;
      refuse(response, error, requestId);
    }
  };
}

function send(response: ServerResponse, body: Buffer): void {
  response.setHeader('content-length', body.length);
  response.end(body);
}

export function refuse(response: ServerResponse, error: ManifoldError, requestId: string): void {
  response.statusCode = statusOf(error.code) ?? 500;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  if (error.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  // What is left of a refused body is not read, so the connection cannot be used again.
  if (error.code === 'TOO_MUCH') response.setHeader('connection', 'close');
  response.end(errorBody(error, requestId));
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const name in request.headers) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

// What Apollo refuses before it knows an operation passes none of its hooks.
function withRequestId(text: string, requestId: string): string {
  if (!text.startsWith('{"errors"') || text.includes('"requestId"')) return text;
  const answer = JSON.parse(text) as { errors: { extensions?: object }[] };
  for (const error of answer.errors) error.extensions = { ...error.extensions, requestId };
  return JSON.stringify(answer);
}

const searchOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const tooLarge = () =>
    new ManifoldError(
      'TOO_MUCH',
      `The request body is larger than ${limit} bytes (MANIFOLD_MAX_BODY_BYTES). Send less, or use an import for many records.`,
    );
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const text = await readText(request, limit, tooLarge);
  // Apollo judges by the content type whether a body may be JSON at all, and says so better than a parser would.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidInput(
      `The request body is not JSON (${(error as Error).message}). Send {"query": "…", "variables": {…}}.`,
    );
  }
}

// Listeners instead of `for await`: an asynchronous iteration costs a tenth of a small request.
function readText(request: IncomingMessage, limit: number, tooLarge: () => Error): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return chunks.push(chunk);
      request.pause();
      return reject(tooLarge());
    });
    request.once('end', () =>
      resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()),
    );
    const cutOff = () =>
      request.complete || reject(invalidInput('The connection ended before the request body did.'));
    request.once('close', cutOff);
    if (request.destroyed) cutOff();
  });
}
