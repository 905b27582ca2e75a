import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from './employee.entity.js';

export const ShiftActivityKind = defineEnum(
  'ShiftActivityKind',
  'What a stretch of a shift is planned for; the states that an agent should be in follow from it.',
  {
    CONTACTS: 'Serving contacts: ON_CONTACT, ACW or AVAILABLE_IDLE.',
    BACK_OFFICE: 'Paperwork between contacts: OTHER_AUX, ON_CONTACT, ACW or AVAILABLE_IDLE.',
    BREAK: 'A paid break: BREAK.',
    LUNCH: 'The midday break: LUNCH.',
    TRAINING: 'Training: TRAINING.',
    MEETING: 'A meeting: MEETING.',
    COACHING: 'Coaching: COACHING.',
    FIELD: 'Work at customers’ sites, for people who are no agents.',
  },
);
export type ShiftActivityKind = keyof typeof ShiftActivityKind;

@Value('A stretch of a shift with one purpose.')
export class ShiftActivity {
  @Part(() => ShiftActivityKind, { describe: 'What it is planned for.' })
  kind!: ShiftActivityKind;

  @Part(() => DateTime, { describe: 'When it is to begin.' })
  startsAt!: string;

  @Part(() => DateTime, { describe: 'When it is to end; the next one may begin then.' })
  endsAt!: string;

  @Part(() => Boolean, {
    describe: 'Work for customers is planned in it; breaks, training and meetings are not.',
  })
  productive!: boolean;
}

@Record({
  describe:
    'The planned working time of an employee on one occasion, with what is planned for each part of it.',
  scope: 'location',
  unique: [['location', 'employee', 'startsAt']],
})
export class Shift extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it is to begin.' })
  startsAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it is to end.' })
  endsAt!: Date;

  @Attribute(() => [ShiftActivity], {
    default: [],
    describe: 'Its parts in order, none overlapping; together they fill it.',
  })
  activities!: ShiftActivity[];

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Planned seconds of all activities: what is paid, and what adherence is a share of.',
  })
  scheduledSeconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Planned seconds of the productive activities; conformance compares what was worked with them.',
  })
  scheduledProductiveSeconds!: number;

  @BelongsTo(() => Location, {
    reverse: 'shifts',
    sortedBy: ['startsAt'],
    describe: 'Where it is worked; agents of a vendor belong to the contact center that the vendor serves.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Employee, { reverse: 'shifts', sortedBy: ['startsAt'], describe: 'Who is to work.' })
  employee!: Ref<Employee>;
}
