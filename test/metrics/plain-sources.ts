/** The records that are counted and what they are told apart by, in plain SQL; `l` is their location. */

/** What rows are told apart by: a key and what people call it. */
type Way = readonly [key: string, label: string];

export interface Source {
  readonly record: string;
  /** With the location as `l`. */
  readonly from: string;
  readonly alias: string;
  readonly ways: { readonly [dimension: string]: Way };
}

const own = (column: string): Way => [column, column];
const named = (key: string, table: string, label = 'name'): Way => [
  key,
  `(select n.${label} from ${table} n where n.id = ${key})`,
];
const employee = (key: string) => named(key, 'employee', `given_name || ' ' || n.family_name`);
const team = (person: string, day: string) =>
  named(
    `(select spell.team_id from employment_spell spell where spell.employee_id = ${person} and spell.archived_at is null and daterange(spell."from", spell."to") @> ${day} limit 1)`,
    'team',
  );
export const local = (at: string) => `(${at} at time zone :zone)::date`;

const ofPlace: Source['ways'] = {
  LOCATION: ['l.id', 'l.code'],
  BRAND: named('l.brand_id', 'brand'),
  LOCATION_KIND: own('l.kind'),
  OWNERSHIP: own('l.ownership'),
  STATE: own('l.state'),
};
export const levels = ['DIVISION', 'REGION', 'DISTRICT', 'MARKET', 'ORG_NODE'];

const ofQueue = (queue: string, channel: string): Source['ways'] => ({
  QUEUE: named(queue, 'queue'),
  PROGRAM: named(`(select q.program_id from queue q where q.id = ${queue})`, 'call_center_program'),
  VENDOR: named(
    `(select site.vendor_id from queue q join contact_center_site site on site.id = q.site_id where q.id = ${queue})`,
    'vendor',
  ),
  CHANNEL: own(channel),
});

export const contacts: Source = {
  record: 'Interaction',
  from: 'interaction i join location l on l.id = i.location_id',
  alias: 'i',
  ways: {
    ...ofPlace,
    ...ofQueue('i.queue_id', 'i.channel'),
    EMPLOYEE: employee('i.agent_id'),
    TEAM: team('i.agent_id', local('coalesce(i.answered_at, i.started_at)')),
    SOURCE_CATEGORY: own('(select d.category from lead d where d.id = i.lead_id)'),
    CAMPAIGN: named('(select d.campaign_id from lead d where d.id = i.lead_id)', 'campaign'),
    CALL_REASON: named('i.call_reason_id', 'call_reason'),
    DIRECTION: own('i.direction'),
    CALL_CLASS: own('i.call_class'),
  },
};

export const intervals: Source = {
  record: 'IntervalStat',
  from: 'interval_stat s join location l on l.id = s.location_id',
  alias: 's',
  ways: { ...ofPlace, ...ofQueue('s.queue_id', '(select q.channel from queue q where q.id = s.queue_id)') },
};

export const leads: Source = {
  record: 'Lead',
  from: 'lead d join location l on l.id = d.location_id',
  alias: 'd',
  ways: {
    ...ofPlace,
    SERVICE_LINE: own('d.service_line'),
    SOURCE_CATEGORY: own('d.category'),
    CAMPAIGN: named('d.campaign_id', 'campaign'),
    REFERRAL_SOURCE: named('d.source_id', 'referral_source'),
    CHANNEL: own('d.intake_channel'),
    EMPLOYEE: employee('d.owner_id'),
    TEAM: team('d.owner_id', local('d.received_at')),
    LOSS_REASON: named('d.loss_reason_id', 'lead_loss_reason'),
    COMPETITOR: named('d.competitor_id', 'competitor'),
  },
};

/** Of the job `j`, which may not be there. */
const ofJob: Source['ways'] = {
  BUSINESS_UNIT: named('j.business_unit_id', 'business_unit'),
  SOURCE_CATEGORY: own('(select d.category from lead d where d.id = j.lead_id)'),
  CAMPAIGN: named('j.campaign_id', 'campaign'),
  REFERRAL_SOURCE: named('(select d.source_id from lead d where d.id = j.lead_id)', 'referral_source'),
  CARRIER: named('(select c.carrier_id from claim c where c.id = j.claim_id)', 'carrier'),
  TPA_PROGRAM: named('(select a.program_id from assignment a where a.id = j.assignment_id)', 'tpa_program'),
};

export const jobs: Source = {
  record: 'Job',
  from: 'job j join location l on l.id = j.location_id',
  alias: 'j',
  ways: {
    ...ofPlace,
    ...ofJob,
    SERVICE_LINE: own('j.service_line'),
    LOSS_TYPE: own('j.loss_type'),
    JOB_STATUS: own('j.status'),
  },
};

const { BUSINESS_UNIT, CARRIER, TPA_PROGRAM } = ofJob;
export const visits: Source = {
  record: 'Appointment',
  from: 'appointment v join location l on l.id = v.location_id left join job j on j.id = v.job_id',
  alias: 'v',
  ways: {
    ...ofPlace,
    BUSINESS_UNIT: BUSINESS_UNIT!,
    CARRIER: CARRIER!,
    TPA_PROGRAM: TPA_PROGRAM!,
    APPOINTMENT_KIND: own('v.kind'),
    SERVICE_LINE: own(
      'coalesce(j.service_line, (select g.service_line from service_agreement g where g.id = v.service_agreement_id), (select d.service_line from lead d where d.id = v.lead_id))',
    ),
  },
};

const ofInvoice: Source['ways'] = {
  ...ofPlace,
  ...ofJob,
  BUSINESS_UNIT: named('b.business_unit_id', 'business_unit'),
  CARRIER: named('(select x.carrier_id from billing_account x where x.id = b.account_id)', 'carrier'),
  PAYER_KIND: own('(select x.payer_kind from billing_account x where x.id = b.account_id)'),
  SERVICE_LINE: own(
    'coalesce(j.service_line, (select g.service_line from service_agreement g where g.id = b.service_agreement_id))',
  ),
};
export const invoices: Source = {
  record: 'Invoice',
  from: 'invoice b join location l on l.id = b.location_id left join job j on j.id = b.job_id',
  alias: 'b',
  ways: ofInvoice,
};
export const adjustments: Source = {
  record: 'Adjustment',
  from: 'adjustment a join location l on l.id = a.location_id join invoice b on b.id = a.invoice_id left join job j on j.id = b.job_id',
  alias: 'a',
  ways: ofInvoice,
};
