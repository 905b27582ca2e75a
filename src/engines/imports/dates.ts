import { DateTime, IANAZone } from 'luxon';
import { ValueProblem } from './mapping-error.js';
import { compileFormat } from './date-format.js';

/** A wall-clock time as it was written: the milliseconds that it would be in UTC, and its own offset where it has one. */
export interface WallTime {
  readonly ms: number;
  /** Microseconds below the millisecond, as three digits or nothing. */
  readonly micros: string;
  readonly offsetMinutes?: number;
}

/** `2026-03-08 02:30` in America/New_York, which the clocks skip. */
export type Strictness = 'move' | 'reject';

export type ReadWall = (text: string) => WallTime | undefined;

/** The reader for formats like `d/M/yyyy HH:mm`; without any, ISO 8601 in its usual spellings. */
export function wallReader(formats: readonly string[]): ReadWall {
  if (!formats.length) return readIso;
  const readers = formats.map((format) => compileFormat(format) ?? byLuxon(format));
  return (text) => {
    for (const read of readers) {
      const wall = read(text);
      if (wall) return wall;
    }
    return undefined;
  };
}

function byLuxon(format: string): ReadWall {
  return (text) => {
    const parsed = DateTime.fromFormat(text, format, { zone: 'utc', setZone: true, locale: 'en-US' });
    if (!parsed.isValid) return undefined;
    const offset = parsed.zoneName === 'UTC' ? {} : { offsetMinutes: parsed.offset };
    return { ms: parsed.toMillis() + parsed.offset * 60_000, micros: '', ...offset };
  };
}

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;
const two = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);

/** `2026-10-01`, `2026-10-01 04:30`, `2026-10-01T04:30:00.123456+02:00`. */
export function readIso(text: string): WallTime | undefined {
  const length = text.length;
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const day = dayMs(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
  if (!Number.isFinite(day)) return undefined;
  if (length === 10) return { ms: day, micros: '' };
  const separator = text.charCodeAt(10);
  if (
    (separator !== 32 && separator !== 84 && separator !== 116) ||
    length < 16 ||
    text.charCodeAt(13) !== 58
  )
    return undefined;
  let at = 16;
  let seconds = 0;
  if (text.charCodeAt(16) === 58) {
    seconds = two(text, 17);
    at = 19;
  }
  const time = timeMs(two(text, 11), two(text, 14), seconds);
  if (!Number.isFinite(time)) return undefined;
  if (at === length) return { ms: day + time, micros: '' };
  return isoTail(text, at, day + time);
}

const tail = /^(?:[.,](\d{1,9}))? ?(Z|z|[+-]\d\d(?::?\d\d)?)?$/;

function isoTail(text: string, at: number, ms: number): WallTime | undefined {
  const found = tail.exec(text.slice(at));
  if (!found) return undefined;
  const fraction = (found[1] ?? '').padEnd(3, '0');
  return {
    ms: ms + Number(fraction.slice(0, 3)),
    micros: fraction.slice(3, 6).replace(/0+$/, ''),
    ...(found[2] ? { offsetMinutes: offsetOf(found[2]) } : {}),
  };
}

/** `+02:00`, `+0200`, `-07`, `Z` → minutes. */
export function offsetOf(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || 0);
  return text[0] === '-' ? -minutes : minutes;
}

const daysIn = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** NaN where the day does not exist. */
export function dayMs(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn[month]! && year >= 1)) return NaN;
  if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return NaN;
  // The civil calendar in whole days: faster than Date.UTC, and right for years below 100.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * 86_400_000;
}

/** NaN where the time does not exist; 24:00 is the end of the day. */
export function timeMs(hours: number, minutes: number, seconds: number): number {
  const inside = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
  if (!inside && !(hours === 24 && minutes === 0 && seconds === 0)) return NaN;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Turns wall-clock times of one zone into instants and back; offsets are remembered by day. */
export class Zone {
  private readonly zone: IANAZone;
  private readonly offsets = new Map<number, number>();

  constructor(
    readonly name: string,
    private readonly strictness: Strictness = 'move',
  ) {
    this.zone = IANAZone.create(name);
  }

  get known(): boolean {
    return this.zone.isValid;
  }

  /** The instant of a wall-clock time: of two, the first; one that the clocks skip moves on by what they skip. */
  instantOf(wall: number): number {
    const day = Math.floor(wall / 86_400_000);
    let offset = this.offsets.get(day);
    if (offset === undefined) {
      const before = this.zone.offset(day * 86_400_000 - 50_400_000);
      offset = before === this.zone.offset((day + 1) * 86_400_000 + 50_400_000) ? before * 60_000 : NaN;
      if (this.offsets.size > 20_000) this.offsets.clear();
      this.offsets.set(day, offset);
    }
    return offset === offset ? wall - offset : this.nearChange(wall);
  }

  private nearChange(wall: number): number {
    const before = this.zone.offset(wall - 86_400_000) * 60_000;
    const after = this.zone.offset(wall + 86_400_000) * 60_000;
    const valid = [wall - before, wall - after].filter((at) => at + this.zone.offset(at) * 60_000 === wall);
    if (valid.length && (before === after || valid[0] === valid.at(-1))) return valid[0]!;
    if (this.strictness === 'reject') {
      const why = valid.length ? 'comes twice' : 'does not exist';
      throw new ValueProblem(
        'NO_SUCH_TIME',
        `${isoInstant(wall).slice(0, 19)} ${why} in ${this.name}, where the clocks change that night.`,
      );
    }
    return valid.length ? Math.min(...valid) : wall - before;
  }

  /** The wall-clock time at an instant, as the milliseconds that it would be in UTC. */
  wallOf(instant: number): number {
    return instant + this.zone.offset(instant) * 60_000;
  }
}

let lastDay = NaN;
let lastDayText = '';
const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** `2026-10-01T04:30:00.000Z`; years of four digits only. */
export function isoInstant(ms: number, micros = ''): string {
  const day = Math.floor(ms / 86_400_000);
  let rest = ms - day * 86_400_000;
  const millis = rest % 1000;
  rest = (rest - millis) / 1000;
  const seconds = rest % 60;
  rest = (rest - seconds) / 60;
  const minutes = rest % 60;
  const hours = (rest - minutes) / 60;
  const fraction = millis < 10 ? `00${millis}` : millis < 100 ? `0${millis}` : `${millis}`;
  return `${isoDay(day)}T${pairs[hours]}:${pairs[minutes]}:${pairs[seconds]}.${fraction}${micros}Z`;
}

export function isoDay(day: number): string {
  if (day !== lastDay) {
    lastDay = day;
    lastDayText = new Date(day * 86_400_000).toISOString().slice(0, 10);
  }
  return lastDayText;
}
