import type { AttributeMeta } from '../../kernel/record/catalog.js';
import type { Kind } from '../../kernel/record/kinds.js';
import type { ReadWall, Zone } from './dates.js';
import { isoDay, isoInstant, readIso } from './dates.js';
import type { IssueCode } from './mapping-error.js';
import { ValueProblem } from './mapping-error.js';

/** Turns a text of the file into the text that PostgreSQL and the API know, or throws a `ValueProblem`. */
export type Parse = (text: string) => string;

export interface ParseOptions {
  readonly zone?: Zone;
  readonly read: ReadWall;
  readonly decimal: '.' | ',';
  readonly round: boolean;
  /** Put before telephone numbers without a +, such as 1. */
  readonly callingCode?: string;
  /** Cuts a text into the entries of a list. */
  readonly split?: string;
}

export const refuse = (code: IssueCode, message: string): never => {
  throw new ValueProblem(code, message);
};

const scales: Record<string, readonly [digits: number, scale: number]> = {
  Money: [12, 2],
  Decimal: [12, 6],
  Ratio: [6, 6],
};

const words: Record<string, string> = {
  true: 'true',
  t: 'true',
  yes: 'true',
  y: 'true',
  1: 'true',
  on: 'true',
  false: 'false',
  f: 'false',
  no: 'false',
  n: 'false',
  0: 'false',
  off: 'false',
};

export function parserFor(
  attribute: Pick<AttributeMeta, 'kind' | 'enum' | 'list' | 'value'>,
  options: ParseOptions,
): Parse {
  if (attribute.value || attribute.kind.name === 'JSON') return parseJson;
  const one = attribute.enum
    ? enumParser(attribute.enum.name, attribute.enum.values)
    : scalarParser(attribute.kind, options);
  if (!attribute.list) return one;
  const separator = options.split ?? ';';
  return (text) =>
    listText(
      text
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(one),
    );
}

/** `['a', 'b "c"']` → `{"a","b \"c\""}` */
export function listText(entries: readonly string[]): string {
  return `{${entries.map((entry) => `"${entry.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

function parseJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return refuse('NOT_A_VALUE', 'is not JSON');
  }
}

function enumParser(name: string, values: readonly string[]): Parse {
  const known = new Map<string, string>();
  for (const value of values) known.set(value, value).set(spelled(value), value);
  return (text) =>
    known.get(text) ??
    known.get(spelled(text)) ??
    refuse('UNKNOWN_VALUE', `is not one of ${name}: ${values.join(', ')}; add it to translate`);
}

const spelled = (text: string) =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

function scalarParser(kind: Kind, options: ParseOptions): Parse {
  switch (kind.name) {
    case 'String':
      return (text) => text;
    case 'Int':
      return (text) => parseInteger(plainNumber(text, options.decimal));
    case 'Float':
      return (text) => String(Number(plainNumber(text, options.decimal)));
    case 'Money':
    case 'Decimal':
    case 'Ratio':
      return decimalParser(kind.name, options);
    case 'Boolean':
      return (text) =>
        words[text.toLowerCase()] ??
        refuse('NOT_A_VALUE', 'is neither yes nor no (true, false, yes, no, 1, 0)');
    case 'DateTime':
      return (text) => instantText(text, options);
    case 'LocalDate':
      return (text) => dateText(text, options);
    case 'LocalTime':
      return (text) => timeText(text);
    case 'E164':
      return phoneParser(kind, options.callingCode);
    default:
      return byScalar(kind);
  }
}

function byScalar(kind: Kind): Parse {
  return (text) => {
    try {
      return String(kind.scalar.parseValue(text));
    } catch {
      return refuse('NOT_A_VALUE', `is not a ${kind.name}`);
    }
  };
}

const decimalPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = { '.': /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/, ',': /^[+-]?\d{1,3}([.\s]\d{3})+(,\d*)?$/ };

