import { serverFile } from '../paths.js';
import type { Shape } from '../shapes.js';
import type { Peer, PeerOptions } from './peer.js';
import { graphqlWire, rewrite } from './peer.js';

const documents: Record<Shape, string> = {
  point: `query point($id: UUID!) {
    job(rowId: $id) { id: rowId number title status receivedAt customer { id: rowId name phone } location { id: rowId code name } }
  }`,
  list: `query list($id: UUID!) {
    jobs(condition: { locationId: $id }, orderBy: [RECEIVED_AT_DESC, ROW_ID_DESC], first: 20) {
      nodes {
        id: rowId number status receivedAt
        customer { id: rowId name }
        jobParticipants(condition: { role: "TECHNICIAN" }, orderBy: [FROM_DESC, ROW_ID_DESC], first: 1) {
          nodes { employee { id: rowId givenName familyName } }
        }
        invoices(orderBy: [ISSUED_ON_DESC, ROW_ID_DESC], first: 5) {
          nodes {
            id: rowId number issuedOn total balance
            paymentApplications(orderBy: [APPLIED_AT_ASC, ROW_ID_ASC]) { nodes { amount payment { number receivedOn tender } } }
          }
        }
      }
    }
  }`,
  tree: `query tree($ids: [UUID!]!) {
    locations(filter: { rowId: { in: $ids } }, first: 50) {
      nodes {
        id: rowId code name
        jobs(orderBy: [RECEIVED_AT_DESC, ROW_ID_DESC], first: 10) { nodes { id: rowId number status receivedAt customer { id: rowId name } } }
      }
    }
  }`,
};

const normal: Record<Shape, (data: any) => unknown> = {
  point: (data) => data.job,
  list: (data) =>
    data.jobs.nodes.map(({ jobParticipants, invoices, ...job }: any) => ({
      ...job,
      technician: jobParticipants.nodes[0]?.employee ?? null,
      invoices: invoices.nodes.map(({ paymentApplications, ...invoice }: any) => ({
        ...invoice,
        payments: paymentApplications.nodes.map(({ amount, payment }: any) => ({ amount, ...payment })),
      })),
    })),
  tree: (data) =>
    data.locations.nodes.map(({ jobs, ...location }: any) => ({ ...location, jobs: jobs.nodes })),
};

export function postgraphile({ poolSize }: PeerOptions, aggregates = false): Peer {
  return {
    name: 'postgraphile',
    command: [serverFile('postgraphile')],
    environment: { POOL_SIZE: String(poolSize), GRAPHILE_ENV: 'production', AGGREGATES: aggregates ? 'on' : 'off' },
    ask: graphqlWire(documents),
    normal: (shape, answer) => rewrite(normal[shape]((answer as { data: unknown }).data)),
  };
}
