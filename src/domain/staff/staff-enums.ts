import { defineEnum } from '../../kernel/record/enum.js';

export const EmploymentType = defineEnum('EmploymentType', 'On what terms somebody works.', {
  FULL_TIME: 'Full time.',
  PART_TIME: 'Part time.',
  SEASONAL: 'For a season.',
  CONTRACT: 'As a contractor.',
  VENDOR_AGENT: 'For a vendor, in our name.',
});
export type EmploymentType = keyof typeof EmploymentType;

export const StaffRole = defineEnum('StaffRole', 'What a position does.', {
  TECHNICIAN: 'Works at the customer’s site.',
  LEAD_TECH: 'Leads a crew.',
  ESTIMATOR: 'Writes estimates.',
  PROJECT_MANAGER: 'Answers for jobs as a whole.',
  CSR: 'Answers customers.',
  SALES_AGENT: 'Sells by telephone.',
  TEAM_LEAD: 'Leads a team of agents.',
  SUPERVISOR: 'Supervises teams.',
  OFFICE_MANAGER: 'Runs an office.',
  OFFICE_ADMIN: 'Works in an office.',
  ACCOUNT_MANAGER: 'Keeps referral sources and accounts.',
  LOCATION_MANAGER: 'Leads a location.',
  DIRECTOR: 'Leads a department.',
  EXECUTIVE: 'Leads the organization.',
  RECRUITER: 'Hires.',
  TRAINER: 'Trains.',
  QA_ANALYST: 'Judges quality.',
  WFM_ANALYST: 'Forecasts and schedules.',
  ACCOUNTANT: 'Keeps the books.',
});
export type StaffRole = keyof typeof StaffRole;

export const EmployeeStatus = defineEnum('EmployeeStatus', 'Where somebody stands as an employee.', {
  PREHIRE: 'Hired, not started.',
  ACTIVE: 'Working.',
  LEAVE: 'On leave.',
  SEPARATED: 'Left.',
});
export type EmployeeStatus = keyof typeof EmployeeStatus;

export const SeparationKind = defineEnum('SeparationKind', 'How somebody left.', {
  VOLUNTARY: 'By own choice.',
  INVOLUNTARY: 'Dismissed.',
  RETIREMENT: 'Retired.',
  TRANSFER_OUT: 'Moved to another company of the network.',
  END_OF_CONTRACT: 'The contract ran out.',
  NO_SHOW: 'Never came.',
});
export type SeparationKind = keyof typeof SeparationKind;

export const TeamKind = defineEnum('TeamKind', 'What a team does.', {
  FIELD_CREW: 'Works at sites.',
  OFFICE: 'Works in an office.',
  AGENT_TEAM: 'Answers contacts.',
  SALES: 'Sells.',
});
export type TeamKind = keyof typeof TeamKind;
