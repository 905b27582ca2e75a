import type { Question, Shape } from '../shapes.js';

/** A request as it goes over the wire. */
export interface Wire {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Peer {
  readonly name: string;
  /** Its program and what it finds in its environment beside DATABASE_URL. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  ask(question: Question): Wire;
  /** Its answer in the form of hand-written SQL's. */
  normal(shape: Shape, answer: unknown): unknown;
}

export interface PeerOptions {
  readonly poolSize: number;
}

type Json = Record<string, unknown>;

/** GraphQL over POST: one document a shape, the question in its variables. */
export function graphqlWire(
  documents: Record<Shape, string>,
  headers: Record<string, string> = {},
  keyOf = (_: string, id: string) => id,
) {
  return (asked: Question): Wire => {
    const variables =
      asked.shape === 'tree'
        ? { ids: asked.ids.map((id) => keyOf('location', id)) }
        : { id: keyOf(asked.shape === 'point' ? 'job' : 'location', asked.id) };
    return {
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query: documents[asked.shape], variables }),
    };
  };
}

/** Rewrites every value of an answer by the name of its field: ids, and instants in their many spellings. */
export function rewrite(value: unknown, keyOf: (id: string) => string = (id) => id): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, keyOf));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Json).map(([name, inner]) => {
      if (name === 'id') return [name, keyOf(inner as string)];
      if (name === 'receivedAt') return [name, new Date(inner as string).toISOString()];
      return [name, rewrite(inner, keyOf)];
    }),
  );
}
