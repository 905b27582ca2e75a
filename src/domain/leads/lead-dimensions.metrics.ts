import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { attr, dayOf } from '../../engines/metrics/measures.js';
import { teamOn } from '../staff/team-on.js';
import { Campaign, CampaignCost } from './campaign.entity.js';
import { FollowUp } from './follow-up.entity.js';
import { LeadTouch } from './lead-history.entity.js';
import { Lead } from './lead.entity.js';
import { Competitor, LeadLossReason } from './loss-reason.entity.js';
import { OutgoingReferral } from './outgoing-referral.entity.js';
import { QuoteRequest } from './quote-request.entity.js';
import { ReferralSource } from './referral-source.entity.js';
import { Location } from '../locations/location.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'SOURCE_CATEGORY', describe: 'The kind of source that the work came from.' }),
  defineDimension({ name: 'CAMPAIGN', describe: 'The campaign.', record: () => Campaign, label: ['name'] }),
  defineDimension({
    name: 'REFERRAL_SOURCE',
    describe: 'The referral source.',
    record: () => ReferralSource,
    label: ['name'],
    brings: true,
  }),
  defineDimension({
    name: 'LOSS_REASON',
    describe: 'Why leads were lost.',
    record: () => LeadLossReason,
    label: ['name'],
  }),
  defineDimension({
    name: 'COMPETITOR',
    describe: 'Who won what we lost.',
    record: () => Competitor,
    label: ['name'],
  }),
  defineDimension({ name: 'REFERRAL_TARGET', describe: 'Whom leads are given to.' }),
  defineDimension({
    name: 'RECEIVING_LOCATION',
    describe: 'The sister location that a lead is given to.',
    record: () => Location,
    label: ['code'],
  }),
  defineDimension({ name: 'FOLLOW_UP_SUBJECT', describe: 'The kind of record that is followed up.' }),
];

const ofLead = {
  SERVICE_LINE: 'lead.serviceLine',
  SOURCE_CATEGORY: 'lead.category',
  CAMPAIGN: 'lead.campaign',
  REFERRAL_SOURCE: 'lead.source',
  CHANNEL: 'lead.intakeChannel',
};

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Lead,
    dimensions: {
      SERVICE_LINE: 'serviceLine',
      SOURCE_CATEGORY: 'category',
      CAMPAIGN: 'campaign',
      REFERRAL_SOURCE: 'source',
      CHANNEL: 'intakeChannel',
      EMPLOYEE: 'owner',
      TEAM: teamOn('owner', dayOf(attr('receivedAt'))),
      LOSS_REASON: 'lossReason',
      COMPETITOR: 'competitor',
    },
    rollup: { on: ['receivedAt', 'closedAt'], by: [['category', 'serviceLine', 'intakeChannel']] },
  }),
  defineSource({
    of: () => LeadTouch,
    dimensions: {
      SERVICE_LINE: 'lead.serviceLine',
      SOURCE_CATEGORY: 'category',
      CAMPAIGN: 'campaign',
      REFERRAL_SOURCE: 'source',
    },
  }),
  defineSource({
    of: () => QuoteRequest,
    dimensions: {
      ...ofLead,
      EMPLOYEE: 'employee',
      TEAM: teamOn('employee', dayOf(attr('requestedAt'))),
      CARRIER: 'product.carrier',
    },
    staleAfterDays: 30,
  }),
  defineSource({
    of: () => OutgoingReferral,
    dimensions: {
      SERVICE_LINE: 'serviceLine',
      REFERRAL_TARGET: 'toKind',
      RECEIVING_LOCATION: 'toLocation',
      REFERRAL_SOURCE: 'toSource',
    },
    staleAfterDays: 60,
  }),
  defineSource({
    of: () => CampaignCost,
    dimensions: { CAMPAIGN: 'campaign', SOURCE_CATEGORY: 'campaign.category' },
    staleAfterDays: 75,
  }),
  defineSource({
    of: () => ReferralSource,
    dimensions: { LOCATION: 'homeLocation', SOURCE_CATEGORY: 'category', EMPLOYEE: 'owner' },
    where: { mergedIntoId: { isNull: true } },
    staleAfterDays: 730,
  }),
  defineSource({
    of: () => FollowUp,
    dimensions: {
      EMPLOYEE: 'employee',
      TEAM: teamOn('employee', dayOf(attr('dueAt'))),
      FOLLOW_UP_SUBJECT: 'subjectKind',
    },
  }),
];
