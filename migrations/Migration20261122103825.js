import { Migration } from '@mikro-orm/migrations';

export class Migration20261122103825 extends Migration {
  name = 'Migration20261122103825';

  async up() {
    this.addSql(`create table "gl_account" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "name" text not null, "pnl_line" text not null, "normal_balance" text not null, primary key ("id"));`);
    this.addSql(`create index "gl_account_number_search" on "gl_account" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "gl_account_name_search" on "gl_account" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "gl_account" add constraint "gl_account_number_key" unique ("number");`);

    this.addSql(`create table "cost_center" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "name" text not null, "kind" text not null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "cost_center_code_search" on "cost_center" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "cost_center_name_search" on "cost_center" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "cost_center_location_id_id_idx" on "cost_center" ("location_id", "id");`);
    this.addSql(`alter table "cost_center" add constraint "cost_center_code_key" unique ("code");`);

    this.addSql(`create table "department" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "function" text not null, "organization_id" uuid not null, "cost_center_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "department_name_search" on "department" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "department_organization_id_id_idx" on "department" ("organization_id", "id");`);
    this.addSql(`create index "department_cost_center_id_id_idx" on "department" ("cost_center_id", "id");`);
    this.addSql(`alter table "department" add constraint "department_organization_id_name_key" unique ("organization_id", "name");`);

    this.addSql(`create table "ar_snapshot" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "as_of" date not null, "bucket" text not null, "payer_kind" text not null, "amount" numeric(14,2) not null, "location_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "ar_snapshot_location_id_as_of_id_idx" on "ar_snapshot" ("location_id", "as_of", "id");`);
    this.addSql(`alter table "ar_snapshot" add constraint "ar_snapshot_location_id_as_of_bucket_payer_kind_key" unique ("location_id", "as_of", "bucket", "payer_kind");`);

    this.addSql(`create table "pipeline_snapshot" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "as_of" date not null, "stage" text not null, "service_line" text not null, "jobs" int not null, "value" numeric(14,2) not null, "location_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "pipeline_snapshot_location_id_as_of_id_idx" on "pipeline_snapshot" ("location_id", "as_of", "id");`);
    this.addSql(`alter table "pipeline_snapshot" add constraint "pipeline_snapshot_location_id_as_of_stage_service_line_key" unique ("location_id", "as_of", "stage", "service_line");`);

    this.addSql(`create table "plan" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "fiscal_year" int not null, "scenario" text not null default 'BASE', "status" text not null default 'DRAFT', "plan_version" int not null default 1, "approved_on" date null, primary key ("id"));`);
    this.addSql(`create index "plan_name_search" on "plan" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "plan" add constraint "plan_fiscal_year_scenario_plan_version_key" unique ("fiscal_year", "scenario", "plan_version");`);

    this.addSql(`create table "kpi_target" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "metric" text not null, "month" text not null, "month_starts_on" date null, "target" numeric(18,6) not null, "floor" numeric(18,6) null, "stretch" numeric(18,6) null, "comparator" text not null default 'GTE', "scope_kind" text not null, "scope_id" uuid not null, "location_id" uuid null, "plan_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "kpi_target_location_id_id_idx" on "kpi_target" ("location_id", "id");`);
    this.addSql(`create index "kpi_target_plan_id_id_idx" on "kpi_target" ("plan_id", "id");`);
    this.addSql(`create index "kpi_target_scope_id_id_idx" on "kpi_target" ("scope_id", "id");`);
    this.addSql(`create index "kpi_target_metric_month_id_idx" on "kpi_target" ("metric", "month", "id");`);
    this.addSql(`alter table "kpi_target" add constraint "kpi_target_metric_scope_id_month_key" unique ("metric", "scope_id", "month");`);

    this.addSql(`create table "budget_line" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "month" text not null, "month_starts_on" date null, "pnl_line" text not null, "amount" numeric(14,2) not null, "driver" jsonb null, "location_id" uuid not null, "plan_id" uuid not null, "cost_center_id" uuid not null, "business_unit_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "budget_line_location_id_month_id_idx" on "budget_line" ("location_id", "month", "id");`);
    this.addSql(`create index "budget_line_plan_id_month_id_idx" on "budget_line" ("plan_id", "month", "id");`);
    this.addSql(`create index "budget_line_cost_center_id_id_idx" on "budget_line" ("cost_center_id", "id");`);
    this.addSql(`create index "budget_line_business_unit_id_id_idx" on "budget_line" ("business_unit_id", "id");`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_location_id_plan_id_month_pnl_line_cos_118ooqs_key" unique ("location_id", "plan_id", "month", "pnl_line", "cost_center_id", "business_unit_id");`);

    this.addSql(`create table "qa_form" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "form_version" int not null default 1, "effective_from" date not null, "effective_to" date null, "criteria" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "qa_form_name_search" on "qa_form" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "qa_form" add constraint "qa_form_name_form_version_key" unique ("name", "form_version");`);

    this.addSql(`create table "shift" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "activities" jsonb not null default '[]', "scheduled_seconds" int not null default 0, "scheduled_productive_seconds" int not null default 0, "location_id" uuid not null, "employee_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "shift_location_id_starts_at_id_idx" on "shift" ("location_id", "starts_at", "id");`);
    this.addSql(`create index "shift_employee_id_starts_at_id_idx" on "shift" ("employee_id", "starts_at", "id");`);
    this.addSql(`alter table "shift" add constraint "shift_location_id_employee_id_starts_at_key" unique ("location_id", "employee_id", "starts_at");`);

    this.addSql(`create table "promise_to_pay" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "promised_on" date not null, "due_on" date not null, "grace_days" int not null default 3, "amount" numeric(14,2) not null, "judged_on" date null, "paid_in_time" numeric(14,2) not null default '0', "kept" text not null default 'PENDING', "location_id" uuid not null, "account_id" uuid not null, "taken_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "promise_to_pay_location_id_due_on_id_idx" on "promise_to_pay" ("location_id", "due_on", "id");`);
    this.addSql(`create index "promise_to_pay_account_id_id_idx" on "promise_to_pay" ("account_id", "id");`);
    this.addSql(`create index "promise_to_pay_taken_by_id_id_idx" on "promise_to_pay" ("taken_by_id", "id");`);
    this.addSql(`alter table "promise_to_pay" add constraint "promise_to_pay_account_id_promised_on_key" unique ("account_id", "promised_on");`);

    this.addSql(`create table "journal_line" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "ledger" text not null, "entry" text not null, "line_no" int not null, "posted_on" date not null, "amount" numeric(14,2) not null, "basis" text not null default 'ACCRUAL', "memo" text null, "source" text not null default 'MANUAL', "location_id" uuid not null, "account_id" uuid not null, "cost_center_id" uuid null, "business_unit_id" uuid null, "job_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "journal_line_entry_search" on "journal_line" using gin ("entry" gin_trgm_ops);`);
    this.addSql(`create index "journal_line_location_id_posted_on_id_idx" on "journal_line" ("location_id", "posted_on", "id");`);
    this.addSql(`create index "journal_line_account_id_posted_on_id_idx" on "journal_line" ("account_id", "posted_on", "id");`);
    this.addSql(`create index "journal_line_cost_center_id_id_idx" on "journal_line" ("cost_center_id", "id");`);
    this.addSql(`create index "journal_line_business_unit_id_id_idx" on "journal_line" ("business_unit_id", "id");`);
    this.addSql(`create index "journal_line_job_id_id_idx" on "journal_line" ("job_id", "id");`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_location_id_ledger_entry_line_no_key" unique ("location_id", "ledger", "entry", "line_no");`);

    this.addSql(`create table "agent_state_interval" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "state" text not null, "from" timestamptz not null, "to" timestamptz not null, "productive" boolean not null default false, "seconds" int not null default 0, "adherent_seconds" int not null default 0, "location_id" uuid not null, "employee_id" uuid not null, "shift_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "agent_state_interval_location_id_from_id_idx" on "agent_state_interval" ("location_id", "from", "id");`);
    this.addSql(`create index "agent_state_interval_employee_id_from_id_idx" on "agent_state_interval" ("employee_id", "from", "id");`);
    this.addSql(`create index "agent_state_interval_shift_id_id_idx" on "agent_state_interval" ("shift_id", "id");`);
    this.addSql(`alter table "agent_state_interval" add constraint "agent_state_interval_location_id_employee_id_from_key" unique ("location_id", "employee_id", "from");`);

    this.addSql(`create table "staffing_forecast" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "interval_start" timestamptz not null, "interval_minutes" int not null default 30, "forecast_version" int not null default 1, "forecast_offered" numeric(18,6) not null, "forecast_handle_seconds" int not null, "required_agents" numeric(18,6) not null, "scheduled_agents" numeric(18,6) not null, "location_id" uuid not null, "queue_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "staffing_forecast_location_id_interval_start_id_idx" on "staffing_forecast" ("location_id", "interval_start", "id");`);
    this.addSql(`create index "staffing_forecast_queue_id_interval_start_id_idx" on "staffing_forecast" ("queue_id", "interval_start", "id");`);
    this.addSql(`alter table "staffing_forecast" add constraint "staffing_forecast_location_id_queue_id_interval_st_1huen0d_key" unique ("location_id", "queue_id", "interval_start", "forecast_version");`);

    this.addSql(`create table "interval_stat" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "interval_start" timestamptz not null, "interval_minutes" int not null default 30, "offered" int not null default 0, "answered" int not null default 0, "answered_in_t" int not null default 0, "abandoned" int not null default 0, "abandoned_in_t" int not null default 0, "short_abandoned" int not null default 0, "flow_out" int not null default 0, "callback" int not null default 0, "talk_seconds" int not null default 0, "hold_seconds" int not null default 0, "after_call_seconds" int not null default 0, "connecting_seconds" int not null default 0, "wait_answered_seconds" int not null default 0, "wait_abandoned_seconds" int not null default 0, "location_id" uuid not null, "queue_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "interval_stat_location_id_interval_start_id_idx" on "interval_stat" ("location_id", "interval_start", "id");`);
    this.addSql(`create index "interval_stat_queue_id_interval_start_id_idx" on "interval_stat" ("queue_id", "interval_start", "id");`);
    this.addSql(`alter table "interval_stat" add constraint "interval_stat_location_id_queue_id_interval_start__1uml7gu_key" unique ("location_id", "queue_id", "interval_start", "interval_minutes");`);

    this.addSql(`create table "qa_evaluation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "interaction_ended_at" timestamptz null, "scores" jsonb not null default '[]', "points_earned" int not null default 0, "points_possible" int not null default 0, "critical_errors" int not null default 0, "customer_critical_errors" int not null default 0, "business_critical_errors" int not null default 0, "compliance_critical_errors" int not null default 0, "calibration" boolean not null default false, "disputed_at" timestamptz null, "feedback" text null, "location_id" uuid not null, "interaction_id" uuid not null, "form_id" uuid not null, "agent_id" uuid not null, "evaluator_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "qa_evaluation_location_id_at_id_idx" on "qa_evaluation" ("location_id", "at", "id");`);
    this.addSql(`create index "qa_evaluation_interaction_id_id_idx" on "qa_evaluation" ("interaction_id", "id");`);
    this.addSql(`create index "qa_evaluation_form_id_id_idx" on "qa_evaluation" ("form_id", "id");`);
    this.addSql(`create index "qa_evaluation_agent_id_at_id_idx" on "qa_evaluation" ("agent_id", "at", "id");`);
    this.addSql(`create index "qa_evaluation_evaluator_id_id_idx" on "qa_evaluation" ("evaluator_id", "id");`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_interaction_id_form_id_evaluator_id_key" unique ("interaction_id", "form_id", "evaluator_id");`);

    this.addSql(`create table "collection_activity" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "channel" text not null, "direction" text not null default 'OUTBOUND', "result" text not null, "consumer_local_time" time not null, "note" text null, "location_id" uuid not null, "account_id" uuid not null, "employee_id" uuid null, "vendor_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "collection_activity_location_id_at_id_idx" on "collection_activity" ("location_id", "at", "id");`);
    this.addSql(`create index "collection_activity_account_id_at_id_idx" on "collection_activity" ("account_id", "at", "id");`);
    this.addSql(`create index "collection_activity_employee_id_id_idx" on "collection_activity" ("employee_id", "id");`);
    this.addSql(`create index "collection_activity_vendor_id_id_idx" on "collection_activity" ("vendor_id", "id");`);

    this.addSql(`create table "answering_service_message" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "message_id" text not null, "taken_at" timestamptz not null, "caller_name" text null, "caller_phone" text null, "urgency" text not null default 'ROUTINE', "text" text not null, "delivered_at" timestamptz null, "delivery_method" text null, "acknowledged_at" timestamptz null, "escalation_level" int not null default 0, "converted_to_kind" text null, "converted_to_id" uuid null, "location_id" uuid not null, "vendor_id" uuid not null, "interaction_id" uuid null, "acknowledged_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "answering_service_message_caller_phone_search" on "answering_service_message" using gin ("caller_phone" gin_trgm_ops);`);
    this.addSql(`create index "answering_service_message_location_id_taken_at_id_idx" on "answering_service_message" ("location_id", "taken_at", "id");`);
    this.addSql(`create index "answering_service_message_vendor_id_id_idx" on "answering_service_message" ("vendor_id", "id");`);
    this.addSql(`create index "answering_service_message_interaction_id_id_idx" on "answering_service_message" ("interaction_id", "id");`);
    this.addSql(`create index "answering_service_message_acknowledged_by_id_id_idx" on "answering_service_message" ("acknowledged_by_id", "id");`);
    this.addSql(`create index "answering_service_message_converted_to_id_id_idx" on "answering_service_message" ("converted_to_id", "id");`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_location_id_vendor_id_message_id_key" unique ("location_id", "vendor_id", "message_id");`);

    this.addSql(`create table "job_cost" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "amount" numeric(14,2) not null, "incurred_on" date not null, "committed" boolean not null default false, "memo" text null, "location_id" uuid not null, "job_id" uuid not null, "cost_center_id" uuid null, "vendor_invoice_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "job_cost_location_id_incurred_on_id_idx" on "job_cost" ("location_id", "incurred_on", "id");`);
    this.addSql(`create index "job_cost_job_id_incurred_on_id_idx" on "job_cost" ("job_id", "incurred_on", "id");`);
    this.addSql(`create index "job_cost_cost_center_id_id_idx" on "job_cost" ("cost_center_id", "id");`);
    this.addSql(`create index "job_cost_vendor_invoice_id_id_idx" on "job_cost" ("vendor_invoice_id", "id");`);

    this.addSql(`alter table "gl_account" add constraint "gl_account_pnl_line_check" check ("pnl_line" in ('GROSS_REVENUE', 'COMMISSION_REVENUE', 'DISCOUNTS', 'NET_REVENUE', 'COGS_LABOR', 'COGS_BURDEN', 'COGS_SUBCONTRACT', 'COGS_MATERIAL', 'COGS_EQUIPMENT', 'COGS_TPA_FEES', 'COGS_REFERRAL_FEES', 'LEAD_COST', 'AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH', 'GROSS_PROFIT', 'ROYALTY', 'BRAND_FUND', 'TECH_FEE', 'MARKETING', 'SALARIES_ADMIN', 'SALARIES_SALES', 'BENEFITS', 'RENT', 'VEHICLES_FUEL', 'INSURANCE', 'SOFTWARE_TELECOM', 'CALL_CENTER_VENDOR', 'BAD_DEBT', 'TRAINING', 'PROFESSIONAL', 'OTHER_OPEX', 'EBITDA', 'DEPRECIATION', 'INTEREST', 'TAX', 'NET_INCOME'));`);
    this.addSql(`alter table "gl_account" add constraint "gl_account_normal_balance_check" check ("normal_balance" in ('DEBIT', 'CREDIT'));`);

    this.addSql(`alter table "cost_center" add constraint "cost_center_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "cost_center" add constraint "cost_center_kind_check" check ("kind" in ('LOCATION', 'DEPARTMENT', 'CALL_CENTER', 'SHARED'));`);

    this.addSql(`alter table "department" add constraint "department_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;`);
    this.addSql(`alter table "department" add constraint "department_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;`);
    this.addSql(`alter table "department" add constraint "department_function_check" check ("function" in ('CUSTOMER_SUPPORT', 'OPERATIONS', 'SALES', 'MARKETING', 'FINANCE', 'IT', 'HR', 'COMPLIANCE', 'EXECUTIVE'));`);

    this.addSql(`alter table "ar_snapshot" add constraint "ar_snapshot_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "ar_snapshot" add constraint "ar_snapshot_bucket_check" check ("bucket" in ('CURRENT', 'D1_30', 'D31_60', 'D61_90', 'D91_120', 'D120_PLUS'));`);
    this.addSql(`alter table "ar_snapshot" add constraint "ar_snapshot_payer_kind_check" check ("payer_kind" in ('CUSTOMER', 'CARRIER', 'TPA', 'MORTGAGE_CO', 'PROPERTY_MANAGER'));`);

    this.addSql(`alter table "pipeline_snapshot" add constraint "pipeline_snapshot_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "pipeline_snapshot" add constraint "pipeline_snapshot_stage_check" check ("stage" in ('PENDING_SALE', 'PRE_PRODUCTION', 'WORK_IN_PROGRESS', 'COMPLETED_PENDING_PAPERWORK', 'INVOICE_PENDING', 'ACCOUNTS_RECEIVABLE', 'WAITING_FINAL_CLOSURE', 'CLOSED', 'LOST', 'CANCELLED'));`);
    this.addSql(`alter table "pipeline_snapshot" add constraint "pipeline_snapshot_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);

    this.addSql(`alter table "plan" add constraint "plan_scenario_check" check ("scenario" in ('BASE', 'STRETCH', 'DOWNSIDE'));`);
    this.addSql(`alter table "plan" add constraint "plan_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'LOCKED', 'SUPERSEDED'));`);

    this.addSql(`alter table "kpi_target" add constraint "kpi_target_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "kpi_target" add constraint "kpi_target_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete restrict;`);
    this.addSql(`alter table "kpi_target" add constraint "kpi_target_comparator_check" check ("comparator" in ('GTE', 'LTE', 'BETWEEN'));`);

    this.addSql(`alter table "budget_line" add constraint "budget_line_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete restrict;`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_business_unit_id_foreign" foreign key ("business_unit_id") references "business_unit" ("id") on delete restrict;`);
    this.addSql(`alter table "budget_line" add constraint "budget_line_pnl_line_check" check ("pnl_line" in ('GROSS_REVENUE', 'COMMISSION_REVENUE', 'DISCOUNTS', 'NET_REVENUE', 'COGS_LABOR', 'COGS_BURDEN', 'COGS_SUBCONTRACT', 'COGS_MATERIAL', 'COGS_EQUIPMENT', 'COGS_TPA_FEES', 'COGS_REFERRAL_FEES', 'LEAD_COST', 'AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH', 'GROSS_PROFIT', 'ROYALTY', 'BRAND_FUND', 'TECH_FEE', 'MARKETING', 'SALARIES_ADMIN', 'SALARIES_SALES', 'BENEFITS', 'RENT', 'VEHICLES_FUEL', 'INSURANCE', 'SOFTWARE_TELECOM', 'CALL_CENTER_VENDOR', 'BAD_DEBT', 'TRAINING', 'PROFESSIONAL', 'OTHER_OPEX', 'EBITDA', 'DEPRECIATION', 'INTEREST', 'TAX', 'NET_INCOME'));`);

    this.addSql(`alter table "shift" add constraint "shift_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "shift" add constraint "shift_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);

    this.addSql(`alter table "promise_to_pay" add constraint "promise_to_pay_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "promise_to_pay" add constraint "promise_to_pay_account_id_foreign" foreign key ("account_id") references "billing_account" ("id") on delete restrict;`);
    this.addSql(`alter table "promise_to_pay" add constraint "promise_to_pay_taken_by_id_foreign" foreign key ("taken_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "promise_to_pay" add constraint "promise_to_pay_kept_check" check ("kept" in ('PENDING', 'KEPT', 'PARTIAL', 'BROKEN'));`);

    this.addSql(`alter table "journal_line" add constraint "journal_line_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_account_id_foreign" foreign key ("account_id") references "gl_account" ("id") on delete restrict;`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_business_unit_id_foreign" foreign key ("business_unit_id") references "business_unit" ("id") on delete restrict;`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_basis_check" check ("basis" in ('ACCRUAL', 'CASH'));`);
    this.addSql(`alter table "journal_line" add constraint "journal_line_source_check" check ("source" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);

    this.addSql(`alter table "agent_state_interval" add constraint "agent_state_interval_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "agent_state_interval" add constraint "agent_state_interval_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "agent_state_interval" add constraint "agent_state_interval_shift_id_foreign" foreign key ("shift_id") references "shift" ("id") on delete restrict;`);
    this.addSql(`alter table "agent_state_interval" add constraint "agent_state_interval_state_check" check ("state" in ('OFFLINE', 'AVAILABLE_IDLE', 'ON_CONTACT', 'ACW', 'BREAK', 'LUNCH', 'TRAINING', 'MEETING', 'COACHING', 'SYSTEM_DOWN', 'OTHER_AUX'));`);

    this.addSql(`alter table "staffing_forecast" add constraint "staffing_forecast_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "staffing_forecast" add constraint "staffing_forecast_queue_id_foreign" foreign key ("queue_id") references "queue" ("id") on delete restrict;`);

    this.addSql(`alter table "interval_stat" add constraint "interval_stat_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "interval_stat" add constraint "interval_stat_queue_id_foreign" foreign key ("queue_id") references "queue" ("id") on delete restrict;`);

    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_form_id_foreign" foreign key ("form_id") references "qa_form" ("id") on delete restrict;`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_agent_id_foreign" foreign key ("agent_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "qa_evaluation" add constraint "qa_evaluation_evaluator_id_foreign" foreign key ("evaluator_id") references "employee" ("id") on delete restrict;`);

    this.addSql(`alter table "collection_activity" add constraint "collection_activity_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_account_id_foreign" foreign key ("account_id") references "billing_account" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_channel_check" check ("channel" in ('CALL', 'EMAIL', 'SMS', 'MAIL', 'VISIT'));`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_direction_check" check ("direction" in ('INBOUND', 'OUTBOUND', 'INTERNAL', 'CALLBACK'));`);
    this.addSql(`alter table "collection_activity" add constraint "collection_activity_result_check" check ("result" in ('NO_ANSWER', 'LEFT_MESSAGE', 'CONVERSATION', 'PROMISE', 'DISPUTE', 'REFUSED', 'WRONG_NUMBER', 'CEASE_REQUEST'));`);

    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_acknowledged_by_id_foreign" foreign key ("acknowledged_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_urgency_check" check ("urgency" in ('EMERGENCY', 'URGENT', 'ROUTINE'));`);
    this.addSql(`alter table "answering_service_message" add constraint "answering_service_message_delivery_method_check" check ("delivery_method" in ('LIVE_PATCH', 'SMS_CONFIRM', 'CALL', 'EMAIL', 'APP', 'DAILY_REPORT'));`);

    this.addSql(`alter table "job_cost" add constraint "job_cost_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "job_cost" add constraint "job_cost_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job_cost" add constraint "job_cost_cost_center_id_foreign" foreign key ("cost_center_id") references "cost_center" ("id") on delete restrict;`);
    this.addSql(`alter table "job_cost" add constraint "job_cost_vendor_invoice_id_foreign" foreign key ("vendor_invoice_id") references "vendor_invoice" ("id") on delete restrict;`);
    this.addSql(`alter table "job_cost" add constraint "job_cost_kind_check" check ("kind" in ('LABOR', 'BURDEN', 'SUBCONTRACTOR', 'MATERIAL', 'EQUIPMENT', 'RENTAL', 'DISPOSAL', 'PERMIT', 'REFERRAL_FEE', 'TPA_FEE', 'TRAVEL'));`);
  }

  async down() {
    this.addSql(`alter table "journal_line" drop constraint "journal_line_account_id_foreign";`);
    this.addSql(`alter table "department" drop constraint "department_cost_center_id_foreign";`);
    this.addSql(`alter table "budget_line" drop constraint "budget_line_cost_center_id_foreign";`);
    this.addSql(`alter table "journal_line" drop constraint "journal_line_cost_center_id_foreign";`);
    this.addSql(`alter table "job_cost" drop constraint "job_cost_cost_center_id_foreign";`);
    this.addSql(`alter table "kpi_target" drop constraint "kpi_target_plan_id_foreign";`);
    this.addSql(`alter table "budget_line" drop constraint "budget_line_plan_id_foreign";`);
    this.addSql(`alter table "qa_evaluation" drop constraint "qa_evaluation_form_id_foreign";`);
    this.addSql(`alter table "agent_state_interval" drop constraint "agent_state_interval_shift_id_foreign";`);

    this.addSql(`drop table if exists "gl_account" cascade;`);
    this.addSql(`drop table if exists "cost_center" cascade;`);
    this.addSql(`drop table if exists "department" cascade;`);
    this.addSql(`drop table if exists "ar_snapshot" cascade;`);
    this.addSql(`drop table if exists "pipeline_snapshot" cascade;`);
    this.addSql(`drop table if exists "plan" cascade;`);
    this.addSql(`drop table if exists "kpi_target" cascade;`);
    this.addSql(`drop table if exists "budget_line" cascade;`);
    this.addSql(`drop table if exists "qa_form" cascade;`);
    this.addSql(`drop table if exists "shift" cascade;`);
    this.addSql(`drop table if exists "promise_to_pay" cascade;`);
    this.addSql(`drop table if exists "journal_line" cascade;`);
    this.addSql(`drop table if exists "agent_state_interval" cascade;`);
    this.addSql(`drop table if exists "staffing_forecast" cascade;`);
    this.addSql(`drop table if exists "interval_stat" cascade;`);
    this.addSql(`drop table if exists "qa_evaluation" cascade;`);
    this.addSql(`drop table if exists "collection_activity" cascade;`);
    this.addSql(`drop table if exists "answering_service_message" cascade;`);
    this.addSql(`drop table if exists "job_cost" cascade;`);
  }
}
