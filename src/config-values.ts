import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration } from 'luxon';

/** One environment variable: its text form, what it accepts, and what it means. */
export interface Variable<T> {
  readonly describe: string;
  /** Completes the sentence "it takes …". */
  readonly takes: string;
  readonly default?: string;
  /** Its value never appears in a message. */
  readonly secret?: boolean;
  /** Answers undefined where the text is not acceptable. */
  readonly parse: (text: string) => T | undefined;
}

export function variable<T>(declared: Variable<T>): Variable<T> {
  return declared;
}

// `src/` and `dist/` stand at the same height, so this is right for both.
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

type Kind<T> = Pick<Variable<T>, 'takes' | 'parse'>;

export const anyText: Kind<string> = { takes: 'any text', parse: (text) => text };

export function integer(from: number, to = Number.MAX_SAFE_INTEGER): Kind<number> {
  return {
    takes:
      to === Number.MAX_SAFE_INTEGER ? `a whole number from ${from}` : `a whole number from ${from} to ${to}`,
    parse: (text) => {
      const value = /^\d+$/.test(text) ? Number(text) : NaN;
      return value >= from && value <= to ? value : undefined;
    },
  };
}

export function oneOf<const T extends string>(...values: T[]): Kind<T> {
  return {
    takes: `one of ${values.join(', ')}`,
    parse: (text) => values.find((value) => value === text),
  };
}

export function url(...protocols: string[]): Kind<string> {
  return {
    takes: `an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    parse: (text) => (URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined),
  };
}

/** `PT30S` and `30000` are the same thirty seconds. */
export function milliseconds(text: string): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Duration.fromISO(text).toMillis();
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

export function insidePackage(path: string): string {
  return isAbsolute(path) ? path : join(packageRoot, path);
}
