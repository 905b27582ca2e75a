import type { Fraction as Quotient } from '../../../engines/metrics/exact.js';
import {
  add,
  compareFractions,
  divide,
  exact,
  inLowestTerms,
  isZero,
  multiply,
  subtract,
  whole,
  written,
} from '../../../engines/metrics/exact.js';

/**
 * The exact numbers of the metrics as sentences are written with them: verdicts and money are worked out in fractions
 * in their lowest terms, so that a value on the bound is on the bound.
 */
export class Fraction {
  private constructor(private readonly value: Quotient) {}

  static readonly zero = Fraction.of(0n);
  static readonly one = Fraction.of(1n);

  /** `Fraction.of('0.82')`, `Fraction.of(860, 1050)` */
  static of(
    value: string | number | bigint | Fraction,
    over: string | number | bigint | Fraction = 1n,
  ): Fraction {
    return over === 1n
      ? Fraction.made(Fraction.read(value))
      : Fraction.made(divide(Fraction.read(value), Fraction.read(over)));
  }

  private static read(value: string | number | bigint | Fraction): Quotient {
    if (value instanceof Fraction) return value.value;
    if (!/^-?(\d+\.?\d*|\.\d+)$/.test(String(value)))
      throw new RangeError(`${String(value)} is no decimal number.`);
    return whole(exact(value));
  }

  private static made(value: Quotient | undefined): Fraction {
    if (!value) throw new RangeError('A fraction has no zero below its line.');
    return new Fraction(inLowestTerms(value));
  }

  static sum(parts: Iterable<Fraction>): Fraction {
    let sum = Fraction.zero;
    for (const part of parts) sum = sum.plus(part);
    return sum;
  }

  get numerator(): bigint {
    return this.value.over.units;
  }

  /** Positive, and without a common divisor. */
  get denominator(): bigint {
    return this.value.under.units;
  }

  plus(other: Fraction): Fraction {
    return Fraction.made(add(this.value, other.value));
  }

  minus(other: Fraction): Fraction {
    return Fraction.made(subtract(this.value, other.value));
  }

  times(other: Fraction): Fraction {
    return Fraction.made(multiply(this.value, other.value));
  }

  over(other: Fraction): Fraction {
    return Fraction.made(divide(this.value, other.value));
  }

  /** Negative, zero or positive, as for sorting. */
  compare(other: Fraction): number {
    return compareFractions(this.value, other.value);
  }

  get isZero(): boolean {
    return isZero(this.value.over);
  }

  /** `0.830189` for 44/53 and 6 places; halves are rounded away from zero. */
  text(places: number): string {
    return written(this.value, places);
  }

  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}
