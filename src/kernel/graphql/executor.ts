import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { GraphQLError, execute } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { AnswerPlan } from '../answer/answer-plan.js';
import type { KnownDocuments } from '../answer/known-documents.js';
import type { Context } from '../context.js';

export interface Operation {
  readonly document: DocumentNode;
  /** Its text, where the request brought it. */
  readonly query: string | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly context: Context;
}

export type Executor = (operation: Operation) => Promise<ExecutionResult>;

/** graphql-js itself: the reference that compiled documents are compared with. */
export function interpretingExecutor(schema: GraphQLSchema): Executor {
  return async ({ document, operationName, variables, context }) =>
    asBadInput(
      await execute({
        schema,
        document,
        operationName: operationName ?? undefined,
        variableValues: variables,
        contextValue: context,
      }),
    );
}

type Run = (
  root: unknown,
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

interface Sighting {
  times: number;
  /** How plain reading is answered; undefined for everything else. */
  plan?: AnswerPlan | undefined;
  run?: Run | 'interpret';
}

/** Compiling costs milliseconds, so a document earns it by being seen again. */
const sightingsBeforeCompiling = 3;

/**
 * Documents that come back are planned and compiled once. What is kept hangs on Apollo's document store, which is
 * bounded; plans of plain reading are in `known` as well, where they are found without Apollo.
 */
export function compilingExecutor(
  schema: GraphQLSchema,
  known: KnownDocuments,
  compileAfter = sightingsBeforeCompiling,
): Executor {
  const interpret = interpretingExecutor(schema);
  const documents = new WeakMap<DocumentNode, Map<string, Sighting>>();
  return async (operation) => {
    const { document, operationName, query } = operation;
    let operations = documents.get(document);
    if (!operations) documents.set(document, (operations = new Map()));
    const name = operationName ?? '';
    let seen = operations.get(name);
    if (!seen) operations.set(name, (seen = { times: 0 }));
    if (++seen.times <= compileAfter) return interpret(operation);
    if (seen.times === compileAfter + 1) seen.plan = AnswerPlan.of(schema, document, operationName);
    if (seen.plan) {
      if (query) known.remember(query, operationName, seen.plan);
      const written = await fromPlan(seen.plan, operation);
      if (written) return written;
    }
    seen.run ??= compile(schema, operation);
    if (seen.run === 'interpret') return interpret(operation);
    return asBadInput(
      withRealErrors(await seen.run(undefined, operation.context, operation.variables ?? {})),
    );
  };
}

async function fromPlan(
  plan: AnswerPlan,
  { context, variables }: Operation,
): Promise<ExecutionResult | undefined> {
  try {
    if (context.attempt) {
      if (context.attempt.error) throw context.attempt.error;
      return undefined;
    }
    const answer = await plan.answer(context, variables);
    return answer && (JSON.parse(answer.toString()) as ExecutionResult);
  } catch (error) {
    if (error instanceof GraphQLError) return { data: null, errors: [error] };
    throw error;
  }
}

function compile(schema: GraphQLSchema, { document, operationName }: Operation): Run | 'interpret' {
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  } as never);
  return isCompiledQuery(compiled) ? (compiled.query as Run) : 'interpret';
}

// graphql-jit brings an error class of its own, without extensions where the original had none; Apollo stumbles over it.
function withRealErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, originalError, extensions, locations }) => {
    const error = new GraphQLError(message, { path, originalError, extensions });
    return locations
      ? Object.defineProperty(error, 'locations', { value: locations, enumerable: true })
      : error;
  });
  return { ...result, errors };
}

// An error without a place in the document was found in the variables, before anything ran. graphql-js gives it nodes
// and Apollo a code; graphql-jit gives it neither.
function asBadInput(result: ExecutionResult): ExecutionResult {
  if (!result.errors || result.data !== undefined) return result;
  const errors = result.errors.map((error) =>
    error.extensions?.code
      ? error
      : new GraphQLError(error.message, {
          ...error,
          originalError: error.originalError,
          extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
        }),
  );
  return { ...result, errors };
}
