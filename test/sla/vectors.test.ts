import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { everyHour } from '../../src/domain/sla/clock/hours.js';
import { OpenHours } from '../../src/domain/sla/clock/open-hours.js';
import type { ClockRules } from '../../src/domain/sla/clock/run-clock.js';
import { runClock } from '../../src/domain/sla/clock/run-clock.js';
import type { TermOutcome } from '../../src/domain/sla/period/credits.js';
import { creditsOf, feeRateOf } from '../../src/domain/sla/period/credits.js';
import { Fraction } from '../../src/domain/sla/period/fraction.js';
import type { PeriodPart, PeriodRules } from '../../src/domain/sla/period/judge-period.js';
import { judgePeriod, missStreakOf } from '../../src/domain/sla/period/judge-period.js';
import { periodOf } from '../../src/domain/sla/period/period-window.js';
import { ZoneRules } from '../../src/kernel/time/zone-rules.js';

const file = fileURLToPath(new URL('../../../shared/domain/sla-vectors.json', import.meta.url));
const present = existsSync(file);
if (!present) console.info(`Skipped: the worked examples are not here (${file}).`);

/* What these vectors say is a formula of one metric; they are kept where that metric is. */
const ofMetrics = [
  'V01',
  'V01b',
  'V07',
  'V12',
  'V14',
  'V15',
  'V18',
  'V19',
  'V20',
  'V21',
  'V22',
  'V25',
  'V27',
];

const hour = 3_600_000;
const at = (text: string, zone = 'utc') => DateTime.fromISO(text, { zone }).toMillis();
const iso = (instant: number | undefined, zone: string) =>
  DateTime.fromMillis(instant!, { zone }).toISO({ suppressMilliseconds: true });

const office = (open: string, close: string, holidays: string[] = []) =>
  new OpenHours(
    {
      mode: 'WEEKLY',
      windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open, close })),
      exceptions: holidays.map((date) => ({ date, name: 'Holiday', kind: 'CLOSED', windows: [] })),
    },
    'America/New_York',
  );

const within = (threshold: number, rest: Partial<ClockRules> = {}): ClockRules => ({
  hours: everyHour,
  comparator: 'LTE',
  threshold,
  grace: 0,
  openHandling: 'OVERDUE_IS_MISSED',
  ...rest,
});

const parts = (pairs: readonly (readonly [number | string, number | string])[]): PeriodPart[] =>
  pairs.map(([denominator, numerator]) => ({
    numerator: Fraction.of(numerator),
    denominator: Fraction.of(denominator),
    sample: Number(denominator),
  }));

const rules = (
  comparator: PeriodRules['comparator'],
  threshold: string,
  rest: Partial<PeriodRules> = {},
) => ({
  aggregation: 'RATIO_OF_SUMS' as const,
  comparator,
  threshold: Fraction.of(threshold),
  ...rest,
});

/** As the file writes it: the fraction, six places without what is not needed, the verdict. */
function written(verdict: ReturnType<typeof judgePeriod>): [string, string, boolean] {
  return [String(verdict.value), short(verdict.value!), verdict.status === 'MET'];
}

const short = (value: Fraction) => value.text(6).replace(/\.?0+$/, '');

