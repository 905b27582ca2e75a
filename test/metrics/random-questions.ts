/** Questions made of whatever the catalogue has, the same ones for the same seed. */

export interface RandomQuestion {
  readonly document: string;
  readonly asked: Asked;
}

/** What the document asks, for whoever asks it in other words. */
export interface Asked {
  readonly metrics: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly dimensions: readonly string[];
  readonly grain: string | undefined;
  readonly compare: readonly ('PREVIOUS_PERIOD' | 'PREVIOUS_YEAR')[];
  readonly basis: string | undefined;
  readonly filter: Filter | undefined;
  readonly likeForLike: boolean;
  readonly calendar: 'LOCATION' | 'COMPANY';
}

/** The same condition as callers write it and as SQL. */
export interface Filter {
  readonly written: string;
  readonly plain: string;
  /** The record that it is about, where that is not the location. */
  readonly record?: string;
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

const grains = [undefined, 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const compares: readonly Asked['compare'][] = [
  [],
  [],
  ['PREVIOUS_PERIOD'],
  ['PREVIOUS_YEAR', 'PREVIOUS_PERIOD'],
];

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
  filters: readonly Filter[],
): RandomQuestion {
  const first = pick(next, metrics);
  const alike = metrics.filter(
    ({ dimensions, records }) => dimensions.length && records.every((one) => first.records.includes(one)),
  );
  const known = [...new Set([first, pick(next, alike), pick(next, alike)])];
  const shared = first.dimensions.filter((name) =>
    known.every(({ dimensions }) => dimensions.includes(name)),
  );
  const dimensions = [...new Set([pick(next, shared), pick(next, shared)])].slice(0, Math.floor(next() * 3));
  let from = border(next, '2025-09-01', 420);
  let to = border(next, '2025-09-20', 430);
  if (from >= to) [from, to] = [to, from];
  if (from === to) to = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
  const basis = next() < 0.3 ? pick(next, first.dateBases) : undefined;
  const fitting = filters.filter(
    ({ record }) => !record || known.every(({ records }) => records.includes(record)),
  );
  const asked: Asked = {
    metrics: known.map(({ name }) => name),
    from,
    to,
    dimensions: dimensions.filter(Boolean),
    grain: pick(next, grains),
    compare: pick(next, compares),
    basis,
    filter: next() < 0.4 ? pick(next, fitting) : undefined,
    likeForLike: next() < 0.1,
    calendar: next() < 0.1 ? 'COMPANY' : 'LOCATION',
  };
  return { document: documentOf(asked, known), asked };
}

function documentOf(asked: Asked, metrics: readonly Known[]): string {
  const { from, to, dimensions, grain, compare, basis, filter, likeForLike, calendar } = asked;
  const args = [
    `names: [${metrics.map(({ enumName }) => enumName).join(', ')}]`,
    `range: { from: "${from}", to: "${to}" }`,
    dimensions.length && `groupBy: [${dimensions.join(', ')}]`,
    grain && `grain: ${grain}`,
    compare.length && `compare: [${compare.join(', ')}]`,
    basis && `dateBasis: "${basis}"`,
    filter && `filter: { ${filter.written} }`,
    likeForLike && 'likeForLike: true',
    calendar === 'COMPANY' && 'calendar: COMPANY',
  ].filter(Boolean);
  const cell = 'value numerator denominator sampleSize status excluded { reason count }';
  return `{ metrics(${args.join(', ')}, first: 1000) {
    rowCount leftOut { label }
    total { cells { ${cell} prior { value change } priorYear { value } } }
    rows { dimensions { label } bucket { key } cells { ${cell} prior { value change } priorYear { value } } } } }`;
}
