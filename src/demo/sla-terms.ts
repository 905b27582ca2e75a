/** The terms that a company of this kind agrees on; see the template list of the SLA model. */
export type TermRow = { readonly [name: string]: unknown };

const perSubject = { shape: 'PER_SUBJECT', comparator: 'LTE', assignmentBasis: 'FIRST_RECEIVED' };
const ofJob = { ...perSubject, subjectKind: 'JOB', target: '0.950000' };
export const aggregate = { shape: 'AGGREGATE', metricVersion: 1 };
const credit = (allocation: string) => ({
  consequence: { allocation, repeatAfter: 2, repeatMultiplier: '1.5' },
});

export const callCenterTerms: TermRow[] = [
  {
    code: 'CC-SL',
    name: 'At least 80 % of calls answered within 20 seconds',
    metric: 'serviceLevel',
    metricParameters: {
      serviceLevelVariant: 'SHORT_ABANDONS_EXCLUDED',
      thresholdSeconds: 20,
      shortAbandonSeconds: 5,
    },
    threshold: '0.8',
    comparator: 'GTE',
    volumeRelief: { over: '1.20', of: 'FORECAST' },
    severityTiers: [
      { comparator: 'GTE', threshold: '0.78', factor: '0.5' },
      { comparator: 'LT', threshold: '0.78', factor: '1' },
    ],
    ...credit('0.400000'),
  },
  {
    code: 'CC-ABN',
    name: 'At most 5 % of calls abandoned',
    metric: 'abandonRate',
    threshold: '0.05',
    comparator: 'LTE',
    ...credit('0.200000'),
  },
  {
    code: 'CC-AHT',
    name: 'Handle time of at most 435 seconds',
    metric: 'averageHandleTime',
    threshold: '435',
    comparator: 'LTE',
    ...credit('0.200000'),
  },
  {
    code: 'CC-QA',
    name: 'Quality of at least 85 %',
    metric: 'qaScore',
    threshold: '0.85',
    comparator: 'GTE',
    minSample: 30,
    ...credit('0.200000'),
  },
  {
    code: 'CC-FCR',
    name: 'At least 70 % solved at the first contact',
    metric: 'firstContactResolution',
    threshold: '0.70',
    comparator: 'GTE',
    maturity: 'P7D',
  },
  { code: 'CC-CSAT', name: 'At least 85 % satisfied', metric: 'csat', threshold: '0.85', comparator: 'GTE' },
];

export const answeringTerms: TermRow[] = [
  {
    code: 'AS-ANS',
    name: 'At least 90 % of calls answered within 20 seconds',
    metric: 'serviceLevel',
    metricParameters: { serviceLevelVariant: 'ANSWERED_ONLY', thresholdSeconds: 20 },
    threshold: '0.90',
    comparator: 'GTE',
  },
  {
    code: 'AS-DEL',
    name: 'Messages delivered within 5 minutes',
    metric: 'messageDelivery',
    threshold: '300',
    comparator: 'LTE',
    aggregation: 'PERCENTILE',
    percentile: '0.950000',
    percentileMethod: 'NEAREST_RANK',
  },
];

export const agencyTerms: TermRow[] = [
  {
    code: 'COL-REC',
    name: 'At least 20 % recovered after 180 days',
    metric: 'agencyRecoveryRate',
    threshold: '0.20',
    comparator: 'GTE',
    maturity: 'P180D',
  },
  {
    code: 'COL-REM',
    name: 'Remitted within 15 days of the month’s end',
    metric: 'remittanceDays',
    threshold: '15',
    comparator: 'LTE',
  },
  {
    code: 'COL-FREQ',
    name: 'No call too many',
    metric: 'callFrequencyViolations',
    threshold: '0',
    comparator: 'EQ',
  },
];

export const programTerms: TermRow[] = [
  {
    ...ofJob,
    code: 'TPA-CON',
    name: 'Customer contacted within 60 minutes',
    startEvent: 'RECEIVED',
    stopEvent: 'CUSTOMER_CONTACTED',
    threshold: '3600',
  },
  {
    ...ofJob,
    code: 'TPA-ONS',
    name: 'On site within 4 hours of an emergency',
    startEvent: 'RECEIVED',
    stopEvent: 'ARRIVED',
    threshold: '14400',
    population: { emergency: { eq: true } },
  },
  {
    ...ofJob,
    code: 'TPA-BRF-A',
    name: 'Adjuster briefed within 8 hours of the notice',
    startEvent: 'RECEIVED',
    stopEvent: 'ADJUSTER_BRIEFED',
    threshold: '28800',
  },
  {
    ...ofJob,
    code: 'TPA-BRF-B',
    name: 'Adjuster briefed within 8 business hours of arrival',
    startEvent: 'ARRIVED',
    stopEvent: 'ADJUSTER_BRIEFED',
    threshold: '28800',
    clock: 'BUSINESS',
    calendarZone: 'LOCATION',
  },
  {
    ...ofJob,
    code: 'TPA-EST',
    name: 'Estimate within 24 hours of arrival',
    startEvent: 'ARRIVED',
    stopEvent: 'ESTIMATE_UPLOADED',
    threshold: '86400',
    target: '0.900000',
  },
  {
    ...ofJob,
    code: 'TPA-WA',
    name: 'Work authorization within 12 hours of arrival',
    startEvent: 'ARRIVED',
    stopEvent: 'WORK_AUTHORIZED',
    threshold: '43200',
  },
];

export const departmentTerms: TermRow[] = [
  {
    ...perSubject,
    subjectKind: 'LEAD',
    code: 'OPS-LEAD',
    name: 'Leads answered within 5 minutes',
    startEvent: 'receivedAt',
    stopEvent: 'firstResponseAt',
    threshold: '300',
    target: '0.800000',
    department: 'Sales',
  },
  {
    ...perSubject,
    subjectKind: 'JOB',
    code: 'OPS-INV',
    name: 'Invoiced within 3 business days of completion',
    startEvent: 'COMPLETED',
    stopEvent: 'INVOICED',
    threshold: '97200',
    clock: 'BUSINESS',
    calendarZone: 'LOCATION',
    target: '0.900000',
    department: 'Accounting',
  },
  {
    ...perSubject,
    subjectKind: 'CASE',
    code: 'OPS-ESC',
    name: 'Escalations settled within 2 business days',
    startEvent: 'openedAt',
    stopEvent: 'resolvedAt',
    threshold: '64800',
    clock: 'BUSINESS',
    calendarZone: 'LOCATION',
    target: '0.900000',
    reopenVoids: 'P7D',
    department: 'Customer care',
  },
  {
    ...aggregate,
    code: 'OPS-DEP',
    name: 'Deposited by the next banking day',
    metric: 'depositOnTimeRate',
    threshold: '1',
    comparator: 'EQ',
    department: 'Accounting',
  },
];
