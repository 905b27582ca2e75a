/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far an import has come. */
export type ImportStatus =
  /** Stopped by a person. */
  | 'CANCELLED'
  /** Stopped by an error; run it again and it carries on. */
  | 'FAILED'
  /** Read to the end. */
  | 'FINISHED'
  /** Reading and writing. */
  | 'RUNNING';

/** How soon a job has to be reached. */
export type JobPriority =
  /** At once, at any hour. */
  | 'EMERGENCY'
  /** By appointment. */
  | 'STANDARD'
  /** Today. */
  | 'URGENT';

/** Where a job stands; worked out from its milestones, so a revoked milestone restores the earlier status. The first rule of this list that fits decides, from CANCELLED upward. */
export type JobStatus =
  /** INVOICED, not paid. */
  | 'ACCOUNTS_RECEIVABLE'
  /** CANCELLED, and not REOPENED since. */
  | 'CANCELLED'
  /** CLOSED, and not REOPENED since. */
  | 'CLOSED'
  /** COMPLETED, certificate of satisfaction outstanding. */
  | 'COMPLETED_PENDING_PAPERWORK'
  /** COMPLETED with CERT_OF_SATISFACTION, not invoiced. */
  | 'INVOICE_PENDING'
  /** The customer did not buy: lostReason is set. */
  | 'LOST'
  /** None of the rules below fits: the customer has not decided. */
  | 'PENDING_SALE'
  /** Sold, not started: WORK_AUTHORIZED, CLIENT_APPROVED or ESTIMATE_APPROVED. */
  | 'PRE_PRODUCTION'
  /** PAID, not closed. */
  | 'WAITING_FINAL_CLOSURE'
  /** STARTED. */
  | 'WORK_IN_PROGRESS';

/** What caused the damage. */
export type LossType =
  /** Fire. */
  | 'FIRE'
  /** Rising water from outside. */
  | 'FLOOD'
  /** Hail. */
  | 'HAIL'
  /** Mold. */
  | 'MOLD'
  /** Anything else. */
  | 'OTHER'
  /** Sewage. */
  | 'SEWAGE'
  /** Smoke. */
  | 'SMOKE'
  /** Vandalism. */
  | 'VANDALISM'
  /** Water from inside, such as a burst pipe. */
  | 'WATER'
  /** Wind. */
  | 'WIND';

/** A piece of work that has come in. */
export type OpenJobInput = {
  /** The program assignment that brought it. */
  assignmentId?: string | number | null | undefined;
  /** The part of the branch that does it. */
  businessUnitId?: string | number | null | undefined;
  /** The insured loss behind it. */
  claimId?: string | number | null | undefined;
  /** What the customer agreed to pay. */
  contractAmount?: string | null | undefined;
  /** Whom we work for. */
  customerId?: string | number | null | undefined;
  /** The day of the damage. */
  dateOfLoss?: string | null | undefined;
  /** What has to be done. */
  description?: string | null | undefined;
  /** An emergency when it came in. */
  emergency?: boolean | null | undefined;
  /** Any text that is yours alone; sending the same command again with it gives the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The lead that it came from; it is won thereby. */
  leadId?: string | number | null | undefined;
  /** The branch that owns it. */
  locationId: string | number;
  /** What caused the damage. */
  lossType?: LossType | null | undefined;
  /** Its number; the next free one where none is given. */
  number?: string | null | undefined;
  /** How soon it has to be reached; STANDARD where nothing is said. */
  priority?: JobPriority | null | undefined;
  /** Where we work. */
  propertyId?: string | number | null | undefined;
  /** When we first heard of it; now where nothing is said. */
  receivedAt?: string | null | undefined;
  /** The agreement under which it is done. */
  serviceAgreementId?: string | number | null | undefined;
  /** What kind of work it is. */
  serviceLine: ServiceLine;
  /** The job in a few words. */
  title: string;
};

