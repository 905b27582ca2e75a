import { jest } from '@jest/globals';
import type { TestServer } from '../support/server.js';
import { startServer, tokenOf } from '../support/server.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';

let reference: TestServer;
let server: TestServer;
let all: string;
let denver: string;
let ids: { job: string; denver: string; claim: string; locations: string[] };

// The same database behind graphql-js, whose answers are compared, and behind the written answers.
beforeAll(async () => {
  reference = await startServer({ auth: true, env: { MANIFOLD_EXECUTOR: 'graphql-js' } });
  server = await startServer({
    auth: true,
    databaseUrl: reference.databaseUrl,
    env: { MANIFOLD_EXECUTOR: 'compiled' },
  });
  all = await tokenOf({});
  denver = await tokenOf({ locations: ['DEN-01'], permissions: [] });
  const world = await twoBranches(reference, all);
  // Several times what a socket gives at once, with letters of one to four bytes and some that JSON has to mark.
  const texts = ['a', 'ß', '漢', '🌊', '"\\\u0001\u2028'].map((letters) => letters.repeat(30_000));
  for (const [i, description] of texts.entries()) {
    const update =
      'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } errors { message path } } }';
    await done(reference, update, { input: { id: world.jobs[i], description } }, all);
  }
  const claim = await create(
    reference,
    'Claim',
    {
      locationId: world.atlanta,
      carrierId: world.carrier,
      claimNumber: 'Ünï "1"\\\n',
      policyNumber: 'P-1',
      dateOfLoss: '2026-09-30',
      lossType: 'WATER',
      reserve: '1250.50',
    },
    all,
  );
  ids = {
    job: world.jobs[0]!,
    denver: world.denver,
    claim,
    locations: [world.denver, world.atlanta],
  };
});

afterAll(async () => {
  await server.stop();
  await reference.stop();
});

interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

