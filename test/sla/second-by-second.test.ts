import { everyHour } from '../../src/domain/sla/clock/hours.js';
import { explainReading } from '../../src/domain/sla/clock/explain.js';
import type { WrittenCalendar } from '../../src/domain/sla/clock/open-hours.js';
import { OpenHours } from '../../src/domain/sla/clock/open-hours.js';
import type { ClockFacts } from '../../src/domain/sla/clock/run-clock.js';
import { runClock } from '../../src/domain/sla/clock/run-clock.js';
import { Random } from '../../src/demo/random.js';

// TEST_CASES=10000 npm test -- test/sla/second-by-second
const cases = Number(process.env.TEST_CASES ?? 150);

const zones = [
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Pacific/Honolulu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Jerusalem',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
  'Europe/London',
  'UTC',
];

const day = 86_400;
// A global costs a hundred times as much inside a test as a local name.
const { floor } = Math;

/** The offset of a zone in seconds, as the runtime says; on days on which it changes, for every minute. */
class Offsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #known = new Map<number, number>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  at(second: number): number {
    const midnight = floor(second / day) * day;
    const before = this.#asked(midnight);
    return before === this.#asked(midnight + day) ? before : this.#asked(floor(second / 60) * 60);
  }

  #asked(second: number): number {
    let offset = this.#known.get(second);
    if (offset === undefined) this.#known.set(second, (offset = this.#ask(second * 1000)));
    return offset;
  }

  #ask(at: number): number {
    const name = this.#format.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name)!;
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
  }
}

const offsets = new Map(zones.map((zone) => [zone, new Offsets(zone)]));

/** The seconds at which the clocks of a zone change, over a few years. */
const changes = new Map(
  zones.map((zone) => {
    const found: number[] = [];
    const of = offsets.get(zone)!;
    for (let at = Date.UTC(2010, 0, 1) / 1000; at < Date.UTC(2013, 0, 1) / 1000; at += day) {
      if (of.at(at) === of.at(at + day)) continue;
      for (let minute = at; minute < at + day; minute += 60)
        if (of.at(minute) !== of.at(minute + 60)) found.push(minute + 60);
    }
    return [zone, found] as const;
  }),
);

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);

function windowsOf(random: Random): { open: string; close: string }[] {
  const edges = Array.from({ length: 2 * random.int(0, 3) }, () =>
    random.chance(0.3) ? random.int(0, 23) * 3600 : random.int(0, day - 1),
  ).toSorted((a, b) => a - b);
  return Array.from({ length: edges.length / 2 }, (_, i) => ({
    open: clock(edges[2 * i]!),
    close: random.chance(0.1) && i === edges.length / 2 - 1 ? '00:00' : clock(edges[2 * i + 1]!),
  })).filter(({ open, close }) => close === '00:00' || close > open);
}

function calendarOf(random: Random, around: number): WrittenCalendar {
  const dates = new Set(
    Array.from({ length: random.int(0, 3) }, () =>
      new Date((around + random.int(-3, 6) * day) * 1000).toISOString().slice(0, 10),
    ),
  );
  return {
    mode: random.chance(0.2) ? 'TWENTY_FOUR_SEVEN' : 'WEEKLY',
    windows: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      windowsOf(random).map((window) => ({ weekday, ...window })),
    ),
    exceptions: [...dates].map((date) =>
      random.chance(0.5)
        ? { date, name: 'Holiday', kind: 'CLOSED' as const, windows: [] }
        : { date, name: 'Short day', kind: 'CUSTOM_HOURS' as const, windows: windowsOf(random) },
    ),
  };
}

const seconds = (text: string) => {
  const [hours, minutes, rest = 0] = text.split(':').map(Number);
  return hours! * 3600 + minutes! * 60 + rest;
};

/** Whether the clock on the wall shows an open hour, by the words of the calendar. */
function isOpenBy(calendar: WrittenCalendar, zone: string): (second: number) => boolean {
  const of = offsets.get(zone)!;
  let minute = Number.NaN;
  let offset = 0;
  let known = Number.NaN;
  let windows: { open: number; close: number }[] = [];
  return (second) => {
    if (floor(second / 60) !== minute) {
      minute = floor(second / 60);
      offset = of.at(second);
    }
    const wall = second + offset;
    const date = floor(wall / day);
    if (date !== known) {
      known = date;
      const text = new Date(date * day * 1000).toISOString().slice(0, 10);
      const weekday = new Date(date * day * 1000).getUTCDay() || 7;
      const special = calendar.exceptions.find((exception) => exception.date === text);
      const written = special
        ? special.windows
        : calendar.mode === 'WEEKLY'
          ? calendar.windows.filter((window) => window.weekday === weekday)
          : [{ open: '00:00', close: '00:00' }];
      windows = written.map(({ open, close }) => ({ open: seconds(open), close: seconds(close) || day }));
    }
    const time = wall - date * day;
    for (const { open, close } of windows) if (time >= open && time < close) return true;
    return false;
  };
}

