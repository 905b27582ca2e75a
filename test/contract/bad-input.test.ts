import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;

beforeAll(async () => {
  server = await startServer();
  world = await twoBranches(server);
});

afterAll(() => server.stop());

const post = async (
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

const fan = (levels: number) =>
  `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ${i === levels - 1 ? 'viewer { id }' : `...F${i + 1} ...F${i + 1}`} }`).join(' ')}`;

describe('bad input is answered with what is wrong and what to do', () => {
  it.each<[string, string, object | undefined, string, RegExp]>([
    ['an id that is none', '{ job(id: "42") { id } }', undefined, 'INVALID_INPUT', /"42" is not an id/],
    [
      'an id of another record',
      `query ($id: ID!) { job(id: $id) { id } }`,
      { id: 'CUSTOMER' },
      'INVALID_INPUT',
      /id of a customer; a job’s id is needed/,
    ],
    [
      'a cursor that is none',
      '{ jobs(after: "abc") { totalCount nodes { id } } }',
      undefined,
      'INVALID_INPUT',
      /not a cursor/,
    ],
    [
      'a page that is too large',
      '{ jobs(first: 1001) { nodes { id } } }',
      undefined,
      'TOO_MUCH',
      /at most 1000.*MANIFOLD_MAX_PAGE_SIZE/,
    ],
    ['a negative page', '{ jobs(first: -1) { nodes { id } } }', undefined, 'INVALID_INPUT', /first is -1/],
    [
      'first and last together',
      '{ jobs(first: 1, last: 1) { nodes { id } } }',
      undefined,
      'INVALID_INPUT',
      /first and last/,
    ],
    [
      'a filter that is null',
      '{ jobs(filter: { number: null }) { totalCount } }',
      undefined,
      'INVALID_INPUT',
      /Job\.number is null/,
    ],
    [
      'a comparison with null',
      'query ($n: String) { jobs(filter: { number: { eq: $n } }) { totalCount } }',
      { n: null },
      'INVALID_INPUT',
      /isNull: true/,
    ],
    [
      'an empty or',
      '{ jobs(filter: { or: [] }) { totalCount } }',
      undefined,
      'INVALID_INPUT',
      /at least one alternative/,
    ],
    [
      'two fields in one order entry',
      '{ jobs(orderBy: [{ number: ASC, title: ASC }]) { totalCount nodes { id } } }',
      undefined,
      'INVALID_INPUT',
      /names one field, here number, title/,
    ],
    [
      'an instant that is none',
      '{ jobs(filter: { receivedAt: { gte: "2026-02-30T00:00:00Z" } }) { totalCount } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      /2026-02-30/,
    ],
    [
      'an instant in a variable',
      'query ($at: Moment!) { jobs(filter: { receivedAt: { gte: $at } }) { totalCount } }',
      { at: 'yesterday' },
      'INVALID_INPUT',
      /yesterday/,
    ],
    [
      'a duration that leads out of the calendar',
      '{ jobs(filter: { receivedAt: { gte: "-P999999Y" } }) { totalCount } }',
      undefined,
      'INVALID_INPUT',
      /out of the calendar/,
    ],
    [
      'an amount as a number',
      '{ invoices(filter: { balance: { gt: 1.5 } }) { totalCount } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      /written as a string/,
    ],
    [
      'a NUL in a text',
      'query ($n: String!) { jobs(filter: { number: { eq: $n } }) { totalCount } }',
      { n: 'a\0b' },
      'INVALID_INPUT',
      /NUL/,
    ],
    [
      'a variable of the wrong type',
      'query ($n: Int!) { jobs(first: $n) { totalCount } }',
      { n: 'ten' },
      'INVALID_INPUT',
      /\$n/,
    ],
    ['a missing variable', 'query ($n: Int!) { jobs(first: $n) { totalCount } }', {}, 'INVALID_INPUT', /\$n/],
    [
      'a field that does not exist',
      '{ jobs { nodes { nummer } } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      /nummer/,
    ],
    ['a document that does not parse', '{ jobs {', undefined, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'too short a search',
      '{ search(text: " a ") { hasMore } }',
      undefined,
      'INVALID_INPUT',
      /two characters/,
    ],
    [
      'too many levels',
      `{ ${'jobs { nodes { location { '.repeat(7)} id ${'} } }'.repeat(7)} }`,
      undefined,
      'TOO_MUCH',
      /levels deep.*MANIFOLD_MAX_DEPTH/,
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      undefined,
      'TOO_MUCH',
      /101 aliases.*MANIFOLD_MAX_ALIASES/,
    ],
    [
      'too many root fields',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`,
      undefined,
      'TOO_MUCH',
      /31 fields at the root/,
    ],
    [
      'too many directives',
      `{ viewer { id ${'@include(if: true) '.repeat(51)} } }`,
      undefined,
      'TOO_MUCH',
      /51 directives/,
    ],
    ['a fan of fragments', fan(25), undefined, 'TOO_MUCH', /fields at the root/],
    [
      'too many tokens',
      `{ ${'viewer { id } '.repeat(3000)} }`,
      undefined,
      'GRAPHQL_PARSE_FAILED',
      /10000 tokens/,
    ],
  ])('%s', async (_, query, variables, code, message) => {
    const given = JSON.parse(JSON.stringify(variables ?? {}).replace('CUSTOMER', world.miller));
    const { errors } = await server.send(query, given);
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code, requestId: expect.any(String) },
    });
    expect(JSON.stringify(errors)).not.toMatch(/select |stack|node_modules|at \w+ \(/i);
  });

  it('refuses a cursor of another order', async () => {
    const { jobs } = await server.ask(
      '{ jobs(first: 1, orderBy: [{ number: ASC }]) { pageInfo { endCursor } } }',
    );
    const { errors } = await server.send(
      'query ($after: String) { jobs(after: $after, orderBy: [{ number: DESC }]) { nodes { id } } }',
      { after: jobs.pageInfo.endCursor },
    );
    expect(errors![0]).toMatchObject({
      message: expect.stringContaining('another order'),
      extensions: { code: 'INVALID_INPUT' },
    });
  });

  it('refuses a cursor whose keys were altered before any SQL', async () => {
    const { jobs } = await server.ask(
      '{ jobs(first: 1, orderBy: [{ receivedAt: ASC }]) { pageInfo { endCursor } } }',
    );
    const [hash] = JSON.parse(Buffer.from(jobs.pageInfo.endCursor, 'base64url').toString());
    for (const keys of [['x', 'y'], [null, null], [1, 2, 3], ['2026-10-01 00:00:00+00'], [{}, {}]]) {
      const after = Buffer.from(JSON.stringify([hash, ...keys])).toString('base64url');
      const statements = await server.statementsOf(async () => {
        const { errors } = await server.send(
          'query ($after: String) { jobs(after: $after, orderBy: [{ receivedAt: ASC }]) { nodes { id } } }',
          { after },
        );
        expect(errors![0]!.extensions.code).toBe('INVALID_INPUT');
      });
      expect(statements).toBe(0);
    }
  });

  it('answers the same bad document the second and the tenth time alike', async () => {
    const answers = [];
    for (let i = 0; i < 10; i++)
      answers.push((await server.send('{ jobs(first: 1001) { nodes { id } } }')).errors![0]!.message);
    expect(new Set(answers).size).toBe(1);
  });
});