/** A kind of work or product that we sell. */
export type ServiceLine =
  /** Trauma scenes, sewage and other hazardous matter. */
  | 'BIOHAZARD'
  /** Packing out, cleaning and storing belongings. */
  | 'CONTENTS'
  /** Cleaning after fire and smoke. */
  | 'FIRE_SMOKE'
  /** Property and casualty insurance for businesses. */
  | 'INSURANCE_PC_COMMERCIAL'
  /** Property and casualty insurance for households. */
  | 'INSURANCE_PC_PERSONAL'
  /** Lawn care. */
  | 'LAWN'
  /** Removal of mold. */
  | 'MOLD_REMEDIATION'
  /** Anything else. */
  | 'OTHER'
  /** Bed bug treatment. */
  | 'PEST_BED_BUG'
  /** General pest control, mostly recurring. */
  | 'PEST_GENERAL'
  /** Mosquito treatment, mostly seasonal. */
  | 'PEST_MOSQUITO'
  /** Termite inspection, treatment and bonds. */
  | 'PEST_TERMITE'
  /** Trapping and exclusion of wildlife. */
  | 'PEST_WILDLIFE'
  /** Rebuilding after the mitigation. */
  | 'RECONSTRUCTION'
  /** Emergency work after wind, hail and storm. */
  | 'STORM_WIND_HAIL'
  /** Extraction and drying after water damage. */
  | 'WATER_MITIGATION';

export type AcrossLocationsQueryVariables = Exact<{
  jobs?: number | null | undefined;
}>;


export type AcrossLocationsQuery = { locations: { totalCount: number, nodes: Array<{ id: string, code: string, name: string, timeZone: string, jobs: { totalCount: number, nodes: Array<{ id: string, number: string, status: JobStatus, receivedAt: string, customer: { id: string, name: string | null } | null, invoices: { nodes: Array<{ id: string, number: string, dueOn: string, balance: string }> } }> } }> } };

export type ImportReportQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
}>;


export type ImportReportQuery = { importBatch: { id: string, reference: string, status: ImportStatus, rowsRead: number, created: number, updated: number, unchanged: number, rejected: number, issues: { totalCount: number, nodes: Array<{ line: number | null, column: string | null, value: string | null, code: string, message: string }> } } | null };

export type JobsOfALocationQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobsOfALocationQuery = { jobs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: string, title: string, status: JobStatus, receivedAt: string }> } };

export type OpenJobMutationVariables = Exact<{
  input: OpenJobInput;
  dryRun?: boolean | null | undefined;
}>;


export type OpenJobMutation = { openJob: { job: { id: string, number: string, status: JobStatus, version: number } | null, changes: Array<{ record: string, field: string, old: unknown, new: unknown }>, errors: Array<{ code: string, message: string, path: Array<string>, record: string | null }> } };


export const AcrossLocationsDocument = {"__meta__":{"hash":"sha256:e750899e1fe826dd63f8223c25155dcd52ff78bcefcee3c20c0c2156c86c8360"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AcrossLocations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobs"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"OPEN"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"receivedAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"balance"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gt"},"value":{"kind":"StringValue","value":"0","block":false}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"dueOn"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcrossLocationsQuery, AcrossLocationsQueryVariables>;
export const ImportReportDocument = {"__meta__":{"hash":"sha256:a186f1685fa7a68ddd2c9bf29e80e1961de70e50d02e1b4b0bbea92581e2ec57"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportReportQuery, ImportReportQueryVariables>;
export const JobsOfALocationDocument = {"__meta__":{"hash":"sha256:071b8fee35c48858f78d3ee05f285d2ea349894a61a39bee80fa815772a1ee8f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JobsOfALocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"location"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"receivedAt"},"value":{"kind":"EnumValue","value":"DESC"}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"number"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}}]}}]} as unknown as DocumentNode<JobsOfALocationQuery, JobsOfALocationQueryVariables>;
export const OpenJobDocument = {"__meta__":{"hash":"sha256:5bc5325e9760ea928bb89d6bbb6c4be5a5feaf6fda7943abe6519445b25b5365"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenJobInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}}]}}]}}]} as unknown as DocumentNode<OpenJobMutation, OpenJobMutationVariables>;