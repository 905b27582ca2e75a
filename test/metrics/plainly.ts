/** Where an answer and plain SQL say something else of the same question. */
import type { Measured, Period, Within } from './plain-sql.js';
import { plainAnswer, shortest } from './plain-sql.js';
import type { Asked } from './random-questions.js';

export interface Compared {
  /** How many of the metrics asked could be expressed. */
  readonly compared: number;
  readonly differences: readonly string[];
}

export async function differencesFrom(answer: any, asked: Asked, within: Within): Promise<Compared> {
  const differences: string[] = [];
  let compared = 0;
  for (const [at, metric] of asked.metrics.entries()) {
    const expected = await plainAnswer(asked, metric, 'CURRENT', within);
    if (!expected) continue;
    compared++;
    const say = (what: string, ours: unknown, theirs: unknown) => {
      if (ours !== theirs) differences.push(`${metric}, ${what}: ${ours} and not ${theirs}`);
    };
    const total = answer.total.cells[at];
    say('numerator in all', numberOf(total.numerator), expected.total.numerator);
    say('denominator in all', denominatorOf(total), expected.total.denominator);
    say('value in all', total.value, expected.total.value);
    for (const period of asked.compare) {
      const before = await plainAnswer(asked, metric, period, within);
      say(period, total[fields[period]!].value, before!.total.value);
    }
    const ours = textsOf(answer.rows.map((row: any) => measuredOf(row, at)));
    const theirs = textsOf(expected.rows);
    const whole = answer.rows.length === answer.rowCount;
    differences.push(
      ...without(ours, theirs).map((row) => `${metric}: ${row} is too much`),
      // What does not fit into a page is in no row.
      ...(whole ? without(theirs, ours).map((row) => `${metric}: ${row} is missing`) : []),
    );
  }
  return { compared, differences };
}

const fields: { readonly [period in Period]?: string } = {
  PREVIOUS_PERIOD: 'prior',
  PREVIOUS_YEAR: 'priorYear',
};

const numberOf = (text: string | null) => shortest(text ?? '0');
const denominatorOf = ({ denominator }: any) => (denominator === null ? null : numberOf(denominator));

function measuredOf({ dimensions, bucket, cells }: any, at: number): Measured {
  return {
    keys: [...dimensions.map(({ label }: any) => label), bucket?.key ?? ''],
    numerator: numberOf(cells[at].numerator),
    denominator: denominatorOf(cells[at]),
  };
}

/** Rows without anything are left out: one side has them for every bucket, the other for none. */
const textsOf = (rows: readonly Measured[]) =>
  rows
    .filter(({ numerator, denominator }) => numerator !== '0' || (denominator ?? '0') !== '0')
    .map(({ keys, numerator, denominator }) => JSON.stringify([...keys, numerator, denominator]));

/** What of a list is left when each of the others has taken one like it. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
