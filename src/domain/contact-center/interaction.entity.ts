import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { SourceSystem } from '../../engines/imports/source-system.js';
import { Channel, ContactDirection } from '../customers/channel.js';
import { Customer } from '../customers/customer.entity.js';
import { Job } from '../jobs/job.entity.js';
import { Lead } from '../leads/lead.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { CallReason } from './call-reason.entity.js';
import { CallClass, ContactOutcome, DisconnectedBy } from './interaction-enums.js';
import { Queue } from './queue.entity.js';

@Record({
  describe: 'One contact: a call, a chat, an e-mail. A transfer makes another, linked one.',
  scope: 'location',
  unique: [['location', 'system', 'contactId']],
  indexes: [
    ['location', 'system', 'previousContactId'],
    ['location', 'offeredAt'],
    ['location', 'endedAt'],
  ],
})
export class Interaction extends StoredRecord {
  @Attribute(() => SourceSystem, { describe: 'The telephony or mail system that it comes from.' })
  system!: SourceSystem;

  @Attribute(() => String, { describe: 'Its id there.' })
  contactId!: string;

  @Attribute(() => String, { describe: 'What links all contacts of one conversation there.' })
  conversationId!: string;

  @Attribute(() => String, { nullable: true, describe: 'The id there of the conversation’s first contact.' })
  initialContactId?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'The id there of the contact that was transferred to make this one.',
  })
  previousContactId?: string | null;

  @Attribute(() => Channel, { default: 'VOICE', describe: 'The channel.' })
  channel!: Channel;

  @Attribute(() => ContactDirection, { default: 'INBOUND', describe: 'Who started it.' })
  direction!: ContactDirection;

  @Attribute(() => DateTime, { describe: 'When it began.' })
  startedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it entered a queue; null if it never did.' })
  enqueuedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe:
      'When it became ours to answer: enqueuedAt, or answeredAt where an agent was free at once, or startedAt where it was answered and nobody noted when; null for contacts that ended before and for what was no contact.',
  })
  offeredAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When an agent answered.' })
  answeredAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the customer’s side ended.' })
  disconnectedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When everything was finished, work after the contact included.',
  })
  endedAt?: Date | null;

  @Attribute(() => ContactOutcome, { describe: 'How it ended.' })
  outcome!: ContactOutcome;

  @Attribute(() => Int, {
    nullable: true,
    describe: 'How soon the queue serves it, as the telephony system numbers it: a higher one goes first.',
  })
  priority?: number | null;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Seconds of waiting for an agent, ringing included, IVR not: QUEUE and ALERT.',
  })
  queueSeconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe:
      'Seconds from the queue to the answer or to its end without one: queueSeconds where there are such segments, else by the instants.',
  })
  waitSeconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe:
      'Seconds of the agent before the talk: CONTACTING, DIALING and VOICEMAIL_LISTEN. Only handle times with includeConnecting count them.',
  })
  connectingSeconds!: number;

  @Attribute(() => Int, { derived: true, default: 0, describe: 'Seconds of talk: TALK and CONFERENCE.' })
  talkSeconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Seconds that the customer was held: HOLD and CONSULT.',
  })
  holdSeconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Seconds of the agent’s work after the contact: WRAP_UP. Handle time is talk, hold and this.',
  })
  afterCallSeconds!: number;

  @Attribute(() => String, { nullable: true, describe: 'The language spoken, as a BCP 47 tag.' })
  language?: string | null;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The customer’s number or address.',
  })
  customerEndpoint?: string | null;

  @Attribute(() => DisconnectedBy, { nullable: true, describe: 'Who ended it.' })
  disconnectedBy?: DisconnectedBy | null;

  @Attribute(() => CallClass, { nullable: true, describe: 'What it was worth as a chance of work.' })
  callClass?: CallClass | null;

  @Attribute(() => Boolean, { nullable: true, describe: 'The agent says that it is resolved.' })
  resolvedByAgent?: boolean | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'Where the recording is.' })
  recordingUrl?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'The customer was asked for an opinion.' })
  csatAsked!: boolean;

  @BelongsTo(() => Location, {
    reverse: 'interactions',
    sortedBy: ['startedAt'],
    describe: 'The location that it was for; contacts for none belong to the contact center’s own.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Queue, {
    reverse: 'interactions',
    nullable: true,
    sortedBy: ['startedAt'],
    describe: 'The queue that it entered.',
  })
  queue?: Ref<Queue> | null;

  @BelongsTo(() => Employee, {
    reverse: 'interactions',
    nullable: true,
    describe: 'The agent who handled it; the segments tell of several.',
  })
  agent?: Ref<Employee> | null;

  @BelongsTo(() => Customer, {
    reverse: 'interactions',
    nullable: true,
    // Whether somebody came again is looked for among what follows a contact.
    sortedBy: ['offeredAt'],
    describe: 'The customer, where known.',
  })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Lead, {
    reverse: 'interactions',
    nullable: true,
    describe: 'The lead that it brought or was about.',
  })
  lead?: Ref<Lead> | null;

  @BelongsTo(() => Job, { reverse: 'interactions', nullable: true, describe: 'The job that it was about.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => CallReason, {
    reverse: 'interactions',
    nullable: true,
    describe: 'Why the customer contacted us.',
  })
  callReason?: Ref<CallReason> | null;
}
