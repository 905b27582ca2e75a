import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Campaign, CampaignCost } from './campaign.entity.js';
import { FollowUp } from './follow-up.entity.js';
import { LeadTouch, LeadStageEvent } from './lead-history.entity.js';
import { Lead } from './lead.entity.js';
import { LeadLossReason, Competitor } from './loss-reason.entity.js';
import { OutgoingReferral } from './outgoing-referral.entity.js';
import { InsuranceProduct, QuoteRequest } from './quote-request.entity.js';
import { ReferralSource, ReferralContact } from './referral-source.entity.js';
import * as followUp from './follow-up.metrics.js';
import * as insurance from './insurance.metrics.js';
import { dimensions, sources } from './lead-dimensions.metrics.js';
import * as lead from './lead.metrics.js';
import * as marketing from './marketing.metrics.js';
import * as referral from './referral.metrics.js';
import { leadCommands } from './lead.commands.js';

export default defineModule({
  name: 'leads',
  records: [
    ReferralSource,
    ReferralContact,
    Campaign,
    CampaignCost,
    LeadLossReason,
    Competitor,
    Lead,
    LeadTouch,
    LeadStageEvent,
    OutgoingReferral,
    FollowUp,
    InsuranceProduct,
    QuoteRequest,
  ],
  commands: leadCommands,
  numbers: { dimensions, sources, metrics: metricsIn(lead, marketing, referral, insurance, followUp) },
});
