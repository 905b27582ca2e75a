import { hexDigit } from '../graphql/ids.js';

const oidOfUuid = 2950;
const headLength = 20;
const keyLength = 16;
const hyphen = '-'.charCodeAt(0);

/** Keys as PostgreSQL’s binary form of `uuid[]`, which it takes as it is; text it would have to parse key by key. */
export function uuids(keys: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(headLength + keys.length * (4 + keyLength));
  const head = [1, 0, oidOfUuid, keys.length, 1];
  let at = 0;
  for (const number of head) at = bytes.writeInt32BE(number, at);
  for (const key of keys) {
    at = bytes.writeInt32BE(keyLength, at);
    for (let i = 0; i < key.length; i += 2) {
      if (key.charCodeAt(i) === hyphen) i++;
      bytes[at++] = (hexDigit(key.charCodeAt(i)) << 4) | hexDigit(key.charCodeAt(i + 1));
    }
  }
  return bytes;
}
