import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The answer to a command, kept so that its repetition gets the same one. Without a location: see engine.md. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyKey {
  /** Who sent it, the command, and the key: one caller’s keys are no other’s. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text' })
  contentHash!: string;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  answer?: unknown;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  @Index()
  createdAt!: Date;
}

/** What listeners on every server are told after a commit; written with the change itself. */
@Entity({ tableName: 'outbox' })
export class OutboxMessage {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  recordId!: string;

  @Property({ type: 'uuid', nullable: true })
  locationId?: string | null;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  at!: Date;
}

/** The last number given out of each series; the row is locked until the command that took it ends. */
@Entity({ tableName: 'number_series' })
export class NumberSeries {
  /** The kind of record and the location. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'integer' })
  last!: number;
}
