import { defineMetric } from '../../engines/metrics/define.js';
import {
  add,
  amountsOf,
  below,
  both,
  dayOf,
  firstOf,
  given,
  is,
  not,
  outer,
  pair,
  some,
  when,
} from '../../engines/metrics/measures.js';
import { Appointment, AppointmentAssignment } from '../scheduling/appointment.entity.js';
import { Invoice } from './invoice.entity.js';
import { isIssued, owner } from './receivables.js';

const jobs = amountsOf(() => Invoice, 'job.completedAt');
const visits = amountsOf(() => Appointment, 'arrivedAt');
const crews = amountsOf(() => AppointmentAssignment, 'appointment.arrivedAt');

// A visit for a job is in what the job’s invoices ask for.
const isService = is({ kind: { eq: 'SERVICE' }, status: { eq: 'DONE' } });
const isAgreed = both(isService, is({ jobId: { isNull: true } }), given('serviceAgreement'));
const isFurther = some(
  'serviceAgreement.appointments',
  both(isService, below('arrivedAt', outer('arrivedAt'))),
);
const further = { attr: 'serviceAgreement.recurringPrice' };
const price = when(isFurther, further, firstOf('serviceAgreement.initialPrice', further));

const technicianDays = crews.distinct(
  pair('employee', dayOf('appointment.arrivedAt')),
  is({
    status: { ne: 'DECLINED' },
    appointment: { status: { eq: 'DONE' }, kind: { ne: 'SALES' } },
  }),
);

export const revenuePerTechDay = defineMetric({
  name: 'revenuePerTechDay',
  version: 1,
  title: 'Serviced value of a technician’s day',
  says: 'What the work done brings for each day of a technician at customers’ sites.',
  formula:
    '(Σ subtotals of jobs completed + Σ prices of agreements’ services done without a job) / different pairs of employee and day of arrival among crews of visits done, SALES left out',
  source: 'PMP’s scorecard; a job counts whole on the day of its completion.',
  unit: 'MONEY',
  better: 'HIGHER',
  on: ['arrivedAt'],
  numerator: add(jobs.sum('subtotal', isIssued), visits.sum(price, isAgreed)),
  denominator: technicianDays,
  sample: technicianDays,
  excluded: { NO_PRICE: visits.count(both(isAgreed, not(given(price)))) },
  by: ['SERVICE_LINE'],
  owner,
});
