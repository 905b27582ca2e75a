import type { Module } from './kernel/record/module.js';
import metrics from './engines/metrics/module.js';
import locations from './domain/locations/module.js';
import imports from './engines/imports/module.js';
import audit from './engines/audit/module.js';
import auth from './domain/auth/module.js';
import vendors from './domain/vendors/module.js';
import staff from './domain/staff/module.js';
import customers from './domain/customers/module.js';
import leads from './domain/leads/module.js';
import claims from './domain/claims/module.js';
import jobs from './domain/jobs/module.js';
import scheduling from './domain/scheduling/module.js';
import contactCenter from './domain/contact-center/module.js';
import experience from './domain/experience/module.js';
import billing from './domain/billing/module.js';
import sla from './domain/sla/module.js';
import compliance from './domain/compliance/module.js';
import planning from './domain/planning/module.js';

/** Lowest first: a module imports only from lines above its own. */
export const modules: readonly Module[] = [
  metrics,
  locations,
  imports,
  audit,
  auth,
  vendors,
  staff,
  customers,
  leads,
  claims,
  jobs,
  scheduling,
  contactCenter,
  experience,
  billing,
  sla,
  compliance,
  planning,
];