async function raw(to: TestServer, asked: Asked, token: string, accept = '*/*') {
  const response = await fetch(`${to.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      accept,
      'x-request-id': 'same',
    },
    body: JSON.stringify(asked),
  });
  const headers = Object.fromEntries(response.headers);
  delete headers.date;
  return { status: response.status, headers, text: await response.text() };
}

/** Asks until the document is known, then once more, which must not go through Apollo. */
async function written(asked: Asked, token: string, accept?: string) {
  for (let i = 0; i < 2; i++) await raw(server, asked, token, accept);
  const apollo = jest.spyOn(server.app.apollo, 'executeHTTPGraphQLRequest');
  const answer = await raw(server, asked, token, accept);
  const calls = apollo.mock.calls.length;
  apollo.mockRestore();
  return { answer, calls };
}

const plain: [what: string, query: string, variables?: () => object][] = [
  [
    'a record and what is behind its keys',
    'query ($id: ID!) { job(id: $id) { id number emergency version createdAt customer { id name } location { id code serviceLines } claim { id } } }',
    () => ({ id: ids.job }),
  ],
  ['a record that does not exist', '{ job(id: "job_00000000000000000000000000") { id customer { name } } }'],
  [
    'aliases, type names and fragments',
    '{ a: jobs(first: 1) { __typename nodes { ...J __typename ... on Node { key: id } } } b: jobs(last: 1) { nodes { ...J } } __typename } fragment J on Job { n: number customer { a: name } customer { b: number } }',
  ],
  [
    'pages with cursors, forwards and backwards',
    '{ f: jobs(first: 2, orderBy: [{ receivedAt: DESC }, { version: ASC }, { emergency: ASC }]) { totalCount pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } edges { __typename cursor node { number } } } b: jobs(last: 2, orderBy: [{ customer: { number: ASC } }]) { pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } nodes { number customer { name } } } }',
  ],
  [
    'empty pages',
    '{ jobs(filter: { number: { eq: "none" } }) { totalCount nodes { number } edges { cursor } pageInfo { hasNextPage startCursor endCursor } } }',
  ],
  [
    'connections inside connections',
    '{ locations(orderBy: [{ code: ASC }]) { nodes { code jobs(first: 2, orderBy: [{ receivedAt: DESC }]) { totalCount pageInfo { hasNextPage } nodes { number customer { name jobs { nodes { number } } } invoices(orderBy: [{ dueOn: ASC }]) { nodes { number total balance dueOn } } milestones { totalCount nodes { kind at } } } } } } }',
  ],
  ['only a count', '{ jobs { totalCount } }'],
  [
    'a list of one location',
    'query ($at: ID!) { jobs(filter: { locationId: { eq: $at }, lossType: { isNull: false } }, first: 5) { nodes { number lossType location { id } } totalCount } }',
    () => ({ at: ids.denver }),
  ],
  [
    'a list by ids',
    'query ($ids: [ID!]!) { locations(filter: { id: { in: $ids } }) { nodes { id code jobs(first: 1) { nodes { number } } } } }',
    () => ({ ids: ids.locations }),
  ],
  [
    'fields switched off and on',
    'query ($on: Boolean!, $off: Boolean = true) { jobs(first: 1) { nodes { number @include(if: $on) id @skip(if: $off) customer @skip(if: $on) { name } status } } }',
    () => ({ on: true }),
  ],
  [
    'arguments left out and null',
    'query ($f: JobFilter, $n: Int) { jobs(filter: $f, first: $n) { nodes { number } } }',
    () => ({ f: null }),
  ],
  [
    'text with quotation marks, lists and amounts',
    '{ claims { nodes { claimNumber dateOfLoss lossType reserve policyNumber deductible carrier { name } jobs { nodes { id } } } } }',
  ],
  [
    'texts that come in many pieces',
    '{ jobs(orderBy: [{ number: ASC }]) { nodes { number description customer { name } } } }',
  ],
  [
    'a relation to a place that may lie elsewhere',
    '{ carriers { nodes { name claims { totalCount nodes { location { code } } } } } }',
  ],
  [
    'the kind of a subject',
    '{ changeLogs(first: 3, orderBy: [{ createdAt: ASC }]) { nodes { recordKind } } }',
  ],
];

describe('an answer that is written straight from the rows', () => {
  describe.each(['all', 'one location'])('for a viewer of %s', (scope) => {
    it.each(plain.map(([what, query, variables]) => ({ what, query, variables })))(
      'is what graphql-js answers: $what',
      async ({ query, variables }) => {
        const token = scope === 'all' ? all : denver;
        const asked = { query, ...(variables ? { variables: variables() } : {}) };
        const { answer, calls } = await written(asked, token);
        expect(JSON.parse(answer.text)).not.toHaveProperty('errors');
        expect(answer).toEqual(await raw(reference, asked, token));
        expect(calls).toBe(0);
      },
    );
  });

  it('says what was withheld', async () => {
    const asked = { query: '{ claims { nodes { reserve policyNumber } } }' };
    const { answer, calls } = await written(asked, denver);
    expect(answer).toEqual(await raw(reference, asked, denver));
    expect(JSON.parse(answer.text).extensions.notices).toHaveLength(2);
    expect(calls).toBe(0);
  });

  it('has the media type that the caller accepts', async () => {
    const asked = { query: '{ jobs(first: 1) { nodes { number } } }' };
    for (const accept of ['application/graphql-response+json', 'application/json', 'text/html, */*;q=0.1']) {
      const { answer, calls } = await written(asked, all, accept);
      expect(answer).toEqual(await raw(reference, asked, all, accept));
      expect(calls).toBe(0);
    }
  });

  it('is chosen by the name of the operation', async () => {
    const query =
      'query a { jobs(first: 1) { nodes { number } } } query b { jobs(last: 1) { nodes { id } } }';
    for (const operationName of ['a', 'b']) {
      const { answer, calls } = await written({ query, operationName }, all);
      expect(answer).toEqual(await raw(reference, { query, operationName }, all));
      expect(calls).toBe(0);
    }
  });

  it.each([
    ['a variable of the wrong type', 'query ($n: Int) { jobs(first: $n) { totalCount } }', { n: 'x' }],
    ['a page that is too large', 'query ($n: Int) { jobs(first: $n) { nodes { id } } }', { n: 100_000 }],
    [
      'an id of another kind',
      'query ($id: ID!) { job(id: $id) { id } }',
      { id: 'customer_00000000000000000000000000' },
    ],
    [
      'an argument that must not be null',
      'query ($d: OrderDirection) { jobs(orderBy: [{ number: $d }]) { nodes { id } } }',
      { d: null },
    ],
  ])('leaves errors to the executor: %s', async (_, query, variables) => {
    await raw(server, { query, variables: {} }, all);
    const { answer } = await written({ query, variables }, all);
    const expected = await raw(reference, { query, variables }, all);
    const bare = (text: string) =>
      JSON.parse(text).errors.map((error: any) => [error.extensions.code, error.path]);
    expect(answer.status).toBe(expected.status);
    expect(bare(answer.text)).toEqual(bare(expected.text));
  });

  it('is turned round for those who read the same rows backwards at the same time', async () => {
    const query = `query ($first: Int, $last: Int, $at: OrderDirection!) {
      locations(orderBy: [{ code: ASC }]) {
        nodes { jobs(first: $first, last: $last, orderBy: [{ receivedAt: $at }]) { nodes { number } } }
      }
    }`;
    const ways = [
      { query, variables: { first: 3, at: 'DESC' } },
      { query, variables: { last: 3, at: 'ASC' } },
    ];
    await written(ways[0]!, all);
    const expected = await Promise.all(ways.map((way) => raw(reference, way, all)));
    const asked = Array.from({ length: 24 }, (_, i) => i % 2);
    const answers = await Promise.all(asked.map((way) => raw(server, ways[way]!, all)));
    expect(answers.map(({ text }) => text)).toEqual(asked.map((way) => expected[way]!.text));
  });

  it('shows what was written a moment ago', async () => {
    const asked = { query: '{ carriers(orderBy: [{ name: ASC }]) { nodes { name } } }' };
    const { answer } = await written(asked, all);
    await create(server, 'Carrier', { name: 'Aardvark Mutual' }, all);
    const after = await written(asked, all);
    expect(JSON.parse(after.answer.text).data.carriers.nodes).toEqual([
      { name: 'Aardvark Mutual' },
      ...JSON.parse(answer.text).data.carriers.nodes,
    ]);
  });

  it('names a statement that took too long, without asking it again', async () => {
    const slow = await startServer({
      auth: true,
      databaseUrl: reference.databaseUrl,
      env: { MANIFOLD_EXECUTOR: 'compiled' },
    });
    const asked = { query: '{ jobs(first: 1) { nodes { number } } }' };
    for (let i = 0; i < 2; i++) await raw(slow, asked, all);
    const { StatementTimeout } = await import('../../src/kernel/read/database.js');
    const cells = jest.spyOn(slow.app.database, 'cells').mockRejectedValue(new StatementTimeout());
    const answer = await raw(slow, asked, all);
    expect(JSON.parse(answer.text)).toMatchObject({
      data: null,
      errors: [{ path: ['jobs'], extensions: { code: 'TOO_MUCH', requestId: 'same' } }],
    });
    expect(cells.mock.calls).toHaveLength(1);
    await slow.stop();
  });
});
