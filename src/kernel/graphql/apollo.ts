import { ApolloServer, type ApolloServerPlugin, type BaseContext, type GraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config.js';
import type { KnownDocuments } from '../answer/known-documents.js';
import type { Context } from '../context.js';
import type { Logger } from '../log.js';
import { answerError } from './answer-errors.js';
import { compilingExecutor, interpretingExecutor } from './executor.js';
import { statusOf } from './errors.js';
import { limitRules } from './limits.js';
import { logAnswer } from './log-answer.js';

/** Apollo with our executor behind its gateway seam and none of its per-field machinery. */
export function apolloServer(
  schema: GraphQLSchema,
  config: Pick<Config, 'executor' | 'limits'>,
  log: Logger,
  documents: KnownDocuments,
  compileAfter?: number,
): ApolloServer<Context> {
  const execute =
    config.executor === 'compiled'
      ? compilingExecutor(schema, documents, compileAfter)
      : interpretingExecutor(schema);
  return new ApolloServer<Context>({
    gateway: {
      load: async () => ({
        executor: ({ document, request, context }) =>
          execute({
            document,
            query: request.query,
            operationName: request.operationName,
            variables: request.variables,
            context: context as Context,
          }) as never,
      }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    introspection: true,
    // Suggestions rebuild a schema field by field; whoever may see it asks for it.
    hideSchemaDetailsFromClientErrors: false,
    // No page elsewhere can make a browser send one of these unasked; Authorization is what our clients send anyway.
    csrfPrevention: {
      requestHeaders: [
        'authorization',
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'x-request-id',
      ],
    },
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: limitRules({
      maxDepth: config.limits.depth,
      maxAliases: config.limits.aliases,
      maxDirectives: config.limits.directives,
      maxRootFields: config.limits.rootFields,
    }),
    formatError: (formatted, error) =>
      answerError(formatted, error, (original) => log.error({ err: original }, 'a request failed')),
    plugins: [
      answering(log) as ApolloServerPlugin<Context>,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: log,
    // The process answers signals itself, in its own order.
    stopOnTerminationSignals: false,
  });
}

const refusals = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_MUCH']);

function acceptsResponseType({ http }: GraphQLRequest): boolean {
  return http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
}

/** All of our hooks in one plugin: each one costs every request. */
function answering(log: Logger): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async ({ request, contextValue }) => {
      const started = performance.now();
      const ctx = contextValue as Context;
      return {
        willSendResponse: async ({ response, operationName, errors }) => {
          const { body, http } = response;
          if (body.kind !== 'single') return;
          const result = body.singleResult as {
            errors?: { extensions?: Record<string, unknown> }[];
            extensions?: Record<string, unknown>;
          };
          for (const error of result.errors ?? [])
            error.extensions = { ...error.extensions, requestId: ctx.requestId };
          if (ctx.notices.size) result.extensions = { ...result.extensions, notices: [...ctx.notices] };
          const codes = result.errors?.map((error) => error.extensions?.code) ?? [];
          if (codes.includes('UNAVAILABLE')) http.status = statusOf('UNAVAILABLE');
          // In the older media type a document that was read and refused is an answer like any other.
          else if (codes.some((code) => refusals.has(code)) && !acceptsResponseType(request))
            http.status = 200;
          logAnswer(log, ctx, { operation: operationName, started, errors: errors?.length ?? 0 });
        },
      };
    },
  };
}
