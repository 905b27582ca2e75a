import { issueOf } from './issues.js';
import type { Issue } from './items.js';
import { ValueProblem } from './mapping-error.js';
import type { CompiledMapping, InputRow } from './model.js';

// UTF-8 that was decoded as Windows-1252 or Latin-1 and encoded again: é becomes Ã©, ’ becomes â€™.
const garbled = /[ÃÂ][\u0080-\u00BFŠŒŽšœžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\u0080-\u00BFœž˜™š“”¦¢]/;

/** Looks at each value of a row: bytes that are no text reject it, text that was garbled on its way is reported. */
export function checkEncoding(
  row: InputRow,
  mapping: CompiledMapping,
  problems: ValueProblem[],
  issues: Issue[],
): void {
  row.cells.forEach((cell, position) => {
    const column = mapping.header[position];
    if (cell.includes('\uFFFD')) {
      const says = 'holds bytes that are no text in the file’s encoding; name it in source.encoding';
      problems.push(new ValueProblem('ENCODING', says, column, cell));
    } else if (cell.includes('\0')) {
      const says = 'holds the character NUL, which no record can hold';
      problems.push(new ValueProblem('ENCODING', says, column, cell.replaceAll('\0', '␀')));
    } else if (garbled.test(cell)) {
      const says = 'looks like UTF-8 that was read as something else on the way; it is kept as it is';
      issues.push(issueOf(row, new ValueProblem('ENCODING', says, column, cell), mapping, false));
    }
  });
}
