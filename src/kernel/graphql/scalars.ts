import { GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLDuration,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLLocalDate,
  GraphQLLocalTime,
  GraphQLPhoneNumber,
  GraphQLTimeZone,
} from 'graphql-scalars';
import { invalidInput } from './errors.js';

// PostgreSQL already gave valid text, so output skips the libraries' checks: they cost more than the read itself.
const asIs = (value: unknown) => value;

function named(base: GraphQLScalarType, name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    ...base.toConfig(),
    name,
    description,
    serialize: asIs,
    astNode: null,
    extensions: {},
  });
}

function text(name: string, description: string, parse: (value: string) => string): GraphQLScalarType {
  const parseValue = (value: unknown) => {
    if (typeof value !== 'string') throw invalidInput(`${name} is written as a string.`);
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: asIs,
    parseValue,
    parseLiteral: (node) =>
      parseValue('value' in node ? (node.kind === Kind.STRING ? node.value : undefined) : undefined),
  });
}

function matching(name: string, description: string, pattern: RegExp, example: string) {
  return text(name, description, (value) => {
    if (!pattern.test(value))
      throw invalidInput(`${name} cannot be "${clip(value)}". Write it like ${example}.`);
    return value;
  });
}

const clip = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** Writes `2026-10-01T04:30:00.123Z` to `bytes`, of `2026-10-01 04:30:00.123456+00` (what PostgreSQL prints in UTC). */
export function instantDigits(
  given: Uint8Array,
  from: number,
  to: number,
  bytes: Uint8Array,
  at: number,
): void {
  for (let i = 0; i < 19; i++) bytes[at + i] = given[from + i]!;
  bytes[at + 10] = 0x54;
  bytes[at + 19] = 0x2e;
  const end = to - from - 3;
  for (let i = 20; i < 23; i++) bytes[at + i] = i < end ? given[from + i]! : 0x30;
  bytes[at + 23] = 0x5a;
}

// Flat text out of a buffer: a chain of slices would have to be walked by the JSON writer.
const givenBytes = Buffer.alloc(40);
const instant = Buffer.alloc(24);

/** The text of an instant, whether PostgreSQL or the ORM gave it. */
export function instantText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const given = value as string;
  if (given.charCodeAt(10) !== 32) return given;
  instantDigits(givenBytes, 0, givenBytes.write(given, 'latin1'), instant, 0);
  return instant.toString('latin1');
}

const instantPattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;
const durationPattern = /^[+-]?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

function parseInstant(value: string): string {
  const parsed = instantPattern.test(value) ? new Date(value) : undefined;
  // `2026-02-30` parses to March in JavaScript; the calendar day must survive the round trip.
  if (!parsed || Number.isNaN(parsed.valueOf()) || !dayExists(value)) {
    throw invalidInput(`DateTime cannot be "${clip(value)}". Write it like "2026-10-01T00:00:00Z".`);
  }
  return value;
}

function dayExists(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number) as [number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && year > 0;
}

export const DateTime = new GraphQLScalarType({
  ...text(
    'DateTime',
    'An instant: RFC 3339 in UTC with milliseconds, such as "2026-10-01T04:30:00.000Z".',
    parseInstant,
  ).toConfig(),
  serialize: instantText,
});

export const Moment = text(
  'Moment',
  'An instant to compare with: a DateTime, or an ISO 8601 duration relative to now such as "-P30D" or "PT4H".',
  (value) => (durationPattern.test(value) ? value : parseInstant(value)),
);

export const isDuration = (value: string) => durationPattern.test(value);

export const LocalDate = text(
  'LocalDate',
  'A calendar day without a zone, such as "2026-10-01".',
  (value) => {
    if (
      !/^\d{4}-\d\d-\d\d$/.test(value) ||
      !dayExists(value) ||
      Number(value.slice(5, 7)) > 12 ||
      value.endsWith('-00')
    ) {
      throw invalidInput(`LocalDate cannot be "${clip(value)}". Write an existing day like "2026-10-01".`);
    }
    return GraphQLLocalDate.parseValue(value) as string;
  },
);
export const LocalTime = named(
  GraphQLLocalTime,
  'LocalTime',
  'A wall-clock time without a zone, such as "08:30:00".',
);
export const YearMonth = matching(
  'YearMonth',
  'A calendar month, such as "2026-10".',
  /^\d{4}-(0[1-9]|1[0-2])$/,
  '"2026-10"',
);
export const TimeZone = named(GraphQLTimeZone, 'TimeZone', 'An IANA time zone, such as "America/Chicago".');
export const Duration = named(GraphQLDuration, 'Duration', 'An ISO 8601 duration, such as "P30D" or "PT4H".');
export const Money = matching(
  'Money',
  'An exact amount in the organization’s currency, as a string with up to two decimals, such as "1234.50".',
  /^-?\d{1,12}(\.\d{1,2})?$/,
  '"1234.50"',
);
export const Decimal = matching(
  'Decimal',
  'An exact decimal number, as a string with up to six decimals, such as "12.5".',
  /^-?\d{1,12}(\.\d{1,6})?$/,
  '"12.5"',
);
export const Ratio = matching(
  'Ratio',
  'A share, as a string with up to six decimals: "0.125" is 12.5 percent.',
  /^-?\d{1,6}(\.\d{1,6})?$/,
  '"0.125"',
);
export const E164 = named(
  GraphQLPhoneNumber,
  'E164',
  'A telephone number in E.164 form, such as "+14045550100".',
);
export const Email = named(GraphQLEmailAddress, 'Email', 'An e-mail address.');
export const PostalCode = matching(
  'PostalCode',
  'A postal code as its country writes it, such as "30303" or "K1A 0B1".',
  /^[A-Za-z0-9][A-Za-z0-9 -]{0,10}[A-Za-z0-9]$/,
  '"30303"',
);
export const JSONValue = named(GraphQLJSON, 'JSON', 'Any JSON value.');
