/** An exact number: what verdicts and money are worked out with, so that a value on the bound is on the bound. */
export class Fraction {
  private constructor(
    readonly numerator: bigint,
    /** Positive, and without a common divisor. */
    readonly denominator: bigint,
  ) {}

  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  /** `Fraction.of('0.82')`, `Fraction.of(860, 1050)` */
  static of(
    value: string | number | bigint | Fraction,
    over: string | number | bigint | Fraction = 1n,
  ): Fraction {
    const top = parse(value);
    return over === 1n ? top : top.over(parse(over));
  }

  static made(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 0n) throw new RangeError('A fraction has no zero below its line.');
    const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  static sum(parts: Iterable<Fraction>): Fraction {
    let sum = Fraction.zero;
    for (const part of parts) sum = sum.plus(part);
    return sum;
  }

  plus(other: Fraction): Fraction {
    return Fraction.made(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(Fraction.made(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return Fraction.made(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return Fraction.made(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, as for sorting. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  /** `0.830189` for 44/53 and 6 places; halves are rounded away from zero. */
  text(places: number): string {
    const scale = 10n ** BigInt(places);
    const size = this.numerator < 0n ? -this.numerator : this.numerator;
    const units = (2n * size * scale + this.denominator) / (2n * this.denominator);
    const digits = units.toString().padStart(places + 1, '0');
    const sign = this.numerator < 0n && units > 0n ? '-' : '';
    return places ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}` : `${sign}${digits}`;
  }

  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

function parse(value: string | number | bigint | Fraction): Fraction {
  if (value instanceof Fraction) return value;
  if (typeof value === 'bigint') return Fraction.made(value, 1n);
  const [, sign, whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(String(value)) ?? [];
  if (whole + part === '') throw new RangeError(`${String(value)} is no decimal number.`);
  const digits = BigInt(whole + part);
  return Fraction.made(sign === '-' ? -digits : digits, 10n ** BigInt(part.length));
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y) [x, y] = [y, x % y];
  return x || 1n;
}
