import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { TestServer } from '../support/server.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** A call as the file has it; nothing of the product is used to read it. */
interface Call {
  readonly queue: string;
  /** The half hour in which it was offered, by the clock on the wall. */
  readonly slot: string;
  readonly answered: boolean;
  readonly wait: number;
  readonly talk: number;
}

const read = new Map<string, Call[]>();

function callsOf(month: string): Call[] {
  let calls = read.get(month);
  if (!calls) read.set(month, (calls = parse(month)));
  return calls;
}

function parse(month: string): Call[] {
  const [, ...lines] = gunzipSync(readFileSync(`${data}calls-${month}.csv.gz`))
    .toString()
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const [, , , , queue, date, entered, , , start, , wait, outcome, served, , talk] = line.trim().split(',');
    const queued = start !== '0:00:00' || Number(wait) > 0;
    const answered = outcome === 'AGENT';
    if (!answered && !(outcome === 'HANG' && queued)) return [];
    // Some answered calls have no time of answer; those count when they came.
    const at = queued ? start! : served === '0:00:00' && talk === '0' ? entered! : served!;
    const [hour, minute] = at.split(':').map(Number) as [number, number];
    // Far before the beginning of the call is the next day; a few seconds before it is the fault of a clock.
    const later = seconds(entered!) - seconds(at) > 12 * 3600;
    const day = later ? new Date(Date.parse(date!) + 86_400_000).toISOString().slice(0, 10) : date!;
    const slot = `${day}T${String(hour).padStart(2, '0')}:${minute < 30 ? '00' : '30'}`;
    return [{ queue: queue!, slot, answered, wait: Number(wait), talk: Number(talk) }];
  });
}

const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const T = 20;
const short = 5;
const count = (calls: readonly Call[], which: (call: Call) => boolean) => calls.filter(which).length;
const sum = (calls: readonly Call[], of: (call: Call) => number) =>
  calls.reduce((total, call) => total + of(call), 0);

type Pair = readonly [over: number, under: number];

/** Seven ways to a service level, and the other four, worked out over the calls of the file. */
const formulas: Record<
  string,
  { readonly names: string; readonly parameters?: string; readonly of: (calls: readonly Call[]) => Pair }
> = {
  ...Object.fromEntries(
    (
      [
        ['ANSWERED_PLUS_ABANDONED_IN_T', ({ ansT, abT, ans, ab }) => [ansT + abT, ans + ab]],
        ['ANSWERED_ONLY', ({ ansT, ans }) => [ansT, ans]],
        ['ALL_ABANDONS_COUNT_AGAINST', ({ ansT, ans, ab }) => [ansT, ans + ab]],
        ['ABANDONS_AFTER_T_COUNT_AGAINST', ({ ansT, ans, ab, abT }) => [ansT, ans + ab - abT]],
        ['ANSWERED_PLUS_SHORT_ABANDONS', ({ ansT, abS, ans, ab }) => [ansT + abS, ans + ab]],
        ['SHORT_ABANDONS_EXCLUDED', ({ ansT, ans, ab, abS }) => [ansT, ans + ab - abS]],
        ['FLOW_OUTS', ({ ansT, ans, ab, abS }) => [ansT, ans + ab - abS]],
      ] as [string, (of: Record<'ans' | 'ab' | 'ansT' | 'abT' | 'abS', number>) => Pair][]
    ).map(([variant, of]) => [
      variant,
      {
        names: 'SERVICE_LEVEL',
        parameters:
          variant === 'FLOW_OUTS' ? '{ includeFlowOuts: true }' : `{ serviceLevelVariant: ${variant} }`,
        of: (calls: readonly Call[]) =>
          of({
            ans: count(calls, (call) => call.answered),
            ab: count(calls, (call) => !call.answered),
            ansT: count(calls, (call) => call.answered && call.wait <= T),
            abT: count(calls, (call) => !call.answered && call.wait <= T),
            abS: count(calls, (call) => !call.answered && call.wait <= short),
          }),
      },
    ]),
  ),
  ASA: {
    names: 'AVERAGE_SPEED_OF_ANSWER',
    of: (calls) => [
      sum(calls, ({ answered, wait }) => (answered ? wait : 0)),
      count(calls, ({ answered }) => answered),
    ],
  },
  'abandon rate': {
    names: 'ABANDON_RATE',
    of: (calls) => {
      const shorts = count(calls, ({ answered, wait }) => !answered && wait <= short);
      return [count(calls, ({ answered }) => !answered) - shorts, calls.length - shorts];
    },
  },
  'raw abandon rate': {
    names: 'RAW_ABANDON_RATE',
    of: (calls) => [count(calls, ({ answered }) => !answered), calls.length],
  },
  // Of 54 answered calls the file has no talk; the answer names them as left out.
  AHT: {
    names: 'AVERAGE_HANDLE_TIME',
    of: (calls) => [
      sum(calls, ({ answered, talk }) => (answered ? talk : 0)),
      count(calls, ({ answered, talk }) => answered && talk > 0),
    ],
  },
};

