import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDate } from '../../kernel/graphql/scalars.js';
import { SlaCreditStatus, SlaExclusionReason } from './sla-enums.js';

@InputType({ description: 'A stretch of time, or one record, for which a term should not count.' })
export class RequestExclusionInput {
  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => DateTime, { description: 'When it begins.' })
  from!: string;

  @Field(() => DateTime, { description: 'When it ends; no longer part of it.' })
  to!: string;

  @Field(() => SlaExclusionReason, { description: 'Why.' })
  reason!: SlaExclusionReason;

  @Field(() => String, { nullable: true, description: 'What happened, in words.' })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The one record that it is about; left out: all whose clocks ran within its time.',
  })
  subjectId?: string | null;
}

@InputType({ description: 'An exclusion that somebody else asked for.' })
export class DecideExclusionInput {
  @Field(() => ID, { description: 'Which exclusion.' })
  id!: string;
}

@InputType({ description: 'A period of a term that is to be settled.' })
export class FreezePeriodInput {
  @Field(() => ID, { description: 'The term, in the version that was in force.' })
  termId!: string;

  @Field(() => LocalDate, { description: 'Any day of the period.' })
  on!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A location, for its share alone; left out: whoever owes the term, or the program that it is owed to.',
  })
  locationId?: string | null;
}

@InputType({ description: 'What becomes of a credit.' })
export class SettleCreditInput {
  @Field(() => ID, { description: 'Which credit.' })
  id!: string;

  @Field(() => SlaCreditStatus, { description: 'Where it stands from now on.' })
  status!: SlaCreditStatus;

  @Field(() => ID, { nullable: true, description: 'The invoice that it is taken off, for APPLIED.' })
  invoiceId?: string | null;
}
