import type { RecordMeta } from '../record/catalog.js';
import { recordNamed, records } from '../record/catalog.js';
import { spoken } from '../record/naming.js';
import { invalidInput } from './errors.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const digits = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;

const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));

// The digits of a key behind its first two, hyphens left out: six groups of five, each of which makes four letters.
const places = Uint8Array.from([
  2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
  35,
]);

/** What a hexadecimal digit is worth, by its letter. */
export const hexDigit = (code: number) => (code & 15) + (code >> 6) * 9;

/** Writes the 26 letters of the key that begins at `from`, 128 bits behind two zero bits, to `bytes`. */
export function suffixDigits(uuid: Uint8Array, from: number, bytes: Uint8Array, at: number): void {
  const first = (hexDigit(uuid[from]!) << 4) | hexDigit(uuid[from + 1]!);
  bytes[at++] = codes[first >> 5]!;
  bytes[at++] = codes[first & 31]!;
  for (let i = 0; i < 30;) {
    let group = 0;
    for (const end = i + 5; i < end; i++) group = (group << 4) | hexDigit(uuid[from + places[i]!]!);
    bytes[at++] = codes[group >> 15]!;
    bytes[at++] = codes[(group >> 10) & 31]!;
    bytes[at++] = codes[(group >> 5) & 31]!;
    bytes[at++] = codes[group & 31]!;
  }
}

// Text put together letter by letter is a chain that the JSON writer has to walk; out of a buffer it comes flat.
const keyBytes = Buffer.alloc(36);
const scratch = Buffer.alloc(26);

/** `0192…` under `job` → `job_01kb…`: a TypeID, 26 characters of Crockford base 32 behind the kind. */
export function encodeId(prefix: string, uuid: string): string {
  keyBytes.write(uuid, 'latin1');
  suffixDigits(keyBytes, 0, scratch, 0);
  return `${prefix}_${scratch.toString('latin1')}`;
}

/** The reverse of `encodeId`; undefined where the text is not 26 such characters. */
export function decodeSuffix(suffix: string): string | undefined {
  if (suffix.length !== 26) return undefined;
  let hex = '';
  let buffer = 0;
  let bits = -2;
  for (let i = 0; i < 26; i++) {
    const digit = digits[suffix.charCodeAt(i)] ?? -1;
    if (digit < 0 || (i === 0 && digit > 7)) return undefined;
    buffer = (buffer << 5) | digit;
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      hex += ((buffer >> bits) & 15).toString(16);
      buffer &= (1 << bits) - 1;
    }
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

let byPrefix: Map<string, RecordMeta> | undefined;

function recordsByPrefix(): Map<string, RecordMeta> {
  byPrefix ??= new Map([...records()].map((meta) => [meta.table, meta]));
  return byPrefix;
}

/** Which record an id names, and its key; refuses what is no id at all. */
export function parseId(id: string): { meta: RecordMeta; uuid: string } {
  const cut = id.lastIndexOf('_');
  const meta = recordsByPrefix().get(id.slice(0, cut));
  const uuid = meta && decodeSuffix(id.slice(cut + 1));
  if (!meta || !uuid) {
    throw invalidInput(
      `"${id.length > 60 ? `${id.slice(0, 60)}…` : id}" is not an id. An id is the kind of record, an underscore and 26 characters, as this API returns it.`,
    );
  }
  return { meta, uuid };
}

/** The key behind an id of `expected`; an id of another record is refused before any SQL. */
export function keyOf(expected: RecordMeta, id: string): string {
  const { meta, uuid } = parseId(id);
  if (meta !== expected) {
    throw invalidInput(
      `"${id}" is the id of a ${spoken(meta.name)}; a ${spoken(expected.name)}’s id is needed here and begins with "${expected.table}_".`,
    );
  }
  return uuid;
}

/** The id of a row of the record called `name`. */
export function idOf(name: string, uuid: string): string {
  return encodeId(recordNamed(name)!.table, uuid);
}
