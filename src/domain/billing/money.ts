/** `"1234.5"` → 123450n: amounts are counted in the smallest unit and never pass through a float. */
export function cents(amount: string): bigint {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?/.exec(amount)!;
  const value = BigInt(whole!) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
  return sign ? -value : value;
}

/** 123450n → `"1234.50"` */
export function money(value: bigint): string {
  const text = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}
