import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, twoBranches } from '../worlds/two-branches.js';
import { numberOf } from './asking.js';

let server: TestServer;
let world: TwoBranches;
let count = 0;

const november = ['2026-11-01', '2026-12-01'] as const;
const october = ['2026-10-01', '2026-11-01'] as const;

beforeAll(async () => {
  server = await startServer({
    clock: () => new Date('2026-11-22T12:00:00Z'),
    env: { MANIFOLD_ROLLUPS: 'off' },
  });
  world = await twoBranches(server);
});

afterAll(() => server.stop());

const customer = (name: string, more: object = {}, locationId = world.atlanta) =>
  create(server, 'Customer', { locationId, number: `N-${++count}`, name, kind: 'RESIDENTIAL', ...more });

const property = (customerId: string, more: object = {}) =>
  create(server, 'Property', {
    locationId: world.atlanta,
    customerId,
    street: `${++count} Elm St`,
    city: 'Atlanta',
    state: 'GA',
    postalCode: '30303',
    ...more,
  });

describe('customers', () => {
  it('of whom only the names are written down are a quarter complete', async () => {
    expect(await numberOf(server, 'contactCompleteness', november)).toMatchObject({
      numerator: '3',
      denominator: '12',
      value: '0.250000',
      sampleSize: '3',
    });
  });

  it('are none to be complete before any was entered', async () => {
    expect(await numberOf(server, 'contactCompleteness', october)).toMatchObject({
      value: null,
      status: 'NO_DATA',
    });
  });

  it('need a number, an e-mail address and an address that was not merged away, once each', async () => {
    const ann = { phone: '+14045550100', email: 'ann@mail.example' };
    const whole = await customer('Whole', ann);
    const kept = await property(whole);
    await property(whole);
    await property(world.miller, { mergedIntoId: kept });
    // Who does not buy any more, and who was merged, need nothing.
    await customer('Gone', { status: 'INACTIVE' });
    await customer('Merged', { mergedIntoId: whole });
    expect(await numberOf(server, 'contactCompleteness', november)).toMatchObject({
      numerator: '7',
      denominator: '16',
      sampleSize: '4',
    });
  });
});

describe('duplicates', () => {
  const by = (key: string, range: readonly [string, string] = november) =>
    numberOf(server, 'duplicateRate', range, `parameters: { duplicatesBy: ${key} }`);

  it('are none where nothing could be compared', async () => {
    expect(await by('EMAIL', october)).toMatchObject({ value: null, status: 'NO_DATA' });
  });

  it('are all of a name and number but one; another location may have the same', async () => {
    const lee = await customer('Kim Lee', { phone: '+14045550111', email: 'Kim@mail.example' });
    await customer('KIM LEE', { phone: '+14045550111', email: 'kim@mail.example' });
    await customer('Kim Lee', { phone: '+14045550111' });
    await customer('Kim Lee', { phone: '+14045550111', mergedIntoId: lee });
    await customer('Kim Lee', { phone: '+14045550111' }, world.denver);
    await customer('Jo Lee', { phone: '+14045550111' });
    // Whole, four Lees of Atlanta and one of Denver have a number; the first three and Gone have none.
    expect(await numberOf(server, 'duplicateRate', november)).toMatchObject({
      numerator: '2',
      denominator: '6',
      value: '0.333333',
      excluded: [{ reason: 'NO_KEY', count: '4' }],
    });
  });

  it('are more by the number alone, and others by the e-mail address', async () => {
    expect(await by('PHONE')).toMatchObject({ numerator: '3', denominator: '6' });
    expect(await by('EMAIL')).toMatchObject({
      numerator: '1',
      denominator: '3',
      excluded: [{ reason: 'NO_KEY', count: '7' }],
    });
  });

  it('are the same over several moments as at the last of them, and in all as in each location', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [DUPLICATE_RATE], range: { from: "2026-11-21", to: "2026-11-24" }, grain: DAY, groupBy: [LOCATION]) {
        total { cells { numerator denominator } }
        rows { dimensions { label } bucket { key } cells { numerator denominator } } } }`,
    );
    expect(metrics.total.cells).toEqual([{ numerator: '2', denominator: '6' }]);
    const today = metrics.rows.filter(({ bucket }: any) => bucket.key === '2026-11-22');
    const found = today.map(({ dimensions, cells: [cell] }: any) => [
      dimensions[0].label,
      cell.numerator,
      cell.denominator,
    ]);
    expect(found.toSorted()).toEqual([
      ['ATL-01', '2', '5'],
      ['DEN-01', '0', '1'],
    ]);
  });
});
