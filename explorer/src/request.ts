import type { ExecutionResult } from 'graphql';
import { notAnAnswer, unreachable } from './trouble';

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface Listener {
  next(result: ExecutionResult): void;
  error(problem: unknown): void;
  complete(): void;
}

/** Not a promise: GraphiQL's Stop button cancels only what it can unsubscribe from, and cancelling spares the database. */
export function request(url: URL, question: Question, headers: Headers) {
  return {
    subscribe(listener: Listener) {
      const abort = new AbortController();
      void send(url, question, headers, abort.signal).then((result) => {
        if (abort.signal.aborted) return;
        listener.next(result);
        listener.complete();
      });
      return { unsubscribe: () => abort.abort() };
    },
  };
}

async function send(
  url: URL,
  question: Question,
  headers: Headers,
  signal: AbortSignal,
): Promise<ExecutionResult> {
  const all = new Headers({
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
  });
  headers.forEach((value, name) => all.set(name, value));
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: all,
      body: JSON.stringify(question),
      signal,
    });
    const text = await response.text();
    return parse(text) ?? notAnAnswer(url, response, text);
  } catch {
    return unreachable(url);
  }
}

function parse(text: string): ExecutionResult | undefined {
  try {
    const value = JSON.parse(text) as ExecutionResult | null;
    return value?.data || value?.errors ? value : undefined;
  } catch {
    return undefined;
  }
}
