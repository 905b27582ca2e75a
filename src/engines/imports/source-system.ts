import { defineEnum } from '../../kernel/record/enum.js';

export const SourceSystem = defineEnum('SourceSystem', 'A system that records come from.', {
  DASH: 'CoreLogic DASH, job management in restoration.',
  XACTANALYSIS: 'Verisk XactAnalysis, assignments and estimate review.',
  XACTIMATE: 'Verisk Xactimate, estimating.',
  ENCIRCLE: 'Encircle, field documentation.',
  SERVICETITAN: 'ServiceTitan, field service.',
  JOBBER: 'Jobber, field service.',
  HOUSECALL_PRO: 'Housecall Pro, field service.',
  FIELDROUTES: 'FieldRoutes, pest control.',
  PESTPAC: 'PestPac, pest control.',
  HUBSPOT: 'HubSpot, customer relations.',
  SALESFORCE: 'Salesforce, customer relations.',
  GENESYS: 'Genesys Cloud, contact center.',
  FIVE9: 'Five9, contact center.',
  TWILIO: 'Twilio, telephony and TaskRouter.',
  AMAZON_CONNECT: 'Amazon Connect, contact center.',
  QUICKBOOKS: 'QuickBooks, accounting.',
  NETSUITE: 'NetSuite, accounting.',
  BANK: 'A bank’s statements.',
  PAYROLL: 'A payroll system.',
  ATS: 'An applicant tracking system.',
  LMS: 'A learning management system.',
  ANSWERING_SERVICE: 'An answering service’s messages.',
  CSV: 'A file without a system behind it.',
  MANUAL: 'Entered by hand.',
});
export type SourceSystem = keyof typeof SourceSystem;
