/** Everything about row number `i` is a pure function of `i`: nothing is kept, and any process can name any row. */

/** A well-mixed 32-bit number for row `i`; `salt` tells its independent properties apart. */
export function mix(salt: number, i: number): number {
  let value = (i ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

export const pick = <T>(from: readonly T[], salt: number, i: number): T => from[mix(salt, i) % from.length]!;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

const began = Date.UTC(2023, 0, 1);
const span = 3 * 365 * 86_400_000;

/** The moment at which row `i` of `count` came into being: evenly over three years. */
export const momentOf = (i: number, count: number) => began + Math.floor((i / count) * span) + (i % 1000);

/** The UUIDv7 of row `i` of table number `table`. */
export function key(table: number, i: number, count: number): string {
  const time = hex(momentOf(i, count), 12);
  const random = hex(mix(table, i), 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(i & 0xfff, 3)}-8${hex(table, 3)}-${random}${hex(i >>> 12, 4)}`;
}
