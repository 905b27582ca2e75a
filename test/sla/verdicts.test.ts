import { everyHour } from '../../src/domain/sla/clock/hours.js';
import { OpenHours } from '../../src/domain/sla/clock/open-hours.js';
import type { ClockRules } from '../../src/domain/sla/clock/run-clock.js';
import { runClock } from '../../src/domain/sla/clock/run-clock.js';
import type { TermOutcome } from '../../src/domain/sla/period/credits.js';
import { bonusesOf, creditsOf, earnBackOf } from '../../src/domain/sla/period/credits.js';
import { Fraction } from '../../src/domain/sla/period/fraction.js';
import type { PeriodPart, PeriodRules } from '../../src/domain/sla/period/judge-period.js';
import { judgePeriod, missStreakOf } from '../../src/domain/sla/period/judge-period.js';
import { periodOf } from '../../src/domain/sla/period/period-window.js';

const part = (numerator: number, denominator: number, rest: Partial<PeriodPart> = {}): PeriodPart => ({
  numerator: Fraction.of(numerator),
  denominator: Fraction.of(denominator),
  sample: denominator,
  ...rest,
});

const rules = (rest: Partial<PeriodRules> = {}): PeriodRules => ({
  aggregation: 'RATIO_OF_SUMS',
  comparator: 'GTE',
  threshold: Fraction.of('0.8'),
  ...rest,
});

describe('a period', () => {
  it('is compared as the exact fraction, not as the number that is shown', () => {
    const third = { threshold: Fraction.of('0.333333') };
    expect(judgePeriod(rules(third), [part(1, 3)]).status).toBe('MET');
    expect(judgePeriod(rules({ threshold: Fraction.of('0.333334') }), [part(1, 3)]).status).toBe('MISSED');
    expect(judgePeriod(rules({ ...third, comparator: 'LTE' }), [part(1, 3)]).status).toBe('MISSED');
  });

  it('without data has no verdict, and no value', () => {
    const verdict = judgePeriod(rules(), [part(0, 0)]);
    expect([verdict.status, verdict.value, verdict.empty]).toEqual(['NO_DATA', undefined, 1]);
  });

  it('leaves out what is excluded, and what came far above its forecast', () => {
    const parts = [
      part(90, 100),
      part(0, 100, { excluded: true }),
      part(10, 130, { forecast: Fraction.of(100) }),
      part(30, 40, { forecast: Fraction.of(100) }),
    ];
    const verdict = judgePeriod(rules({ reliefOver: Fraction.of('1.2') }), parts);
    expect([String(verdict.value), verdict.excluded, verdict.relieved]).toEqual(['6/7', 1, 1]);
  });

  it('is let off by its tolerance, which is no part of the threshold', () => {
    expect(judgePeriod(rules({ graceRatio: Fraction.of('0.01') }), [part(79, 100)]).status).toBe('MET');
    expect(judgePeriod(rules({ graceRatio: Fraction.of('0.01') }), [part(78, 100)]).status).toBe('MISSED');
  });

  it('between two bounds includes both', () => {
    const between = rules({ comparator: 'BETWEEN', thresholdUpper: Fraction.of('0.9') });
    expect([79, 80, 90, 91].map((n) => judgePeriod(between, [part(n, 100)]).status)).toEqual([
      'MISSED',
      'MET',
      'MET',
      'MISSED',
    ]);
  });

  it('counts misses in a row through months without a verdict', () => {
    const streaks: number[] = [];
    for (const status of ['MISSED', 'NO_DATA', 'MISSED', 'INSUFFICIENT_SAMPLE', 'MET', 'MISSED'] as const)
      streaks.push(missStreakOf(streaks.at(-1) ?? 0, status));
    expect(streaks).toEqual([1, 1, 2, 2, 0, 1]);
  });

  it('has the length of its local days, in the month in which clocks change as in any other', () => {
    const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;
    const november = Date.UTC(2026, 10, 1, 12);
    expect(hours(periodOf('DAY', 'America/Chicago', november))).toBe(25);
    expect(hours(periodOf('MONTH', 'America/Chicago', november))).toBe(30 * 24 + 1);
    expect(hours(periodOf('QUARTER', 'UTC', november))).toBe(92 * 24);
    expect(new Date(periodOf('WEEK', 'UTC', november).from).toISOString()).toBe('2026-10-26T00:00:00.000Z');
    expect(hours(periodOf('ROLLING_N_DAYS', 'UTC', november, 7))).toBe(7 * 24);
  });
});

