import { defineEnum } from '../../kernel/record/enum.js';

export const Role = defineEnum('Role', 'What a person does; permissions and masking follow from it.', {
  EXECUTIVE: 'Sees everything of the organization.',
  ANALYST: 'Reads and asks, writes nothing.',
  REGIONAL: 'Leads several locations.',
  LOCATION_MANAGER: 'Leads one location.',
  OFFICE_MANAGER: 'Runs the office of a location.',
  ACCOUNT_MANAGER: 'Keeps referral sources and accounts.',
  CS_MANAGER: 'Leads customer service and the contact center.',
  AGENT: 'Answers calls and messages.',
  TECHNICIAN: 'Does the work at the customer’s site.',
  ACCOUNTANT: 'Invoices, payments, deposits and collections.',
  HR: 'Hiring, pay, reviews and leave.',
  COMPLIANCE: 'Audits, obligations and privacy.',
  VENDOR_USER: 'Works for a vendor and sees that vendor’s work only.',
  ADMIN: 'Runs Manifold.',
});
export type Role = keyof typeof Role;
