import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;

beforeAll(async () => {
  server = await startServer();
  world = await twoBranches(server);
});

afterAll(() => server.stop());

describe('a nested document', () => {
  const document = `{
    locations(orderBy: [{ code: ASC }]) {
      nodes {
        code
        jobs(orderBy: [{ receivedAt: DESC }], first: 2) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { number customer { name } location { code } invoices(orderBy: [{ dueOn: ASC }]) { nodes { number balance } } }
        }
      }
    }
  }`;

  it('gives each parent its own page', async () => {
    const { locations } = await server.ask(document);
    expect(locations.nodes).toMatchObject([
      {
        code: 'ATL-01',
        jobs: {
          totalCount: 4,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              number: 'A-4',
              customer: { name: 'Jan Nowak' },
              location: { code: 'ATL-01' },
              invoices: { nodes: [] },
            },
            { number: 'A-3', customer: { name: 'Jan Nowak' } },
          ],
        },
      },
      {
        code: 'DEN-01',
        jobs: {
          totalCount: 2,
          pageInfo: { hasNextPage: false },
          nodes: [{ number: 'D-2' }, { number: 'D-1' }],
        },
      },
    ]);
  });

  it('continues the page of one parent from its own cursor', async () => {
    const { locations } = await server.ask(document);
    const { location } = await server.ask(
      'query ($id: ID!, $after: String) { location(id: $id) { jobs(orderBy: [{ receivedAt: DESC }], first: 2, after: $after) { nodes { number } pageInfo { hasPreviousPage hasNextPage } } } }',
      { id: world.atlanta, after: locations.nodes[0].jobs.pageInfo.endCursor },
    );
    expect(location.jobs).toEqual({
      nodes: [{ number: 'A-2' }, { number: 'A-1' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });

  it('sends as many statements for many rows as for few', async () => {
    // locations; jobs with their customers and locations; counts of jobs; invoices
    expect(await server.statementsOf(() => server.ask(document))).toBe(4);
    for (let i = 5; i < 25; i++) {
      await create(server, 'Job', {
        locationId: world.denver,
        customerId: world.okafor,
        number: `D-${i}`,
        title: 'More',
        serviceLine: 'MOLD_REMEDIATION',
        receivedAt: '2026-10-07T00:00:00Z',
      });
    }
    expect(await server.statementsOf(() => server.ask(document.replace('first: 2', 'first: 20')))).toBe(4);
  });

  it('is planned once by the database, however few parents it is asked for', async () => {
    for (let i = 0; i < 12; i++) await server.ask(document);
    // Each connection knows what it prepared; while all are held, each is asked.
    const { pool } = server.app;
    const held = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
    try {
      const prepared = await Promise.all(
        held.map((client) =>
          client.query<{ plans: number }>(
            `select custom_plans::int as plans from pg_prepared_statements where statement like '%lateral%'`,
          ),
        ),
      );
      const plans = prepared.flatMap(({ rows }) => rows.map((row) => row.plans));
      expect(plans.length).toBeGreaterThan(0);
      // PostgreSQL tries five plans of their own before it trusts the one for all.
      expect(Math.max(...plans)).toBeLessThanOrEqual(5);
    } finally {
      for (const client of held) client.release();
    }
  });

  it('shares statements between requests in flight', async () => {
    const query = 'query ($id: ID!) { job(id: $id) { number customer { name } } }';
    const contextValue = () => server.app.contextOf({ headers: {} } as never, 'test');
    const ask = async (id: string) =>
      server.app.apollo.executeOperation(
        { query, variables: { id } },
        { contextValue: await contextValue() },
      );
    const many = Array.from({ length: 40 }, () => world.jobs).flat();
    // One for the jobs and one for their customers, or a few more where a turn of the event loop came between.
    expect(await server.statementsOf(() => Promise.all(many.map(ask)))).toBeLessThan(10);
  });

  it('needs no statement for a relation of which only the id is asked', async () => {
    const count = await server.statementsOf(async () => {
      const { job } = await server.ask('query ($id: ID!) { job(id: $id) { customer { id __typename } } }', {
        id: world.jobs[0],
      });
      expect(job.customer).toEqual({ id: world.miller, __typename: 'Customer' });
    });
    expect(count).toBe(1);
  });

  it('understands fragments, aliases and interfaces', async () => {
    const data = await server.ask(
      `query ($id: ID!) {
        node(id: $id) { __typename id ... on StoredRecord { version } ...Numbered ... on Carrier { name } }
        first: jobs(first: 1, orderBy: [{ number: ASC }]) { nodes { ...Numbered } edges { node { title } } }
        last: jobs(last: 1, orderBy: [{ number: ASC }]) { nodes { nummer: number } }
      }
      fragment Numbered on Job { number customer { ...Named } }
      fragment Named on Customer { name }`,
      { id: world.jobs[0] },
    );
    expect(data.node).toEqual({
      __typename: 'Job',
      id: world.jobs[0],
      version: 1,
      number: 'A-1',
      customer: { name: 'Ann Miller' },
    });
    expect(data.first).toEqual({
      nodes: [{ number: 'A-1', customer: { name: 'Ann Miller' } }],
      edges: [{ node: { title: 'Job A-1' } }],
    });
    expect(data.last.nodes).toHaveLength(1);
  });

  it('gives two aliases of a relation their own pages', async () => {
    const { location } = await server.ask(
      `query ($id: ID!) { location(id: $id) {
        oldest: jobs(first: 1, orderBy: [{ receivedAt: ASC }]) { nodes { number } }
        fire: jobs(filter: { lossType: { eq: FIRE } }) { totalCount nodes { number } }
      } }`,
      { id: world.atlanta },
    );
    expect(location).toEqual({
      oldest: { nodes: [{ number: 'A-1' }] },
      fire: { totalCount: 1, nodes: [{ number: 'A-2' }] },
    });
  });

  it('sees a write at once, also in a relation that was just read', async () => {
    const balance = async () =>
      (
        await server.ask('query ($id: ID!) { job(id: $id) { invoices { nodes { balance status } } } }', {
          id: world.jobs[0],
        })
      ).job.invoices.nodes[0];
    expect(await balance()).toEqual({ balance: '100.00', status: 'ISSUED' });
    await server.ask(
      'mutation ($id: ID!) { postPayment(input: { accountId: $id, amount: "40", tender: CHECK }) { errors { message } } }',
      { id: world.account },
    );
    expect(await balance()).toEqual({ balance: '60.00', status: 'PARTIALLY_PAID' });
  });
});

describe('looking records up', () => {
  it('finds several of any kind by id, in their order, null where none exists', async () => {
    const missing = world.jobs[0]!.slice(0, -4) + 'zzzz';
    const { nodes } = await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: [world.miller, missing, world.jobs[1]],
    });
    expect(nodes).toEqual([
      { __typename: 'Customer', id: world.miller },
      null,
      { __typename: 'Job', id: world.jobs[1] },
    ]);
  });

  it('searches numbers and names in any case', async () => {
    const { search } = await server.ask(
      '{ search(text: "miller") { hits { kind attribute text score record { id ... on Customer { name } } } nodes { id } hasMore } }',
    );
    expect(search).toMatchObject({
      hits: [
        {
          kind: 'Customer',
          attribute: 'name',
          text: 'Ann Miller',
          record: { id: world.miller, name: 'Ann Miller' },
        },
      ],
      nodes: [{ id: world.miller }],
      hasMore: false,
    });
  });

  it('searches only the kinds that are named, and says what cannot be searched', async () => {
    const { search } = await server.ask(
      '{ search(text: "A-", kinds: [Job], first: 3) { hits { kind text } hasMore } }',
    );
    expect(search.hits).toHaveLength(3);
    expect(search.hasMore).toBe(true);
    const { errors } = await server.send('{ search(text: "A-", kinds: [JobMilestone]) { hasMore } }');
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('job milestones cannot be searched'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});
