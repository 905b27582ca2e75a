import { runOnce } from '../../src/kernel/schedule.js';
import { modules } from '../../src/modules.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';

let first: TestServer;
let second: TestServer;

beforeAll(async () => {
  first = await startServer();
  second = await startServer({ databaseUrl: first.databaseUrl });
});

afterAll(async () => {
  await second.stop();
  await first.stop();
});

describe('scheduled work', () => {
  it('is done by one server at a time', async () => {
    let begun = 0;
    let finish!: () => void;
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    const schedule = {
      name: 'slow',
      pattern: '* * * * * *',
      work: async () => {
        begun++;
        await waiting;
      },
    };
    const done = runOnce(schedule, first.app.pool, new Date());
    while (!begun) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await runOnce(schedule, second.app.pool, new Date())).toBe(false);
    finish();
    expect(await done).toBe(true);
    expect(await runOnce(schedule, second.app.pool, new Date())).toBe(true);
    expect(begun).toBe(2);
  });

  it('that fails gives its turn back', async () => {
    const schedule = {
      name: 'broken',
      pattern: '* * * * * *',
      work: async (client: { query(text: string): Promise<unknown> }) => {
        await client.query('begin');
        throw new Error('no');
      },
    };
    await expect(runOnce(schedule, first.app.pool, new Date())).rejects.toThrow('no');
    await expect(runOnce(schedule, second.app.pool, new Date())).rejects.toThrow('no');
  });

  it('of every module runs on an empty database', async () => {
    for (const schedule of modules.flatMap((module) => module.schedules ?? []))
      expect([schedule.name, await runOnce(schedule, first.app.pool, new Date())]).toEqual([
        schedule.name,
        true,
      ]);
  });
});
