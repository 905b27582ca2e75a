import type { TestServer } from '../support/server.js';
import { startServer, tokenOf } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
let all: string;
let denver: string;

beforeAll(async () => {
  server = await startServer({ auth: true });
  all = await tokenOf({});
  denver = await tokenOf({ locations: ['DEN-01'] });
  world = await twoBranches(server, all);
});

afterAll(() => server.stop());

const ask = (document: string, variables?: object) => server.ask(document, variables, denver);

describe('a viewer of one location', () => {
  it('finds only its rows in lists and counts', async () => {
    const data = await ask(
      '{ jobs { totalCount nodes { number } } locations { totalCount nodes { code } } customers { totalCount } invoices { totalCount } }',
    );
    expect(data).toMatchObject({
      jobs: { totalCount: 2, nodes: [{ number: 'D-1' }, { number: 'D-2' }] },
      locations: { totalCount: 1, nodes: [{ code: 'DEN-01' }] },
      customers: { totalCount: 1 },
      invoices: { totalCount: 0 },
    });
  });

  it('gets null for a record elsewhere, by id, by node and among nodes', async () => {
    const data = await ask(
      'query ($job: ID!, $place: ID!, $ids: [ID!]!) { job(id: $job) { number } location(id: $place) { code } node(id: $job) { id } nodes(ids: $ids) { id } }',
      {
        job: world.jobs[0],
        place: world.atlanta,
        ids: [world.jobs[0], world.jobs[4]],
      },
    );
    expect(data).toEqual({ job: null, location: null, node: null, nodes: [null, { id: world.jobs[4] }] });
  });

  it('sees only its rows through a shared record', async () => {
    const claim = (locationId: string, claimNumber: string) =>
      create(
        server,
        'Claim',
        {
          locationId,
          carrierId: world.carrier,
          claimNumber,
          dateOfLoss: '2026-09-30',
          lossType: 'WATER',
          coverageStatus: 'PENDING',
        },
        all,
      );
    await claim(world.atlanta, 'CL-1');
    await claim(world.denver, 'CL-2');
    const { carriers } = await ask('{ carriers { nodes { claims { totalCount nodes { claimNumber } } } } }');
    expect(carriers.nodes).toEqual([{ claims: { totalCount: 1, nodes: [{ claimNumber: 'CL-2' }] } }]);
    const some = await ask(
      '{ carriers(filter: { claims: { some: { claimNumber: { eq: "CL-1" } } } }) { totalCount } }',
    );
    const none = await ask(
      '{ carriers(filter: { claims: { none: { claimNumber: { eq: "CL-1" } } } }) { totalCount } }',
    );
    expect([some.carriers.totalCount, none.carriers.totalCount]).toEqual([0, 1]);
  });

  it('finds its own record by id with what hangs on it', async () => {
    const { job } = await ask(
      'query ($id: ID!) { job(id: $id) { number location { code name } customer { name location { code } } } }',
      { id: world.jobs[4] },
    );
    expect(job).toEqual({
      number: 'D-1',
      location: { code: 'DEN-01', name: 'Denver' },
      customer: { name: 'Chidi Okafor', location: { code: 'DEN-01' } },
    });
  });

  it('does not find records elsewhere by search', async () => {
    const { search } = await ask('{ search(text: "mil") { hits { text } } }');
    expect(search.hits).toEqual([]);
  });

  it('sees the history of its own records alone', async () => {
    const { changeLogs } = await ask(
      '{ changeLogs { nodes { record { __typename ... on Job { number } ... on Customer { name } } location { code } } } }',
    );
    const places = new Set(
      changeLogs.nodes.map((row: { location: { code: string } | null }) => row.location?.code ?? 'shared'),
    );
    expect([...places].sort()).toEqual(['DEN-01', 'shared']);
  });

  it('cannot write elsewhere, and is told no more than that the record does not exist', async () => {
    const data = await ask(
      `mutation ($job: ID!, $place: ID!, $customer: ID!) {
        update: updateJob(input: { id: $job, title: "Mine" }) { job { id } errors { code path message } }
        open: openJob(input: { locationId: $place, title: "New", serviceLine: OTHER }) { job { id } errors { code path } }
        link: updateJob(input: { id: "${world.jobs[4]}", customerId: $customer }) { job { id } errors { code path } }
      }`,
      { job: world.jobs[0], place: world.atlanta, customer: world.miller },
    );
    expect(data.update).toMatchObject({ job: null, errors: [{ code: 'NOT_FOUND', path: ['id'] }] });
    expect(data.open).toEqual({ job: null, errors: [{ code: 'NOT_FOUND', path: ['locationId'] }] });
    expect(data.link).toEqual({ job: null, errors: [{ code: 'NOT_FOUND', path: ['customerId'] }] });
  });

  it('shares loaders with viewers of other scopes and still gets its own rows', async () => {
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Job { number customer { name } } } locations { nodes { code jobs { totalCount } } } }';
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => server.ask(document, { ids: world.jobs }, i % 2 ? all : denver)),
    );
    answers.forEach((answer, i) => {
      expect(answer.nodes.filter(Boolean)).toHaveLength(i % 2 ? 6 : 2);
      expect(answer.locations.nodes).toHaveLength(i % 2 ? 2 : 1);
    });
  });

  it('says who one is', async () => {
    expect((await ask('{ viewer { id locations permissions } }')).viewer).toEqual({
      id: 'tester',
      locations: [world.denver],
      permissions: ['*'],
    });
  });
});

