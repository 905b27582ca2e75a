import { suffixDigits } from '../graphql/ids.js';
import { instantDigits } from '../graphql/scalars.js';

const comma = 0x2c;
const quote = 0x22;
const backslash = 0x5c;

const firstRoom = 1 << 16;
const mostKept = 1 << 22;

/**
 * Where an answer is put together, as the bytes that go out. Text joined piece by piece is a tree of pieces that has to
 * be walked again to be sent; here every cell is touched once. Writing never waits, so one sink serves everybody.
 */
export class Sink {
  at = 0;
  private bytes = Buffer.allocUnsafe(firstRoom);

  start(): void {
    this.at = 0;
    // One very large answer must not hold its room for ever.
    if (this.bytes.length > mostKept) this.bytes = Buffer.allocUnsafe(firstRoom);
  }

  /** A copy of what was written from `from` on. */
  copy(from = 0): Buffer {
    return Buffer.from(this.bytes.subarray(from, this.at));
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.at++] = value;
  }

  /** Between the items of a list. */
  separate(index: number): void {
    if (index) this.byte(comma);
  }

  raw(piece: Uint8Array): void {
    const { length } = piece;
    this.room(length);
    // A call out of JavaScript costs as much as some dozen bytes.
    if (length > 48) this.bytes.set(piece, this.at);
    else for (let i = 0, at = this.at; i < length; i++) this.bytes[at + i] = piece[i]!;
    this.at += length;
  }

  /** Letters of ASCII, as they are. */
  ascii(text: string): void {
    const { length } = text;
    this.room(length);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    this.at = at;
  }

  quoted(text: string): void {
    this.byte(quote);
    this.ascii(text);
    this.byte(quote);
  }

  /** Any text, as JSON. */
  string(text: string): void {
    const { length } = text;
    this.room(length + 2);
    const { bytes } = this;
    let { at } = this;
    bytes[at++] = quote;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 32 || code > 126 || code === quote || code === backslash)
        return this.utf8(JSON.stringify(text));
      bytes[at++] = code;
    }
    bytes[at++] = quote;
    this.at = at;
  }

  utf8(text: string): void {
    this.room(text.length * 3);
    this.at += this.bytes.write(text, this.at, 'utf8');
  }

  /** `"job_01kb…"`: the id whose key is `uuid`; `prefix` is `"job_` with its quotation mark. */
  id(prefix: Uint8Array, uuid: string): void {
    this.raw(prefix);
    this.room(27);
    suffixDigits(uuid, this.bytes, this.at);
    this.bytes[this.at + 26] = quote;
    this.at += 27;
  }

  /** `"2026-10-01T04:30:00.123Z"` of PostgreSQL’s `2026-10-01 04:30:00.123456+00`. */
  instant(text: string): void {
    this.room(26);
    this.bytes[this.at] = quote;
    instantDigits(text, this.bytes, this.at + 1);
    this.bytes[this.at + 25] = quote;
    this.at += 26;
  }

  private room(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}
