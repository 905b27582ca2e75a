import type { Product } from '../product.js';
import type { Shape } from '../shapes.js';
import type { Peer, PeerOptions } from './peer.js';
import { graphqlWire, rewrite } from './peer.js';
import { fromTypeId, toTypeId } from './type-id.js';

const documents: Record<Shape, string> = {
  point: `query point($id: ID!) {
    job(id: $id) { id number title status receivedAt customer { id name phone } location { id code name } }
  }`,
  list: `query list($id: ID!) {
    jobs(filter: { locationId: { eq: $id } }, orderBy: [{ receivedAt: DESC }], first: 20) {
      nodes {
        id number status receivedAt
        customer { id name }
        participants(filter: { role: { eq: TECHNICIAN } }, orderBy: [{ from: DESC }], first: 1) {
          nodes { employee { id givenName familyName } }
        }
        invoices(orderBy: [{ issuedOn: DESC }], first: 5) {
          nodes {
            id number issuedOn total balance
            applications(orderBy: [{ appliedAt: ASC }]) { nodes { amount payment { number receivedOn tender } } }
          }
        }
      }
    }
  }`,
  tree: `query tree($ids: [ID!]!) {
    locations(filter: { id: { in: $ids } }, first: 50) {
      nodes {
        id code name
        jobs(orderBy: [{ receivedAt: DESC }], first: 10) { nodes { id number status receivedAt customer { id name } } }
      }
    }
  }`,
};

// What comes back is compared with another peer's answer, which checks it better than a type could.
const normal: Record<Shape, (data: any) => unknown> = {
  point: (data) => data.job,
  list: (data) =>
    data.jobs.nodes.map(({ participants, invoices, ...job }: any) => ({
      ...job,
      technician: participants.nodes[0]?.employee ?? null,
      invoices: invoices.nodes.map(({ applications, ...invoice }: any) => ({
        ...invoice,
        payments: applications.nodes.map(({ amount, payment }: any) => ({ amount, ...payment })),
      })),
    })),
  tree: (data) =>
    data.locations.nodes.map(({ jobs, ...location }: any) => ({ ...location, jobs: jobs.nodes })),
};

/** The product with everything on: tokens, a scope that names every location, ids, limits, logging to a file. */
export function manifold({ poolSize }: PeerOptions, product: Product, locations: readonly string[]): Peer {
  return {
    name: 'manifold',
    command: [product.command, 'start'],
    environment: {
      PORT: '0',
      AUTH_SECRET: product.secret,
      MANIFOLD_POOL_SIZE: String(poolSize),
      MANIFOLD_DEMO: 'off',
    },
    ask: graphqlWire(documents, { authorization: `Bearer ${product.token(locations)}` }, toTypeId),
    normal: (shape, answer) => rewrite(normal[shape]((answer as { data: unknown }).data), fromTypeId),
  };
}
