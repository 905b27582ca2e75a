import { serverFile } from '../paths.js';
import type { Peer, PeerOptions } from './peer.js';
import { rewrite } from './peer.js';

/** Hand-written SQL that returns the JSON; its answers are the form that all others are compared in. */
export function sql({ poolSize }: PeerOptions): Peer {
  return {
    name: 'sql',
    command: [serverFile('sql')],
    environment: { POOL_SIZE: String(poolSize) },
    ask: (asked) => ({
      path: `/${asked.shape}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked.shape === 'tree' ? asked.ids : asked.id),
    }),
    normal: (_, answer) => rewrite(answer),
  };
}
