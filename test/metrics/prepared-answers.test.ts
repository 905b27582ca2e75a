import { demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await demoServer();
}, 300_000);

afterAll(() => server?.stop());

const cells =
  'total { cells { metric numerator denominator } } rowCount rows { dimensions { label } cells { metric value numerator denominator status } }';

/** Each with the same question in its own words. */
const answers: readonly [field: string, args: string, same: string][] = [
  [
    'pendingBusiness',
    '',
    'names: [PENDING_BUSINESS_VALUE, STAGE_AGE], range: { preset: TODAY }, groupBy: [JOB_STAGE]',
  ],
  ['arAging', '', 'names: [AR_BALANCE], range: { preset: TODAY }, groupBy: [AGING_BUCKET]'],
  [
    'serviceLevelByInterval',
    'range: { from: "2026-11-18", to: "2026-11-19" }',
    'names: [OFFERED, SERVICE_LEVEL, AVERAGE_SPEED_OF_ANSWER, ABANDON_RATE, AVERAGE_HANDLE_TIME], range: { from: "2026-11-18", to: "2026-11-19" }, groupBy: [QUEUE], grain: HALF_HOUR',
  ],
  [
    'slaScorecard',
    '',
    'names: [SLA_COMPLIANCE_RATE, SLA_ELAPSED_TIME], range: { preset: LAST_MONTH }, groupBy: [SLA_TERM]',
  ],
  [
    'vendorScorecard',
    '',
    'names: [SLA_COMPLIANCE_RATE, SLA_TERMS_MET, SERVICE_CREDIT_AMOUNT, SERVICE_LEVEL, ABANDON_RATE, AVERAGE_HANDLE_TIME, FIRST_CONTACT_RESOLUTION, QA_SCORE, VENDOR_COST_PER_CONTACT], range: { preset: LAST_MONTH }, groupBy: [VENDOR]',
  ],
  [
    'branchDay',
    '',
    'names: [LEAD_COUNT, JOBS_RECEIVED, OFFERED, SERVICE_LEVEL, BOOKING_RATE, ON_TIME_ARRIVAL_RATE, MISSED_STOPS, REVENUE, JOBS_BEHIND_SCHEDULE], range: { preset: TODAY }, groupBy: [LOCATION]',
  ],
  [
    'departmentScorecard',
    '',
    'names: [OLA_COMPLIANCE], range: { preset: LAST_MONTH }, groupBy: [DEPARTMENT_NAME]',
  ],
  [
    'profitAndLoss',
    '',
    'names: [NET_REVENUE, COST_OF_WORK, GROSS_PROFIT, GROSS_MARGIN, OVERHEAD_COST, EBITDA, OPERATING_MARGIN, NET_INCOME], range: { preset: LAST_MONTH }, groupBy: [LOCATION]',
  ],
  [
    'budgetVsActual',
    '',
    'names: [LEDGER_AMOUNT, BUDGET_AMOUNT, BUDGET_VARIANCE, BUDGET_VARIANCE_RATIO], range: { preset: LAST_MONTH }, groupBy: [PNL_LINE]',
  ],
  [
    'referralReport',
    '',
    'names: [LEAD_COUNT, LEAD_WIN_RATE, LEAD_TO_JOB_CONVERSION, REFERRAL_RECIPROCITY], range: { preset: TRAILING_3_MONTHS }, groupBy: [REFERRAL_SOURCE], orderBy: [{ leadCount: DESC }], compare: [PREVIOUS_PERIOD]',
  ],
  [
    'agentScorecard',
    '',
    'names: [AVERAGE_HANDLE_TIME, AVERAGE_TALK_TIME, AVERAGE_HOLD_TIME, AVERAGE_AFTER_CALL_WORK, TRANSFER_RATE, BOOKING_RATE, QA_SCORE, CONTACTS_PER_HOUR, OCCUPANCY, SCHEDULE_ADHERENCE], range: { preset: LAST_MONTH }, groupBy: [EMPLOYEE]',
  ],
];

describe('a prepared answer', () => {
  it.each(answers)('%s is what its metrics say', async (field, args, same) => {
    const { answer, metrics } = await server.ask(
      `{ answer: ${field}${args && `(${args})`} { ${cells} } metrics(${same}) { ${cells} } }`,
    );
    expect(answer).toEqual(metrics);
    expect(answer.rows.some((row: any) => row.cells.some(({ value }: any) => value !== null))).toBe(true);
  });

  it('takes more dimensions, a filter and another range', async () => {
    const { profitAndLoss } = await server.ask(
      `{ profitAndLoss(groupBy: [REGION], filter: { location: { ownership: { eq: COMPANY_OWNED } } }, range: { preset: TRAILING_3_MONTHS }, grain: MONTH) {
        rows { dimensions { dimension label } bucket { key } cell(name: "EBITDA") { value } } } }`,
    );
    expect(profitAndLoss.rows[0].dimensions.map(({ dimension }: any) => dimension)).toEqual([
      'LOCATION',
      'REGION',
    ]);
    expect(new Set(profitAndLoss.rows.map(({ bucket }: any) => bucket.key)).size).toBe(3);
  });
});
