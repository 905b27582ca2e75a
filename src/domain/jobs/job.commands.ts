import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { CommandContext } from '../../kernel/write/command.js';
import { defineCommand } from '../../kernel/write/command.js';
import { invalid } from '../../kernel/write/problems.js';
import { LossType } from '../claims/loss-enums.js';
import { endLead } from '../leads/lead.commands.js';
import { LeadOutcome } from '../leads/lead-enums.js';
import { Lead } from '../leads/lead.entity.js';
import { Location } from '../locations/location.entity.js';
import { nextNumber } from '../locations/next-number.js';
import { ServiceLine } from '../locations/service-line.js';
import { JobPriority, MilestoneKind } from './job-enums.js';
import { JobMilestone } from './job-milestone.entity.js';
import { Job } from './job.entity.js';

@InputType({ description: 'A piece of work that has come in.' })
export class OpenJobInput {
  @Field(() => ID, { description: 'The branch that owns it.' })
  locationId!: string;

  @Field(() => String, { nullable: true, description: 'Its number; the next free one where none is given.' })
  number?: string | null;

  @Field(() => String, { description: 'The job in a few words.' })
  title!: string;

  @Field(() => ServiceLine, { description: 'What kind of work it is.' })
  serviceLine!: ServiceLine;

  @Field(() => String, { nullable: true, description: 'What has to be done.' })
  description?: string | null;

  @Field(() => JobPriority, {
    nullable: true,
    description: 'How soon it has to be reached; STANDARD where nothing is said.',
  })
  priority?: JobPriority | null;

  @Field(() => Boolean, { nullable: true, description: 'An emergency when it came in.' })
  emergency?: boolean | null;

  @Field(() => LossType, { nullable: true, description: 'What caused the damage.' })
  lossType?: LossType | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the damage.' })
  dateOfLoss?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When we first heard of it; now where nothing is said.',
  })
  receivedAt?: string | null;

  @Field(() => Money, { nullable: true, description: 'What the customer agreed to pay.' })
  contractAmount?: string | null;

  @Field(() => ID, { nullable: true, description: 'The part of the branch that does it.' })
  businessUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom we work for.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where we work.' })
  propertyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insured loss behind it.' })
  claimId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The program assignment that brought it.' })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead that it came from; it is won thereby.' })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement under which it is done.' })
  serviceAgreementId?: string | null;
}

const relations = [
  'businessUnit',
  'customer',
  'property',
  'claim',
  'assignment',
  'lead',
  'serviceAgreement',
] as const;

/** The job with its RECEIVED milestone; a lead that it came from is won. */
async function openJob(ctx: CommandContext, input: OpenJobInput): Promise<Job> {
  const { write } = ctx;
  const location = await write.get(Location, input.locationId, null, ['locationId']);
  const meta = recordOf(Job);
  const data: Record<string, unknown> = {};
  for (const name of relations) {
    const id = input[`${name}Id`];
    if (id) data[name] = await write.related(meta, meta.relations.get(name)!, id, location.id, [`${name}Id`]);
  }
  const receivedAt = input.receivedAt ? new Date(input.receivedAt) : ctx.now;
  notInTheFuture(receivedAt, ctx.now, ['receivedAt']);
  if (input.leadId) data.campaign = await winLead(ctx, input.leadId);
  const job = write.create(Job, {
    ...data,
    number: input.number ?? (await nextNumber(write, Job, 'J', location)),
    title: input.title,
    description: input.description,
    serviceLine: input.serviceLine,
    priority: input.priority ?? (input.emergency ? JobPriority.EMERGENCY : JobPriority.STANDARD),
    emergency: input.emergency ?? false,
    lossType: input.lossType,
    dateOfLoss: input.dateOfLoss,
    contractAmount: input.contractAmount,
    noCharge: false,
    receivedAt,
    location: location.id,
  });
  addMilestone(ctx, job.id, location.id, MilestoneKind.RECEIVED, receivedAt);
  return job;
}

/** The lead's campaign, kept on the job as it was. */
async function winLead(ctx: CommandContext, id: string): Promise<string | undefined> {
  const lead = await ctx.write.get(Lead, id, null, ['leadId']);
  if (!lead.closedAt) endLead(ctx, lead, LeadOutcome.SOLD, ctx.now);
  return lead.campaign?.id;
}

function addMilestone(
  ctx: CommandContext,
  job: string,
  location: string,
  kind: MilestoneKind,
  at: Date,
  note?: string | null,
): JobMilestone {
  return ctx.write.create(JobMilestone, {
    job,
    location,
    kind,
    at,
    note,
    recordedAt: ctx.now,
    source: 'MANUAL',
  });
}

// Clocks of different systems differ a little.
const toleranceMs = 5 * 60_000;

function notInTheFuture(at: Date, now: Date, path: string[]): void {
  if (at.valueOf() > now.valueOf() + toleranceMs) {
    throw invalid(
      'This lies in the future. Give the moment when it happened; plans have the kinds TARGET_… and APPOINTMENT_SCHEDULED.',
      path,
    );
  }
}

@InputType({ description: 'A step of a job.' })
export class RecordMilestoneInput {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string;

  @Field(() => MilestoneKind, { description: 'Which step.' })
  kind!: MilestoneKind;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened, or is planned for targets; now where nothing is said.',
  })
  at?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null;
}

const plans = new Set<MilestoneKind>([
  MilestoneKind.TARGET_START,
  MilestoneKind.TARGET_COMPLETION,
  MilestoneKind.APPOINTMENT_SCHEDULED,
]);

async function recordMilestone(
  ctx: CommandContext,
  { jobId, kind, at: given, note }: RecordMilestoneInput,
): Promise<JobMilestone> {
  const job = await ctx.write.get(Job, jobId, null, ['jobId']);
  const at = given ? new Date(given) : ctx.now;
  if (!plans.has(kind)) notInTheFuture(at, ctx.now, ['at']);
  return addMilestone(ctx, job.id, job.location.id, kind, at, note);
}

@InputType({ description: 'A step that did not happen, or not then.' })
export class RevokeMilestoneInput {
  @Field(() => ID, { description: 'Which milestone.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why it is taken back; added to its note.' })
  reason?: string | null;
}

/** Milestones are never edited: one is revoked, and another recorded. The job’s status follows. */
async function revokeMilestone(
  ctx: CommandContext,
  { id, reason }: RevokeMilestoneInput,
): Promise<JobMilestone> {
  const milestone = await ctx.write.get(JobMilestone, id);
  milestone.revoke(ctx.now, reason);
  ctx.write.change(milestone, {});
  return milestone;
}

const common = { permission: 'jobs:write' };

export const jobCommands = [
  defineCommand({
    ...common,
    name: 'openJob',
    describe: 'Opens a job with its RECEIVED milestone, and wins the lead that it came from.',
    record: () => Job,
    input: OpenJobInput,
    run: openJob,
  }),
  defineCommand({
    ...common,
    name: 'recordMilestone',
    describe: 'Records a step of a job; its instants and status follow.',
    record: () => JobMilestone,
    input: RecordMilestoneInput,
    run: recordMilestone,
  }),
  defineCommand({
    ...common,
    name: 'revokeMilestone',
    describe: 'Takes a step back; the job’s instants and status return to what the others say.',
    record: () => JobMilestone,
    input: RevokeMilestoneInput,
    run: revokeMilestone,
  }),
];
