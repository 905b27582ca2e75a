/** Questions made of whatever the catalogue has, the same ones for the same seed. */

export interface RandomQuestion {
  readonly document: string;
}

export interface Known {
  readonly name: string;
  readonly enumName: string;
  readonly dimensions: readonly string[];
  readonly dateBases: readonly string[];
  readonly records: readonly string[];
}

/** Mulberry32: small, and the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

const grains = ['', 'grain: DAY', 'grain: WEEK', 'grain: MONTH', 'grain: QUARTER', 'grain: YEAR'];
const compares = ['', '', 'compare: [PREVIOUS_PERIOD]', 'compare: [PREVIOUS_YEAR, PREVIOUS_PERIOD]'];

const day = (next: () => number, first: string, span: number) =>
  new Date(Date.parse(first) + Math.floor(next() * span) * 86_400_000).toISOString().slice(0, 10);

/** A day, or the first of its month: borders of months are where sums by month begin. */
const border = (next: () => number, first: string, span: number) => {
  const found = day(next, first, span);
  return next() < 0.5 ? `${found.slice(0, 7)}-01` : found;
};

export function randomQuestion(
  next: () => number,
  metrics: readonly Known[],
  filters: readonly string[],
): string {
  const first = pick(next, metrics);
  const alike = metrics.filter(
    ({ dimensions, records }) => dimensions.length && records.every((one) => first.records.includes(one)),
  );
  const names = [...new Set([first, pick(next, alike), pick(next, alike)])];
  const shared = first.dimensions.filter((name) =>
    names.every(({ dimensions }) => dimensions.includes(name)),
  );
  const dimensions = [...new Set([pick(next, shared), pick(next, shared)])].slice(0, Math.floor(next() * 3));
  let from = border(next, '2025-09-01', 420);
  let to = border(next, '2025-09-20', 430);
  if (from >= to) [from, to] = [to, from];
  if (from === to) to = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
  const basis = next() < 0.3 ? pick(next, first.dateBases) : undefined;
  const args = [
    `names: [${names.map(({ enumName }) => enumName).join(', ')}]`,
    `range: { from: "${from}", to: "${to}" }`,
    ...(dimensions.length && dimensions[0] ? [`groupBy: [${dimensions.join(', ')}]`] : []),
    pick(next, grains),
    pick(next, compares),
    ...(basis ? [`dateBasis: "${basis}"`] : []),
    ...(next() < 0.4 ? [`filter: { ${pick(next, filters)} }`] : []),
    ...(next() < 0.1 ? ['likeForLike: true'] : []),
    ...(next() < 0.1 ? ['calendar: COMPANY'] : []),
  ].filter(Boolean);
  const cell = 'value numerator denominator sampleSize status excluded { reason count }';
  return `{ metrics(${args.join(', ')}, first: 1000) {
    rowCount leftOut { label }
    total { cells { ${cell} prior { value change } priorYear { value } } }
    rows { dimensions { label } bucket { key } cells { ${cell} prior { value change } priorYear { value } } } } }`;
}
