import type { ExecutionResult } from 'graphql';
import type { Listener, Question } from './request';
import { unreachable } from './trouble';

/** Live answers over a WebSocket at the same address; the library is fetched on first use. */
export function subscribe(url: URL, question: Question, headers: Headers) {
  return {
    subscribe(listener: Listener) {
      const socket = new URL(url);
      socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      let stopped = false;
      let stop = () => {};
      void import('graphql-ws').then(({ createClient }) => {
        if (stopped) return;
        // A browser cannot set headers on a WebSocket: they travel in the opening message.
        const connectionParams = Object.fromEntries(headers);
        const client = createClient({ url: socket.href, connectionParams, retryAttempts: 0 });
        stop = client.subscribe(question, {
          next: (result) => listener.next(result as ExecutionResult),
          error: (problem) => {
            listener.next(refusal(problem) ?? unreachable(socket));
            listener.complete();
          },
          complete: () => listener.complete(),
        });
      });
      return {
        unsubscribe() {
          stopped = true;
          stop();
        },
      };
    },
  };
}

/** GraphQL errors come as a list; a server that closes the socket may say why. */
function refusal(problem: unknown): ExecutionResult | undefined {
  if (Array.isArray(problem)) return { errors: problem };
  if (problem instanceof CloseEvent && problem.reason)
    return { errors: [{ message: problem.reason }] } as never;
  return undefined;
}
