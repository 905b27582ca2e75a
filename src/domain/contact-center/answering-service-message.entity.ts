import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, E164 } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Interaction } from './interaction.entity.js';

export const MessageUrgency = defineEnum('MessageUrgency', 'How soon a message has to be acted upon.', {
  EMERGENCY: 'At once.',
  URGENT: 'The same night or day.',
  ROUTINE: 'When the office opens.',
});
export type MessageUrgency = keyof typeof MessageUrgency;

export const MessageDelivery = defineEnum('MessageDelivery', 'How a message is passed on to us.', {
  LIVE_PATCH: 'The caller is put through.',
  SMS_CONFIRM: 'A text message that has to be confirmed.',
  CALL: 'A call to who is on duty.',
  EMAIL: 'An e-mail.',
  APP: 'The service’s app.',
  DAILY_REPORT: 'The list of the next morning.',
});
export type MessageDelivery = keyof typeof MessageDelivery;

@Record({
  describe: 'A message that an answering service took for us.',
  scope: 'location',
  unique: [['location', 'vendor', 'messageId']],
})
export class AnsweringServiceMessage extends StoredRecord {
  @Attribute(() => String, { describe: 'Its id at the service.' })
  messageId!: string;

  @Attribute(() => DateTime, { describe: 'When the caller left it.' })
  takenAt!: Date;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'Who called.' })
  callerName?: string | null;

  @Attribute(() => E164, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number to call back.',
  })
  callerPhone?: string | null;

  @Attribute(() => MessageUrgency, { default: 'ROUTINE', describe: 'How soon it has to be acted upon.' })
  urgency!: MessageUrgency;

  @Attribute(() => String, { class: 'CONFIDENTIAL', describe: 'What the caller said.' })
  text!: string;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was passed on to us; null: not yet.' })
  deliveredAt?: Date | null;

  @Attribute(() => MessageDelivery, { nullable: true, describe: 'How it was passed on.' })
  deliveryMethod?: MessageDelivery | null;

  @Attribute(() => DateTime, {
    nullable: true,
    describe:
      'When somebody of ours took it; the acknowledgement time counts from deliveredAt. Null: nobody yet.',
  })
  acknowledgedAt?: Date | null;

  @Attribute(() => Int, {
    default: 0,
    describe: 'How often the next one in line was called since nobody took it: 0 is the first on duty.',
  })
  escalationLevel!: number;

  @BelongsToAny(['Lead', 'Job', 'Case'], {
    reverse: 'answeringServiceMessages',
    nullable: true,
    describe: 'What it became; null where it became nothing.',
  })
  readonly convertedTo?: never;
  convertedToKind?: string | null;
  convertedToId?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'answeringServiceMessages',
    sortedBy: ['takenAt'],
    describe: 'The location that it is for.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Vendor, { reverse: 'answeringServiceMessages', describe: 'The answering service.' })
  vendor!: Ref<Vendor>;

  @BelongsTo(() => Interaction, {
    reverse: 'answeringServiceMessages',
    nullable: true,
    describe: 'The call in which it was left, where that is recorded.',
  })
  interaction?: Ref<Interaction> | null;

  @BelongsTo(() => Employee, {
    reverse: 'acknowledgedMessages',
    nullable: true,
    describe: 'Who took it.',
  })
  acknowledgedBy?: Ref<Employee> | null;
}
