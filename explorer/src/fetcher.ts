import { getOperationAST } from 'graphql';
import type { GraphiQLProps } from 'graphiql';
import { request } from './request';
import { subscribe } from './subscribe';
import { headerRefused } from './trouble';

type Fetcher = GraphiQLProps['fetcher'];

/** `defaults` are headers that the page itself adds; what the user wrote in the headers editor wins over them. */
export function createFetcher(url: URL, defaults: Record<string, string> = {}): Fetcher {
  return ({ query, variables, operationName }, { headers: written = {}, documentAST } = {}) => {
    const headers = new Headers(defaults);
    for (const [name, value] of Object.entries(written)) {
      try {
        headers.set(name, String(value));
      } catch {
        return headerRefused(name);
      }
    }
    const question = { query, variables, operationName: operationName ?? undefined };
    const operation = documentAST && getOperationAST(documentAST, operationName)?.operation;
    const answer =
      operation === 'subscription' ? subscribe(url, question, headers) : request(url, question, headers);
    return answer as ReturnType<Fetcher>;
  };
}