/** On a server whose database holds both months. */
export function callsAgree(server: () => TestServer): void {
  const ranges = {
    '1999-01': 'range: { from: "1999-01-01", to: "1999-02-01" }',
    '1999-02': 'range: { from: "1999-02-01", to: "1999-03-01" }',
  };

  it.each([
    ['1999-01', '16402', '30161', '947857', '27060', '4964204'],
    ['1999-02', '16209', '31125', '1107512', '27162', '4790100'],
  ] as const)(
    'have in %s the figures that were worked out beforehand',
    async (month, inT, offered, waited, answered, talked) => {
      const { metrics, plain } = await server().ask(`{
      metrics(names: [SERVICE_LEVEL, AVERAGE_SPEED_OF_ANSWER, RAW_ABANDON_RATE], ${ranges[month]}, parameters: { serviceLevelVariant: ALL_ABANDONS_COUNT_AGAINST }) {
        total { cells { numerator denominator } }
      }
      plain: metrics(names: [AVERAGE_TALK_TIME], ${ranges[month]}, dateBasis: "offeredAt") { total { cells { numerator denominator } } }
    }`);
      expect(metrics.total.cells).toEqual([
        { numerator: inT, denominator: offered },
        { numerator: waited, denominator: answered },
        { numerator: String(Number(offered) - Number(answered)), denominator: offered },
      ]);
      expect(plain.total.cells).toMatchObject([{ numerator: talked }]);
    },
  );

  it.each(Object.keys(formulas))(
    'agree by queue and half-hour with a script over the file: %s',
    async (name) => {
      const { names, parameters, of } = formulas[name]!;
      for (const month of ['1999-01', '1999-02'] as const) {
        const groups = Map.groupBy(callsOf(month), ({ queue, slot }) => `${queue} ${slot}`);
        const theirs = [...groups]
          .map(([key, calls]) => `${key} ${of(calls).join('/')}`)
          .filter((line) => !line.endsWith(' 0/0'));
        const basis = names === 'AVERAGE_HANDLE_TIME' ? ', dateBasis: "offeredAt"' : '';
        const { metrics } = await server().ask(
          `{ metrics(names: [${names}], ${ranges[month]}, groupBy: [QUEUE], grain: HALF_HOUR${parameters ? `, parameters: ${parameters}` : ''}${basis}) {
          rows { dimensions { label } bucket { key } cells { numerator denominator } } } }`,
        );
        const ours = metrics.rows
          .map(
            ({ dimensions, bucket, cells: [cell] }: any) =>
              `${dimensions[0].label} ${bucket.key} ${cell.numerator}/${cell.denominator}`,
          )
          .filter((line: string) => !line.endsWith(' 0/0'));
        expect(ours.length).toBeGreaterThan(1_500);
        expect(ours.toSorted()).toEqual(theirs.toSorted());
      }
    },
    120_000,
  );
}
