import { mkdtemp, readFile, rm, writeFile, mkdir, cp } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import {
  AcrossLocationsDocument,
  JobsOfALocationDocument,
  OpenJobDocument,
} from '../../schema/typed/graphql.js';
import { schemaText } from '../../src/kernel/graphql/schema.js';
import type { TestServer } from '../support/server.js';
import { startServer, tokenOf } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
let token: string;
let url: string;

beforeAll(async () => {
  server = await startServer({ auth: true });
  token = await tokenOf({});
  world = await twoBranches(server, token);
  url = `${server.url}/graphql`;
});

afterAll(() => server.stop());

const headers = () => ({ authorization: `Bearer ${token}` });
const variables = { code: 'ATL-01', first: 3 };
const firstPage = ['A-4', 'A-3', 'A-2'];

describe('unmodified clients', () => {
  it('Apollo Client asks, pages, writes, and hears of errors', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url, headers: headers() }),
      cache: new InMemoryCache({ possibleTypes: { Node: ['Job'] } }),
    });
    const { data } = await client.query({ query: JobsOfALocationDocument, variables });
    expect(data!.jobs.nodes.map((job) => job.number)).toEqual(firstPage);
    const next = await client.query({
      query: JobsOfALocationDocument,
      variables: { ...variables, after: data!.jobs.pageInfo.endCursor },
    });
    expect(next.data!.jobs.nodes.map((job) => job.number)).toEqual(['A-1']);
    const written = await client.mutate({
      mutation: OpenJobDocument,
      variables: { dryRun: true, input: { locationId: world.denver, title: 'Tried', serviceLine: 'OTHER' } },
    });
    expect(written.data!.openJob).toMatchObject({ job: { status: 'PENDING_SALE' }, errors: [] });
    await expect(
      client.query({ query: JobsOfALocationDocument, variables: { ...variables, first: 5000 } }),
    ).rejects.toThrow('at most 1000');
    client.stop();
  });

  it('urql asks and writes', async () => {
    const client = new Client({
      url,
      exchanges: [cacheExchange, fetchExchange],
      fetchOptions: { headers: headers() },
    });
    const { data, error } = await client.query(AcrossLocationsDocument, { jobs: 1 }).toPromise();
    expect(error).toBeUndefined();
    expect(data!.locations.nodes.map((location) => [location.code, location.jobs.nodes[0]!.number])).toEqual([
      ['ATL-01', 'A-4'],
      ['DEN-01', 'D-2'],
    ]);
    const written = await client
      .mutation(OpenJobDocument, {
        dryRun: true,
        input: { locationId: world.denver, title: 'Tried', serviceLine: 'OTHER' },
      })
      .toPromise();
    expect(written.data!.openJob.errors).toEqual([]);
  });

  it('urql asks by GET, and a page elsewhere cannot', async () => {
    const client = new Client({
      url,
      exchanges: [fetchExchange],
      fetchOptions: { headers: headers() },
      preferGetMethod: 'force',
    });
    expect(
      (await client.query(JobsOfALocationDocument, variables).toPromise()).data!.jobs.nodes,
    ).toHaveLength(3);
    const open = await startServer({ databaseUrl: server.databaseUrl });
    const forged = await fetch(`${open.url}/graphql?query={viewer{id}}`, {
      headers: { accept: 'application/json' },
    });
    await open.stop();
    expect([forged.status, await forged.text()]).toEqual([400, expect.stringMatching(/CSRF/)]);
  });

  it('graphql-request asks', async () => {
    const client = new GraphQLClient(url, { headers: headers() });
    const { jobs } = await client.request(JobsOfALocationDocument, variables);
    expect(jobs.nodes.map((job) => job.number)).toEqual(firstPage);
    await expect(client.request(JobsOfALocationDocument, { ...variables, after: 'x' })).rejects.toThrow(
      'not a cursor',
    );
  });

  it('introspection gives back the committed schema', async () => {
    const client = new GraphQLClient(url, { headers: headers() });
    const introspected = buildClientSchema(
      await client.request(
        getIntrospectionQuery({
          inputValueDeprecation: true,
          specifiedByUrl: true,
          directiveIsRepeatable: true,
        }),
      ),
    );
    const committed = await readFile(
      fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)),
      'utf8',
    );
    expect(schemaText(introspected) === committed).toBe(true);
  });

  it('relay-compiler takes connections, nodes and refetchable fragments from the schema', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const folder = await mkdtemp(join(tmpdir(), 'manifold-relay-'));
    try {
      await mkdir(join(folder, 'src'));
      await cp(join(root, 'schema/schema.graphql'), join(folder, 'schema.graphql'));
      await writeFile(join(folder, 'src', 'jobs.js'), relayModule);
      await writeFile(
        join(folder, 'relay.config.json'),
        JSON.stringify({
          src: './src',
          schema: './schema.graphql',
          language: 'javascript',
          eagerEsModules: false,
        }),
      );
      await promisify(execFile)(
        join(root, 'node_modules/.bin/relay-compiler'),
        [join(folder, 'relay.config.json')],
        { cwd: folder },
      );
      const query = await readFile(join(folder, 'src/__generated__/JobsPaginationQuery.graphql.js'), 'utf8');
      const text = JSON.parse(/"text": ("(?:[^"\\]|\\.)*")/.exec(query)![1]!) as string;
      const { node } = await server.ask(text, { id: world.atlanta, first: 2 }, token);
      expect(node.jobs.edges.map((edge: { node: { number: string } }) => edge.node.number)).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

const relayModule = `
graphql\`
  fragment jobs_location on Location
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "JobsPaginationQuery") {
    jobs(first: $first, after: $after) @connection(key: "Location_jobs") {
      edges { node { id number customer { name } } }
    }
  }
\`;
`;