(present ? describe : describe.skip)('the worked examples', () => {
  const vectors = present ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const seen = new Set(ofMetrics);
  const vector = (name: string, says: string, check: (given: any, expected: any) => void) => {
    seen.add(name);
    it(`${name}: ${says}`, () => check(vectors[name].in, vectors[name].out));
  };

  vector('V02', 'sums, means and shares of intervals give different verdicts', (given, expected) => {
    const judged = (aggregation: PeriodRules['aggregation']) =>
      judgePeriod(rules('GTE', '0.8', { aggregation }), parts(given));
    expect(written(judged('RATIO_OF_SUMS'))).toEqual(expected.weighted);
    expect(written(judged('MEAN_OF_INTERVALS'))).toEqual(expected.meanOfIntervals);
    expect(written(judged('SHARE_OF_INTERVALS'))).toEqual(expected.shareOfIntervalsMet);
    expect(judged('RATIO_OF_SUMS').empty).toBe(expected.emptyIntervals);
  });

  vector('V03', 'on site within four hours, over the end of summer time', (given, expected) => {
    const asOf = at(given.asOf, given.tz);
    const readings = given.rows.map(([, start, stop, excuse]: string[]) =>
      runClock(
        within(4 * hour),
        {
          startedAt: at(start!, given.tz),
          ...(stop ? { stoppedAt: at(stop, given.tz) } : {}),
          pauses: [],
          excused: () => excuse ?? undefined,
        },
        asOf,
      ),
    );
    expect(
      readings.map(({ elapsed, status }: any, i: number) => [given.rows[i][0], elapsed / 1000, status]),
    ).toEqual(expected.rows);
    const count = (status: string) => readings.filter((reading: any) => reading.status === status).length;
    expect([count('MET'), count('MISSED'), count('EXCUSED'), count('PENDING')]).toEqual([
      expected.met,
      expected.missed,
      expected.excused,
      expected.pending,
    ]);
    const share = judgePeriod(rules('GTE', '0.95'), parts([[count('MET') + count('MISSED'), count('MET')]]));
    expect(written(share)).toEqual([...expected.compliance, expected['gte0.95']]);
  });

  vector('V04', 'business minutes over a holiday, with a pause', (given, expected) => {
    const hours = office('08:00', '17:00', ['2026-07-03']);
    const startedAt = at(given.start);
    const stoppedAt = at(given.stop);
    const pauses = [{ from: at(given.pause[0]), to: at(given.pause[1]) }];
    const limits = within(given.thresholdMin * 60_000, { hours });
    const reading = runClock(limits, { startedAt, stoppedAt, pauses }, stoppedAt);
    expect({
      calendarMin: (stoppedAt - startedAt) / 60_000,
      businessMin: hours.between(startedAt, stoppedAt) / 60_000,
      pausedBusinessMin: reading.paused / 60_000,
      netMin: reading.elapsed / 60_000,
      met: reading.status === 'MET',
      dueNoPause: iso(
        runClock(limits, { startedAt, stoppedAt, pauses: [] }, stoppedAt).dueAt,
        'America/New_York',
      ),
      dueWithPause: iso(reading.dueAt, 'America/New_York'),
    }).toEqual(expected);
  });

  const fridayAfternoon = at('2026-07-10T16:00', 'America/New_York');

  vector('V04b', 'four business hours from Friday at four', (_, expected) => {
    expect(iso(office('08:00', '17:00').after(fridayAfternoon, 4 * hour), 'America/New_York')).toBe(expected);
  });

  vector('V04c', 'the same where the office opens at nine', (_, expected) => {
    expect(iso(office('09:00', '17:00').after(fridayAfternoon, 4 * hour), 'America/New_York')).toBe(expected);
  });

  vector('V04d', 'two business hours lie between Friday at four and Monday at ten', (_, expected) => {
    const monday = at('2026-07-13T10:00', 'America/New_York');
    expect({
      businessMin: office('09:00', '17:00').between(fridayAfternoon, monday) / 60_000,
      calendarMin: (monday - fridayAfternoon) / 60_000,
    }).toEqual(expected);
  });

  vector('V05', 'one program sentence, read in two ways', (given, expected) => {
    const [notice, onSite, briefing] = [at(given.notice), at(given.onSite), at(given.briefing)];
    const read = (limit: ClockRules, startedAt: number, stoppedAt: number) =>
      runClock(limit, { startedAt, stoppedAt, pauses: [] }, stoppedAt);
    const a = read(within(8 * hour), notice, briefing);
    const b = read(within(8 * hour, { hours: office('08:00', '17:00') }), onSite, briefing);
    const contact = read(within(hour), notice, onSite);
    const arrival = read(within(4 * hour), notice, onSite);
    expect({
      A_due: iso(a.dueAt, 'America/New_York'),
      A_elapsedH: (a.elapsed / hour).toFixed(1),
      A_met: a.status === 'MET',
      B_due: iso(b.dueAt, 'America/New_York'),
      B_businessH: b.elapsed / hour,
      B_met: b.status === 'MET',
      oneHour_contact_due: iso(contact.dueAt, 'America/New_York'),
      fourHour_onsite_elapsedMin: arrival.elapsed / 60_000,
      fourHour_met: arrival.status === 'MET',
    }).toEqual(expected);
  });

  vector('V06', 'an agency is judged on what it kept of the cohort', (given, expected) => {
    const gross = given.agencyCollectedMinor + given.directPaidMinor;
    const net = given.placedMinor - given.recalledMinor;
    const judged = (placed: number) => judgePeriod(rules('GTE', '0.20'), parts([[placed, gross]]));
    expect(gross).toBe(expected.gross);
    expect(written(judged(net))).toEqual(expected.recoveryOnNetPlacement);
    expect(written(judged(given.placedMinor))).toEqual(expected.recoveryOnGrossPlacement);
    const step = {
      floor: Fraction.of('0.20'),
      rate: Fraction.of(given.feeRate),
      below: Fraction.of('0.27'),
    };
    const rate = feeRateOf(judged(net).value!, step);
    expect(Fraction.of(gross).times(rate).text(0)).toBe(String(expected.feeMinor));
    expect(feeRateOf(judged(given.placedMinor).value!, step)).toEqual(step.below);
    expect(Fraction.of(gross).times(Fraction.one.minus(rate)).text(0)).toBe(String(expected.netMinor));
    const netBack = judgePeriod(rules('GTE', '0'), parts([[net, expected.netMinor]])).value!;
    expect([String(netBack), short(netBack)]).toEqual(expected.netBack);
    const ownFree = Fraction.of(given.agencyCollectedMinor)
      .times(Fraction.one.minus(rate))
      .plus(Fraction.of(given.directPaidMinor));
    expect(short(ownFree.over(Fraction.of(net)))).toBe(expected.netBackDirectPayNotCommissionable);
  });

  vector('V08', 'short abandons decide whether the ceiling holds', (given, expected) => {
    const judged = (offered: number, abandoned: number) =>
      judgePeriod(rules('LTE', given.ceiling), parts([[offered, abandoned]]));
    expect(written(judged(given.offered, given.abandoned))).toEqual(expected.all);
    expect(written(judged(given.offered - given.short, given.abandoned - given.short))).toEqual(
      expected.shortExcluded,
    );
    expect(short(judged(given.offered, given.abandoned - given.short).value!)).toBe(
      expected.shortExcludedNumeratorOnly,
    );
  });

  vector('V09', 'credits for repeated misses stop at the pool', (given, expected) => {
    const pool = {
      monthlyFee: Fraction.of(given.monthlyFeeMinor),
      atRiskShare: Fraction.of(given.atRisk),
      capFactor: Fraction.one,
    };
    const settled = (streaks: Record<string, number>) => {
      const { total, computed } = creditsOf(
        pool,
        Object.entries<string>(given.alloc).map(([name, allocation]): TermOutcome => ({
          status: streaks[name] ? 'MISSED' : 'MET',
          missStreak: streaks[name] ?? 0,
          allocation: Fraction.of(allocation),
          tiers: [],
          repeatAfter: 2,
          repeatMultiplier: Fraction.of('1.5'),
        })),
      );
      return [Number(total), Number(computed.text(0))];
    };
    expect(creditsOf(pool, []).pool.text(0)).toBe(String(expected.poolMinor));
    expect(settled({ serviceLevel: 2, qaScore: 1 })).toEqual(expected['SLmiss2nd+QAmiss1st']);
    expect(settled({ serviceLevel: 2, aht: 2, abandonRate: 2, qaScore: 2 })).toEqual(expected.allFour2nd);
    expect(settled({})).toEqual(expected.none);
  });

  vector('V11', 'a percentile depends on how it is found', (given, expected) => {
    const values = parts(given.map((seconds: number) => [1, seconds]));
    const judged = (method: 'NEAREST_RANK' | 'LINEAR') =>
      judgePeriod(
        rules('LTE', '300', {
          aggregation: 'PERCENTILE',
          percentile: Fraction.of('0.95'),
          percentileMethod: method,
        }),
        values,
      );
    const share = judgePeriod(
      rules('LTE', '300', { aggregation: 'SHARE_OF_INTERVALS', target: Fraction.of('0.95') }),
      values,
    );
    const mean = judgePeriod(rules('LTE', '300', { aggregation: 'MEAN_OF_INTERVALS' }), values);
    expect(judged('NEAREST_RANK').value).toEqual(Fraction.of(expected.p95NearestRank));
    expect(judged('LINEAR').value).toEqual(Fraction.of(expected.p95Linear));
    expect(written(share)).toEqual([...expected.shareWithin300, expected.metShare95]);
    expect(short(mean.value!)).toBe(expected.mean);
    expect(judged('NEAREST_RANK').status === 'MET').toBe(expected.metNR);
    expect(judged('LINEAR').status === 'MET').toBe(expected.metLinear);
  });

  vector('V13', 'too few evaluations decide nothing', (given, expected) => {
    const [numerator, denominator] = given.scoreSum.split('/');
    const verdict = judgePeriod(rules('GTE', '0.85', { minSample: given.minSample }), [
      { numerator: Fraction.of(numerator), denominator: Fraction.of(denominator), sample: given.evaluations },
    ]);
    expect({ value: short(verdict.value!), status: verdict.status }).toEqual(expected);
    expect(missStreakOf(1, verdict.status)).toBe(1);
  });

  vector('V17', 'a moment lies in April or in March, depending on where', (given, expected) => {
    for (const [zone, local] of Object.entries<string>(expected)) {
      const { from, to } = periodOf('MONTH', zone, at(given));
      expect(new Date(ZoneRules.named(zone).wall(from)).toISOString().slice(0, 7)).toBe(local.slice(0, 7));
      expect(at(given) >= from && at(given) < to).toBe(true);
      expect(new Date(ZoneRules.named(zone).wall(at(given))).toISOString().slice(0, 19)).toBe(
        local.slice(0, 19),
      );
    }
  });

  vector('V23', 'the network as a whole is not the mean of its branches', (given, expected) => {
    const branches = parts(given.map(([, met, judged]: [string, number, number]) => [judged, met]));
    const value = (aggregation: PeriodRules['aggregation']) =>
      written(judgePeriod(rules('GTE', '0.9', { aggregation }), branches)).slice(0, 2);
    expect(value('RATIO_OF_SUMS')).toEqual(expected.ratioOfSums);
    expect(value('MEAN_OF_INTERVALS')).toEqual(expected.meanOfLocations);
  });

  it('are all looked at, here or with the metric that they are about', () => {
    expect(Object.keys(vectors).filter((name) => !seen.has(name))).toEqual([]);
  });
});