describe('over HTTP', () => {
  it.each<[string, string, Record<string, string> | undefined, number, RegExp]>([
    ['a body that is not JSON', '{', undefined, 400, /not JSON/],
    ['an empty body', '', undefined, 400, /JSON/],
    ['a body that is a list', '[]', undefined, 400, /batch|list|array|object/i],
    ['a body without a query', '{"variables":{}}', undefined, 400, /query/],
    [
      'a body of another type',
      '{"query":"{viewer{id}}"}',
      { 'content-type': 'text/plain' },
      400,
      /preflight|content-type/i,
    ],
    [
      'an operation that is not there',
      '{"query":"query A { viewer { id } }","operationName":"B"}',
      undefined,
      400,
      /B/,
    ],
  ])('%s is refused', async (_, body, headers, status, message) => {
    const answer = await post(body, {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      ...headers,
    });
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(message);
    expect(JSON.parse(answer.text).errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('a body over the limit is refused with the limit', async () => {
    const answer = await post(JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}\n{ viewer { id } }` }));
    expect(answer.status).toBe(413);
    expect(answer.text).toMatch(/1048576 bytes \(MANIFOLD_MAX_BODY_BYTES\)/);
  });

  it('a path that is not there says what is', async () => {
    const response = await fetch(`${server.url}/grahpql`);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/\/graphql/);
  });

  it('health and readiness answer', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(server.url + path)).status).toBe(200);
  });

  it('a request id that the caller brings comes back, and a forged one does not', async () => {
    const send = (id: string) =>
      fetch(`${server.url}/graphql?query={viewer{id}}`, {
        headers: { 'x-request-id': id, 'apollo-require-preflight': '1' },
      });
    expect((await send('trace-1')).headers.get('x-request-id')).toBe('trace-1');
    expect((await send('a b<script>')).headers.get('x-request-id')).not.toContain('<');
  });
});
