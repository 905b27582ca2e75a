import type { Role } from '../domain/auth/role.js';
import type { StaffRole } from '../domain/staff/staff-enums.js';

export interface Crew {
  readonly role: StaffRole;
  readonly posts: number;
  /** Months that people stay, on average. */
  readonly stay: number;
  readonly grant?: Role;
  readonly perScale?: boolean;
}

export const crews: { readonly [trade: string]: readonly Crew[] } = {
  RESTORATION: [
    { role: 'LOCATION_MANAGER', posts: 1, stay: 70, grant: 'LOCATION_MANAGER' },
    { role: 'OFFICE_MANAGER', posts: 1, stay: 60, grant: 'OFFICE_MANAGER' },
    { role: 'ACCOUNTANT', posts: 1, stay: 50, grant: 'ACCOUNTANT' },
    { role: 'OFFICE_ADMIN', posts: 1, stay: 30 },
    { role: 'ACCOUNT_MANAGER', posts: 1, stay: 36, grant: 'ACCOUNT_MANAGER' },
    { role: 'ESTIMATOR', posts: 2, stay: 40, perScale: true },
    { role: 'PROJECT_MANAGER', posts: 2, stay: 44, perScale: true },
    { role: 'LEAD_TECH', posts: 2, stay: 40, perScale: true },
    { role: 'TECHNICIAN', posts: 5, stay: 20, grant: 'TECHNICIAN', perScale: true },
  ],
  PEST_CONTROL: [
    { role: 'LOCATION_MANAGER', posts: 1, stay: 70, grant: 'LOCATION_MANAGER' },
    { role: 'OFFICE_MANAGER', posts: 1, stay: 60, grant: 'OFFICE_MANAGER' },
    { role: 'ACCOUNTANT', posts: 1, stay: 50, grant: 'ACCOUNTANT' },
    { role: 'ACCOUNT_MANAGER', posts: 1, stay: 30 },
    { role: 'LEAD_TECH', posts: 1, stay: 40, perScale: true },
    { role: 'TECHNICIAN', posts: 6, stay: 18, grant: 'TECHNICIAN', perScale: true },
  ],
  INSURANCE_SALES: [
    { role: 'LOCATION_MANAGER', posts: 1, stay: 60, grant: 'LOCATION_MANAGER' },
    { role: 'TEAM_LEAD', posts: 2, stay: 36 },
    { role: 'SALES_AGENT', posts: 10, stay: 13, perScale: true },
  ],
  CONTACT_CENTER: [
    { role: 'LOCATION_MANAGER', posts: 1, stay: 60, grant: 'CS_MANAGER' },
    { role: 'TEAM_LEAD', posts: 2, stay: 36 },
    { role: 'QA_ANALYST', posts: 1, stay: 40 },
    { role: 'WFM_ANALYST', posts: 1, stay: 40 },
    { role: 'CSR', posts: 14, stay: 14, grant: 'AGENT', perScale: true },
  ],
  HEAD_OFFICE: [
    { role: 'EXECUTIVE', posts: 3, stay: 90, grant: 'EXECUTIVE' },
    { role: 'DIRECTOR', posts: 4, stay: 70, grant: 'ANALYST' },
    { role: 'RECRUITER', posts: 1, stay: 40, grant: 'HR' },
    { role: 'TRAINER', posts: 1, stay: 40 },
    { role: 'ACCOUNTANT', posts: 2, stay: 50, grant: 'COMPLIANCE' },
  ],
};

export const teams: { readonly [trade: string]: readonly [string, string] } = {
  RESTORATION: ['Production', 'FIELD_CREW'],
  PEST_CONTROL: ['Routes', 'FIELD_CREW'],
  INSURANCE_SALES: ['Sales floor', 'SALES'],
  CONTACT_CENTER: ['Customer service', 'AGENT_TEAM'],
  HEAD_OFFICE: ['Head office', 'OFFICE'],
};
