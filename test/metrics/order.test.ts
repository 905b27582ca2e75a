import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { call, phoneRoom } from '../worlds/phone-room.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-11-22T12:00:00Z') });
  const world = await twoBranches(server);
  const { queue } = await phoneRoom(server);
  const atlanta = { location: world.atlanta, queue };
  const denver = { location: world.denver, queue };
  // Atlanta answers after 10 and then 30 seconds, Denver after 40 and then 50.
  await call(server, atlanta, '2026-09-08T15:00:00Z', 10, 'ANSWERED');
  await call(server, atlanta, '2026-10-08T15:00:00Z', 30, 'ANSWERED');
  await call(server, denver, '2026-09-08T15:00:00Z', 40, 'ANSWERED');
  await call(server, denver, '2026-10-08T15:00:00Z', 50, 'ANSWERED');
  await call(server, atlanta, '2025-10-08T15:00:00Z', 29, 'ANSWERED');
  await call(server, denver, '2025-10-08T15:00:00Z', 20, 'ANSWERED');
  // Only Denver had somebody who gave up in September.
  await call(server, denver, '2026-09-09T15:00:00Z', 60, 'ABANDONED');
  for (const at of [atlanta, denver]) await call(server, at, '2026-10-09T15:00:00Z', 60, 'ABANDONED');
  for (const [scopeId, target] of [
    [world.atlanta, '15'],
    [world.denver, '100'],
  ])
    await create(server, 'KpiTarget', { metric: 'averageSpeedOfAnswer', month: '2026-10', target, scopeId });
});

afterAll(() => server.stop());

const ask = (orderBy: string, compare = '[PREVIOUS_PERIOD, PREVIOUS_YEAR, TARGET, PEERS]') =>
  server.send(
    `{ metrics(
      names: [AVERAGE_SPEED_OF_ANSWER, AVERAGE_TIME_TO_ABANDON]
      range: { from: "2026-10-01", to: "2026-11-01" }
      groupBy: [LOCATION]
      compare: ${compare}
      orderBy: ${orderBy}
    ) { rows { dimensions { label } } } }`,
  );

async function ordered(orderBy: string): Promise<string[]> {
  const { data, errors } = await ask(orderBy);
  expect(errors).toBeUndefined();
  return data.metrics.rows.map((row: any) => row.dimensions[0].label);
}

describe('rows are ordered', () => {
  it.each([
    ['{ averageSpeedOfAnswer: DESC }', 'DEN-01'],
    ['{ averageSpeedOfAnswer: DESC, by: VALUE }', 'DEN-01'],
    ['{ averageSpeedOfAnswer: DESC, by: PRIOR_CHANGE }', 'ATL-01'],
    ['{ averageSpeedOfAnswer: ASC, by: PRIOR_CHANGE }', 'DEN-01'],
    ['{ averageSpeedOfAnswer: DESC, by: PRIOR_CHANGE_RATIO }', 'ATL-01'],
    ['{ averageSpeedOfAnswer: DESC, by: PRIOR_YEAR_CHANGE }', 'DEN-01'],
    ['{ averageSpeedOfAnswer: ASC, by: PRIOR_YEAR_CHANGE_RATIO }', 'ATL-01'],
    ['{ averageSpeedOfAnswer: ASC, by: TARGET_ATTAINMENT }', 'ATL-01'],
    ['{ averageSpeedOfAnswer: DESC, by: TARGET_ATTAINMENT }', 'DEN-01'],
    ['{ averageSpeedOfAnswer: ASC, by: PEERS_RANK }', 'ATL-01'],
    ['{ averageSpeedOfAnswer: DESC, by: PEERS_RANK }', 'DEN-01'],
  ])('by %s', async (entry, first) => {
    expect((await ordered(`[${entry}]`))[0]).toBe(first);
  });

  it.each(['ASC', 'DESC'])(
    'with those that have nothing to be compared with last (%s)',
    async (direction) => {
      const found = await ordered(`[{ averageTimeToAbandon: ${direction}, by: PRIOR_CHANGE }]`);
      expect(found).toEqual(['DEN-01', 'ATL-01']);
    },
  );

  it('by one thing after the other', async () => {
    const entries = '{ averageTimeToAbandon: DESC }, { averageSpeedOfAnswer: DESC, by: PRIOR_CHANGE }';
    expect(await ordered(`[${entries}]`)).toEqual(['ATL-01', 'DEN-01']);
  });

  it.each([
    ['[{ averageSpeedOfAnswer: ASC, by: PRIOR_CHANGE }]', '[TARGET]', 'Add PREVIOUS_PERIOD to compare.'],
    ['[{ averageSpeedOfAnswer: ASC, by: PEERS_RANK }]', 'null', 'Add PEERS to compare.'],
    ['[{ by: PRIOR_CHANGE }]', '[PREVIOUS_PERIOD]', 'names no metric'],
    ['[{ location: ASC, by: VALUE }]', '[PREVIOUS_PERIOD]', 'none of the metrics asked for'],
    ['[{ serviceLevel: ASC, by: VALUE }]', '[PREVIOUS_PERIOD]', 'none of the metrics asked for'],
  ])('and %s compared with %s is answered with what would do', async (orderBy, compare, says) => {
    const { errors } = await ask(orderBy, compare);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(says),
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});
