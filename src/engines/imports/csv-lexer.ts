/** One record of a delimited file, with the line on which it begins: the first line of the file is 1. */
export interface CsvRecord {
  readonly cells: string[];
  readonly line: number;
  /** What is wrong with its quotes. */
  readonly malformed?: string;
}

const maxRecordLength = 4_000_000;

/**
 * Cuts text into records by RFC 4180, in pieces as they come; a record ends with LF, CRLF or a bare CR.
 *
 * `push('a,"b, c"\r\nd')` → `[{ cells: ['a', 'b, c'], line: 1 }]`; the rest waits for the next piece.
 */
export class CsvLexer {
  private rest = '';
  private line = 1;
  private lf = -1;
  private cr = -1;
  private quote = -1;
  private looked = 0;

  constructor(private readonly delimiter: string) {}

  push(text: string): CsvRecord[] {
    return this.cut(this.rest + text, false);
  }

  end(): CsvRecord[] {
    return this.cut(this.rest, true);
  }

  private cut(text: string, last: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    this.looked = Infinity;
    this.quote = -1;
    let from = 0;
    while (from < text.length) {
      const next = this.record(text, from, last, records);
      if (next < 0) break;
      from = next;
    }
    this.rest = text.slice(from);
    return records;
  }

  /** Adds the record that begins at `from`; answers where the next begins, or -1 when this one is not complete. */
  private record(text: string, from: number, last: boolean, records: CsvRecord[]): number {
    const end = this.lineEnd(text, from);
    // A bare CR at the end of a piece may be the first half of a CRLF.
    if (end === text.length ? !last : !last && end === text.length - 1 && text.charCodeAt(end) === 13)
      return -1;
    if (this.quote < from) this.quote = find(text, '"', from);
    if (this.quote < end) return this.quoted(text, from, last, records);
    if (end > from) records.push({ cells: text.slice(from, end).split(this.delimiter), line: this.line });
    this.line++;
    return afterEnd(text, end);
  }

  // Both are remembered: in a file that has only one of them, the search for the other would run to the end each time.
  private lineEnd(text: string, from: number): number {
    if (from < this.looked) this.lf = this.cr = -1;
    this.looked = from;
    if (this.lf < from) this.lf = find(text, '\n', from);
    if (this.cr < from) this.cr = find(text, '\r', from);
    return Math.min(this.lf, this.cr);
  }

  private quoted(text: string, from: number, last: boolean, records: CsvRecord[]): number {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      if (text.charCodeAt(at) === 34) {
        const close = closingQuote(text, at + 1);
        if (close < 0) return this.unclosed(text, from, last, records);
        const after = close + 1;
        if (after >= text.length - 1 && !last) return -1;
        cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
        if (text.startsWith(this.delimiter, after)) {
          at = after + this.delimiter.length;
          continue;
        }
        const end = this.lineEnd(text, after);
        if (end === after) return this.finish(text, from, end, cells, records);
        return this.malformed(
          text,
          from,
          end,
          'Text follows a closing quote. Double the quotes inside a quoted value.',
          records,
        );
      }
      const end = this.lineEnd(text, at);
      const comma = text.indexOf(this.delimiter, at);
      if (comma >= 0 && comma < end) {
        cells.push(text.slice(at, comma));
        at = comma + this.delimiter.length;
        continue;
      }
      if (!last && end >= text.length - 1) return -1;
      cells.push(text.slice(at, end));
      return this.finish(text, from, end, cells, records);
    }
  }

  private finish(text: string, from: number, end: number, cells: string[], records: CsvRecord[]): number {
    records.push({ cells, line: this.line });
    this.line += lineEnds(text, from, end) + 1;
    return afterEnd(text, end);
  }

  private malformed(text: string, from: number, end: number, says: string, records: CsvRecord[]): number {
    records.push({ cells: [text.slice(from, Math.min(end, from + 1000))], line: this.line, malformed: says });
    this.line += lineEnds(text, from, end) + 1;
    return afterEnd(text, end);
  }

  // An opening quote that nothing closes would swallow the rest of the file: only its own line is given up.
  private unclosed(text: string, from: number, last: boolean, records: CsvRecord[]): number {
    if (!last && text.length - from < maxRecordLength) return -1;
    return this.malformed(
      text,
      from,
      this.lineEnd(text, from),
      'A quote is opened and never closed.',
      records,
    );
  }
}

function find(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

function afterEnd(text: string, end: number): number {
  return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== 34) return at;
  }
  return -1;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
