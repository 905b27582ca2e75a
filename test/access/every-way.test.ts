import 'reflect-metadata';
import { loadDemo } from '../../src/demo/load-demo.js';
import type { RecordMeta } from '../../src/kernel/record/catalog.js';
import { isSubject, records, targetOf } from '../../src/kernel/record/catalog.js';
import { camel } from '../../src/kernel/record/naming.js';
import { createDatabase, dropDatabase, templateDatabase } from '../support/database.js';
import type { TestServer } from '../support/server.js';
import { fillMigrated, startServer, tokenOf } from '../support/server.js';

let server: TestServer;
let everyone: string;
let nobody: string;

const size = { locations: 8, months: 4, scale: 0.2, seed: 'ways', now: new Date('2026-11-20T18:00:00Z') };

beforeAll(async () => {
  const template = await templateDatabase('ways', (url) =>
    fillMigrated(url, async (pool) => void (await loadDemo(pool, size))),
  );
  server = await startServer({ auth: true, databaseUrl: await createDatabase(template) });
  everyone = await tokenOf({});
  nobody = await tokenOf({ locations: [] });
}, 120_000);

afterAll(async () => {
  await server?.stop();
  if (server) await dropDatabase(server.databaseUrl);
});

const all = () => [...records()];
const isScoped = (meta: RecordMeta) => meta.scope === 'location' || meta.scope === 'self';
const many = (meta: RecordMeta) => camel(meta.plural);

/** Every field by which one record leads to a row that belongs to a location. */
function waysFrom(meta: RecordMeta): string[] {
  const lists = [...meta.reverses.values()]
    .filter(({ child }) => isScoped(child))
    .map(({ name }) => `${name}(first: 2) { totalCount nodes { id } edges { cursor } }`);
  const keys = [...meta.relations.values()]
    .filter((relation) => isScoped(targetOf(relation)))
    .map(({ name }) => `${name} { id createdAt }`);
  return [...lists, ...keys];
}

/** Whether any row of a location stands in an answer. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + rowsIn(item), 0);
  if (!value || typeof value !== 'object') return 0;
  const { id, totalCount, cursor } = value as { id?: string; totalCount?: number; cursor?: string };
  const own =
    (id && scopedPrefixes().has(id.slice(0, id.lastIndexOf('_'))) ? 1 : 0) +
    (cursor ? 1 : 0) +
    (totalCount ?? 0);
  return own + Object.values(value).reduce((sum: number, item) => sum + rowsIn(item), 0);
}

const scopedPrefixes = () =>
  new Set(
    all()
      .filter(isScoped)
      .map((meta) => meta.table),
  );

describe('who sees no location', () => {
  it('finds no row of any in any list or count', async () => {
    const parts = all()
      .filter(isScoped)
      .map((meta) => `${many(meta)}(first: 1) { totalCount nodes { id } edges { cursor } }`);
    for (let from = 0; from < parts.length; from += 25) {
      const document = `{ ${parts.slice(from, from + 25).join('\n')} }`;
      expect(rowsIn(await server.ask(document, {}, nobody))).toBe(0);
    }
  }, 60_000);

  it('finds none by its id, through node, or among nodes', async () => {
    let tried = 0;
    for (const meta of all().filter(isScoped)) {
      const found = (await server.ask(`{ ${many(meta)}(first: 1) { nodes { id } } }`, {}, everyone))[
        many(meta)
      ].nodes[0];
      // A network this small has no row of a few kinds.
      if (!found) continue;
      tried++;
      const data = await server.ask(
        `query ($id: ID!) { ${camel(meta.name)}(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }`,
        { id: found.id },
        nobody,
      );
      expect(data).toEqual({ [camel(meta.name)]: null, node: null, nodes: [null] });
    }
    expect(tried).toBeGreaterThan(35);
  }, 60_000);

  it('is led to none by any relation of a shared record', async () => {
    const shared = all().filter((meta) => !isScoped(meta) && waysFrom(meta).length);
    let tried = 0;
    for (const meta of shared) {
      const document = `{ ${many(meta)}(first: 20) { nodes { ${waysFrom(meta).join(' ')} } } }`;
      expect([meta.name, rowsIn((await server.ask(document, {}, nobody))[many(meta)].nodes)]).toEqual([
        meta.name,
        0,
      ]);
      tried += rowsIn((await server.ask(document, {}, everyone))[many(meta)].nodes);
    }
    // The same documents do find rows for who may see them, so the zeros above say something.
    expect(tried).toBeGreaterThan(100);
  }, 120_000);

  it('learns nothing of one by filtering shared records', async () => {
    for (const meta of all().filter((each) => each.scope === 'shared')) {
      for (const { name, child, via } of meta.reverses.values()) {
        if (!isScoped(child) || isSubject(via)) continue;
        const data = await server.ask(
          `{ ${many(meta)}(filter: { ${name}: { some: {} } }) { totalCount } }`,
          {},
          nobody,
        );
        expect([meta.name, name, data[many(meta)].totalCount]).toEqual([meta.name, name, 0]);
      }
    }
  }, 120_000);

  it('finds none by search', async () => {
    const { search } = await server.ask('{ search(text: "er", first: 100) { hits { kind } } }', {}, nobody);
    const kinds = new Set(search.hits.map((hit: { kind: string }) => hit.kind));
    expect(
      all()
        .filter(isScoped)
        .map((meta) => meta.name)
        .filter((name) => kinds.has(name)),
    ).toEqual([]);
  });
});

describe('who sees one location', () => {
  it('finds in every list just what SQL finds there', async () => {
    const { rows } = await server.app.pool.query<{ id: string; code: string }>(
      'select id, code from location order by code limit 1',
    );
    const { id, code } = rows[0]!;
    const token = await tokenOf({ locations: [code] });
    for (const meta of all().filter((each) => each.scope === 'location')) {
      const sql = await server.app.pool.query<{ n: number }>(
        `select count(*)::int as n from "${meta.table}" where location_id = $1 and archived_at is null`,
        [id],
      );
      const data = await server.ask(`{ ${many(meta)} { totalCount } }`, {}, token);
      expect([meta.name, data[many(meta)].totalCount]).toEqual([meta.name, sql.rows[0]!.n]);
    }
  }, 60_000);
});
