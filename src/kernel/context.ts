import type { FieldNode } from 'graphql';
import type { Viewer } from './access/viewer.js';
import type { Reader } from './read/reader.js';
import type { Writer } from './write/writer.js';

/** What every resolver and command gets: who asks, when, and the two ways to the records. */
export interface Context {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly requestId: string;
  readonly read: Reader;
  readonly write: Writer;
  /** What was cut, masked or left out of this answer, in sentences. */
  readonly notices: Set<string>;
  /** What this request has already planned, by the place in its document. */
  readonly sites: Map<FieldNode, unknown>;
  /** Set when the short way to an answer was tried and did not lead there. */
  attempt?: { readonly error?: unknown };
}