interface Simulated {
  elapsed: number;
  paused: number;
  due?: number;
}

/** What a patient clerk would do: look at the clock every second. */
function simulate(
  isOpen: (second: number) => boolean,
  start: number,
  stop: number,
  pauses: readonly { from: number; to: number }[],
  limit: number,
  horizon: number,
): Simulated {
  const result: Simulated = { elapsed: 0, paused: 0 };
  let counted = 0;
  if (limit === 0) result.due = start;
  for (let second = start; second < horizon; second++) {
    if (!isOpen(second)) continue;
    const isPaused = pauses.some(({ from, to }) => second >= from && second < to);
    if (!isPaused && ++counted === limit) result.due = second + 1;
    if (second >= stop) continue;
    if (isPaused) result.paused++;
    else result.elapsed++;
  }
  return result;
}

function check(seed: number): void {
  const random = new Random(`clock ${seed}`);
  const zone = random.pick(zones);
  const known = changes.get(zone)!;
  const around =
    known.length && random.chance(0.6)
      ? random.pick(known)
      : random.int(Date.UTC(2011, 0, 1) / 1000, Date.UTC(2012, 11, 28) / 1000);
  const start = around + random.int(-2 * day, day);
  const length = random.chance(0.5) ? random.int(0, day) : random.int(0, 4 * day);
  const asOf = start + length;
  const stop = random.chance(0.7) ? asOf : undefined;
  const limit = random.chance(0.1) ? 0 : random.int(0, 20 * 3600);
  const isElapsed = random.chance(0.15);
  const calendar = calendarOf(random, around);
  const pauses = Array.from({ length: random.int(0, 4) }, () => {
    const from = start + random.int(-day / 2, length + day / 2);
    return random.chance(0.15) ? { from } : { from, to: from + random.int(0, day) };
  });
  const hours = isElapsed ? everyHour : new OpenHours(calendar, zone);
  const facts: ClockFacts = {
    startedAt: start * 1000,
    ...(stop === undefined ? {} : { stoppedAt: stop * 1000 }),
    pauses: pauses.map(({ from, to }) => ({ from: from * 1000, ...(to ? { to: to * 1000 } : {}) })),
  };
  const rules = {
    hours,
    comparator: 'LTE',
    threshold: limit * 1000,
    grace: 0,
    openHandling: 'OVERDUE_IS_MISSED',
  } as const;
  const reading = runClock(rules, facts, asOf * 1000);
  const horizon = asOf + 3 * day;
  const ended = pauses.map(({ from, to = Math.max(asOf, from) }) => ({
    from,
    to: Math.min(to, stop ?? Infinity),
  }));
  const isOpen = isElapsed ? () => true : isOpenBy(calendar, zone);
  const expected = simulate(isOpen, start, asOf, ended, limit, horizon);
  const due = reading.dueAt === undefined ? undefined : reading.dueAt / 1000;
  const kept = expected.elapsed <= limit;
  expect({
    seed,
    elapsed: reading.elapsed / 1000,
    paused: reading.paused / 1000,
    due: due !== undefined && due <= horizon ? due : undefined,
    status: reading.status,
  }).toEqual({
    seed,
    ...expected,
    due: expected.due,
    status: stop === undefined ? (kept ? 'PENDING' : 'MISSED') : kept ? 'MET' : 'MISSED',
  });
  const explained = explainReading(
    rules,
    reading,
    facts.pauses.map((pause) => ({ ...pause, reason: 'WEATHER' })),
  );
  const sum = (values: readonly { counted: number }[]) =>
    values.reduce((total, { counted }) => total + counted, 0) / 1000;
  expect([seed, sum(explained.windows), sum(explained.pauses)]).toEqual([
    seed,
    expected.elapsed,
    expected.paused,
  ]);
}

describe('a clock', () => {
  it(`agrees with looking at the wall clock every second, in ${cases} random lives`, () => {
    for (let seed = 0; seed < cases; seed++) check(seed);
  }, 3_600_000);
});
