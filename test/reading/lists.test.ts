import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-10-06T00:00:00Z') });
  world = await twoBranches(server);
});

afterAll(() => server.stop());

const numbers = async (filter: string, rest = 'orderBy: [{ number: ASC }]') => {
  const { jobs } = await server.ask(`{ jobs(filter: ${filter}, ${rest}) { nodes { number } totalCount } }`);
  const found = jobs.nodes.map((job: { number: string }) => job.number);
  if (!rest.includes('first')) expect(jobs.totalCount).toBe(found.length);
  return found.join(' ');
};

describe('a list', () => {
  it('answers the example of the contract', async () => {
    const data = await server.ask(`{
      jobs(
        filter: {
          status: { in: [PENDING_SALE] }, receivedAt: { gte: "2026-10-01T00:00:00Z" },
          location: { code: { eq: "ATL-01" } }, invoices: { some: { balance: { gt: "0" } } },
          or: [{ number: { startsWith: "A" } }, { number: { eq: "D-1" } }], not: { lossType: { eq: FIRE } }
        }
        orderBy: [{ receivedAt: DESC }, { number: ASC }]
        first: 20
      ) { totalCount pageInfo { hasNextPage endCursor } nodes { id number } edges { cursor node { id } } }
    }`);
    expect(data.jobs).toMatchObject({
      totalCount: 1,
      pageInfo: { hasNextPage: false },
      nodes: [{ id: world.jobs[0], number: 'A-1' }],
      edges: [{ node: { id: world.jobs[0] } }],
    });
    expect(data.jobs.pageInfo.endCursor).toBe(data.jobs.edges[0].cursor);
  });

  it.each([
    ['{ number: { eq: "A-1" } }', 'A-1'],
    ['{ number: { ne: "A-1" } }', 'A-2 A-3 A-4 D-1 D-2'],
    ['{ number: { in: ["A-1", "D-2"] } }', 'A-1 D-2'],
    ['{ number: { notIn: ["A-1", "D-2"] } }', 'A-2 A-3 A-4 D-1'],
    ['{ number: { lt: "A-3" } }', 'A-1 A-2'],
    ['{ number: { gte: "D-1" } }', 'D-1 D-2'],
    ['{ number: { startsWith: "D" } }', 'D-1 D-2'],
    ['{ number: { endsWith: "-1" } }', 'A-1 D-1'],
    ['{ number: { contains: "_" } }', ''],
    ['{ number: { containsIgnoreCase: "a-" } }', 'A-1 A-2 A-3 A-4'],
    ['{ number: { eqIgnoreCase: "d-2" } }', 'D-2'],
    ['{ lossType: { isNull: true } }', 'A-3 D-1'],
    ['{ lossType: { isNull: false } }', 'A-1 A-2 A-4 D-2'],
    ['{ lossType: { ne: WATER } }', 'A-2 A-3 D-1 D-2'],
    ['{ lossType: { notIn: [WATER, FIRE] } }', 'A-3 D-1 D-2'],
    ['{ not: { lossType: { eq: WATER } } }', 'A-2 A-3 D-1 D-2'],
    ['{ customer: { name: { eq: "Jan Nowak" } } }', 'A-3 A-4'],
    ['{ customer: { location: { city: { eq: "Denver" } } } }', 'D-1 D-2'],
    ['{ invoices: { some: {} } }', 'A-1 A-2'],
    ['{ invoices: { none: {} } }', 'A-3 A-4 D-1 D-2'],
    ['{ invoices: { some: { balance: { gt: "200" } } } }', 'A-2'],
    ['{ invoices: { every: { balance: { gt: "200" } } } }', 'A-2 A-3 A-4 D-1 D-2'],
    ['{ receivedAt: { gte: "-P3D" } }', 'A-3 A-4 D-2'],
    ['{ receivedAt: { lt: "2026-10-02T08:00:00+02:00" } }', 'A-1 D-1'],
    ['{ and: [{ number: { startsWith: "A" } }, { lossType: { eq: FIRE } }] }', 'A-2'],
    ['{ location: { serviceLines: { has: WATER_MITIGATION } } }', 'A-1 A-2 A-3 A-4 D-1 D-2'],
    ['{ location: { licenseNumbers: { isEmpty: false } } }', ''],
    ['{}', 'A-1 A-2 A-3 A-4 D-1 D-2'],
  ])('filters by %s', async (filter, expected) => {
    expect(await numbers(filter)).toBe(expected);
  });

  it('filters by the id behind a relation', async () => {
    expect(await numbers(`{ customerId: { in: ["${world.okafor}"] } }`)).toBe('D-1 D-2');
    expect(await numbers(`{ id: { eq: "${world.jobs[2]}" } }`)).toBe('A-3');
  });

  it.each([
    ['[{ receivedAt: DESC }]', 'D-2 A-4 A-3 A-2 D-1 A-1'],
    ['[{ location: { code: DESC } }, { number: ASC }]', 'D-1 D-2 A-1 A-2 A-3 A-4'],
    ['[{ customer: { name: ASC } }, { number: DESC }]', 'A-2 A-1 D-2 D-1 A-4 A-3'],
    ['[{ lossType: ASC }, { number: ASC }]', 'A-2 D-2 A-1 A-4 A-3 D-1'],
    ['[{ lossType: DESC }, { number: ASC }]', 'A-1 A-4 D-2 A-2 A-3 D-1'],
    ['{ number: DESC }', 'D-2 D-1 A-4 A-3 A-2 A-1'],
  ])('orders by %s, rows without a value last', async (orderBy, expected) => {
    expect(await numbers('{}', `orderBy: ${orderBy}`)).toBe(expected);
  });

  it.each([
    '[{ number: ASC }]',
    '[{ lossType: ASC }]',
    '[{ lossType: DESC }, { receivedAt: ASC }]',
    '[{ customer: { name: DESC } }]',
    '[]',
  ])('gives every row once when paged by %s, forwards and backwards', async (orderBy) => {
    const all = await server.ask(`{ jobs(orderBy: ${orderBy}) { nodes { id } } }`);
    const expected = all.jobs.nodes.map((job: { id: string }) => job.id);
    for (const size of [1, 2, 4]) {
      expect(await pages(orderBy, size, 'first', 'after')).toEqual(expected);
      expect(await pages(orderBy, size, 'last', 'before')).toEqual(expected);
    }
  });

  async function pages(orderBy: string, size: number, count: 'first' | 'last', from: 'after' | 'before') {
    const found: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const { jobs }: any = await server.ask(
        `query ($cursor: String) { jobs(orderBy: ${orderBy}, ${count}: ${size}, ${from}: $cursor) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { cursor },
      );
      const ids = jobs.nodes.map((job: { id: string }) => job.id);
      if (count === 'first') found.push(...ids);
      else found.unshift(...ids);
      more = count === 'first' ? jobs.pageInfo.hasNextPage : jobs.pageInfo.hasPreviousPage;
      cursor = count === 'first' ? jobs.pageInfo.endCursor : jobs.pageInfo.startCursor;
    }
    return found;
  }

  it('keeps rows that differ by microseconds apart when paging', async () => {
    await server.app.pool.query(
      `update job set received_at = '2026-10-01T08:00:00Z'::timestamptz + (right(number, 1)::int * interval '1 microsecond')`,
    );
    const expected = (
      await server.ask('{ jobs(orderBy: [{ receivedAt: ASC }]) { nodes { id } } }')
    ).jobs.nodes.map((job: { id: string }) => job.id);
    expect(await pages('[{ receivedAt: ASC }]', 1, 'first', 'after')).toEqual(expected);
  });

  it('leaves archived records out unless the filter asks for them', async () => {
    const carrier = await create(server, 'Carrier', { name: 'Old Mutual' });
    await server.ask('mutation ($id: ID!) { archiveCarrier(input: { id: $id }) { errors { message } } }', {
      id: carrier,
    });
    const names = (data: any) => data.carriers.nodes.map((node: { name: string }) => node.name);
    expect(names(await server.ask('{ carriers { nodes { name } } }'))).toEqual(['Prairie Mutual']);
    expect(
      names(await server.ask('{ carriers(filter: { archivedAt: { isNull: false } }) { nodes { name } } }')),
    ).toEqual(['Old Mutual']);
  });

  it('counts only when asked', async () => {
    const withCount = await server.statementsOf(() => server.ask('{ jobs { nodes { id } totalCount } }'));
    const without = await server.statementsOf(() => server.ask('{ jobs { nodes { id } } }'));
    const skipped = await server.statementsOf(() =>
      server.ask('query ($count: Boolean!) { jobs { nodes { id } totalCount @include(if: $count) } }', {
        count: false,
      }),
    );
    expect([withCount, without, skipped]).toEqual([2, 1, 1]);
  });

  it('answers an empty page with its count', async () => {
    const { jobs } = await server.ask(
      '{ jobs(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(jobs).toEqual({ totalCount: 6, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
  });
});
