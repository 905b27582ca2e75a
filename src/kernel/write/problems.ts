import { Field, ObjectType } from 'type-graphql';
import type { ErrorCode } from '../graphql/errors.js';

@ObjectType({ description: 'Something that the caller can mend: what is wrong, where, and what to do.' })
export class UserError {
  @Field(() => String, { description: 'One of INVALID_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, TOO_MUCH.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  message!: string;

  @Field(() => [String], {
    description: 'Where in the input, from the outside in; empty where it concerns all of it.',
  })
  path!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The id of the record that stands in the way, where there is one.',
  })
  record?: string | null;
}

/** Thrown by commands: ends the unit of work, undoes it, and is answered as data. */
export class Problem extends Error {
  readonly errors: readonly UserError[];

  constructor(...errors: UserError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.errors = errors;
  }
}

const userError =
  (code: ErrorCode) =>
  (message: string, path: string[] = [], record?: string) =>
    new Problem({ code, message, path, record: record ?? null });

export const invalid = userError('INVALID_INPUT');
export const missing = userError('NOT_FOUND');
export const refused = userError('FORBIDDEN');
export const clash = userError('CONFLICT');
