import { invalidInput } from '../graphql/errors.js';

/** Collects the parameters of one statement; text and parameters grow together. */
export class Sql {
  readonly values: unknown[] = [];
  private aliases = 0;

  /** `bind('WATER', 'text')` → `$3::text` */
  bind(value: unknown, cast: string): string {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.some((text) => typeof text === 'string' && text.includes('\0'))) {
      throw invalidInput('A text contains the character NUL, which no record can hold. Remove it.');
    }
    this.values.push(value);
    return `$${this.values.length}::${cast}`;
  }

  alias(): string {
    return `j${++this.aliases}`;
  }
}

export const quote = (identifier: string) => `"${identifier}"`;

export const column = (alias: string, name: string) => `${alias}.${quote(name)}`;

export function and(predicates: readonly (string | undefined)[]): string {
  const given = predicates.filter((predicate): predicate is string => !!predicate);
  return given.length ? given.join(' and ') : 'true';
}
