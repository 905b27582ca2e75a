const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export function toTypeId(kind: string, uuid: string): string {
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let shift = 125n; shift >= 0n; shift -= 5n) text += alphabet[Number((bits >> shift) & 31n)];
  return `${kind}_${text}`;
}

export function fromTypeId(id: string): string {
  let bits = 0n;
  for (const digit of id.slice(id.lastIndexOf('_') + 1))
    bits = (bits << 5n) | BigInt(alphabet.indexOf(digit));
  const hex = bits.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
