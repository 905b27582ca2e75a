import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, E164, Email, Money, PostalCode } from '../../kernel/graphql/scalars.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { CommandContext } from '../../kernel/write/command.js';
import { defineCommand } from '../../kernel/write/command.js';
import { clash, invalid } from '../../kernel/write/problems.js';
import { Channel } from '../customers/channel.js';
import { Location } from '../locations/location.entity.js';
import { nextNumber } from '../locations/next-number.js';
import { ServiceLine } from '../locations/service-line.js';
import { LeadOutcome, LeadStatus, SourceCategory, TouchEvidence } from './lead-enums.js';
import { LeadStageEvent, LeadTouch } from './lead-history.entity.js';
import { Lead } from './lead.entity.js';

@InputType({ description: 'A chance of work that has just come in.' })
export class ReceiveLeadInput {
  @Field(() => ID, { description: 'The location that gets it.' })
  locationId!: string;

  @Field(() => String, { nullable: true, description: 'Its number; the next free one where none is given.' })
  number?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it came in; now where nothing is said.' })
  receivedAt?: string | null;

  @Field(() => Channel, { description: 'How it reached us.' })
  intakeChannel!: Channel;

  @Field(() => SourceCategory, {
    nullable: true,
    description: 'What kind of source sent it; UNKNOWN where nobody asked.',
  })
  category?: SourceCategory | null;

  @Field(() => TouchEvidence, {
    nullable: true,
    description: 'How the source is known; SELF_REPORTED where nothing is said.',
  })
  evidence?: TouchEvidence | null;

  @Field(() => ServiceLine, { nullable: true, description: 'What is asked for.' })
  serviceLine?: ServiceLine | null;

  @Field(() => Boolean, { nullable: true, description: 'It cannot wait.' })
  emergency?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What is asked for, in a few words.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Who asks.' })
  contactName?: string | null;

  @Field(() => E164, { nullable: true, description: 'The number to call back.' })
  phone?: string | null;

  @Field(() => Email, { nullable: true, description: 'The address to write to.' })
  email?: string | null;

  @Field(() => PostalCode, { nullable: true, description: 'Where the work would be.' })
  postalCode?: string | null;

  @Field(() => Money, { nullable: true, description: 'What the work would bring.' })
  expectedValue?: string | null;

  @Field(() => ID, { nullable: true, description: 'The campaign that brought it.' })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The referral source that sent it.' })
  sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer, where already known.' })
  customerId?: string | null;
}

/** The lead, its first touch and its first step through the funnel. */
async function receiveLead(ctx: CommandContext, input: ReceiveLeadInput): Promise<Lead> {
  const { write } = ctx;
  const location = await write.get(Location, input.locationId, null, ['locationId']);
  const { locationId: _, campaignId, sourceId, customerId, evidence, ...given } = input;
  const related = await relatedKeys(
    ctx,
    { campaign: campaignId, source: sourceId, customer: customerId },
    location.id,
  );
  const category = given.category ?? SourceCategory.UNKNOWN;
  const receivedAt = given.receivedAt ? new Date(given.receivedAt) : ctx.now;
  const lead = write.create(Lead, {
    ...given,
    ...related,
    number: given.number ?? (await nextNumber(write, Lead, 'L', location)),
    receivedAt,
    category,
    emergency: given.emergency ?? false,
    status: LeadStatus.NEW,
    location: location.id,
  });
  const about = { location: location.id, lead: lead.id, at: receivedAt };
  write.create(LeadTouch, {
    ...about,
    category,
    evidence: evidence ?? TouchEvidence.SELF_REPORTED,
    campaign: related.campaign,
    source: related.source,
  });
  write.create(LeadStageEvent, { ...about, from: null, to: LeadStatus.NEW });
  return lead;
}

async function relatedKeys(
  ctx: CommandContext,
  ids: Record<string, string | null | undefined>,
  location: string,
) {
  const meta = recordOf(Lead);
  const keys: Record<string, string | null> = {};
  for (const [name, id] of Object.entries(ids)) {
    keys[name] = id
      ? await ctx.write.related(meta, meta.relations.get(name)!, id, location, [`${name}Id`])
      : null;
  }
  return keys;
}

@InputType({ description: 'How a lead ended.' })
export class CloseLeadInput {
  @Field(() => ID, { description: 'Which lead.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you saw; a newer one is not overwritten.',
  })
  ifVersion?: number | null;

  @Field(() => LeadOutcome, { description: 'How it ended.' })
  outcome!: LeadOutcome;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; now where nothing is said.' })
  at?: string | null;

  @Field(() => ID, { nullable: true, description: 'Why it was lost; needed where the outcome is LOST.' })
  lossReasonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who won it instead.' })
  competitorId?: string | null;
}

/** Ends a lead. What was never work for us is dismissed, so that it does not count as lost. */
async function closeLead(ctx: CommandContext, input: CloseLeadInput): Promise<Lead> {
  const lead = await ctx.write.get(Lead, input.id, input.ifVersion);
  if (lead.closedAt)
    throw clash(
      `The lead was closed before, as ${lead.outcome}. Update it where that was wrong.`,
      ['id'],
      input.id,
    );
  if (input.outcome === LeadOutcome.LOST && !input.lossReasonId) {
    throw invalid('A lost lead needs lossReasonId. leadLossReasons lists them.', ['lossReasonId']);
  }
  const { lossReason, competitor } = await relatedKeys(
    ctx,
    { lossReason: input.lossReasonId, competitor: input.competitorId },
    lead.location.id,
  );
  const at = input.at ? new Date(input.at) : ctx.now;
  if (at < lead.receivedAt) throw invalid('The lead cannot end before it came in.', ['at']);
  endLead(ctx, lead, input.outcome, at);
  ctx.write.change(lead, { lossReason, competitor });
  return lead;
}

const statusAfter: Partial<Record<LeadOutcome, LeadStatus>> = {
  SOLD: LeadStatus.WON,
  LOST: LeadStatus.LOST,
  NO_RESPONSE: LeadStatus.LOST,
};

/** The status that follows from an outcome, with its step in the funnel. */
export function endLead(ctx: CommandContext, lead: Lead, outcome: LeadOutcome, at: Date): void {
  const to = statusAfter[outcome] ?? LeadStatus.DISMISSED;
  ctx.write.create(LeadStageEvent, { location: lead.location.id, lead: lead.id, from: lead.status, to, at });
  ctx.write.change(lead, { status: to, outcome, closedAt: at });
}

const common = { record: () => Lead, permission: 'leads:write' };

export const leadCommands = [
  defineCommand({
    ...common,
    name: 'receiveLead',
    describe: 'Takes in a lead with its first touch and its first step through the funnel.',
    input: ReceiveLeadInput,
    run: receiveLead,
  }),
  defineCommand({
    ...common,
    name: 'closeLead',
    describe: 'Ends a lead with its outcome and, where lost, the reason.',
    input: CloseLeadInput,
    run: closeLead,
  }),
];
