/** The leads that metrics count, and what they can be told apart by. */
import { amountsOf, is } from '../../engines/metrics/measures.js';
import { Lead } from './lead.entity.js';

export const leads = amountsOf(() => Lead);
/** What was entered twice or never was a lead is none. */
export const isLead = is({ status: { ne: 'DUPLICATE' }, outcome: { ne: 'NOT_A_LEAD' } });
export const isWon = is({ status: { eq: 'WON' } });
export const isLost = is({ status: { eq: 'LOST' } });
export const isInsurance = is({ serviceLine: { in: ['INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL'] } });

export const bySource = ['SERVICE_LINE', 'SOURCE_CATEGORY', 'CAMPAIGN', 'REFERRAL_SOURCE', 'CHANNEL'];
export const byOwner = [...bySource, 'EMPLOYEE', 'TEAM'];
export const owner = 'Sales and marketing';
