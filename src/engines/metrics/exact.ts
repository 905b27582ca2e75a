/** Sums and shares without rounding: whole numbers of units of 10^-scale, and fractions of them. */

export interface Exact {
  readonly units: bigint;
  /** Decimals of `units`. */
  readonly scale: number;
}

export const zero: Exact = { units: 0n, scale: 0 };

/** `exact('-12.50')` → 1250 units of 10^-2, negative. */
export function exact(text: string | number | bigint): Exact {
  const [whole, fraction = ''] = String(text).split('.') as [string, string?];
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const powers = Array.from({ length: 64 }, (_, scale) => 10n ** BigInt(scale));
const power = (scale: number) => powers[scale] ?? 10n ** BigInt(scale);

const units = (value: Exact, scale: number) => value.units * power(scale - value.scale);

function aligned(a: Exact, b: Exact, combine: (a: bigint, b: bigint) => bigint): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: combine(units(a, scale), units(b, scale)), scale };
}

export const plus = (a: Exact, b: Exact) => aligned(a, b, (x, y) => x + y);
export const minus = (a: Exact, b: Exact) => aligned(a, b, (x, y) => x - y);
export const times = (a: Exact, b: Exact): Exact => ({ units: a.units * b.units, scale: a.scale + b.scale });
export const isZero = (value: Exact) => value.units === 0n;
export const compareExact = (a: Exact, b: Exact) => Number(signOf(minus(a, b).units));

const signOf = (value: bigint) => (value > 0n ? 1n : value < 0n ? -1n : 0n);

/** A quotient that is rounded only when it is written. */
export interface Fraction {
  readonly over: Exact;
  readonly under: Exact;
}

const one: Exact = { units: 1n, scale: 0 };

export const whole = (value: Exact): Fraction => ({ over: value, under: one });

export const absolute = ({ over, under }: Fraction): Fraction => ({
  over: { ...over, units: over.units < 0n ? -over.units : over.units },
  under: { ...under, units: under.units < 0n ? -under.units : under.units },
});

export function compareFractions(a: Fraction, b: Fraction): number {
  const sign = Number(signOf(a.under.units) * signOf(b.under.units));
  return sign * compareExact(times(a.over, b.under), times(b.over, a.under));
}

export const add = (a: Fraction, b: Fraction): Fraction => ({
  over: plus(times(a.over, b.under), times(b.over, a.under)),
  under: times(a.under, b.under),
});

export const subtract = (a: Fraction, b: Fraction): Fraction => ({
  over: minus(times(a.over, b.under), times(b.over, a.under)),
  under: times(a.under, b.under),
});

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  over: times(a.over, b.over),
  under: times(a.under, b.under),
});

/** Undefined where it would divide by nothing. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  isZero(b.over) ? undefined : { over: times(a.over, b.under), under: times(a.under, b.over) };

/** `1.50 / 0.6` → `5 / 2`: whole numbers, the lower one positive; sums of many fractions stay small this way. */
export function inLowestTerms({ over, under }: Fraction): Fraction {
  const scale = Math.max(over.scale, under.scale);
  const [top, bottom] = [units(over, scale), units(under, scale)];
  const divisor = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { over: exactly(top / divisor), under: exactly(bottom / divisor) };
}

const exactly = (value: bigint): Exact => ({ units: value, scale: 0 });

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}

/** `written({over: 2, under: 3}, 6)` → "0.666667": rounded half up, away from zero, in this one place. */
export function written({ over, under }: Fraction, decimals: number): string {
  const scale = Math.max(over.scale, under.scale);
  let dividend = units(over, scale) * power(decimals);
  let divisor = units(under, scale);
  if (divisor < 0n) [dividend, divisor] = [-dividend, -divisor];
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return (negative && rounded ? '-' : '') + withPoint(rounded, decimals);
}

function withPoint(value: bigint, decimals: number): string {
  if (!decimals) return String(value);
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A sum as it is, without the zeros behind its last digit that no unit needs. */
export function plain(value: Exact): string {
  const text = written(whole(value), value.scale);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