describe('credits', () => {
  const pool = {
    monthlyFee: Fraction.of(100_01),
    atRiskShare: Fraction.of('0.1'),
    capFactor: Fraction.of('0.5'),
  };
  const missed = (allocation: string, rest: Partial<TermOutcome> = {}): TermOutcome => ({
    status: 'MISSED',
    missStreak: 1,
    allocation: Fraction.of(allocation),
    tiers: [],
    ...rest,
  });

  it('are rounded once, after the cap, and their parts add up', () => {
    const { total, shares } = creditsOf(pool, [missed('0.333333'), missed('0.333333'), missed('0.333334')]);
    expect([total, shares.reduce((sum, share) => sum + share, 0n)]).toEqual([500n, 500n]);
    expect(shares).toEqual([167n, 166n, 167n]);
  });

  it('weigh less in a milder band', () => {
    const tiers = [
      { comparator: 'GTE' as const, threshold: Fraction.of('0.78'), factor: Fraction.of('0.5') },
      { comparator: 'LT' as const, threshold: Fraction.of('0.78'), factor: Fraction.one },
    ];
    const credit = (value: string) =>
      creditsOf({ ...pool, capFactor: Fraction.one }, [missed('0.4', { tiers, value: Fraction.of(value) })])
        .total;
    expect([credit('0.79'), credit('0.78'), credit('0.77')]).toEqual([200n, 200n, 400n]);
  });

  it('and bonuses have caps of their own', () => {
    const kept = { ...missed('0.5'), status: 'MET' as const, bonusShare: Fraction.of('0.3') };
    expect(bonusesOf({ ...pool, bonusCapFactor: Fraction.of('0.2') }, [kept]).total).toBe(200n);
    expect(creditsOf(pool, [kept]).total).toBe(0n);
  });

  it('come back once, after enough kept months in a row of the same contract year', () => {
    const rule = { consecutiveMonths: 2, share: Fraction.of('0.5') };
    const months = (text: string) =>
      [...text].map((letter, i) => ({
        month: `2026-${String(i + 1).padStart(2, '0')}`,
        status: { x: 'MISSED', o: 'MET', '-': 'NO_DATA' }[letter] as 'MET',
        credit: letter === 'x' ? 100n : 0n,
      }));
    const back = (text: string, yearEnds = 12) =>
      earnBackOf(rule, months(text), (month) => Math.floor((Number(month.slice(5)) - 1) / yearEnds));
    expect([back('xo'), back('xoo'), back('xooo'), back('xxoo'), back('xoxoo'), back('xo-o')]).toEqual([
      0n,
      50n,
      0n,
      100n,
      100n,
      50n,
    ]);
    expect(back('xoo', 2)).toBe(0n);
  });
});

describe('a clock', () => {
  const hour = 3_600_000;
  const clock = (rest: Partial<ClockRules> = {}): ClockRules => ({
    hours: everyHour,
    comparator: 'LTE',
    threshold: 4 * hour,
    grace: 0,
    openHandling: 'OVERDUE_IS_MISSED',
    ...rest,
  });

  it('has its grace on top of the threshold', () => {
    const reading = runClock(clock({ grace: hour }), { startedAt: 0, stoppedAt: 5 * hour, pauses: [] }, 0);
    expect([reading.status, reading.dueAt]).toEqual(['MET', 5 * hour]);
  });

  it('that only counts when it is finished is not missed before', () => {
    const open = { startedAt: 0, pauses: [] };
    expect(runClock(clock({ openHandling: 'CLOSED_ONLY' }), open, 9 * hour).status).toBe('PENDING');
    expect(runClock(clock(), open, 9 * hour).status).toBe('MISSED');
    expect(runClock(clock(), open, 4 * hour).status).toBe('PENDING');
  });

  it('takes pauses that overlap off once', () => {
    const pauses = [
      { from: hour, to: 3 * hour },
      { from: 2 * hour, to: 4 * hour },
      { from: -hour, to: 0 },
    ];
    const reading = runClock(clock(), { startedAt: 0, stoppedAt: 7 * hour, pauses }, 0);
    expect([reading.paused, reading.elapsed, reading.dueAt, reading.status]).toEqual([
      3 * hour,
      4 * hour,
      7 * hour,
      'MET',
    ]);
  });

  it('that asks for a least time is kept late and never overdue', () => {
    const least = clock({ comparator: 'GTE' });
    expect(runClock(least, { startedAt: 0, stoppedAt: 3 * hour, pauses: [] }, 0).status).toBe('MISSED');
    expect(runClock(least, { startedAt: 0, stoppedAt: 5 * hour, pauses: [] }, 0).status).toBe('MET');
    expect(runClock(least, { startedAt: 0, pauses: [] }, 9 * hour).status).toBe('PENDING');
  });

  it('that we called off ourselves is not let off', () => {
    const facts = { startedAt: 0, pauses: [], cancelledAt: hour, cancelledByCustomer: false };
    expect(runClock(clock(), facts, 9 * hour).status).toBe('MISSED');
    expect(runClock(clock(), { ...facts, cancelledByCustomer: true }, 9 * hour)).toMatchObject({
      status: 'EXCUSED',
      elapsed: hour,
    });
  });

  it('on hours that never come is never due', () => {
    const closed = new OpenHours({ mode: 'WEEKLY', windows: [], exceptions: [] }, 'UTC');
    const reading = runClock(clock({ hours: closed }), { startedAt: 0, pauses: [] }, 900 * hour);
    expect([reading.dueAt, reading.status]).toEqual([undefined, 'PENDING']);
  });
});