describe('a token', () => {
  it.each([
    ['none', undefined],
    ['garbage', 'garbage'],
    [
      'one signed by somebody else',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4IiwibG9jYXRpb25zIjoiYWxsIiwicGVybWlzc2lvbnMiOlsiKiJdfQ.5qf3yNsNuYTVhJDBjJSZ1Mb0oZ2oUxqvT0bcUkzm9Pg',
    ],
    [
      'one without an algorithm',
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwibG9jYXRpb25zIjoiYWxsIiwicGVybWlzc2lvbnMiOlsiKiJdfQ.',
    ],
  ])('is refused when it is %s', async (_, token) => {
    const { errors, data } = await server.send('{ viewer { id } }', {}, token);
    expect(data).toBeUndefined();
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/token/i),
      extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
    });
  });

  it('with no permission to write reads, and is refused a command by name', async () => {
    const reader = await tokenOf({ permissions: ['jobs:read'] });
    const { errors } = await server.send(
      'mutation { openJob(input: { locationId: "x", title: "t", serviceLine: OTHER }) { errors { code } } }',
      {},
      reader,
    );
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('jobs:write'),
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('without a right to confidential values reads null with a notice, and cannot filter, order or search by them', async () => {
    await create(
      server,
      'Lead',
      {
        locationId: world.denver,
        number: 'L-1',
        receivedAt: '2026-10-01T00:00:00Z',
        intakeChannel: 'VOICE',
        contactName: 'Zoe Quist',
      },
      all,
    );
    const reader = await tokenOf({ permissions: [] });
    const { data, extensions } = await server.send(
      '{ leads { nodes { number contactName } } search(text: "Quist") { hits { text } } }',
      {},
      reader,
    );
    expect(data).toEqual({ leads: { nodes: [{ number: 'L-1', contactName: null }] }, search: { hits: [] } });
    expect(extensions!.notices).toEqual(['Lead.contactName is withheld from you and reads as null.']);
    for (const argument of [
      'filter: { contactName: { eq: "Zoe Quist" } }',
      'orderBy: [{ contactName: ASC }]',
      'filter: { not: { contactName: { isNull: true } } }',
    ]) {
      const { errors } = await server.send(`{ leads(${argument}) { totalCount } }`, {}, reader);
      expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    }
    expect((await server.ask('{ leads { nodes { contactName } } }', {}, all)).leads.nodes).toEqual([
      { contactName: 'Zoe Quist' },
    ]);
  });
});
