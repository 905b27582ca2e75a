import { Migration } from '@mikro-orm/migrations';

export class Migration20261122104416 extends Migration {
  name = 'Migration20261122104416';

  async up() {
    this.addSql(`create table "course" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "title" text not null, "hours" numeric(18,6) not null, "mandatory_for" text[] not null default '{}', primary key ("id"));`);
    this.addSql(`create index "course_code_search" on "course" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "course_title_search" on "course" using gin ("title" gin_trgm_ops);`);
    this.addSql(`alter table "course" add constraint "course_code_key" unique ("code");`);

    this.addSql(`create table "data_quality_rule" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "title" text not null, "dimension" text not null, "record_kind" text not null, "expression" text not null, "severity" text not null default 'MEDIUM', "weight_by_value" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "data_quality_rule_code_search" on "data_quality_rule" using gin ("code" gin_trgm_ops);`);
    this.addSql(`alter table "data_quality_rule" add constraint "data_quality_rule_code_key" unique ("code");`);

    this.addSql(`create table "franchise_agreement" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "franchisee" text not null, "start_on" date not null, "end_on" date null, "royalty_basis" text not null, "royalty_tiers" jsonb not null, "brand_fund_rate" numeric(12,6) null, "tech_fee" numeric(14,2) null, "minimum_royalty" numeric(14,2) null, "deductible_costs" text[] not null default '{}', primary key ("id"));`);
    this.addSql(`create index "franchise_agreement_franchisee_search" on "franchise_agreement" using gin ("franchisee" gin_trgm_ops);`);
    this.addSql(`alter table "franchise_agreement" add constraint "franchise_agreement_franchisee_start_on_key" unique ("franchisee", "start_on");`);

    this.addSql(`create table "data_quality_issue" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "detected_at" timestamptz not null, "resolved_at" timestamptz null, "money_at_risk" numeric(14,2) null, "detail" text null, "subject_kind" text not null, "subject_id" uuid not null, "location_id" uuid null, "rule_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "data_quality_issue_location_id_detected_at_id_idx" on "data_quality_issue" ("location_id", "detected_at", "id");`);
    this.addSql(`create index "data_quality_issue_rule_id_id_idx" on "data_quality_issue" ("rule_id", "id");`);
    this.addSql(`create index "data_quality_issue_subject_id_id_idx" on "data_quality_issue" ("subject_id", "id");`);
    this.addSql(`alter table "data_quality_issue" add constraint "data_quality_issue_rule_id_subject_id_key" unique ("rule_id", "subject_id");`);

    this.addSql(`create table "capacity_slot" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "date" date not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "skill" text not null default 'GENERAL', "capacity" int not null, "booked" int not null default 0, "blocked" int not null default 0, "location_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "capacity_slot_location_id_date_id_idx" on "capacity_slot" ("location_id", "date", "id");`);
    this.addSql(`alter table "capacity_slot" add constraint "capacity_slot_location_id_starts_at_skill_key" unique ("location_id", "starts_at", "skill");`);

    this.addSql(`create table "headcount_plan" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "month" text not null, "month_starts_on" date null, "role" text not null, "planned_fte" numeric(18,6) not null, "planned_hires" int not null default 0, "location_id" uuid not null, "plan_id" uuid not null, "cost_center_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "headcount_plan_location_id_month_id_idx" on "headcount_plan" ("location_id", "month", "id");`);
    this.addSql(`create index "headcount_plan_plan_id_id_idx" on "headcount_plan" ("plan_id", "id");`);
    this.addSql(`create index "headcount_plan_cost_center_id_id_idx" on "headcount_plan" ("cost_center_id", "id");`);
    this.addSql(`alter table "headcount_plan" add constraint "headcount_plan_location_id_plan_id_cost_center_id__1qktk0i_key" unique ("location_id", "plan_id", "cost_center_id", "month", "role");`);

    this.addSql(`create table "reconciliation_result" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "system" text not null, "measure" text not null, "as_of" date not null, "ours" numeric(18,6) not null, "theirs" numeric(18,6) not null, "difference" numeric(18,6) not null default '0', "tolerance" numeric(18,6) not null default '0', "status" text not null default 'AGREES', "explanation" text null, "location_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "reconciliation_result_location_id_as_of_id_idx" on "reconciliation_result" ("location_id", "as_of", "id");`);
    this.addSql(`alter table "reconciliation_result" add constraint "reconciliation_result_location_id_system_measure_as_of_key" unique ("location_id", "system", "measure", "as_of");`);

    this.addSql(`create table "requirement" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "domain" text not null, "jurisdiction" text not null, "title" text not null, "citation" text null, "frequency" text null, "evidence_required" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "requirement_code_search" on "requirement" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "requirement_title_search" on "requirement" using gin ("title" gin_trgm_ops);`);
    this.addSql(`alter table "requirement" add constraint "requirement_code_key" unique ("code");`);

    this.addSql(`create table "root_cause" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "name" text not null, "group" text not null, "parent_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "root_cause_code_search" on "root_cause" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "root_cause_name_search" on "root_cause" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "root_cause_parent_id_id_idx" on "root_cause" ("parent_id", "id");`);
    this.addSql(`alter table "root_cause" add constraint "root_cause_code_key" unique ("code");`);

    this.addSql(`create table "royalty_statement" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "month" text not null, "basis_amount" numeric(14,2) not null, "deductions" numeric(14,2) not null default '0', "royalty" numeric(14,2) not null, "brand_fund" numeric(14,2) not null default '0', "tech_fee" numeric(14,2) not null default '0', "due_on" date not null, "submitted_on" date null, "paid_on" date null, "location_id" uuid not null, "agreement_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "royalty_statement_location_id_month_id_idx" on "royalty_statement" ("location_id", "month", "id");`);
    this.addSql(`create index "royalty_statement_agreement_id_month_id_idx" on "royalty_statement" ("agreement_id", "month", "id");`);
    this.addSql(`alter table "royalty_statement" add constraint "royalty_statement_location_id_agreement_id_month_key" unique ("location_id", "agreement_id", "month");`);

    this.addSql(`create table "trend_alert" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "metric" text not null, "dimension" text not null, "day" date not null, "value" numeric(18,6) not null, "expected" numeric(18,6) not null, "z_score" numeric(18,6) not null, "raised_at" timestamptz not null, "status" text not null default 'NEW', "explanation" text null, "location_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "trend_alert_location_id_day_id_idx" on "trend_alert" ("location_id", "day", "id");`);
    this.addSql(`create index "trend_alert_employee_id_id_idx" on "trend_alert" ("employee_id", "id");`);
    this.addSql(`alter table "trend_alert" add constraint "trend_alert_metric_dimension_day_key" unique ("metric", "dimension", "day");`);

    this.addSql(`create table "training_assignment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "assigned_at" timestamptz not null, "due_at" timestamptz not null, "completed_at" timestamptz null, "score" numeric(12,6) null, "passed" boolean null, "employee_id" uuid not null, "course_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "training_assignment_employee_id_due_at_id_idx" on "training_assignment" ("employee_id", "due_at", "id");`);
    this.addSql(`create index "training_assignment_course_id_due_at_id_idx" on "training_assignment" ("course_id", "due_at", "id");`);
    this.addSql(`alter table "training_assignment" add constraint "training_assignment_employee_id_course_id_assigned_at_key" unique ("employee_id", "course_id", "assigned_at");`);

    this.addSql(`create table "license" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "number" text not null, "state" text null, "issued_on" date null, "expires_on" date null, "status" text not null default 'ACTIVE', "employee_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "license_employee_id_expires_on_id_idx" on "license" ("employee_id", "expires_on", "id");`);
    this.addSql(`alter table "license" add constraint "license_kind_state_number_key" unique ("kind", "state", "number");`);

    this.addSql(`create table "compliance_obligation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "due_on" date not null, "status" text not null default 'OPEN', "attested_at" timestamptz null, "evidence_url" text null, "note" text null, "location_id" uuid null, "department_id" uuid null, "requirement_id" uuid not null, "attested_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "compliance_obligation_location_id_due_on_id_idx" on "compliance_obligation" ("location_id", "due_on", "id");`);
    this.addSql(`create index "compliance_obligation_department_id_id_idx" on "compliance_obligation" ("department_id", "id");`);
    this.addSql(`create index "compliance_obligation_requirement_id_due_on_id_idx" on "compliance_obligation" ("requirement_id", "due_on", "id");`);
    this.addSql(`create index "compliance_obligation_attested_by_id_id_idx" on "compliance_obligation" ("attested_by_id", "id");`);
    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_requirement_id_location_id_d_1pavhab_key" unique ("requirement_id", "location_id", "department_id", "due_on");`);

    this.addSql(`create table "coaching_session" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "kind" text not null, "focus_metric" text null, "notes" text null, "agreed_actions" text null, "acknowledged_at" timestamptz null, "location_id" uuid not null, "employee_id" uuid not null, "coach_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "coaching_session_location_id_at_id_idx" on "coaching_session" ("location_id", "at", "id");`);
    this.addSql(`create index "coaching_session_employee_id_at_id_idx" on "coaching_session" ("employee_id", "at", "id");`);
    this.addSql(`create index "coaching_session_coach_id_id_idx" on "coaching_session" ("coach_id", "id");`);
    this.addSql(`alter table "coaching_session" add constraint "coaching_session_location_id_employee_id_at_key" unique ("location_id", "employee_id", "at");`);

    this.addSql(`create table "capa" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "title" text not null, "opened_at" timestamptz not null, "due_at" timestamptz not null, "completed_at" timestamptz null, "verified_at" timestamptz null, "effective" boolean null, "metric" text null, "baseline" numeric(18,6) null, "target" numeric(18,6) null, "location_id" uuid null, "owner_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "capa_title_search" on "capa" using gin ("title" gin_trgm_ops);`);
    this.addSql(`create index "capa_location_id_id_idx" on "capa" ("location_id", "id");`);
    this.addSql(`create index "capa_owner_id_id_idx" on "capa" ("owner_id", "id");`);
    this.addSql(`alter table "capa" add constraint "capa_title_opened_at_key" unique ("title", "opened_at");`);

    this.addSql(`create table "capa_root_cause" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "capa_id" uuid not null, "root_cause_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "capa_root_cause_capa_id_id_idx" on "capa_root_cause" ("capa_id", "id");`);
    this.addSql(`create index "capa_root_cause_root_cause_id_id_idx" on "capa_root_cause" ("root_cause_id", "id");`);
    this.addSql(`alter table "capa_root_cause" add constraint "capa_root_cause_capa_id_root_cause_id_key" unique ("capa_id", "root_cause_id");`);

    this.addSql(`create table "background_check" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "ordered_at" timestamptz not null, "completed_at" timestamptz null, "result" text not null default 'PENDING', "expires_on" date null, "employee_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "background_check_employee_id_id_idx" on "background_check" ("employee_id", "id");`);
    this.addSql(`alter table "background_check" add constraint "background_check_employee_id_kind_ordered_at_key" unique ("employee_id", "kind", "ordered_at");`);

    this.addSql(`create table "root_cause_link" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "share" numeric(12,6) not null default '1', "method" text not null default 'AGENT_TAG', "location_id" uuid not null, "case_id" uuid not null, "root_cause_id" uuid not null, "found_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "root_cause_link_location_id_id_idx" on "root_cause_link" ("location_id", "id");`);
    this.addSql(`create index "root_cause_link_case_id_id_idx" on "root_cause_link" ("case_id", "id");`);
    this.addSql(`create index "root_cause_link_root_cause_id_id_idx" on "root_cause_link" ("root_cause_id", "id");`);
    this.addSql(`create index "root_cause_link_found_by_id_id_idx" on "root_cause_link" ("found_by_id", "id");`);
    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_case_id_root_cause_id_key" unique ("case_id", "root_cause_id");`);

    this.addSql(`create table "sla_exclusion" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "from" timestamptz not null, "to" timestamptz not null, "reason" text not null, "note" text null, "status" text not null default 'REQUESTED', "requested_by" text not null, "approved_by" text null, "decided_at" timestamptz null, "subject_kind" text null, "subject_id" uuid null, "location_id" uuid null, "term_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "sla_exclusion_location_id_id_idx" on "sla_exclusion" ("location_id", "id");`);
    this.addSql(`create index "sla_exclusion_term_id_from_id_idx" on "sla_exclusion" ("term_id", "from", "id");`);
    this.addSql(`create index "sla_exclusion_subject_id_id_idx" on "sla_exclusion" ("subject_id", "id");`);

    this.addSql(`create table "sla_credit" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "amount" numeric(14,2) not null, "kind" text not null, "status" text not null default 'CALCULATED', "result_id" uuid not null, "invoice_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "sla_credit_result_id_id_idx" on "sla_credit" ("result_id", "id");`);
    this.addSql(`create index "sla_credit_invoice_id_id_idx" on "sla_credit" ("invoice_id", "id");`);
    this.addSql(`alter table "sla_credit" add constraint "sla_credit_result_id_kind_key" unique ("result_id", "kind");`);

    this.addSql(`alter table "location" add "franchise_agreement_id" uuid null;`);
    this.addSql(`alter table "location" add constraint "location_franchise_agreement_id_foreign" foreign key ("franchise_agreement_id") references "franchise_agreement" ("id") on delete restrict;`);
    this.addSql(`create index "location_franchise_agreement_id_id_idx" on "location" ("franchise_agreement_id", "id");`);

    this.addSql(`alter table "qa_evaluation" add "coaching_session_id" uuid null;`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_coaching_session_id_foreign" foreign key ("coaching_session_id") references "coaching_session" ("id") on delete restrict;`);
    this.addSql(`create index "qa_evaluation_coaching_session_id_id_idx" on "qa_evaluation" ("coaching_session_id", "id");`);

    this.addSql(`alter table "sla_term" add "due_event" text null;`);

    this.addSql(`alter table "sla_period_result" add "sample" int not null default 0, add "excluded" int not null default 0, add "inputs" jsonb null;`);

    this.addSql(`alter table "sla_clock" add "paused" boolean not null default false;`);
    this.addSql(`create index "sla_clock_status_remaining_seconds_id_idx" on "sla_clock" ("status", "remaining_seconds", "id");`);

    this.addSql(`alter table "data_quality_rule" add constraint "data_quality_rule_dimension_check" check ("dimension" in ('COMPLETENESS', 'VALIDITY', 'CONSISTENCY', 'TIMELINESS', 'UNIQUENESS', 'ACCURACY'));`);
    this.addSql(`alter table "data_quality_rule" add constraint "data_quality_rule_severity_check" check ("severity" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'));`);

    this.addSql(`alter table "franchise_agreement" add constraint "franchise_agreement_royalty_basis_check" check ("royalty_basis" in ('COLLECTED', 'INVOICED', 'REVENUE_RECOGNIZED'));`);

    this.addSql(`alter table "data_quality_issue" add constraint "data_quality_issue_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "data_quality_issue" add constraint "data_quality_issue_rule_id_foreign" foreign key ("rule_id") references "data_quality_rule" ("id") on delete restrict;`);

    this.addSql(`alter table "capacity_slot" add constraint "capacity_slot_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);

    this.addSql(`alter table "headcount_plan" add constraint "headcount_plan_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "headcount_plan" add constraint "headcount_plan_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete restrict;`);
    this.addSql(`alter table "headcount_plan" add constraint "headcount_plan_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;`);
    this.addSql(`alter table "headcount_plan" add constraint "headcount_plan_role_check" check ("role" in ('TECHNICIAN', 'LEAD_TECH', 'ESTIMATOR', 'PROJECT_MANAGER', 'CSR', 'SALES_AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'OFFICE_MANAGER', 'OFFICE_ADMIN', 'ACCOUNT_MANAGER', 'LOCATION_MANAGER', 'DIRECTOR', 'EXECUTIVE', 'RECRUITER', 'TRAINER', 'QA_ANALYST', 'WFM_ANALYST', 'ACCOUNTANT'));`);

    this.addSql(`alter table "reconciliation_result" add constraint "reconciliation_result_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "reconciliation_result" add constraint "reconciliation_result_system_check" check ("system" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);
    this.addSql(`alter table "reconciliation_result" add constraint "reconciliation_result_status_check" check ("status" in ('AGREES', 'BREAK', 'EXPLAINED'));`);

    this.addSql(`alter table "requirement" add constraint "requirement_domain_check" check ("domain" in ('LEGAL', 'REGULATORY', 'TAX', 'ACCOUNTING', 'SAFETY', 'PRIVACY', 'LICENSING', 'CARRIER_PROGRAM', 'COMPANY_POLICY'));`);

    this.addSql(`alter table "root_cause" add constraint "root_cause_parent_id_foreign" foreign key ("parent_id") references "root_cause" ("id") on delete restrict;`);
    this.addSql(`alter table "root_cause" add constraint "root_cause_group_check" check ("group" in ('PEOPLE_SKILL', 'PEOPLE_CAPACITY', 'PROCESS', 'POLICY', 'SYSTEM', 'VENDOR', 'PRODUCT_QUALITY', 'COMMUNICATION', 'BILLING', 'SCHEDULING', 'EXPECTATION_SET', 'EXTERNAL'));`);

    this.addSql(`alter table "royalty_statement" add constraint "royalty_statement_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "royalty_statement" add constraint "royalty_statement_agreement_id_foreign" foreign key ("agreement_id") references "franchise_agreement" ("id") on delete restrict;`);

    this.addSql(`alter table "trend_alert" add constraint "trend_alert_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "trend_alert" add constraint "trend_alert_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "trend_alert" add constraint "trend_alert_status_check" check ("status" in ('NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'DISMISSED'));`);

    this.addSql(`alter table "training_assignment" add constraint "training_assignment_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "training_assignment" add constraint "training_assignment_course_id_foreign" foreign key ("course_id") references "course" ("id") on delete restrict;`);

    this.addSql(`alter table "license" add constraint "license_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "license" add constraint "license_kind_check" check ("kind" in ('IICRC_WRT', 'IICRC_ASD', 'IICRC_FSRT', 'IICRC_AMRT', 'LEAD_RRP', 'PESTICIDE_APPLICATOR', 'PC_PRODUCER', 'DRIVER', 'OTHER'));`);
    this.addSql(`alter table "license" add constraint "license_status_check" check ("status" in ('ACTIVE', 'PENDING', 'SUSPENDED', 'REVOKED'));`);

    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete restrict;`);
    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_requirement_id_foreign" foreign key ("requirement_id") references "requirement" ("id") on delete restrict;`);
    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_attested_by_id_foreign" foreign key ("attested_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "compliance_obligation" add constraint "compliance_obligation_status_check" check ("status" in ('OPEN', 'ATTESTED', 'LATE', 'WAIVED', 'FAILED'));`);

    this.addSql(`alter table "coaching_session" add constraint "coaching_session_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "coaching_session" add constraint "coaching_session_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "coaching_session" add constraint "coaching_session_coach_id_foreign" foreign key ("coach_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "coaching_session" add constraint "coaching_session_kind_check" check ("kind" in ('CALL_REVIEW', 'SIDE_BY_SIDE', 'RIDE_ALONG', 'FEEDBACK'));`);

    this.addSql(`alter table "capa" add constraint "capa_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "capa" add constraint "capa_owner_id_foreign" foreign key ("owner_id") references "employee" ("id") on delete restrict;`);

    this.addSql(`alter table "capa_root_cause" add constraint "capa_root_cause_capa_id_foreign" foreign key ("capa_id") references "capa" ("id") on delete restrict;`);
    this.addSql(`alter table "capa_root_cause" add constraint "capa_root_cause_root_cause_id_foreign" foreign key ("root_cause_id") references "root_cause" ("id") on delete restrict;`);

    this.addSql(`alter table "background_check" add constraint "background_check_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "background_check" add constraint "background_check_kind_check" check ("kind" in ('CRIMINAL', 'MVR', 'DRUG', 'CREDIT', 'LICENSE', 'EMPLOYMENT'));`);
    this.addSql(`alter table "background_check" add constraint "background_check_result_check" check ("result" in ('PENDING', 'CLEAR', 'CONSIDER', 'ADVERSE'));`);

    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_case_id_foreign" foreign key ("case_id") references "case" ("id") on delete restrict;`);
    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_root_cause_id_foreign" foreign key ("root_cause_id") references "root_cause" ("id") on delete restrict;`);
    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_found_by_id_foreign" foreign key ("found_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "root_cause_link" add constraint "root_cause_link_method_check" check ("method" in ('FIVE_WHYS', 'FISHBONE', 'PARETO', 'AGENT_TAG'));`);

    this.addSql(`alter table "sla_exclusion" add constraint "sla_exclusion_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_exclusion" add constraint "sla_exclusion_term_id_foreign" foreign key ("term_id") references "sla_term" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_exclusion" add constraint "sla_exclusion_reason_check" check ("reason" in ('FORCE_MAJEURE', 'CLIENT_SYSTEM_OUTAGE', 'VOLUME_OVER_FORECAST', 'CAT_EVENT', 'CUSTOMER_REQUEST', 'DUPLICATE', 'TEST'));`);
    this.addSql(`alter table "sla_exclusion" add constraint "sla_exclusion_status_check" check ("status" in ('REQUESTED', 'APPROVED', 'REJECTED'));`);

    this.addSql(`alter table "sla_credit" add constraint "sla_credit_result_id_foreign" foreign key ("result_id") references "sla_period_result" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_credit" add constraint "sla_credit_invoice_id_foreign" foreign key ("invoice_id") references "vendor_invoice" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_credit" add constraint "sla_credit_kind_check" check ("kind" in ('CREDIT', 'BONUS', 'EARN_BACK'));`);
    this.addSql(`alter table "sla_credit" add constraint "sla_credit_status_check" check ("status" in ('CALCULATED', 'DISPUTED', 'AGREED', 'APPLIED', 'WAIVED'));`);
  }

  async down() {
    this.addSql(`alter table "training_assignment" drop constraint "training_assignment_course_id_foreign";`);
    this.addSql(`alter table "data_quality_issue" drop constraint "data_quality_issue_rule_id_foreign";`);
    this.addSql(`alter table "location" drop constraint "location_franchise_agreement_id_foreign";`);
    this.addSql(`alter table "royalty_statement" drop constraint "royalty_statement_agreement_id_foreign";`);
    this.addSql(`alter table "compliance_obligation" drop constraint "compliance_obligation_requirement_id_foreign";`);
    this.addSql(`alter table "root_cause" drop constraint "root_cause_parent_id_foreign";`);
    this.addSql(`alter table "capa_root_cause" drop constraint "capa_root_cause_root_cause_id_foreign";`);
    this.addSql(`alter table "root_cause_link" drop constraint "root_cause_link_root_cause_id_foreign";`);
    this.addSql(`alter table "qa_evaluation" drop constraint "qa_evaluation_coaching_session_id_foreign";`);
    this.addSql(`alter table "capa_root_cause" drop constraint "capa_root_cause_capa_id_foreign";`);

    this.addSql(`drop table if exists "course" cascade;`);
    this.addSql(`drop table if exists "data_quality_rule" cascade;`);
    this.addSql(`drop table if exists "franchise_agreement" cascade;`);
    this.addSql(`drop table if exists "data_quality_issue" cascade;`);
    this.addSql(`drop table if exists "capacity_slot" cascade;`);
    this.addSql(`drop table if exists "headcount_plan" cascade;`);
    this.addSql(`drop table if exists "reconciliation_result" cascade;`);
    this.addSql(`drop table if exists "requirement" cascade;`);
    this.addSql(`drop table if exists "root_cause" cascade;`);
    this.addSql(`drop table if exists "royalty_statement" cascade;`);
    this.addSql(`drop table if exists "trend_alert" cascade;`);
    this.addSql(`drop table if exists "training_assignment" cascade;`);
    this.addSql(`drop table if exists "license" cascade;`);
    this.addSql(`drop table if exists "compliance_obligation" cascade;`);
    this.addSql(`drop table if exists "coaching_session" cascade;`);
    this.addSql(`drop table if exists "capa" cascade;`);
    this.addSql(`drop table if exists "capa_root_cause" cascade;`);
    this.addSql(`drop table if exists "background_check" cascade;`);
    this.addSql(`drop table if exists "root_cause_link" cascade;`);
    this.addSql(`drop table if exists "sla_exclusion" cascade;`);
    this.addSql(`drop table if exists "sla_credit" cascade;`);

    this.addSql(`drop index "location_franchise_agreement_id_id_idx";`);
    this.addSql(`alter table "location" drop column "franchise_agreement_id";`);

    this.addSql(`drop index "qa_evaluation_coaching_session_id_id_idx";`);
    this.addSql(`alter table "qa_evaluation" drop column "coaching_session_id";`);

    this.addSql(`drop index "sla_clock_status_remaining_seconds_id_idx";`);
    this.addSql(`alter table "sla_clock" drop column "paused";`);

    this.addSql(`alter table "sla_period_result" drop column "sample", drop column "excluded", drop column "inputs";`);

    this.addSql(`alter table "sla_term" drop column "due_event";`);
  }
}
