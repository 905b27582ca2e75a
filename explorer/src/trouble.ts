import type { ExecutionResult } from 'graphql';

/** Answers that the page writes itself when the server gave none: what happened, and what to do next. */
function trouble(message: string, whatToDo: string[], details?: object): ExecutionResult {
  return { errors: [{ message, whatToDo, ...details }] } as never;
}

export const unreachable = (url: URL) =>
  trouble(`Manifold did not answer: the connection to ${url.host} was refused or dropped.`, [
    'Check your own network, and the VPN if you need one to reach this address.',
    'Check that the server is running (npm start on the machine that serves it).',
    'Then press Execute again. If the documentation stays empty, reload the page: your tabs are kept.',
  ]);

export const notAnAnswer = (url: URL, response: Response, text: string) =>
  trouble(
    `${url.host} answered, but not with GraphQL (HTTP ${response.status} ${response.statusText}`.trimEnd() +
      ').',
    [advice(response.status), 'If it happens again, hand this answer to whoever runs Manifold.'],
    {
      contentType: response.headers.get('content-type') ?? 'not given',
      beginsWith: text.trim().slice(0, 200) || 'nothing: the answer was empty',
    },
  );

export const headerRefused = (name: string) =>
  trouble(`Request not sent: a browser cannot send the header ${name} as it is written.`, [
    'Look in the Headers editor for a line break, a quote or a special character in the name or value.',
    'A token stands in one line under the name authorization: the word Bearer, one space, the token.',
  ]);

function advice(status: number): string {
  if (status === 401 || status === 403) return 'Sign in again, or put a valid token into the Headers editor.';
  if (status === 413) return 'The request is too large for a proxy on the way: ask for less in one document.';
  if (status === 429) return 'Too many requests: wait a minute, then press Execute again.';
  if (status >= 500)
    return 'The server is starting, stopping or overloaded: wait a minute, then press Execute again.';
  return 'A proxy or a sign-in page may stand in between: open this address in a new tab and sign in.';
}
