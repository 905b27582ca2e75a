import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, LocalTime, TimeZone } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

export const CalendarMode = defineEnum('CalendarMode', 'How a calendar describes open hours.', {
  TWENTY_FOUR_SEVEN: 'Always open.',
  WEEKLY: 'Open in the windows of each weekday.',
});
export type CalendarMode = keyof typeof CalendarMode;

export const CalendarExceptionKind = defineEnum('CalendarExceptionKind', 'What is different on one day.', {
  CLOSED: 'Closed all day, such as on a holiday.',
  CUSTOM_HOURS: 'Open in the windows of the exception instead of the usual ones.',
});
export type CalendarExceptionKind = keyof typeof CalendarExceptionKind;

@Value('A stretch of open hours on a weekday, by the wall clock of the calendar’s zone.')
export class CalendarWindow {
  @Part(() => Int, { describe: 'ISO weekday: 1 is Monday, 7 is Sunday.' })
  weekday!: number;

  @Part(() => LocalTime, { describe: 'When the window opens.' })
  open!: string;

  @Part(() => LocalTime, {
    describe: 'When the window closes; later than open. 00:00 is the midnight that ends the day.',
  })
  close!: string;
}

@Record({
  describe: 'Open hours by weekday, for branches, queues and SLA clocks.',
  scope: 'shared',
  unique: [['name']],
})
export class BusinessCalendar extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', describe: 'What people call the calendar.' })
  name!: string;

  @Attribute(() => TimeZone, { describe: 'The zone of its wall clock.' })
  timeZone!: string;

  @Attribute(() => CalendarMode, { describe: 'Always open, or open by windows.' })
  mode!: CalendarMode;

  @Attribute(() => [CalendarWindow], {
    default: [],
    describe: 'The open windows of a week; several a day may exist, and none overlap.',
  })
  windows!: CalendarWindow[];
}

@Value('A stretch of open hours on one particular day.')
export class ExceptionWindow {
  @Part(() => LocalTime, { describe: 'When the window opens.' })
  open!: string;

  @Part(() => LocalTime, {
    describe: 'When the window closes; later than open. 00:00 is the midnight that ends the day.',
  })
  close!: string;
}

@Record({
  describe: 'A day on which a calendar differs from its week.',
  scope: 'shared',
  unique: [['calendar', 'date']],
})
export class CalendarException extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day that differs.' })
  date!: string;

  @Attribute(() => CalendarExceptionKind, { describe: 'Closed, or other hours.' })
  kind!: CalendarExceptionKind;

  @Attribute(() => [ExceptionWindow], {
    default: [],
    describe: 'The open windows of that day, for CUSTOM_HOURS.',
  })
  windows!: ExceptionWindow[];

  @Attribute(() => String, { describe: 'The holiday or the reason.' })
  name!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The holiday itself, where it is observed on another day.',
  })
  observedFor?: string | null;

  @BelongsTo(() => BusinessCalendar, { reverse: 'exceptions', describe: 'The calendar that differs.' })
  calendar!: Ref<BusinessCalendar>;
}
