import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.js';
import { Attribute, useStoredRecord } from './record.js';

@InterfaceType({ description: 'Anything that has an id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Unique in the whole graph.', simple: true })
  id!: string;
}

/** What every record has, whatever it is about. */
@Entity({ abstract: true })
@InterfaceType({ description: 'What every record has, whatever it is about.', implements: Node })
export abstract class StoredRecord {
  @Attribute(() => ID, {
    describe: 'Unique in the whole graph: the kind of record, an underscore, a sortable key.',
    derived: true,
  })
  id!: string;

  @Attribute(() => DateTime, { describe: 'When the record entered Manifold.', derived: true })
  createdAt!: Date;

  @Attribute(() => DateTime, { describe: 'When the record last changed here.', derived: true })
  updatedAt!: Date;

  @Attribute(() => DateTime, {
    describe: 'When the record was archived; null while it is in use.',
    nullable: true,
    derived: true,
  })
  archivedAt?: Date | null;

  @Attribute(() => Int, {
    describe: 'Grows by one with every change; give it as ifVersion to refuse overwriting a newer one.',
    derived: true,
    default: 1,
  })
  version!: number;
}

useStoredRecord(() => StoredRecord);
