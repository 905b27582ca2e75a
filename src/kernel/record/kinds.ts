import type { GraphQLScalarType } from 'graphql';
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  DateTime,
  Decimal,
  Duration,
  E164,
  Email,
  JSONValue,
  LocalDate,
  LocalTime,
  Money,
  PostalCode,
  Ratio,
  TimeZone,
  YearMonth,
} from '../graphql/scalars.js';

/** How callers may compare a value: every family includes the one before it. */
export type Comparison = 'none' | 'identity' | 'equality' | 'order' | 'text';

/** What a declared type means to the database, to comparisons and to the ORM. */
export interface Kind {
  readonly name: string;
  readonly scalar: GraphQLScalarType;
  /** The PostgreSQL type, also the cast of its parameters. */
  readonly column: string;
  readonly ormType: string;
  readonly compare: Comparison;
}

const kind = (scalar: GraphQLScalarType, column: string, ormType: string, compare: Comparison): Kind => ({
  name: scalar.name,
  scalar,
  column,
  ormType,
  compare,
});

const text = (scalar: GraphQLScalarType) => kind(scalar, 'text', 'text', 'text');

export const identity = kind(GraphQLID, 'uuid', 'uuid', 'identity');

const byScalar = new Map<unknown, Kind>(
  [
    identity,
    text(GraphQLString),
    text(TimeZone),
    text(E164),
    text(Email),
    text(PostalCode),
    kind(YearMonth, 'text', 'text', 'order'),
    kind(GraphQLInt, 'int', 'integer', 'order'),
    kind(GraphQLFloat, 'double precision', 'double', 'order'),
    kind(GraphQLBoolean, 'boolean', 'boolean', 'equality'),
    kind(DateTime, 'timestamptz', 'datetime', 'order'),
    kind(LocalDate, 'date', 'date', 'order'),
    kind(LocalTime, 'time', 'time', 'order'),
    kind(Duration, 'text', 'text', 'equality'),
    kind(Money, 'numeric(14,2)', 'decimal', 'order'),
    kind(Decimal, 'numeric(18,6)', 'decimal', 'order'),
    kind(Ratio, 'numeric(12,6)', 'decimal', 'order'),
    kind(JSONValue, 'jsonb', 'json', 'none'),
  ].map((entry) => [entry.scalar, entry]),
);

byScalar.set(String, byScalar.get(GraphQLString)!);
byScalar.set(Boolean, byScalar.get(GraphQLBoolean)!);

export function kindOf(type: unknown): Kind | undefined {
  return byScalar.get(type);
}

/** `numeric(14,2)` → `numeric`: parameters are compared at full precision. */
export function castOf(column: string): string {
  return column.replace(/\(.*\)/, '');
}