/** `1,234.50` and, where the decimal sign is a comma, `1.234,50` → `1234.50` */
function plainNumber(text: string, decimal: '.' | ','): string {
  let plain = text;
  if (grouped[decimal].test(plain)) plain = plain.replace(decimal === '.' ? /,/g : /[.\s]/g, '');
  if (decimal === ',') plain = plain.includes('.') ? '' : plain.replace(',', '.');
  return decimalPattern.test(plain) ? plain : refuse('NOT_A_NUMBER', 'is not a number');
}

function parseInteger(plain: string): string {
  const value = Number(plain);
  if (!Number.isInteger(value)) return refuse('NOT_A_NUMBER', 'is not a whole number');
  if (Math.abs(value) > 2_147_483_647)
    return refuse(
      'OUT_OF_RANGE',
      'is too large for a whole number of 32 bits; identifiers belong into texts',
    );
  return String(value);
}

function decimalParser(name: string, { decimal, round }: ParseOptions): Parse {
  const [digits, scale] = scales[name]!;
  return (text) => {
    const percent = name === 'Ratio' && text.endsWith('%');
    const plain = plainNumber(percent ? text.slice(0, -1).trim() : text, decimal);
    const [, sign, whole = '', fraction = ''] = /^([+-]?)0*(\d*)\.?(\d*)$/.exec(plain)!;
    const shifted: [string, string] = percent
      ? [whole.padStart(3, '0').slice(0, -2).replace(/^0+/, ''), whole.padStart(2, '0').slice(-2) + fraction]
      : [whole, fraction];
    return exact(sign!, shifted[0], shifted[1].replace(/0+$/, ''), { digits, scale, round, name });
  };
}

interface Precision {
  readonly digits: number;
  readonly scale: number;
  readonly round: boolean;
  readonly name: string;
}

function exact(
  sign: string,
  whole: string,
  fraction: string,
  { digits, scale, round, name }: Precision,
): string {
  let [head, tail] = [whole || '0', fraction];
  if (tail.length > scale) {
    if (!round)
      return refuse(
        'OUT_OF_RANGE',
        `has more than ${scale} decimals, which ${name} does not hold; say round: true to round half up`,
      );
    const up = tail[scale]! >= '5' ? 1n : 0n;
    const scaled = (BigInt(head + tail.slice(0, scale)) + up).toString().padStart(scale + 1, '0');
    [head, tail] = [scaled.slice(0, -scale), scaled.slice(-scale).replace(/0+$/, '')];
  }
  if (head.length > digits) return refuse('OUT_OF_RANGE', `is too large for ${name}`);
  const text = tail ? `${head}.${tail}` : head;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

function instantText(text: string, { read, zone }: ParseOptions): string {
  const wall = read(text) ?? refuse('NOT_A_DATE', 'is not a date and time as the mapping writes them');
  if (wall.offsetMinutes !== undefined) return isoInstant(wall.ms - wall.offsetMinutes * 60_000, wall.micros);
  if (!zone) return refuse('NOT_A_DATE', 'has no zone of its own, and the mapping names none (source.zone)');
  return isoInstant(zone.instantOf(wall.ms), wall.micros);
}

function dateText(text: string, { read }: ParseOptions): string {
  const wall = read(text) ?? refuse('NOT_A_DATE', 'is not a date as the mapping writes them');
  // An instant falls on different days in different zones, unless it is midnight as it is written.
  if (read === readIso && wall.ms % 86_400_000 !== 0)
    return refuse('NOT_A_DATE', 'has a time of day; give the format to take its date');
  return isoDay(Math.floor(wall.ms / 86_400_000));
}

function timeText(text: string): string {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text) ?? refuse('NOT_A_VALUE', 'is not a time of day');
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return refuse('NOT_A_VALUE', 'is not a time of day');
  return `${found[1]!.padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`;
}

function phoneParser(kind: Kind, callingCode?: string): Parse {
  const check = byScalar(kind);
  return (text) => {
    const digits = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
    if (digits.startsWith('+') || !callingCode) return check(digits);
    return check(
      digits.length > 10 && digits.startsWith(callingCode)
        ? `+${digits}`
        : `+${callingCode}${digits.replace(/^0/, '')}`,
    );
  };
}
