import type { Cells } from '../database/cells.js';
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
    this.copied(piece, 0, piece.length);
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

  /** A cell, as it is. */
  cell(cells: Cells, column: number): void {
    const start = cells.start(column);
    this.copied(cells.bytes, start, cells.end(column) - start);
  }

  quotedCell(cells: Cells, column: number): void {
    this.byte(quote);
    this.cell(cells, column);
    this.byte(quote);
  }

  /** A cell of any text, as JSON. */
  text(cells: Cells, column: number): void {
    const start = cells.start(column);
    const length = cells.end(column) - start;
    this.room(length + 2);
    const from = cells.bytes;
    const { bytes } = this;
    let { at } = this;
    bytes[at++] = quote;
    for (let i = start; i < start + length; i++) {
      const code = from[i]!;
      if (code < 32 || code === quote || code === backslash)
        return this.utf8(JSON.stringify(cells.text(column)));
      bytes[at++] = code;
    }
    bytes[at++] = quote;
    this.at = at;
  }

  utf8(text: string): void {
    this.room(text.length * 3);
    this.at += this.bytes.write(text, this.at, 'utf8');
  }

  /** `"job_01kb…"`: the id whose key is in a cell; `prefix` is `"job_` with its quotation mark. */
  id(prefix: Uint8Array, cells: Cells, column: number): void {
    this.raw(prefix);
    this.room(27);
    suffixDigits(cells.bytes, cells.start(column), this.bytes, this.at);
    this.bytes[this.at + 26] = quote;
    this.at += 27;
  }

  /** `"2026-10-01T04:30:00.123Z"` of PostgreSQL’s `2026-10-01 04:30:00.123456+00`. */
  instant(cells: Cells, column: number): void {
    this.room(26);
    this.bytes[this.at] = quote;
    instantDigits(cells.bytes, cells.start(column), cells.end(column), this.bytes, this.at + 1);
    this.bytes[this.at + 25] = quote;
    this.at += 26;
  }

  private copied(from: Uint8Array, start: number, length: number): void {
    this.room(length);
    const { bytes, at } = this;
    // A call out of JavaScript costs as much as some dozen bytes.
    if (length > 48) bytes.set(from.subarray(start, start + length), at);
    else for (let i = 0; i < length; i++) bytes[at + i] = from[start + i]!;
    this.at = at + length;
  }

  private room(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}
