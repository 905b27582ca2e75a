import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Table } from '../../../kernel/record/table.js';

/** A set of sums that are kept: of one record, by one event, told apart by some of its own keys. */
@Table('metric_cube')
export class MetricCube {
  /** `Interaction.offeredAt by queue,channel #3f2a…`: what it holds and how its sums are laid out. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  /** `Interaction.offeredAt` */
  @Property({ type: 'text' })
  source!: string;

  /** Whether it holds every day, so that questions may be answered from it. */
  @Property({ type: 'boolean' })
  ready!: boolean;
}

/** One combination of key values, so that a day of sums carries a number instead of them. */
@Table('metric_cube_key')
@Index({ properties: ['cube', 'keys'] })
export class MetricCubeKey {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Property({ type: 'text' })
  cube!: string;

  @Property({ type: 'array', columnType: 'text[]' })
  keys!: (string | null)[];
}

/** The sums of one location on one day (level D) or in one month (level M). */
@Table('metric_rollup')
@Index({ properties: ['cube', 'level', 'startsOn'] })
export class MetricRollup {
  @PrimaryKey({ type: 'text' })
  cube!: string;

  @PrimaryKey({ type: 'text' })
  level!: string;

  @PrimaryKey({ type: 'uuid' })
  locationId!: string;

  @PrimaryKey({ type: 'date', columnType: 'date' })
  startsOn!: string;

  @PrimaryKey({ type: 'integer' })
  keyId!: number;

  /** Whole numbers of 10^-scale of each measure, in the order of the layout. */
  @Property({ type: 'array', columnType: 'bigint[]' })
  sums!: string[];
}

/** A day whose rows changed since its sums were worked out; without a day, all days of the location. */
@Table('metric_stale')
export class MetricStale {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'uuid' })
  locationId!: string;

  @Property({ type: 'date', columnType: 'date', nullable: true })
  day?: string | null;
}
