import { defineEnum } from '../../kernel/record/enum.js';

export const SourceCategory = defineEnum('SourceCategory', 'What kind of source sent a lead.', {
  TPA_PROGRAM: 'A program of a third-party administrator.',
  CARRIER_DIRECT: 'A carrier.',
  INSURANCE_AGENT: 'An insurance agent.',
  ADJUSTER: 'An adjuster.',
  PLUMBER: 'A plumber.',
  PROPERTY_MANAGER: 'A property manager.',
  REALTOR: 'A realtor.',
  PAST_CUSTOMER: 'A customer of the past.',
  EMPLOYEE: 'An employee.',
  FRANCHISOR_NATIONAL_ACCOUNT: 'A national account of the franchisor.',
  ORGANIC_SEARCH: 'Unpaid search results.',
  PAID_SEARCH: 'Paid search results.',
  LSA: 'Local service ads.',
  SOCIAL: 'Social networks.',
  DIRECT_MAIL: 'Direct mail.',
  RADIO_TV: 'Radio or television.',
  VEHICLE_SIGN: 'A sign on a truck.',
  EVENT: 'An event.',
  PURCHASED_LEAD: 'A bought lead.',
  WEB_DIRECT: 'Our page, typed in.',
  WALK_IN: 'Somebody who walked in.',
  OTHER: 'Any other source.',
  UNKNOWN: 'Nobody asked.',
});
export type SourceCategory = keyof typeof SourceCategory;

export const LeadStatus = defineEnum('LeadStatus', 'Where a lead stands in the funnel.', {
  NEW: 'Just came in.',
  CONTACTED: 'Spoken with, both ways.',
  QUALIFIED: 'Could become work.',
  APPOINTMENT_SET: 'A visit is agreed.',
  QUOTED: 'A price is given.',
  WON: 'Became work.',
  LOST: 'Went elsewhere.',
  DISMISSED: 'Never was work for us.',
  DUPLICATE: 'Entered twice.',
});
export type LeadStatus = keyof typeof LeadStatus;

export const LeadOutcome = defineEnum('LeadOutcome', 'How a lead ended.', {
  SOLD: 'Sold.',
  LOST: 'Lost.',
  NO_RESPONSE: 'Never answered.',
  NOT_A_LEAD: 'Was no lead.',
  OUT_OF_AREA: 'Outside our area.',
  OUT_OF_SCOPE: 'Work that we do not do.',
  REFERRED_OUT: 'Given to somebody else.',
});
export type LeadOutcome = keyof typeof LeadOutcome;

export const LossReasonGroup = defineEnum('LossReasonGroup', 'Families of loss reasons.', {
  PRICE: 'The price.',
  TIMING: 'The timing.',
  COVERAGE_DENIED: 'The carrier did not cover it.',
  NO_CONTACT: 'Nobody was reached.',
  COMPETITOR: 'A competitor was chosen.',
  DIY: 'The customer did it alone.',
  NOT_A_FIT: 'It did not fit.',
});
export type LossReasonGroup = keyof typeof LossReasonGroup;

export const TouchEvidence = defineEnum('TouchEvidence', 'How we know that a source touched a lead.', {
  TRACKING_NUMBER: 'The number that was called.',
  UTM: 'The tags of the page’s address.',
  SELF_REPORTED: 'The customer said so.',
  CRM: 'The customer relations system says so.',
  REFERRAL_LOG: 'A referral was logged.',
});
export type TouchEvidence = keyof typeof TouchEvidence;
