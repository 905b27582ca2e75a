import { CsvLexer } from '../../src/engines/imports/csv-lexer.js';

const read = (...pieces: string[]) => {
  const lexer = new CsvLexer(',');
  return [...pieces.flatMap((piece) => lexer.push(piece)), ...lexer.end()];
};

const cells = (text: string) => read(text).map((record) => record.cells);

describe('the CSV lexer', () => {
  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['a bare CR', 'a,b\rc,d\r'],
    ['no end at the end', 'a,b\r\nc,d'],
  ])('ends records at %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps delimiters, line ends and doubled quotes inside quotes', () => {
    expect(cells('"a, ""b""\nc",d\n,""\n')).toEqual([
      ['a, "b"\nc', 'd'],
      ['', ''],
    ]);
  });

  it('reads the same records wherever the pieces are cut', () => {
    const text = 'x,"y\r\nz","q""q"\r\n1,2,3\r"a",,\n\n"last, one","",\r\n';
    const whole = read(text);
    expect(whole).toHaveLength(4);
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        expect(read(text.slice(0, first), text.slice(first, second), text.slice(second))).toEqual(whole);
      }
    }
  });

  it('counts lines as an editor does', () => {
    expect(read('a\n"b\nc"\n\nd\n').map((record) => record.line)).toEqual([1, 2, 5]);
  });

  it('gives up the line of a quote that is never closed, and only that', () => {
    const records = read('a,b\n"c,d\ne,f\n');
    expect(records.map((record) => record.malformed !== undefined)).toEqual([false, true, false]);
    expect(records[2]!.cells).toEqual(['e', 'f']);
  });

  it('says so where text follows a closing quote', () => {
    expect(read('"a"b,c\nd,e\n').map((record) => record.malformed)).toEqual([
      expect.stringContaining('closing quote'),
      undefined,
    ]);
  });
});
