import { isoInstant, readIso, wallReader, Zone } from '../../src/engines/imports/dates.js';

const instant = (text: string, zone: string, format?: string) => {
  const wall = wallReader(format ? [format] : [])(text);
  if (!wall) return undefined;
  return wall.offsetMinutes === undefined
    ? isoInstant(new Zone(zone).instantOf(wall.ms), wall.micros)
    : isoInstant(wall.ms - wall.offsetMinutes * 60_000, wall.micros);
};

describe('dates of files', () => {
  it.each([
    ['2026-10-01', undefined, '2026-10-01T04:00:00.000Z'],
    ['2026-10-01 09:30', undefined, '2026-10-01T13:30:00.000Z'],
    ['2026-10-01T09:30:05.123456', undefined, '2026-10-01T13:30:05.123456Z'],
    ['2026-10-01T09:30:05+02:00', undefined, '2026-10-01T07:30:05.000Z'],
    ['1/2/2026 7:05', 'd/M/yyyy H:mm', '2026-02-01T12:05:00.000Z'],
    ['2-Jun-06', 'd-MMM-yy', '2006-06-02T04:00:00.000Z'],
    ['12/31/99 12:15 am', 'M/d/yy h:mm a', '1999-12-31T05:15:00.000Z'],
    ['Friday, 2 January 2026', 'EEEE, d MMMM yyyy', '2026-01-02T05:00:00.000Z'],
    ['24:00 on 2026-01-02', "HH:mm 'on' yyyy-MM-dd", '2026-01-03T05:00:00.000Z'],
    ['2026/032', 'yyyy/ooo', '2026-02-01T05:00:00.000Z'],
  ])('%s written as %s in New York is %s', (text, format, expected) => {
    expect(instant(text, 'America/New_York', format)).toBe(expected);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-01-01 25:00', 'Date Not Captured', '2026-1-1', ''])(
    'refuses %s',
    (text) => {
      expect(readIso(text)).toBeUndefined();
    },
  );

  it('moves a time that the clocks skip on by what they skip, and takes the first of two', () => {
    expect(instant('2026-03-08 02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
    expect(instant('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(instant('2026-11-01 02:30', 'America/New_York')).toBe('2026-11-01T07:30:00.000Z');
    expect(instant('1999-04-02 02:30', 'Asia/Jerusalem')).toBe('1999-04-02T00:30:00.000Z');
  });

  it('refuses such times where the mapping wants it so', () => {
    const strict = new Zone('America/New_York', 'reject');
    expect(() => strict.instantOf(Date.UTC(2026, 2, 8, 2, 30))).toThrow(
      /does not exist in America\/New_York/,
    );
    expect(() => strict.instantOf(Date.UTC(2026, 10, 1, 1, 30))).toThrow(/comes twice/);
  });

  it.each([
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/St_Johns',
    'Pacific/Apia',
  ])('agrees with the zone database on every hour of two years in %s', (name) => {
    const zone = new Zone(name);
    for (let at = Date.UTC(2010, 11, 1); at < Date.UTC(2012, 11, 1); at += 3_600_000) {
      const wall = zone.wallOf(at);
      const back = zone.instantOf(wall);
      // The second of two equal wall-clock times comes back as the first.
      if (back !== at) expect(zone.wallOf(back)).toBe(wall);
    }
  });
});
