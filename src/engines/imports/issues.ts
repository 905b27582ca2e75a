import type { Issue } from './items.js';
import type { ValueProblem } from './mapping-error.js';
import type { CompiledMapping, InputRow } from './model.js';

const longest = 500;

export function issueOf(
  row: InputRow,
  problem: ValueProblem,
  mapping: CompiledMapping,
  rejected: boolean,
): Issue {
  const value = problem.value === undefined ? valueAt(row, problem.column, mapping) : problem.value;
  return {
    row,
    code: problem.code,
    message: sentence(problem.message, value),
    column: problem.column ?? null,
    value: clip(value),
    rejected,
  };
}

function valueAt(row: InputRow, column: string | undefined, mapping: CompiledMapping): string | null {
  return column === undefined ? null : (row.cells[mapping.header.indexOf(column)] ?? null);
}

const clip = (value: string | null) =>
  value !== null && value.length > longest ? `${value.slice(0, longest)}…` : value;

/** `is not a number` → `"n/a" is not a number.` */
function sentence(message: string, value: string | null): string {
  const ended = /[.!?]$/.test(message) ? message : `${message}.`;
  if (!/^(is|has|holds|looks|cannot|comes)\b/.test(ended)) return ended;
  return value === null || value === ''
    ? `The row ${ended}`
    : `“${value.length > 80 ? `${value.slice(0, 80)}…` : value}” ${ended}`;
}
