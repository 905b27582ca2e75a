import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { CoachingSession } from '../staff/coaching-session.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Interaction } from './interaction.entity.js';
import { QaForm } from './qa-form.entity.js';

@Value('What an evaluation gives for one criterion; a criterion without a score did not apply.')
export class QaScore {
  @Part(() => String, { describe: 'The code of the criterion in the form.' })
  code!: string;

  @Part(() => Int, { describe: 'Points given: from 0 to the criterion’s weight.' })
  points!: number;

  @Part(() => String, { nullable: true, describe: 'What the evaluator noticed.' })
  comment?: string | null;
}

@Record({
  describe: 'Somebody’s judgement of how a contact was handled.',
  scope: 'location',
  unique: [['interaction', 'form', 'evaluator']],
})
export class QaEvaluation extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was made.' })
  at!: Date;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When the contact ended: the moment that quality is counted at.',
    derived: true,
  })
  interactionEndedAt?: Date | null;

  @Attribute(() => [QaScore], { default: [], describe: 'Points by criterion.' })
  scores!: QaScore[];

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Points given: Σ points of the scores; 0 where an autoFail criterion got none.',
  })
  pointsEarned!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Points that could be given: Σ weight of the criteria that have a score.',
  })
  pointsPossible!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Criteria without any point whose severity is not NON_CRITICAL: the sum of the three below.',
  })
  criticalErrors!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'CUSTOMER_CRITICAL criteria without any point.',
  })
  customerCriticalErrors!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'BUSINESS_CRITICAL criteria without any point.',
  })
  businessCriticalErrors!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'COMPLIANCE_CRITICAL criteria without any point.',
  })
  complianceCriticalErrors!: number;

  @Attribute(() => Boolean, {
    default: false,
    describe: 'Made to compare evaluators with each other; it does not count for the agent.',
  })
  calibration!: boolean;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the agent objected.' })
  disputedAt?: Date | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What the agent should know.' })
  feedback?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'qaEvaluations',
    sortedBy: ['at'],
    describe: 'The location of the contact.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Interaction, { reverse: 'qaEvaluations', describe: 'The contact.' })
  interaction!: Ref<Interaction>;

  @BelongsTo(() => QaForm, { reverse: 'evaluations', describe: 'What was looked at.' })
  form!: Ref<QaForm>;

  @BelongsTo(() => Employee, {
    reverse: 'qaEvaluations',
    sortedBy: ['at'],
    describe: 'The agent who is judged.',
  })
  agent!: Ref<Employee>;

  @BelongsTo(() => CoachingSession, {
    reverse: 'qaEvaluations',
    nullable: true,
    across: true,
    describe: 'The session in which it was talked over.',
  })
  coachingSession?: Ref<CoachingSession> | null;

  @BelongsTo(() => Employee, { reverse: 'madeQaEvaluations', describe: 'Who judges.' })
  evaluator!: Ref<Employee>;
}
