import { serverFile } from '../paths.js';
import type { Shape } from '../shapes.js';
import type { Peer, PeerOptions } from './peer.js';
import { graphqlWire, rewrite } from './peer.js';

const documents: Record<Shape, string> = {
  point: `query point($id: ID!) {
    job(id: $id) { id number title status receivedAt customer { id name phone } location { id code name } }
  }`,
  list: `query list($id: ID!) {
    jobs(locationId: $id, first: 20) {
      id number status receivedAt
      customer { id name }
      technician { id givenName familyName }
      invoices(first: 5) {
        id number issuedOn total balance
        applications { amount payment { number receivedOn tender } }
      }
    }
  }`,
  tree: `query tree($ids: [ID!]!) {
    locations(ids: $ids) { id code name jobs(first: 10) { id number status receivedAt customer { id name } } }
  }`,
};

const normal: Record<Shape, (data: any) => unknown> = {
  point: (data) => data.job,
  list: (data) =>
    data.jobs.map(({ invoices, ...job }: any) => ({
      ...job,
      invoices: invoices.map(({ applications, ...invoice }: any) => ({
        ...invoice,
        payments: applications.map(({ amount, payment }: any) => ({ amount, ...payment })),
      })),
    })),
  tree: (data) => data.locations,
};

export function typeGraphql({ poolSize }: PeerOptions): Peer {
  return {
    name: 'type-graphql',
    command: [serverFile('type-graphql')],
    environment: { POOL_SIZE: String(poolSize) },
    ask: graphqlWire(documents),
    normal: (shape, answer) => rewrite(normal[shape]((answer as { data: unknown }).data)),
  };
}
