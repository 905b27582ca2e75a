import { defineModule } from '../../kernel/record/module.js';
import { Campaign, CampaignCost } from './campaign.entity.js';
import { FollowUp } from './follow-up.entity.js';
import { LeadTouch, LeadStageEvent } from './lead-history.entity.js';
import { Lead } from './lead.entity.js';
import { LeadLossReason, Competitor } from './loss-reason.entity.js';
import { OutgoingReferral } from './outgoing-referral.entity.js';
import { InsuranceProduct, QuoteRequest } from './quote-request.entity.js';
import { ReferralSource, ReferralContact } from './referral-source.entity.js';
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
});
