import { deriveAll } from '../../src/demo/load-demo.js';
import { isSubject, parentsOf, recordOf, records, targetOf } from '../../src/kernel/record/catalog.js';
import { modules } from '../../src/modules.js';
import { small, smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const count = async (sql: string): Promise<number> => Number((await network.pool.query(sql)).rows[0].n);

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('no table is empty', async () => {
  const empty: string[] = [];
  for (const { table } of records())
    if (!(await network.pool.query(`select from "${table}" limit 1`)).rowCount) empty.push(table);
  expect(empty).toEqual([]);
});

test('records of one location point at records of the same location', async () => {
  const wrong: string[] = [];
  for (const meta of records()) {
    if (!meta.relations.has('location')) continue;
    for (const relation of meta.relations.values()) {
      const target = targetOf(relation);
      if (relation.across || target.scope !== 'location') continue;
      const bad = await count(
        `select count(*) as n from "${meta.table}" c join "${target.table}" p on p.id = c."${relation.column}" where p.location_id is distinct from c.location_id`,
      );
      if (bad) wrong.push(`${meta.name}.${relation.name}: ${bad}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('subjects exist, and in the same location', async () => {
  const wrong: string[] = [];
  for (const meta of records()) {
    for (const subject of meta.subjects.values()) {
      if (!isSubject(subject)) continue;
      const { rows } = await network.pool.query(
        `select distinct "${subject.kindColumn}" as kind from "${meta.table}" where "${subject.kindColumn}" is not null`,
      );
      for (const { kind } of rows as { kind: string }[]) {
        const parent = parentsOf(subject).find(({ name }) => name === kind);
        if (!parent) {
          wrong.push(`${meta.name}.${subject.name} names ${kind}`);
          continue;
        }
        const located = parent.scope === 'location' && meta.relations.has('location');
        const bad = await count(
          `select count(*) as n from "${meta.table}" c left join "${parent.table}" p on p.id = c."${subject.idColumn}"
           where c."${subject.kindColumn}" = '${kind}' and (p.id is null${located ? ' or p.location_id is distinct from c.location_id' : ''})`,
        );
        if (bad) wrong.push(`${meta.name}.${subject.name} ${kind}: ${bad}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('enums hold their values alone', async () => {
  const wrong: string[] = [];
  for (const { table, name, attributes } of records()) {
    for (const { column, enum: choices, list } of attributes.values()) {
      if (!choices) continue;
      const values = list ? `unnest("${column}")` : `"${column}"`;
      const { rows } = await network.pool.query(
        `select distinct ${values} as value from "${table}" where "${column}" is not null`,
      );
      for (const { value } of rows as { value: string }[])
        if (!choices.values.includes(value)) wrong.push(`${name}.${column} ${value}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('derived columns are what the derivations say', async () => {
  const changed = await deriveAll(network.pool as never, small.now!);
  expect(Object.values(changed).every((rows) => rows === 0)).toBe(true);
  expect(Object.keys(changed)).toEqual(
    expect.arrayContaining(['jobProgress', 'interactionSeconds', 'invoiceBalance', 'accountBalance']),
  );
});

test('every rule among rows holds', async () => {
  for (const { of, check } of modules.flatMap(({ checks = [] }) => checks)) {
    const { table } = recordOf(of());
    const ids = (await network.pool.query(`select id from "${table}"`)).rows.map(({ id }) => id as string);
    const client = await network.pool.connect();
    await client.query('begin');
    const inTransaction = async (text: string, values: readonly unknown[]) =>
      (await client.query(text, values as unknown[])).rows;
    expect(await check(inTransaction, ids)).toEqual([]);
    await client.query('rollback');
    client.release();
  }
});

test('nothing that has happened lies in the future', async () => {
  for (const [table, column] of [
    ['job', 'received_at'],
    ['job_milestone', 'at'],
    ['interaction', 'ended_at'],
    ['payment', 'posted_at'],
    ['lead', 'closed_at'],
    ['case', 'closed_at'],
    ['time_entry', 'ended_at'],
    ['estimate', 'approved_at'],
  ]) {
    expect([
      table,
      await count(`select count(*) as n from "${table}" where "${column}" > '2026-11-20T18:00:00Z'`),
    ]).toEqual([table, 0]);
  }
  const wrong: string[] = [];
  for (const { table } of records()) {
    const bad = await count(
      `select count(*) as n from "${table}" where created_at > '2026-11-20T18:00:00Z' or updated_at > '2026-11-20T18:00:00Z' or updated_at < created_at`,
    );
    if (bad) wrong.push(`${table}: ${bad}`);
  }
  expect(wrong).toEqual([]);
});
