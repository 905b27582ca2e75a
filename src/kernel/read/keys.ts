const oidOfUuid = 2950;
const headLength = 20;
const keyLength = 16;
const hyphen = '-'.charCodeAt(0);

const digit = (code: number) => (code & 15) + (code >> 6) * 9;

/** Keys as PostgreSQL’s binary form of `uuid[]`, which costs it a seventh of what it takes to read them as text. */
export function uuids(keys: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(headLength + keys.length * (4 + keyLength));
  const head = [1, 0, oidOfUuid, keys.length, 1];
  let at = 0;
  for (const number of head) at = bytes.writeInt32BE(number, at);
  for (const key of keys) {
    at = bytes.writeInt32BE(keyLength, at);
    for (let i = 0; i < key.length; i += 2) {
      if (key.charCodeAt(i) === hyphen) i++;
      bytes[at++] = (digit(key.charCodeAt(i)) << 4) | digit(key.charCodeAt(i + 1));
    }
  }
  return bytes;
}
