import type { ReadWall } from './dates.js';
import { dayMs, offsetOf, timeMs } from './dates.js';

type Part =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half'
  | 'offset';

const tokens: Record<string, readonly [pattern: string, part?: Part]> = {
  yyyy: ['(\\d{4})', 'year'],
  yy: ['(\\d{2})', 'shortYear'],
  y: ['(\\d{1,6})', 'year'],
  MMMM: ['([A-Za-z]{3,9})', 'monthName'],
  MMM: ['([A-Za-z]{3})', 'monthName'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'day'],
  d: ['(\\d{1,2})', 'day'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  hh: ['(\\d{2})', 'hour12'],
  h: ['(\\d{1,2})', 'hour12'],
  mm: ['(\\d{2})', 'minute'],
  m: ['(\\d{1,2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  s: ['(\\d{1,2})', 'second'],
  SSS: ['(\\d{1,9})', 'fraction'],
  S: ['(\\d{1,9})', 'fraction'],
  a: ['([AaPp]\\.?[Mm]\\.?)', 'half'],
  ZZ: ['(Z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)', 'offset'],
  ZZZ: ['(Z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)', 'offset'],
  Z: ['(Z|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d)', 'offset'],
  EEE: ['[A-Za-z]{3}'],
  EEEE: ['[A-Za-z]{6,9}'],
};

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `d-MMM-yy` → a reader; undefined where the format has letters that only luxon knows. */
export function compileFormat(format: string): ReadWall | undefined {
  const parts: Part[] = [];
  let pattern = '';
  for (const [piece] of format.matchAll(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g)) {
    if (piece.startsWith("'")) pattern += escaped(piece.slice(1, -1));
    else if (!/[A-Za-z]/.test(piece)) pattern += escaped(piece);
    else {
      const token = tokens[piece];
      if (!token) return undefined;
      pattern += token[0];
      if (token[1]) parts.push(token[1]);
    }
  }
  const expression = new RegExp(`^${pattern}$`);
  return (text) => {
    const found = expression.exec(text);
    return found ? assemble(parts, found) : undefined;
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function assemble(parts: readonly Part[], found: RegExpExecArray): ReturnType<ReadWall> {
  let [year, month, day, hour, minute, second] = [1970, 1, 1, 0, 0, 0];
  let [millis, micros, half] = [0, '', ''];
  let offsetMinutes: number | undefined;
  for (let index = 0; index < parts.length; index++) {
    const text = found[index + 1]!;
    switch (parts[index]) {
      case 'year':
        year = Number(text);
        break;
      // As PostgreSQL and Excel read them: 70 to 99 are of the last century.
      case 'shortYear':
        year = Number(text) + (Number(text) < 70 ? 2000 : 1900);
        break;
      case 'month':
        month = Number(text);
        break;
      case 'monthName':
        month = months.findIndex((name) => name.startsWith(text.toLowerCase())) + 1;
        break;
      case 'day':
        day = Number(text);
        break;
      case 'hour':
      case 'hour12':
        hour = Number(text);
        if (parts[index] === 'hour12' && (hour < 1 || hour > 12)) return undefined;
        break;
      case 'minute':
        minute = Number(text);
        break;
      case 'second':
        second = Number(text);
        break;
      case 'fraction':
        millis = Number(text.padEnd(3, '0').slice(0, 3));
        micros = text.slice(3, 6).replace(/0+$/, '');
        break;
      case 'half':
        half = text[0]!.toLowerCase();
        break;
      case 'offset':
        offsetMinutes = offsetOf(text);
        break;
    }
  }
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const ms = dayMs(year, month, day) + timeMs(hour, minute, second) + millis;
  if (Number.isNaN(ms)) return undefined;
  return { ms, micros, ...(offsetMinutes === undefined ? {} : { offsetMinutes }) };
}
