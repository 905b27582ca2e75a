/** A row as PostgreSQL sent it: the bytes of each column’s text, in the order of the statement. */
export class Cells {
  private keyColumn = -1;
  private key: string | null = null;

  constructor(
    /** What the connection received, this row and others. */
    readonly bytes: Buffer,
    /** Where each cell begins and ends in `bytes`, row after row; a NULL begins at -1. */
    private readonly places: Int32Array,
    private readonly first: number,
  ) {}

  /** A row of one cell. */
  static of(bytes: Buffer): Cells {
    return new Cells(bytes, Int32Array.of(0, bytes.length), 0);
  }

  isNull(column: number): boolean {
    return this.start(column) < 0;
  }

  start(column: number): number {
    return this.places[this.first + 2 * column]!;
  }

  end(column: number): number {
    return this.places[this.first + 2 * column + 1]!;
  }

  text(column: number): string | null {
    const start = this.start(column);
    return start < 0 ? null : this.bytes.toString('utf8', start, this.end(column));
  }

  /** As `text`, for a cell of plain ASCII that is asked for again and again. */
  ascii(column: number): string | null {
    if (this.keyColumn === column) return this.key;
    const start = this.start(column);
    this.key = start < 0 ? null : this.bytes.toString('latin1', start, this.end(column));
    this.keyColumn = column;
    return this.key;
  }

  /** Whether two rows say the same in a column. */
  equals(other: Cells, column: number): boolean {
    const start = this.start(column);
    const otherStart = other.start(column);
    const length = this.end(column) - start;
    if (start < 0 || otherStart < 0) return start === otherStart;
    if (length !== other.end(column) - otherStart) return false;
    // From the end: keys made at the same time begin alike.
    for (let i = length - 1; i >= 0; i--) {
      if (this.bytes[start + i] !== other.bytes[otherStart + i]) return false;
    }
    return true;
  }

  /** The row that begins with this column. */
  from(column: number): Cells {
    return new Cells(this.bytes, this.places, this.first + 2 * column);
  }
}

/** Reads DataRow messages of one statement whose bodies begin at `starts`. */
export function readCells(bytes: Buffer, starts: readonly number[], into: Cells[]): void {
  const columns = bytes.readInt16BE(starts[0]!);
  const places = new Int32Array(starts.length * columns * 2);
  let place = 0;
  for (const start of starts) {
    into.push(new Cells(bytes, places, place));
    let at = start + 2;
    for (let column = 0; column < columns; column++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length < 0) {
        places[place++] = -1;
      } else {
        places[place++] = at;
        at += length;
      }
      places[place++] = at;
    }
  }
}
