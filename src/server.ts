import type { AddressInfo } from 'node:net';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { App } from './app.js';
import type { Config } from './config.js';
import { notFound } from './kernel/graphql/errors.js';
import { graphqlHandler, refuse } from './kernel/graphql/http.js';
import { QuickAnswers } from './kernel/graphql/quick-answers.js';
import { staticFiles } from './kernel/graphql/static-files.js';
import type { Logger } from './kernel/log.js';
import { watch } from './watch.js';

/** The built explorer; the same folder from `src` and from `dist`. */
const explorerFolder = fileURLToPath(new URL('../dist/explorer', import.meta.url));

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the app on the network: `/graphql`, the explorer, and the paths that watch over it. */
export async function listen(app: App, config: Config, log: Logger): Promise<RunningServer> {
  const graphql = graphqlHandler(
    app.apollo,
    new QuickAnswers(app.documents, log),
    app.contextOf,
    config.limits.bodyBytes,
  );
  const registry = watch(app);
  const explorer = await staticFiles(explorerFolder);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed');
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url!.split('?', 1)[0];
    if (path === '/graphql') return graphql(request, response);
    if (path === '/healthz') return text(response, 200, 'alive');
    if (path === '/readyz') {
      const problem = await app.readiness();
      return text(response, problem ? 503 : 200, problem ?? 'ready');
    }
    if (path === '/metrics') {
      const measured = await registry.metrics();
      response.setHeader('content-type', registry.contentType);
      response.end(measured);
      return;
    }
    if (explorer(request, response)) return;
    refuse(
      response,
      notFound(`There is nothing at ${path}. The graph is at /graphql, the explorer at /.`),
      '',
    );
  };
  // Longer than balancers and clients keep an idle connection: who closes first must not be us, in the middle of a request.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return { url: urlOf(server, config.host), stop: () => drain(server) };
}

function text(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${body}\n`);
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  return `http://${name}:${port}`;
}

const patience = 10_000;

/** Takes no new connections and lets what is under way finish. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(force);
}
