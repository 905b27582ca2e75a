import { Migration } from '@mikro-orm/migrations';

export class Migration20261122023932 extends Migration {
  name = 'Migration20261122023932';

  async up() {
    this.addSql(`create table "business_calendar" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "time_zone" text not null, "mode" text not null, "windows" jsonb not null default '[]', primary key ("id"));`);
    this.addSql(`alter table "business_calendar" add constraint "business_calendar_name_key" unique ("name");`);

    this.addSql(`create table "calendar_exception" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "date" date not null, "kind" text not null, "windows" jsonb not null default '[]', "name" text not null, "observed_for" date null, "calendar_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "calendar_exception_calendar_id_id_idx" on "calendar_exception" ("calendar_id", "id");`);
    this.addSql(`alter table "calendar_exception" add constraint "calendar_exception_calendar_id_date_key" unique ("calendar_id", "date");`);

    this.addSql(`create table "call_center_program" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "purpose" text not null, "start_on" date not null, "end_on" date null, "budget" numeric(14,2) null, primary key ("id"));`);
    this.addSql(`create index "call_center_program_name_search" on "call_center_program" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "call_center_program" add constraint "call_center_program_name_key" unique ("name");`);

    this.addSql(`create table "call_reason" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "is_lead" boolean not null default false, "auto_excuse" boolean not null default false, "group" text null, primary key ("id"));`);
    this.addSql(`alter table "call_reason" add constraint "call_reason_name_key" unique ("name");`);

    this.addSql(`create table "carrier" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "naic_code" text null, "phone" text null, "payment_terms_days" int null, primary key ("id"));`);
    this.addSql(`create index "carrier_name_search" on "carrier" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "carrier_naic_code_search" on "carrier" using gin ("naic_code" gin_trgm_ops);`);
    this.addSql(`create index "carrier_phone_search" on "carrier" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`alter table "carrier" add constraint "carrier_naic_code_key" unique ("naic_code");`);
    this.addSql(`alter table "carrier" add constraint "carrier_name_key" unique ("name");`);

    this.addSql(`create table "cat_event" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "name" text not null, "peril" text not null, "start_on" date not null, "end_on" date null, "states" text[] not null default '{}', primary key ("id"));`);
    this.addSql(`create index "cat_event_code_search" on "cat_event" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "cat_event_name_search" on "cat_event" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "cat_event" add constraint "cat_event_code_key" unique ("code");`);

    this.addSql(`create table "competitor" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, primary key ("id"));`);
    this.addSql(`create index "competitor_name_search" on "competitor" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "competitor" add constraint "competitor_name_key" unique ("name");`);

    this.addSql(`create table "idempotency_key" ("id" text not null, "content_hash" text not null, "answer" jsonb null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at");`);

    this.addSql(`create table "import_batch" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "system" text not null, "reference" text not null, "mapping" text null, "dry_run" boolean not null default false, "status" text not null default 'RUNNING', "started_at" timestamptz not null, "finished_at" timestamptz null, "rows_read" int not null default 0, "created" int not null default 0, "updated" int not null default 0, "unchanged" int not null default 0, "rejected" int not null default 0, "cursor" text null, primary key ("id"));`);
    this.addSql(`alter table "import_batch" add constraint "import_batch_system_reference_key" unique ("system", "reference");`);

    this.addSql(`create table "insurance_product" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "line" text not null, "states" text[] not null default '{}', "commission_new" numeric(12,6) null, "commission_renewal" numeric(12,6) null, "carrier_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "insurance_product_carrier_id_id_idx" on "insurance_product" ("carrier_id", "id");`);
    this.addSql(`alter table "insurance_product" add constraint "insurance_product_carrier_id_line_key" unique ("carrier_id", "line");`);

    this.addSql(`create table "lead_loss_reason" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "group" text not null, primary key ("id"));`);
    this.addSql(`alter table "lead_loss_reason" add constraint "lead_loss_reason_name_key" unique ("name");`);

    this.addSql(`create table "number_series" ("id" text not null, "last" int not null, primary key ("id"));`);

    this.addSql(`create table "organization" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "legal_name" text null, "kind" text not null, "default_currency" text not null default 'USD', "default_time_zone" text not null, "fiscal_year_start_month" int not null default 1, primary key ("id"));`);
    this.addSql(`create index "organization_name_search" on "organization" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "organization" add constraint "organization_name_key" unique ("name");`);

    this.addSql(`create table "brand" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "industry" text not null, "organization_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "brand_name_search" on "brand" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "brand_organization_id_id_idx" on "brand" ("organization_id", "id");`);
    this.addSql(`alter table "brand" add constraint "brand_organization_id_name_key" unique ("organization_id", "name");`);

    this.addSql(`create table "location" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "name" text not null, "kind" text not null, "status" text not null default 'OPEN', "ownership" text not null, "time_zone" text not null, "street" text not null, "unit" text null, "city" text not null, "state" text not null, "postal_code" text not null, "country" text not null default 'US', "latitude" numeric(18,6) null, "longitude" numeric(18,6) null, "phone" text null, "opened_on" date null, "closed_on" date null, "service_lines" text[] not null default '{}', "square_feet" int null, "work_site" text null, "license_numbers" text[] not null default '{}', "brand_id" uuid not null, "calendar_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "location_code_search" on "location" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "location_name_search" on "location" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "location_street_search" on "location" using gin ("street" gin_trgm_ops);`);
    this.addSql(`create index "location_city_search" on "location" using gin ("city" gin_trgm_ops);`);
    this.addSql(`create index "location_phone_search" on "location" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "location_brand_id_id_idx" on "location" ("brand_id", "id");`);
    this.addSql(`create index "location_calendar_id_id_idx" on "location" ("calendar_id", "id");`);
    this.addSql(`alter table "location" add constraint "location_code_key" unique ("code");`);

    this.addSql(`create table "import_issue" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "row_no" int not null, "line" int null, "column" text null, "code" text not null, "message" text not null, "value" text null, "payload" jsonb null, "rejected" boolean not null default true, "batch_id" uuid not null, "record_kind" text null, "record_id" uuid null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "import_issue_batch_id_row_no_id_idx" on "import_issue" ("batch_id", "row_no", "id");`);
    this.addSql(`create index "import_issue_location_id_id_idx" on "import_issue" ("location_id", "id");`);
    this.addSql(`create index "import_issue_record_id_id_idx" on "import_issue" ("record_id", "id");`);

    this.addSql(`create table "external_ref" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "system" text not null, "entity" text not null, "external_id" text not null, "url" text null, "last_seen_at" timestamptz null, "payload_hash" text null, "record_kind" text not null, "record_id" uuid not null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "external_ref_location_id_id_idx" on "external_ref" ("location_id", "id");`);
    this.addSql(`create index "external_ref_record_id_id_idx" on "external_ref" ("record_id", "id");`);
    this.addSql(`alter table "external_ref" add constraint "external_ref_system_entity_external_id_key" unique ("system", "entity", "external_id");`);

    this.addSql(`create table "customer" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "name" text not null, "kind" text not null, "status" text not null default 'ACTIVE', "phone" text null, "email" text null, "preferred_language" text null, "do_not_mail" boolean not null default false, "do_not_service" boolean not null default false, "acquired_on" date null, "cancelled_on" date null, "location_id" uuid not null, "merged_into_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "customer_number_search" on "customer" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "customer_name_search" on "customer" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "customer_phone_search" on "customer" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "customer_location_id_id_idx" on "customer" ("location_id", "id");`);
    this.addSql(`create index "customer_merged_into_id_id_idx" on "customer" ("merged_into_id", "id");`);
    this.addSql(`alter table "customer" add constraint "customer_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "given_name" text null, "family_name" text null, "title" text null, "role" text not null default 'OTHER', "phone" text null, "email" text null, "phones" jsonb not null default '[]', "emails" text[] not null default '{}', "language" text null, "is_primary" boolean not null default false, "location_id" uuid null, "customer_id" uuid null, "carrier_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "contact_given_name_search" on "contact" using gin ("given_name" gin_trgm_ops);`);
    this.addSql(`create index "contact_family_name_search" on "contact" using gin ("family_name" gin_trgm_ops);`);
    this.addSql(`create index "contact_phone_search" on "contact" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "contact_location_id_id_idx" on "contact" ("location_id", "id");`);
    this.addSql(`create index "contact_customer_id_id_idx" on "contact" ("customer_id", "id");`);
    this.addSql(`create index "contact_carrier_id_id_idx" on "contact" ("carrier_id", "id");`);

    this.addSql(`create table "claim" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "claim_number" text not null, "policy_number" text null, "date_of_loss" date not null, "reported_at" timestamptz null, "loss_type" text not null, "cause_of_loss" text null, "coverage" text null, "deductible" numeric(14,2) null, "coverage_status" text not null default 'PENDING', "settlement" text null, "reserve" numeric(14,2) null, "closed_at" timestamptz null, "location_id" uuid not null, "carrier_id" uuid not null, "insured_id" uuid null, "adjuster_id" uuid null, "cat_event_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "claim_claim_number_search" on "claim" using gin ("claim_number" gin_trgm_ops);`);
    this.addSql(`create index "claim_policy_number_search" on "claim" using gin ("policy_number" gin_trgm_ops);`);
    this.addSql(`create index "claim_location_id_id_idx" on "claim" ("location_id", "id");`);
    this.addSql(`create index "claim_carrier_id_id_idx" on "claim" ("carrier_id", "id");`);
    this.addSql(`create index "claim_insured_id_id_idx" on "claim" ("insured_id", "id");`);
    this.addSql(`create index "claim_adjuster_id_id_idx" on "claim" ("adjuster_id", "id");`);
    this.addSql(`create index "claim_cat_event_id_id_idx" on "claim" ("cat_event_id", "id");`);
    this.addSql(`alter table "claim" add constraint "claim_location_id_carrier_id_claim_number_key" unique ("location_id", "carrier_id", "claim_number");`);

    this.addSql(`create table "change_log" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "actor" text not null, "field" text not null, "old" jsonb null, "new" jsonb null, "reason" text null, "request_id" text not null, "record_kind" text not null, "record_id" uuid not null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "change_log_location_id_id_idx" on "change_log" ("location_id", "id");`);
    this.addSql(`create index "change_log_record_id_id_idx" on "change_log" ("record_id", "id");`);

    this.addSql(`create table "campaign" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "category" text not null, "active" boolean not null default true, "medium" text null, "start_on" date null, "end_on" date null, "tracking_numbers" text[] not null default '{}', "utm" jsonb null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "campaign_name_search" on "campaign" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "campaign_location_id_id_idx" on "campaign" ("location_id", "id");`);
    this.addSql(`alter table "campaign" add constraint "campaign_name_key" unique ("name");`);

    this.addSql(`create table "campaign_cost" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "month" text not null, "kind" text not null, "amount" numeric(14,2) not null, "allocations" jsonb not null default '[]', "campaign_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "campaign_cost_campaign_id_id_idx" on "campaign_cost" ("campaign_id", "id");`);
    this.addSql(`alter table "campaign_cost" add constraint "campaign_cost_campaign_id_month_kind_key" unique ("campaign_id", "month", "kind");`);

    this.addSql(`create table "business_unit" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "service_line" text not null, "account_code" text null, "quickbooks_class" text null, "currency" text null, "location_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "business_unit_location_id_id_idx" on "business_unit" ("location_id", "id");`);
    this.addSql(`alter table "business_unit" add constraint "business_unit_location_id_name_key" unique ("location_id", "name");`);

    this.addSql(`create table "billing_account" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "payer_kind" text not null default 'CUSTOMER', "balance" numeric(14,2) not null default '0', "credit_limit" numeric(14,2) null, "terms_days" int not null default 30, "on_hold" boolean not null default false, "collection_stage" text not null default 'NONE', "location_id" uuid not null, "customer_id" uuid null, "carrier_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "billing_account_location_id_id_idx" on "billing_account" ("location_id", "id");`);
    this.addSql(`create index "billing_account_customer_id_id_idx" on "billing_account" ("customer_id", "id");`);
    this.addSql(`create index "billing_account_carrier_id_id_idx" on "billing_account" ("carrier_id", "id");`);
    this.addSql(`alter table "billing_account" add constraint "billing_account_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "org_node" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "name" text not null, "path" text not null, "parent_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "org_node_parent_id_id_idx" on "org_node" ("parent_id", "id");`);
    this.addSql(`alter table "org_node" add constraint "org_node_path_key" unique ("path");`);

    this.addSql(`create table "location_membership" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "from" date not null, "to" date null, "location_id" uuid not null, "node_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "location_membership_location_id_id_idx" on "location_membership" ("location_id", "id");`);
    this.addSql(`create index "location_membership_node_id_id_idx" on "location_membership" ("node_id", "id");`);
    this.addSql(`alter table "location_membership" add constraint "location_membership_location_id_node_id_from_key" unique ("location_id", "node_id", "from");`);

    this.addSql(`create table "outbox" ("id" uuid not null, "kind" text not null, "record_id" uuid not null, "location_id" uuid null, "action" text not null, "at" timestamptz not null, primary key ("id"));`);

    this.addSql(`create table "position" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "title" text not null, "role" text not null, "grade" text null, "exempt" boolean not null default false, "travel_share" numeric(12,6) null, "physical_demands" text[] not null default '{}', "requirements" jsonb not null default '[]', primary key ("id"));`);
    this.addSql(`create index "position_title_search" on "position" using gin ("title" gin_trgm_ops);`);
    this.addSql(`alter table "position" add constraint "position_title_key" unique ("title");`);

    this.addSql(`create table "property" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "street" text not null, "unit" text not null default '', "city" text not null, "state" text not null, "postal_code" text not null, "country" text not null default 'US', "latitude" numeric(18,6) null, "longitude" numeric(18,6) null, "kind" text null, "square_feet" int null, "year_built" int null, "access_notes" text null, "tax_zone" text null, "location_id" uuid not null, "customer_id" uuid not null, "merged_into_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "property_street_search" on "property" using gin ("street" gin_trgm_ops);`);
    this.addSql(`create index "property_location_id_id_idx" on "property" ("location_id", "id");`);
    this.addSql(`create index "property_customer_id_id_idx" on "property" ("customer_id", "id");`);
    this.addSql(`create index "property_merged_into_id_id_idx" on "property" ("merged_into_id", "id");`);
    this.addSql(`alter table "property" add constraint "property_location_id_street_unit_postal_code_key" unique ("location_id", "street", "unit", "postal_code");`);

    this.addSql(`create table "survey" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "kind" text not null, "trigger" text not null, "active" boolean not null default true, primary key ("id"));`);
    this.addSql(`create index "survey_name_search" on "survey" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "survey" add constraint "survey_name_key" unique ("name");`);

    this.addSql(`create table "team" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "kind" text not null, "department" text null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "team_name_search" on "team" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "team_location_id_id_idx" on "team" ("location_id", "id");`);
    this.addSql(`alter table "team" add constraint "team_location_id_name_key" unique ("location_id", "name");`);

    this.addSql(`create table "user" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "email" text not null, "name" text null, "status" text not null default 'INVITED', "last_seen_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "user_email_search" on "user" using gin ("email" gin_trgm_ops);`);
    this.addSql(`create index "user_name_search" on "user" using gin ("name" gin_trgm_ops);`);
    this.addSql(`alter table "user" add constraint "user_email_key" unique ("email");`);

    this.addSql(`create table "role_grant" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "role" text not null, "scope_kind" text not null, "scope_id" uuid not null, "starts_at" timestamptz null, "ends_at" timestamptz null, "user_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "role_grant_user_id_id_idx" on "role_grant" ("user_id", "id");`);
    this.addSql(`create index "role_grant_scope_id_id_idx" on "role_grant" ("scope_id", "id");`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_user_id_role_scope_id_key" unique ("user_id", "role", "scope_id");`);

    this.addSql(`create table "vendor" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "kind" text not null, "status" text not null default 'ACTIVE', "phone" text null, "email" text null, "tax_id_hash" text null, "w9_on_file" boolean not null default false, "insurance_expires_on" date null, "risk_tier" text null, "diversity" text[] not null default '{}', "organization_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "vendor_name_search" on "vendor" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "vendor_phone_search" on "vendor" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "vendor_organization_id_id_idx" on "vendor" ("organization_id", "id");`);
    this.addSql(`alter table "vendor" add constraint "vendor_name_key" unique ("name");`);
    this.addSql(`alter table "vendor" add constraint "vendor_tax_id_hash_key" unique ("tax_id_hash");`);

    this.addSql(`create table "tpa_program" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "fee_rate" numeric(12,6) null, "fee_basis" text null, "estimate_format" text null, "documentation_checklist" text[] not null default '{}', "active" boolean not null default true, "administrator_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "tpa_program_name_search" on "tpa_program" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "tpa_program_administrator_id_id_idx" on "tpa_program" ("administrator_id", "id");`);
    this.addSql(`alter table "tpa_program" add constraint "tpa_program_name_key" unique ("name");`);

    this.addSql(`create table "tpa_program_carrier" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "program_id" uuid not null, "carrier_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "tpa_program_carrier_program_id_id_idx" on "tpa_program_carrier" ("program_id", "id");`);
    this.addSql(`create index "tpa_program_carrier_carrier_id_id_idx" on "tpa_program_carrier" ("carrier_id", "id");`);
    this.addSql(`alter table "tpa_program_carrier" add constraint "tpa_program_carrier_program_id_carrier_id_key" unique ("program_id", "carrier_id");`);

    this.addSql(`create table "assignment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "xa_transaction_id" text null, "kind" text not null, "received_at" timestamptz not null, "assigned_to_us_at" timestamptz not null, "accepted_at" timestamptz null, "rejected_at" timestamptz null, "reject_reason" text null, "returned_at" timestamptz null, "location_id" uuid not null, "program_id" uuid not null, "claim_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "assignment_xa_transaction_id_search" on "assignment" using gin ("xa_transaction_id" gin_trgm_ops);`);
    this.addSql(`create index "assignment_location_id_assigned_to_us_at_id_idx" on "assignment" ("location_id", "assigned_to_us_at", "id");`);
    this.addSql(`create index "assignment_program_id_id_idx" on "assignment" ("program_id", "id");`);
    this.addSql(`create index "assignment_claim_id_id_idx" on "assignment" ("claim_id", "id");`);
    this.addSql(`alter table "assignment" add constraint "assignment_location_id_xa_transaction_id_key" unique ("location_id", "xa_transaction_id");`);

    this.addSql(`create table "employee" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "employee_no" text not null, "given_name" text not null, "family_name" text not null, "email" text null, "phone" text null, "status" text not null default 'ACTIVE', "hired_on" date null, "separated_on" date null, "separation_kind" text null, "regrettable" boolean null, "languages" text[] not null default '{}', "is_vendor_staff" boolean not null default false, "vendor_id" uuid null, "user_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "employee_employee_no_search" on "employee" using gin ("employee_no" gin_trgm_ops);`);
    this.addSql(`create index "employee_given_name_search" on "employee" using gin ("given_name" gin_trgm_ops);`);
    this.addSql(`create index "employee_family_name_search" on "employee" using gin ("family_name" gin_trgm_ops);`);
    this.addSql(`create index "employee_email_search" on "employee" using gin ("email" gin_trgm_ops);`);
    this.addSql(`create index "employee_phone_search" on "employee" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "employee_vendor_id_id_idx" on "employee" ("vendor_id", "id");`);
    this.addSql(`create index "employee_user_id_id_idx" on "employee" ("user_id", "id");`);
    this.addSql(`alter table "employee" add constraint "employee_employee_no_key" unique ("employee_no");`);

    this.addSql(`create table "referral_source" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "kind" text not null default 'COMPANY', "category" text not null, "stage" text not null default 'PROSPECT', "tier" text null, "owner_since" date null, "last_touch_at" timestamptz null, "first_referral_at" timestamptz null, "phone" text null, "email" text null, "street" text null, "city" text null, "state" text null, "postal_code" text null, "country" text null, "latitude" numeric(18,6) null, "longitude" numeric(18,6) null, "notes" text null, "home_location_id" uuid null, "owner_id" uuid null, "parent_id" uuid null, "merged_into_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "referral_source_name_search" on "referral_source" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "referral_source_phone_search" on "referral_source" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "referral_source_street_search" on "referral_source" using gin ("street" gin_trgm_ops);`);
    this.addSql(`create index "referral_source_home_location_id_id_idx" on "referral_source" ("home_location_id", "id");`);
    this.addSql(`create index "referral_source_owner_id_id_idx" on "referral_source" ("owner_id", "id");`);
    this.addSql(`create index "referral_source_parent_id_id_idx" on "referral_source" ("parent_id", "id");`);
    this.addSql(`create index "referral_source_merged_into_id_id_idx" on "referral_source" ("merged_into_id", "id");`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_name_postal_code_key" unique ("name", "postal_code");`);

    this.addSql(`create table "referral_contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "is_primary" boolean not null default false, "source_id" uuid not null, "contact_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "referral_contact_source_id_id_idx" on "referral_contact" ("source_id", "id");`);
    this.addSql(`create index "referral_contact_contact_id_id_idx" on "referral_contact" ("contact_id", "id");`);
    this.addSql(`alter table "referral_contact" add constraint "referral_contact_source_id_contact_id_key" unique ("source_id", "contact_id");`);

    this.addSql(`create table "lead" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "received_at" timestamptz not null, "status" text not null default 'NEW', "category" text not null default 'UNKNOWN', "service_line" text null, "emergency" boolean not null default false, "intake_channel" text not null, "summary" text null, "contact_name" text null, "phone" text null, "email" text null, "postal_code" text null, "first_response_at" timestamptz null, "first_contact_at" timestamptz null, "qualified_at" timestamptz null, "appointment_set_at" timestamptz null, "closed_at" timestamptz null, "outcome" text null, "expected_value" numeric(14,2) null, "follow_up_at" timestamptz null, "location_id" uuid not null, "campaign_id" uuid null, "source_id" uuid null, "customer_id" uuid null, "owner_id" uuid null, "loss_reason_id" uuid null, "competitor_id" uuid null, "duplicate_of_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "lead_number_search" on "lead" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "lead_contact_name_search" on "lead" using gin ("contact_name" gin_trgm_ops);`);
    this.addSql(`create index "lead_phone_search" on "lead" using gin ("phone" gin_trgm_ops);`);
    this.addSql(`create index "lead_location_id_received_at_id_idx" on "lead" ("location_id", "received_at", "id");`);
    this.addSql(`create index "lead_campaign_id_id_idx" on "lead" ("campaign_id", "id");`);
    this.addSql(`create index "lead_source_id_id_idx" on "lead" ("source_id", "id");`);
    this.addSql(`create index "lead_customer_id_id_idx" on "lead" ("customer_id", "id");`);
    this.addSql(`create index "lead_owner_id_id_idx" on "lead" ("owner_id", "id");`);
    this.addSql(`create index "lead_loss_reason_id_id_idx" on "lead" ("loss_reason_id", "id");`);
    this.addSql(`create index "lead_competitor_id_id_idx" on "lead" ("competitor_id", "id");`);
    this.addSql(`create index "lead_duplicate_of_id_id_idx" on "lead" ("duplicate_of_id", "id");`);
    this.addSql(`alter table "lead" add constraint "lead_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "service_agreement" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "status" text not null default 'DRAFT', "service_line" text not null, "frequency" text not null, "start_on" date not null, "end_on" date null, "renewal_on" date null, "initial_price" numeric(14,2) null, "recurring_price" numeric(14,2) null, "contract_value" numeric(14,2) null, "annual_recurring_value" numeric(14,2) null, "billing_frequency" text not null, "autopay" boolean not null default false, "cancelled_on" date null, "cancel_reason" text null, "location_id" uuid not null, "customer_id" uuid not null, "property_id" uuid not null, "lead_id" uuid null, "sold_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "service_agreement_location_id_id_idx" on "service_agreement" ("location_id", "id");`);
    this.addSql(`create index "service_agreement_customer_id_id_idx" on "service_agreement" ("customer_id", "id");`);
    this.addSql(`create index "service_agreement_property_id_id_idx" on "service_agreement" ("property_id", "id");`);
    this.addSql(`create index "service_agreement_lead_id_id_idx" on "service_agreement" ("lead_id", "id");`);
    this.addSql(`create index "service_agreement_sold_by_id_id_idx" on "service_agreement" ("sold_by_id", "id");`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "quote_request" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "requested_at" timestamptz not null, "quoted_at" timestamptz null, "premium" numeric(14,2) null, "term" text not null, "status" text not null default 'REQUESTED', "location_id" uuid not null, "lead_id" uuid not null, "product_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "quote_request_location_id_id_idx" on "quote_request" ("location_id", "id");`);
    this.addSql(`create index "quote_request_lead_id_requested_at_id_idx" on "quote_request" ("lead_id", "requested_at", "id");`);
    this.addSql(`create index "quote_request_product_id_id_idx" on "quote_request" ("product_id", "id");`);
    this.addSql(`create index "quote_request_employee_id_id_idx" on "quote_request" ("employee_id", "id");`);

    this.addSql(`create table "outgoing_referral" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "sent_at" timestamptz not null, "to_kind" text not null, "service_line" text not null, "reason" text not null, "status" text not null default 'SENT', "accepted_at" timestamptz null, "outcome_at" timestamptz null, "outcome_value" numeric(14,2) null, "fee_due" numeric(14,2) null, "location_id" uuid not null, "lead_id" uuid not null, "to_location_id" uuid null, "to_source_id" uuid null, "received_lead_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "outgoing_referral_location_id_sent_at_id_idx" on "outgoing_referral" ("location_id", "sent_at", "id");`);
    this.addSql(`create index "outgoing_referral_lead_id_id_idx" on "outgoing_referral" ("lead_id", "id");`);
    this.addSql(`create index "outgoing_referral_to_location_id_id_idx" on "outgoing_referral" ("to_location_id", "id");`);
    this.addSql(`create index "outgoing_referral_to_source_id_id_idx" on "outgoing_referral" ("to_source_id", "id");`);
    this.addSql(`create index "outgoing_referral_received_lead_id_id_idx" on "outgoing_referral" ("received_lead_id", "id");`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_lead_id_sent_at_key" unique ("lead_id", "sent_at");`);

    this.addSql(`create table "lead_touch" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "category" text not null, "evidence" text not null, "location_id" uuid not null, "lead_id" uuid not null, "campaign_id" uuid null, "source_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "lead_touch_location_id_id_idx" on "lead_touch" ("location_id", "id");`);
    this.addSql(`create index "lead_touch_lead_id_at_id_idx" on "lead_touch" ("lead_id", "at", "id");`);
    this.addSql(`create index "lead_touch_campaign_id_id_idx" on "lead_touch" ("campaign_id", "id");`);
    this.addSql(`create index "lead_touch_source_id_id_idx" on "lead_touch" ("source_id", "id");`);

    this.addSql(`create table "lead_stage_event" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "from" text null, "to" text not null, "at" timestamptz not null, "location_id" uuid not null, "lead_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "lead_stage_event_location_id_id_idx" on "lead_stage_event" ("location_id", "id");`);
    this.addSql(`create index "lead_stage_event_lead_id_at_id_idx" on "lead_stage_event" ("lead_id", "at", "id");`);

    this.addSql(`create table "job" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "title" text not null, "description" text null, "service_line" text not null, "priority" text not null default 'STANDARD', "emergency" boolean not null default false, "loss_type" text null, "date_of_loss" date null, "water_category" text null, "water_class" text null, "mold" text null, "affected_sqft" int null, "status" text not null default 'PENDING_SALE', "status_override" text null, "status_override_reason" text null, "cancel_reason" text null, "lost_reason" text null, "received_at" timestamptz not null, "contacted_at" timestamptz null, "arrived_at" timestamptz null, "started_at" timestamptz null, "completed_at" timestamptz null, "invoiced_at" timestamptz null, "closed_at" timestamptz null, "contract_amount" numeric(14,2) null, "budgeted_cost" numeric(14,2) null, "do_not_exceed" numeric(14,2) null, "no_charge" boolean not null default false, "reported_on_time" boolean null, "location_id" uuid not null, "business_unit_id" uuid null, "customer_id" uuid null, "property_id" uuid null, "claim_id" uuid null, "assignment_id" uuid null, "lead_id" uuid null, "service_agreement_id" uuid null, "campaign_id" uuid null, "recall_of_id" uuid null, "warranty_of_id" uuid null, "merged_into_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "job_number_search" on "job" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "job_location_id_received_at_id_idx" on "job" ("location_id", "received_at", "id");`);
    this.addSql(`create index "job_business_unit_id_id_idx" on "job" ("business_unit_id", "id");`);
    this.addSql(`create index "job_customer_id_received_at_id_idx" on "job" ("customer_id", "received_at", "id");`);
    this.addSql(`create index "job_property_id_id_idx" on "job" ("property_id", "id");`);
    this.addSql(`create index "job_claim_id_id_idx" on "job" ("claim_id", "id");`);
    this.addSql(`create index "job_assignment_id_id_idx" on "job" ("assignment_id", "id");`);
    this.addSql(`create index "job_lead_id_id_idx" on "job" ("lead_id", "id");`);
    this.addSql(`create index "job_service_agreement_id_id_idx" on "job" ("service_agreement_id", "id");`);
    this.addSql(`create index "job_campaign_id_id_idx" on "job" ("campaign_id", "id");`);
    this.addSql(`create index "job_recall_of_id_id_idx" on "job" ("recall_of_id", "id");`);
    this.addSql(`create index "job_warranty_of_id_id_idx" on "job" ("warranty_of_id", "id");`);
    this.addSql(`create index "job_merged_into_id_id_idx" on "job" ("merged_into_id", "id");`);
    this.addSql(`alter table "job" add constraint "job_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "job_hold" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "reason" text not null, "from" timestamptz not null, "to" timestamptz null, "pauses_clocks" text[] not null default '{}', "note" text null, "location_id" uuid not null, "job_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "job_hold_location_id_id_idx" on "job_hold" ("location_id", "id");`);
    this.addSql(`create index "job_hold_job_id_from_id_idx" on "job_hold" ("job_id", "from", "id");`);

    this.addSql(`create table "invoice" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "stage" text not null default 'ISSUED', "status" text not null default 'ISSUED', "issued_on" date not null, "due_on" date not null, "service_from" date null, "service_to" date null, "subtotal" numeric(14,2) not null, "tax" numeric(14,2) not null default '0', "total" numeric(14,2) not null, "balance" numeric(14,2) not null default '0', "sent_at" timestamptz null, "first_viewed_at" timestamptz null, "royalty_status" text null, "location_id" uuid not null, "account_id" uuid not null, "job_id" uuid null, "service_agreement_id" uuid null, "business_unit_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "invoice_number_search" on "invoice" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "invoice_location_id_issued_on_id_idx" on "invoice" ("location_id", "issued_on", "id");`);
    this.addSql(`create index "invoice_account_id_issued_on_id_idx" on "invoice" ("account_id", "issued_on", "id");`);
    this.addSql(`create index "invoice_job_id_issued_on_id_idx" on "invoice" ("job_id", "issued_on", "id");`);
    this.addSql(`create index "invoice_service_agreement_id_id_idx" on "invoice" ("service_agreement_id", "id");`);
    this.addSql(`create index "invoice_business_unit_id_id_idx" on "invoice" ("business_unit_id", "id");`);
    this.addSql(`alter table "invoice" add constraint "invoice_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "invoice_line" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "line_no" int not null, "description" text not null, "quantity" numeric(18,6) not null default '1', "unit_price" numeric(14,2) not null, "amount" numeric(14,2) not null, "gl_account_number" text null, "service_line" text null, "cost_kind" text null, "taxable" boolean not null default false, "location_id" uuid not null, "invoice_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "invoice_line_location_id_id_idx" on "invoice_line" ("location_id", "id");`);
    this.addSql(`create index "invoice_line_invoice_id_id_idx" on "invoice_line" ("invoice_id", "id");`);
    this.addSql(`alter table "invoice_line" add constraint "invoice_line_invoice_id_line_no_key" unique ("invoice_id", "line_no");`);

    this.addSql(`create table "appointment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "kind" text not null, "status" text not null default 'SCHEDULED', "window_start" timestamptz null, "window_end" timestamptz null, "planned_start" timestamptz null, "planned_end" timestamptz null, "arrived_at" timestamptz null, "departed_at" timestamptz null, "customer_confirmed" boolean not null default false, "reschedule_reason" text null, "cancel_reason" text null, "collected_amount" numeric(14,2) null, "location_id" uuid not null, "job_id" uuid null, "service_agreement_id" uuid null, "lead_id" uuid null, "rescheduled_from_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "appointment_location_id_planned_start_id_idx" on "appointment" ("location_id", "planned_start", "id");`);
    this.addSql(`create index "appointment_job_id_id_idx" on "appointment" ("job_id", "id");`);
    this.addSql(`create index "appointment_service_agreement_id_id_idx" on "appointment" ("service_agreement_id", "id");`);
    this.addSql(`create index "appointment_lead_id_id_idx" on "appointment" ("lead_id", "id");`);
    this.addSql(`create index "appointment_rescheduled_from_id_id_idx" on "appointment" ("rescheduled_from_id", "id");`);
    this.addSql(`alter table "appointment" add constraint "appointment_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "time_entry" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "started_at" timestamptz not null, "ended_at" timestamptz null, "seconds" int not null default 0, "pay_type" text null, "cost" numeric(14,2) null, "location_id" uuid not null, "employee_id" uuid not null, "job_id" uuid null, "appointment_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "time_entry_location_id_started_at_id_idx" on "time_entry" ("location_id", "started_at", "id");`);
    this.addSql(`create index "time_entry_employee_id_id_idx" on "time_entry" ("employee_id", "id");`);
    this.addSql(`create index "time_entry_job_id_id_idx" on "time_entry" ("job_id", "id");`);
    this.addSql(`create index "time_entry_appointment_id_id_idx" on "time_entry" ("appointment_id", "id");`);
    this.addSql(`alter table "time_entry" add constraint "time_entry_location_id_employee_id_started_at_key" unique ("location_id", "employee_id", "started_at");`);

    this.addSql(`create table "job_participant" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "role" text not null, "from" date not null, "to" date null, "location_id" uuid not null, "job_id" uuid not null, "employee_id" uuid null, "contact_id" uuid null, "vendor_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "job_participant_location_id_id_idx" on "job_participant" ("location_id", "id");`);
    this.addSql(`create index "job_participant_job_id_id_idx" on "job_participant" ("job_id", "id");`);
    this.addSql(`create index "job_participant_employee_id_id_idx" on "job_participant" ("employee_id", "id");`);
    this.addSql(`create index "job_participant_contact_id_id_idx" on "job_participant" ("contact_id", "id");`);
    this.addSql(`create index "job_participant_vendor_id_id_idx" on "job_participant" ("vendor_id", "id");`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_job_id_role_employee_id_from_key" unique ("job_id", "role", "employee_id", "from");`);

    this.addSql(`create table "job_milestone" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "at" timestamptz not null, "recorded_at" timestamptz not null, "source" text not null default 'MANUAL', "revoked_at" timestamptz null, "note" text null, "location_id" uuid not null, "job_id" uuid null, "assignment_id" uuid null, "recorded_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "job_milestone_location_id_id_idx" on "job_milestone" ("location_id", "id");`);
    this.addSql(`create index "job_milestone_job_id_at_id_idx" on "job_milestone" ("job_id", "at", "id");`);
    this.addSql(`create index "job_milestone_assignment_id_id_idx" on "job_milestone" ("assignment_id", "id");`);
    this.addSql(`create index "job_milestone_recorded_by_id_id_idx" on "job_milestone" ("recorded_by_id", "id");`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_job_id_kind_at_key" unique ("job_id", "kind", "at");`);

    this.addSql(`create table "follow_up" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "due_at" timestamptz not null, "completed_at" timestamptz null, "kind" text not null, "attempt" int not null default 1, "result" text null, "subject_kind" text not null, "subject_id" uuid not null, "location_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "follow_up_location_id_due_at_id_idx" on "follow_up" ("location_id", "due_at", "id");`);
    this.addSql(`create index "follow_up_employee_id_id_idx" on "follow_up" ("employee_id", "id");`);
    this.addSql(`create index "follow_up_subject_id_id_idx" on "follow_up" ("subject_id", "id");`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_subject_id_attempt_key" unique ("subject_id", "attempt");`);

    this.addSql(`create table "estimate" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "seq" int not null default 1, "status" text not null default 'DRAFT', "prepared_at" timestamptz null, "uploaded_at" timestamptz null, "approved_at" timestamptz null, "rcv" numeric(14,2) null, "acv" numeric(14,2) null, "deductible" numeric(14,2) null, "net_claim" numeric(14,2) null, "approved_amount" numeric(14,2) null, "rejection_count" int not null default 0, "reviewer" text null, "location_id" uuid not null, "job_id" uuid not null, "claim_id" uuid null, "estimator_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "estimate_location_id_id_idx" on "estimate" ("location_id", "id");`);
    this.addSql(`create index "estimate_job_id_id_idx" on "estimate" ("job_id", "id");`);
    this.addSql(`create index "estimate_claim_id_id_idx" on "estimate" ("claim_id", "id");`);
    this.addSql(`create index "estimate_estimator_id_id_idx" on "estimate" ("estimator_id", "id");`);
    this.addSql(`alter table "estimate" add constraint "estimate_job_id_kind_seq_key" unique ("job_id", "kind", "seq");`);

    this.addSql(`create table "estimate_version" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" int not null, "status" text not null default 'UPLOADED', "prepared_at" timestamptz null, "uploaded_at" timestamptz null, "returned_at" timestamptz null, "approved_at" timestamptz null, "price_list_code" text null, "rcv" numeric(14,2) null, "recoverable_depreciation" numeric(14,2) null, "non_recoverable_depreciation" numeric(14,2) null, "acv" numeric(14,2) null, "overhead" numeric(14,2) null, "profit" numeric(14,2) null, "tax" numeric(14,2) null, "deductible" numeric(14,2) null, "net_claim" numeric(14,2) null, "approved_amount" numeric(14,2) null, "location_id" uuid not null, "estimate_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "estimate_version_location_id_id_idx" on "estimate_version" ("location_id", "id");`);
    this.addSql(`create index "estimate_version_estimate_id_id_idx" on "estimate_version" ("estimate_id", "id");`);
    this.addSql(`alter table "estimate_version" add constraint "estimate_version_estimate_id_number_key" unique ("estimate_id", "number");`);

    this.addSql(`create table "employment_spell" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "employment_type" text not null, "fte_percent" numeric(12,6) not null default '1', "from" date not null, "to" date null, "employee_id" uuid not null, "position_id" uuid null, "team_id" uuid null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "employment_spell_employee_id_id_idx" on "employment_spell" ("employee_id", "id");`);
    this.addSql(`create index "employment_spell_position_id_id_idx" on "employment_spell" ("position_id", "id");`);
    this.addSql(`create index "employment_spell_team_id_id_idx" on "employment_spell" ("team_id", "id");`);
    this.addSql(`create index "employment_spell_location_id_id_idx" on "employment_spell" ("location_id", "id");`);
    this.addSql(`alter table "employment_spell" add constraint "employment_spell_employee_id_from_key" unique ("employee_id", "from");`);

    this.addSql(`create table "deposit_batch" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "business_date" date not null, "seq" int not null default 1, "status" text not null default 'OPEN', "opened_at" timestamptz not null, "closed_at" timestamptz null, "expected" numeric(14,2) null, "counted" numeric(14,2) null, "over_short" numeric(14,2) null, "bank_ref" text null, "deposited_on" date null, "location_id" uuid not null, "preparer_id" uuid null, "verifier_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "deposit_batch_location_id_business_date_id_idx" on "deposit_batch" ("location_id", "business_date", "id");`);
    this.addSql(`create index "deposit_batch_preparer_id_id_idx" on "deposit_batch" ("preparer_id", "id");`);
    this.addSql(`create index "deposit_batch_verifier_id_id_idx" on "deposit_batch" ("verifier_id", "id");`);
    this.addSql(`alter table "deposit_batch" add constraint "deposit_batch_location_id_business_date_seq_key" unique ("location_id", "business_date", "seq");`);

    this.addSql(`create table "payment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "received_on" date not null, "posted_at" timestamptz null, "tender" text not null, "amount" numeric(14,2) not null, "unapplied" numeric(14,2) not null default '0', "check_number" text null, "masked_ref" text null, "payer" text null, "status" text not null default 'RECEIVED', "collected_by" text not null default 'OFFICE', "location_id" uuid not null, "account_id" uuid not null, "deposit_batch_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "payment_location_id_received_on_id_idx" on "payment" ("location_id", "received_on", "id");`);
    this.addSql(`create index "payment_account_id_received_on_id_idx" on "payment" ("account_id", "received_on", "id");`);
    this.addSql(`create index "payment_deposit_batch_id_id_idx" on "payment" ("deposit_batch_id", "id");`);
    this.addSql(`alter table "payment" add constraint "payment_location_id_number_key" unique ("location_id", "number");`);
    this.addSql(`alter table "payment" add constraint "payment_account_id_tender_masked_ref_amount_received_on_key" unique ("account_id", "tender", "masked_ref", "amount", "received_on");`);

    this.addSql(`create table "payment_application" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "amount" numeric(14,2) not null, "applied_at" timestamptz not null, "location_id" uuid not null, "payment_id" uuid not null, "invoice_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "payment_application_location_id_id_idx" on "payment_application" ("location_id", "id");`);
    this.addSql(`create index "payment_application_payment_id_id_idx" on "payment_application" ("payment_id", "id");`);
    this.addSql(`create index "payment_application_invoice_id_applied_at_id_idx" on "payment_application" ("invoice_id", "applied_at", "id");`);

    this.addSql(`create table "deposit_line" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "tender" text not null, "count" int not null default 0, "amount" numeric(14,2) not null, "location_id" uuid not null, "batch_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "deposit_line_location_id_id_idx" on "deposit_line" ("location_id", "id");`);
    this.addSql(`create index "deposit_line_batch_id_id_idx" on "deposit_line" ("batch_id", "id");`);
    this.addSql(`alter table "deposit_line" add constraint "deposit_line_batch_id_tender_key" unique ("batch_id", "tender");`);

    this.addSql(`create table "appointment_assignment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "role" text null, "status" text not null default 'ASSIGNED', "location_id" uuid not null, "appointment_id" uuid not null, "employee_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "appointment_assignment_location_id_id_idx" on "appointment_assignment" ("location_id", "id");`);
    this.addSql(`create index "appointment_assignment_appointment_id_id_idx" on "appointment_assignment" ("appointment_id", "id");`);
    this.addSql(`create index "appointment_assignment_employee_id_id_idx" on "appointment_assignment" ("employee_id", "id");`);
    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_appointment_id_employee_id_key" unique ("appointment_id", "employee_id");`);

    this.addSql(`create table "adjustment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "amount" numeric(14,2) not null, "adjusted_on" date not null, "reason" text not null, "location_id" uuid not null, "invoice_id" uuid not null, "approved_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "adjustment_location_id_adjusted_on_id_idx" on "adjustment" ("location_id", "adjusted_on", "id");`);
    this.addSql(`create index "adjustment_invoice_id_id_idx" on "adjustment" ("invoice_id", "id");`);
    this.addSql(`create index "adjustment_approved_by_id_id_idx" on "adjustment" ("approved_by_id", "id");`);

    this.addSql(`create table "activity" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "kind" text not null, "at" timestamptz not null, "direction" text null, "title" text null, "body" text null, "duration_seconds" int null, "outcome" text null, "complete" boolean not null default true, "subject_kind" text not null, "subject_id" uuid not null, "location_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "activity_location_id_at_id_idx" on "activity" ("location_id", "at", "id");`);
    this.addSql(`create index "activity_employee_id_id_idx" on "activity" ("employee_id", "id");`);
    this.addSql(`create index "activity_subject_id_id_idx" on "activity" ("subject_id", "id");`);

    this.addSql(`create table "contact_center_site" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "kind" text not null, "seats" int null, "time_zone" text not null, "vendor_id" uuid null, "location_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "contact_center_site_name_search" on "contact_center_site" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "contact_center_site_vendor_id_id_idx" on "contact_center_site" ("vendor_id", "id");`);
    this.addSql(`create index "contact_center_site_location_id_id_idx" on "contact_center_site" ("location_id", "id");`);
    this.addSql(`alter table "contact_center_site" add constraint "contact_center_site_name_key" unique ("name");`);

    this.addSql(`create table "queue" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "name" text not null, "channel" text not null default 'VOICE', "language" text null, "skill" text null, "sl_threshold_seconds" int not null default 20, "sl_target" numeric(12,6) not null default '0.8', "sl_variant" text not null default 'SHORT_ABANDONS_EXCLUDED', "short_abandon_seconds" int not null default 5, "site_id" uuid not null, "program_id" uuid null, "calendar_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "queue_name_search" on "queue" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "queue_site_id_id_idx" on "queue" ("site_id", "id");`);
    this.addSql(`create index "queue_program_id_id_idx" on "queue" ("program_id", "id");`);
    this.addSql(`create index "queue_calendar_id_id_idx" on "queue" ("calendar_id", "id");`);
    this.addSql(`alter table "queue" add constraint "queue_site_id_name_key" unique ("site_id", "name");`);

    this.addSql(`create table "interaction" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "system" text not null, "contact_id" text not null, "conversation_id" text not null, "initial_contact_id" text null, "previous_contact_id" text null, "channel" text not null default 'VOICE', "direction" text not null default 'INBOUND', "started_at" timestamptz not null, "enqueued_at" timestamptz null, "answered_at" timestamptz null, "disconnected_at" timestamptz null, "ended_at" timestamptz null, "outcome" text not null, "priority" int null, "queue_seconds" int not null default 0, "connecting_seconds" int not null default 0, "talk_seconds" int not null default 0, "hold_seconds" int not null default 0, "after_call_seconds" int not null default 0, "language" text null, "customer_endpoint" text null, "disconnected_by" text null, "call_class" text null, "resolved_by_agent" boolean null, "recording_url" text null, "csat_asked" boolean not null default false, "location_id" uuid not null, "queue_id" uuid null, "agent_id" uuid null, "customer_id" uuid null, "lead_id" uuid null, "job_id" uuid null, "call_reason_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "interaction_location_id_started_at_id_idx" on "interaction" ("location_id", "started_at", "id");`);
    this.addSql(`create index "interaction_queue_id_started_at_id_idx" on "interaction" ("queue_id", "started_at", "id");`);
    this.addSql(`create index "interaction_agent_id_id_idx" on "interaction" ("agent_id", "id");`);
    this.addSql(`create index "interaction_customer_id_id_idx" on "interaction" ("customer_id", "id");`);
    this.addSql(`create index "interaction_lead_id_id_idx" on "interaction" ("lead_id", "id");`);
    this.addSql(`create index "interaction_job_id_id_idx" on "interaction" ("job_id", "id");`);
    this.addSql(`create index "interaction_call_reason_id_id_idx" on "interaction" ("call_reason_id", "id");`);
    this.addSql(`alter table "interaction" add constraint "interaction_location_id_system_contact_id_key" unique ("location_id", "system", "contact_id");`);

    this.addSql(`create table "interaction_segment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "seq" int not null, "kind" text not null, "started_at" timestamptz not null, "ended_at" timestamptz not null, "seconds" int not null default 0, "location_id" uuid not null, "interaction_id" uuid not null, "agent_id" uuid null, "queue_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "interaction_segment_location_id_id_idx" on "interaction_segment" ("location_id", "id");`);
    this.addSql(`create index "interaction_segment_interaction_id_id_idx" on "interaction_segment" ("interaction_id", "id");`);
    this.addSql(`create index "interaction_segment_agent_id_id_idx" on "interaction_segment" ("agent_id", "id");`);
    this.addSql(`create index "interaction_segment_queue_id_id_idx" on "interaction_segment" ("queue_id", "id");`);
    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_interaction_id_seq_key" unique ("interaction_id", "seq");`);

    this.addSql(`create table "case" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "kind" text not null, "severity" text not null default 'MEDIUM', "status" text not null default 'NEW', "opened_at" timestamptz not null, "due_at" timestamptz null, "first_response_at" timestamptz null, "resolved_at" timestamptz null, "closed_at" timestamptz null, "reopened_count" int not null default 0, "channel" text not null, "summary" text not null, "description" text null, "resolution" text null, "goodwill_cost" numeric(14,2) null, "audience" text not null default 'EXTERNAL', "regulator" boolean not null default false, "reported_on_time" boolean null, "location_id" uuid not null, "customer_id" uuid null, "job_id" uuid null, "interaction_id" uuid null, "vendor_id" uuid null, "owner_id" uuid null, "team_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "case_number_search" on "case" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "case_location_id_opened_at_id_idx" on "case" ("location_id", "opened_at", "id");`);
    this.addSql(`create index "case_customer_id_id_idx" on "case" ("customer_id", "id");`);
    this.addSql(`create index "case_job_id_id_idx" on "case" ("job_id", "id");`);
    this.addSql(`create index "case_interaction_id_id_idx" on "case" ("interaction_id", "id");`);
    this.addSql(`create index "case_vendor_id_id_idx" on "case" ("vendor_id", "id");`);
    this.addSql(`create index "case_owner_id_id_idx" on "case" ("owner_id", "id");`);
    this.addSql(`create index "case_team_id_id_idx" on "case" ("team_id", "id");`);
    this.addSql(`alter table "case" add constraint "case_location_id_number_key" unique ("location_id", "number");`);

    this.addSql(`create table "survey_response" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "sent_at" timestamptz not null, "responded_at" timestamptz null, "score" int null, "scale_max" int not null default 10, "verbatim" text null, "wants_callback" boolean not null default false, "resolved_in_first" boolean null, "location_id" uuid not null, "survey_id" uuid not null, "job_id" uuid null, "interaction_id" uuid null, "case_id" uuid null, "contact_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "survey_response_location_id_sent_at_id_idx" on "survey_response" ("location_id", "sent_at", "id");`);
    this.addSql(`create index "survey_response_survey_id_id_idx" on "survey_response" ("survey_id", "id");`);
    this.addSql(`create index "survey_response_job_id_id_idx" on "survey_response" ("job_id", "id");`);
    this.addSql(`create index "survey_response_interaction_id_id_idx" on "survey_response" ("interaction_id", "id");`);
    this.addSql(`create index "survey_response_case_id_id_idx" on "survey_response" ("case_id", "id");`);
    this.addSql(`create index "survey_response_contact_id_id_idx" on "survey_response" ("contact_id", "id");`);
    this.addSql(`create index "survey_response_employee_id_id_idx" on "survey_response" ("employee_id", "id");`);

    this.addSql(`create table "escalation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "level" int not null, "at" timestamptz not null, "reason" text not null, "to_role" text not null, "acknowledged_at" timestamptz null, "resolved_at" timestamptz null, "location_id" uuid not null, "case_id" uuid null, "job_id" uuid null, "employee_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "escalation_location_id_at_id_idx" on "escalation" ("location_id", "at", "id");`);
    this.addSql(`create index "escalation_case_id_id_idx" on "escalation" ("case_id", "id");`);
    this.addSql(`create index "escalation_job_id_id_idx" on "escalation" ("job_id", "id");`);
    this.addSql(`create index "escalation_employee_id_id_idx" on "escalation" ("employee_id", "id");`);
    this.addSql(`alter table "escalation" add constraint "escalation_case_id_level_at_key" unique ("case_id", "level", "at");`);

    this.addSql(`create table "dispute" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "opened_at" timestamptz not null, "amount" numeric(14,2) not null, "reason" text not null, "resolved_at" timestamptz null, "outcome" text null, "location_id" uuid not null, "invoice_id" uuid not null, "case_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "dispute_location_id_id_idx" on "dispute" ("location_id", "id");`);
    this.addSql(`create index "dispute_invoice_id_id_idx" on "dispute" ("invoice_id", "id");`);
    this.addSql(`create index "dispute_case_id_id_idx" on "dispute" ("case_id", "id");`);

    this.addSql(`create table "case_event" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "at" timestamptz not null, "kind" text not null, "from" text null, "to" text null, "comment" text null, "location_id" uuid not null, "case_id" uuid not null, "employee_id" uuid null, "interaction_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "case_event_location_id_id_idx" on "case_event" ("location_id", "id");`);
    this.addSql(`create index "case_event_case_id_at_id_idx" on "case_event" ("case_id", "at", "id");`);
    this.addSql(`create index "case_event_employee_id_id_idx" on "case_event" ("employee_id", "id");`);
    this.addSql(`create index "case_event_interaction_id_id_idx" on "case_event" ("interaction_id", "id");`);

    this.addSql(`create table "vendor_contract" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "effective_on" date not null, "expires_on" date null, "auto_renew" boolean not null default false, "notice_days" int not null default 30, "pricing" jsonb not null default '[]', "at_risk_share" numeric(12,6) null, "credit_cap_share" numeric(12,6) null, "earn_back" jsonb null, "data_processing_addendum" boolean not null default false, "vendor_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "vendor_contract_number_search" on "vendor_contract" using gin ("number" gin_trgm_ops);`);
    this.addSql(`create index "vendor_contract_vendor_id_id_idx" on "vendor_contract" ("vendor_id", "id");`);
    this.addSql(`alter table "vendor_contract" add constraint "vendor_contract_number_key" unique ("number");`);

    this.addSql(`create table "sla_term" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "code" text not null, "name" text not null, "term_version" int not null default 1, "effective_from" date not null, "effective_to" date null, "obligor" text not null, "shape" text not null, "metric" text null, "metric_version" int null, "metric_parameters" jsonb null, "subject_kind" text null, "start_event" text null, "stop_event" text null, "assignment_basis" text null, "population" jsonb null, "clock" text not null default 'ELAPSED', "calendar_zone" text null, "pause_on" text[] not null default '{}', "pause_needs_evidence" boolean not null default false, "threshold" numeric(18,6) not null, "threshold_upper" numeric(18,6) null, "comparator" text not null, "grace_seconds" int not null default 0, "grace_ratio" numeric(12,6) null, "target" numeric(12,6) null, "window" text not null default 'MONTH', "rolling_days" int null, "period_basis" text not null default 'DUE_AT', "aggregation" text not null default 'RATIO_OF_SUMS', "percentile" numeric(12,6) null, "percentile_method" text null, "min_sample" int null, "maturity" text null, "volume_relief" jsonb null, "open_handling" text not null default 'OVERDUE_IS_MISSED', "reopen_voids" text null, "severity_tiers" jsonb not null default '[]', "consequence" jsonb null, "department" text null, "contract_id" uuid null, "program_id" uuid null, "calendar_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "sla_term_code_search" on "sla_term" using gin ("code" gin_trgm_ops);`);
    this.addSql(`create index "sla_term_name_search" on "sla_term" using gin ("name" gin_trgm_ops);`);
    this.addSql(`create index "sla_term_contract_id_id_idx" on "sla_term" ("contract_id", "id");`);
    this.addSql(`create index "sla_term_program_id_id_idx" on "sla_term" ("program_id", "id");`);
    this.addSql(`create index "sla_term_calendar_id_id_idx" on "sla_term" ("calendar_id", "id");`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_contract_id_code_term_version_key" unique ("contract_id", "code", "term_version");`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_program_id_code_term_version_key" unique ("program_id", "code", "term_version");`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_department_code_term_version_key" unique ("department", "code", "term_version");`);

    this.addSql(`create table "sla_period_result" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "period_start" timestamptz not null, "period_end" timestamptz not null, "numerator" numeric(18,6) not null default '0', "denominator" numeric(18,6) not null default '0', "value" numeric(18,6) null, "status" text not null default 'PENDING', "miss_streak" int not null default 0, "frozen_at" timestamptz null, "restatement_pending" boolean not null default false, "definition_version" int not null, "input_hash" text not null, "scope_kind" text not null, "scope_id" uuid not null, "location_id" uuid null, "term_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "sla_period_result_location_id_id_idx" on "sla_period_result" ("location_id", "id");`);
    this.addSql(`create index "sla_period_result_term_id_period_start_id_idx" on "sla_period_result" ("term_id", "period_start", "id");`);
    this.addSql(`create index "sla_period_result_scope_id_id_idx" on "sla_period_result" ("scope_id", "id");`);
    this.addSql(`alter table "sla_period_result" add constraint "sla_period_result_term_id_scope_id_period_start_key" unique ("term_id", "scope_id", "period_start");`);

    this.addSql(`create table "sla_clock" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "started_at" timestamptz not null, "due_at" timestamptz not null, "stopped_at" timestamptz null, "paused_seconds" int not null default 0, "elapsed_seconds" int null, "remaining_seconds" int null, "status" text not null default 'PENDING', "excuse" text null, "subject_kind" text not null, "subject_id" uuid not null, "location_id" uuid null, "term_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "sla_clock_location_id_due_at_id_idx" on "sla_clock" ("location_id", "due_at", "id");`);
    this.addSql(`create index "sla_clock_term_id_due_at_id_idx" on "sla_clock" ("term_id", "due_at", "id");`);
    this.addSql(`create index "sla_clock_subject_id_id_idx" on "sla_clock" ("subject_id", "id");`);
    this.addSql(`create index "sla_clock_status_due_at_id_idx" on "sla_clock" ("status", "due_at", "id");`);
    this.addSql(`alter table "sla_clock" add constraint "sla_clock_term_id_subject_id_key" unique ("term_id", "subject_id");`);

    this.addSql(`create table "collection_placement" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "placed_on" date not null, "placed_amount" numeric(14,2) not null, "age_at_placement_days" int not null, "status" text not null default 'PLACED', "recalled_on" date null, "recall_reason" text null, "adjusted_amount" numeric(14,2) not null default '0', "fee_rate" numeric(12,6) not null, "direct_pay_commissionable" boolean not null default true, "location_id" uuid not null, "account_id" uuid not null, "agency_id" uuid not null, "contract_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "collection_placement_location_id_placed_on_id_idx" on "collection_placement" ("location_id", "placed_on", "id");`);
    this.addSql(`create index "collection_placement_account_id_id_idx" on "collection_placement" ("account_id", "id");`);
    this.addSql(`create index "collection_placement_agency_id_id_idx" on "collection_placement" ("agency_id", "id");`);
    this.addSql(`create index "collection_placement_contract_id_id_idx" on "collection_placement" ("contract_id", "id");`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_account_id_agency_id_placed_on_key" unique ("account_id", "agency_id", "placed_on");`);

    this.addSql(`create table "collection_remittance" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "reference" text not null, "collected_on" date not null, "remitted_on" date null, "gross" numeric(14,2) not null, "fee" numeric(14,2) not null, "net" numeric(14,2) not null, "paid_to" text not null default 'AGENCY', "location_id" uuid not null, "placement_id" uuid not null, "payment_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "collection_remittance_location_id_id_idx" on "collection_remittance" ("location_id", "id");`);
    this.addSql(`create index "collection_remittance_placement_id_id_idx" on "collection_remittance" ("placement_id", "id");`);
    this.addSql(`create index "collection_remittance_payment_id_id_idx" on "collection_remittance" ("payment_id", "id");`);
    this.addSql(`alter table "collection_remittance" add constraint "collection_remittance_placement_id_reference_key" unique ("placement_id", "reference");`);

    this.addSql(`create table "vendor_invoice" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "archived_at" timestamptz null, "version" int not null default 1, "number" text not null, "month" text not null, "gross" numeric(14,2) not null, "credits" numeric(14,2) not null default '0', "net" numeric(14,2) not null, "units" jsonb not null default '[]', "vendor_id" uuid not null, "contract_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "vendor_invoice_vendor_id_month_id_idx" on "vendor_invoice" ("vendor_id", "month", "id");`);
    this.addSql(`create index "vendor_invoice_contract_id_id_idx" on "vendor_invoice" ("contract_id", "id");`);
    this.addSql(`alter table "vendor_invoice" add constraint "vendor_invoice_vendor_id_number_key" unique ("vendor_id", "number");`);

    this.addSql(`alter table "business_calendar" add constraint "business_calendar_mode_check" check ("mode" in ('TWENTY_FOUR_SEVEN', 'WEEKLY'));`);

    this.addSql(`alter table "calendar_exception" add constraint "calendar_exception_calendar_id_foreign" foreign key ("calendar_id") references "business_calendar" ("id") on delete restrict;`);
    this.addSql(`alter table "calendar_exception" add constraint "calendar_exception_kind_check" check ("kind" in ('CLOSED', 'CUSTOM_HOURS'));`);

    this.addSql(`alter table "call_center_program" add constraint "call_center_program_purpose_check" check ("purpose" in ('SERVICE', 'SALES', 'RETENTION', 'COLLECTION', 'INTAKE_FNOL', 'SURVEY'));`);

    this.addSql(`alter table "cat_event" add constraint "cat_event_peril_check" check ("peril" in ('HURRICANE', 'TORNADO', 'HAIL', 'WIND', 'FLOOD', 'WILDFIRE', 'WINTER_STORM', 'EARTHQUAKE', 'OTHER'));`);

    this.addSql(`alter table "import_batch" add constraint "import_batch_system_check" check ("system" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);
    this.addSql(`alter table "import_batch" add constraint "import_batch_status_check" check ("status" in ('RUNNING', 'FINISHED', 'FAILED', 'CANCELLED'));`);

    this.addSql(`alter table "insurance_product" add constraint "insurance_product_carrier_id_foreign" foreign key ("carrier_id") references "carrier" ("id") on delete restrict;`);
    this.addSql(`alter table "insurance_product" add constraint "insurance_product_line_check" check ("line" in ('AUTO', 'HOME', 'RENTERS', 'UMBRELLA', 'BOP', 'COMMERCIAL_AUTO', 'WORKERS_COMP'));`);

    this.addSql(`alter table "lead_loss_reason" add constraint "lead_loss_reason_group_check" check ("group" in ('PRICE', 'TIMING', 'COVERAGE_DENIED', 'NO_CONTACT', 'COMPETITOR', 'DIY', 'NOT_A_FIT'));`);

    this.addSql(`alter table "organization" add constraint "organization_kind_check" check ("kind" in ('FRANCHISOR', 'OPERATOR', 'INSURTECH', 'AFFILIATE'));`);

    this.addSql(`alter table "brand" add constraint "brand_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;`);
    this.addSql(`alter table "brand" add constraint "brand_industry_check" check ("industry" in ('RESTORATION', 'PEST_CONTROL', 'INSURANCE_SALES'));`);

    this.addSql(`alter table "location" add constraint "location_brand_id_foreign" foreign key ("brand_id") references "brand" ("id") on delete restrict;`);
    this.addSql(`alter table "location" add constraint "location_calendar_id_foreign" foreign key ("calendar_id") references "business_calendar" ("id") on delete restrict;`);
    this.addSql(`alter table "location" add constraint "location_kind_check" check ("kind" in ('HEADQUARTERS', 'FRANCHISE_UNIT', 'COMPANY_UNIT', 'SERVICE_CENTER', 'CONTACT_CENTER', 'WAREHOUSE'));`);
    this.addSql(`alter table "location" add constraint "location_status_check" check ("status" in ('PLANNED', 'OPEN', 'SUSPENDED', 'CLOSED', 'TRANSFERRED'));`);
    this.addSql(`alter table "location" add constraint "location_ownership_check" check ("ownership" in ('FRANCHISED', 'COMPANY_OWNED', 'AFFILIATE', 'JOINT_VENTURE'));`);

    this.addSql(`alter table "import_issue" add constraint "import_issue_batch_id_foreign" foreign key ("batch_id") references "import_batch" ("id") on delete restrict;`);
    this.addSql(`alter table "import_issue" add constraint "import_issue_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);

    this.addSql(`alter table "external_ref" add constraint "external_ref_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "external_ref" add constraint "external_ref_system_check" check ("system" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);

    this.addSql(`alter table "customer" add constraint "customer_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "customer" add constraint "customer_merged_into_id_foreign" foreign key ("merged_into_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "customer" add constraint "customer_kind_check" check ("kind" in ('RESIDENTIAL', 'COMMERCIAL', 'PROPERTY_MANAGER', 'INSURED_POLICYHOLDER', 'PROSPECT'));`);
    this.addSql(`alter table "customer" add constraint "customer_status_check" check ("status" in ('PROSPECT', 'ACTIVE', 'INACTIVE', 'DO_NOT_SERVICE'));`);

    this.addSql(`alter table "contact" add constraint "contact_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "contact" add constraint "contact_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "contact" add constraint "contact_carrier_id_foreign" foreign key ("carrier_id") references "carrier" ("id") on delete restrict;`);
    this.addSql(`alter table "contact" add constraint "contact_role_check" check ("role" in ('OWNER', 'TENANT', 'INSURED', 'CLAIMANT', 'ADJUSTER', 'DESK_ADJUSTER', 'AGENT', 'BROKER', 'PROPERTY_MANAGER', 'MORTGAGEE', 'BILLING', 'PLUMBER', 'OTHER'));`);

    this.addSql(`alter table "claim" add constraint "claim_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "claim" add constraint "claim_carrier_id_foreign" foreign key ("carrier_id") references "carrier" ("id") on delete restrict;`);
    this.addSql(`alter table "claim" add constraint "claim_insured_id_foreign" foreign key ("insured_id") references "contact" ("id") on delete restrict;`);
    this.addSql(`alter table "claim" add constraint "claim_adjuster_id_foreign" foreign key ("adjuster_id") references "contact" ("id") on delete restrict;`);
    this.addSql(`alter table "claim" add constraint "claim_cat_event_id_foreign" foreign key ("cat_event_id") references "cat_event" ("id") on delete restrict;`);
    this.addSql(`alter table "claim" add constraint "claim_loss_type_check" check ("loss_type" in ('WATER', 'FIRE', 'SMOKE', 'MOLD', 'WIND', 'HAIL', 'FLOOD', 'SEWAGE', 'VANDALISM', 'OTHER'));`);
    this.addSql(`alter table "claim" add constraint "claim_coverage_check" check ("coverage" in ('DWELLING', 'OTHER_STRUCTURES', 'CONTENTS', 'ALE', 'LIABILITY'));`);
    this.addSql(`alter table "claim" add constraint "claim_coverage_status_check" check ("coverage_status" in ('PENDING', 'COVERED', 'PARTIAL', 'DENIED', 'WITHDRAWN'));`);
    this.addSql(`alter table "claim" add constraint "claim_settlement_check" check ("settlement" in ('RCV', 'ACV'));`);

    this.addSql(`alter table "change_log" add constraint "change_log_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);

    this.addSql(`alter table "campaign" add constraint "campaign_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "campaign" add constraint "campaign_category_check" check ("category" in ('TPA_PROGRAM', 'CARRIER_DIRECT', 'INSURANCE_AGENT', 'ADJUSTER', 'PLUMBER', 'PROPERTY_MANAGER', 'REALTOR', 'PAST_CUSTOMER', 'EMPLOYEE', 'FRANCHISOR_NATIONAL_ACCOUNT', 'ORGANIC_SEARCH', 'PAID_SEARCH', 'LSA', 'SOCIAL', 'DIRECT_MAIL', 'RADIO_TV', 'VEHICLE_SIGN', 'EVENT', 'PURCHASED_LEAD', 'WEB_DIRECT', 'WALK_IN', 'OTHER', 'UNKNOWN'));`);

    this.addSql(`alter table "campaign_cost" add constraint "campaign_cost_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete restrict;`);
    this.addSql(`alter table "campaign_cost" add constraint "campaign_cost_kind_check" check ("kind" in ('MEDIA', 'AGENCY', 'LEAD_PURCHASE', 'EVENT', 'LABOR'));`);

    this.addSql(`alter table "business_unit" add constraint "business_unit_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "business_unit" add constraint "business_unit_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);

    this.addSql(`alter table "billing_account" add constraint "billing_account_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "billing_account" add constraint "billing_account_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "billing_account" add constraint "billing_account_carrier_id_foreign" foreign key ("carrier_id") references "carrier" ("id") on delete restrict;`);
    this.addSql(`alter table "billing_account" add constraint "billing_account_payer_kind_check" check ("payer_kind" in ('CUSTOMER', 'CARRIER', 'TPA', 'MORTGAGE_CO', 'PROPERTY_MANAGER'));`);
    this.addSql(`alter table "billing_account" add constraint "billing_account_collection_stage_check" check ("collection_stage" in ('NONE', 'REMINDER', 'CALL', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'PLACED'));`);

    this.addSql(`alter table "org_node" add constraint "org_node_parent_id_foreign" foreign key ("parent_id") references "org_node" ("id") on delete restrict;`);
    this.addSql(`alter table "org_node" add constraint "org_node_kind_check" check ("kind" in ('DIVISION', 'REGION', 'DISTRICT', 'MARKET'));`);

    this.addSql(`alter table "location_membership" add constraint "location_membership_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "location_membership" add constraint "location_membership_node_id_foreign" foreign key ("node_id") references "org_node" ("id") on delete restrict;`);

    this.addSql(`alter table "position" add constraint "position_role_check" check ("role" in ('TECHNICIAN', 'LEAD_TECH', 'ESTIMATOR', 'PROJECT_MANAGER', 'CSR', 'SALES_AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'OFFICE_MANAGER', 'OFFICE_ADMIN', 'ACCOUNT_MANAGER', 'LOCATION_MANAGER', 'DIRECTOR', 'EXECUTIVE', 'RECRUITER', 'TRAINER', 'QA_ANALYST', 'WFM_ANALYST', 'ACCOUNTANT'));`);

    this.addSql(`alter table "property" add constraint "property_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "property" add constraint "property_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "property" add constraint "property_merged_into_id_foreign" foreign key ("merged_into_id") references "property" ("id") on delete restrict;`);
    this.addSql(`alter table "property" add constraint "property_kind_check" check ("kind" in ('SINGLE_FAMILY', 'CONDO', 'MULTI_UNIT', 'COMMERCIAL', 'INDUSTRIAL', 'MUNICIPAL'));`);

    this.addSql(`alter table "survey" add constraint "survey_kind_check" check ("kind" in ('NPS', 'CSAT', 'CES', 'FCR_VOC', 'EMPLOYEE_PULSE'));`);
    this.addSql(`alter table "survey" add constraint "survey_trigger_check" check ("trigger" in ('JOB_COMPLETED', 'CASE_CLOSED', 'CALL_ENDED', 'RELATIONSHIP'));`);

    this.addSql(`alter table "team" add constraint "team_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "team" add constraint "team_kind_check" check ("kind" in ('FIELD_CREW', 'OFFICE', 'AGENT_TEAM', 'SALES'));`);

    this.addSql(`alter table "user" add constraint "user_status_check" check ("status" in ('INVITED', 'ACTIVE', 'SUSPENDED'));`);

    this.addSql(`alter table "role_grant" add constraint "role_grant_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete restrict;`);
    this.addSql(`alter table "role_grant" add constraint "role_grant_role_check" check ("role" in ('EXECUTIVE', 'ANALYST', 'REGIONAL', 'LOCATION_MANAGER', 'OFFICE_MANAGER', 'ACCOUNT_MANAGER', 'CS_MANAGER', 'AGENT', 'TECHNICIAN', 'ACCOUNTANT', 'HR', 'COMPLIANCE', 'VENDOR_USER', 'ADMIN'));`);

    this.addSql(`alter table "vendor" add constraint "vendor_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete restrict;`);
    this.addSql(`alter table "vendor" add constraint "vendor_kind_check" check ("kind" in ('CALL_CENTER_BPO', 'ANSWERING_SERVICE', 'COLLECTION_AGENCY', 'SUBCONTRACTOR', 'TPA', 'LEAD_PROVIDER', 'STAFFING', 'SOFTWARE', 'EQUIPMENT_RENTAL', 'LAB_TESTING'));`);
    this.addSql(`alter table "vendor" add constraint "vendor_status_check" check ("status" in ('PROSPECT', 'RFP', 'ONBOARDING', 'ACTIVE', 'PROBATION', 'TERMINATED'));`);
    this.addSql(`alter table "vendor" add constraint "vendor_risk_tier_check" check ("risk_tier" in ('LOW', 'MEDIUM', 'HIGH'));`);

    this.addSql(`alter table "tpa_program" add constraint "tpa_program_administrator_id_foreign" foreign key ("administrator_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "tpa_program" add constraint "tpa_program_fee_basis_check" check ("fee_basis" in ('INVOICE', 'COLLECTED'));`);

    this.addSql(`alter table "tpa_program_carrier" add constraint "tpa_program_carrier_program_id_foreign" foreign key ("program_id") references "tpa_program" ("id") on delete restrict;`);
    this.addSql(`alter table "tpa_program_carrier" add constraint "tpa_program_carrier_carrier_id_foreign" foreign key ("carrier_id") references "carrier" ("id") on delete restrict;`);

    this.addSql(`alter table "assignment" add constraint "assignment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "assignment" add constraint "assignment_program_id_foreign" foreign key ("program_id") references "tpa_program" ("id") on delete restrict;`);
    this.addSql(`alter table "assignment" add constraint "assignment_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on delete restrict;`);
    this.addSql(`alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('EMERGENCY_MITIGATION', 'MITIGATION', 'REPAIR', 'CONTENTS', 'INSPECTION_ONLY'));`);

    this.addSql(`alter table "employee" add constraint "employee_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "employee" add constraint "employee_user_id_foreign" foreign key ("user_id") references "user" ("id") on delete restrict;`);
    this.addSql(`alter table "employee" add constraint "employee_status_check" check ("status" in ('PREHIRE', 'ACTIVE', 'LEAVE', 'SEPARATED'));`);
    this.addSql(`alter table "employee" add constraint "employee_separation_kind_check" check ("separation_kind" in ('VOLUNTARY', 'INVOLUNTARY', 'RETIREMENT', 'TRANSFER_OUT', 'END_OF_CONTRACT', 'NO_SHOW'));`);

    this.addSql(`alter table "referral_source" add constraint "referral_source_home_location_id_foreign" foreign key ("home_location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_owner_id_foreign" foreign key ("owner_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_parent_id_foreign" foreign key ("parent_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_merged_into_id_foreign" foreign key ("merged_into_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_kind_check" check ("kind" in ('COMPANY', 'PERSON'));`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_category_check" check ("category" in ('TPA_PROGRAM', 'CARRIER_DIRECT', 'INSURANCE_AGENT', 'ADJUSTER', 'PLUMBER', 'PROPERTY_MANAGER', 'REALTOR', 'PAST_CUSTOMER', 'EMPLOYEE', 'FRANCHISOR_NATIONAL_ACCOUNT', 'ORGANIC_SEARCH', 'PAID_SEARCH', 'LSA', 'SOCIAL', 'DIRECT_MAIL', 'RADIO_TV', 'VEHICLE_SIGN', 'EVENT', 'PURCHASED_LEAD', 'WEB_DIRECT', 'WALK_IN', 'OTHER', 'UNKNOWN'));`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_stage_check" check ("stage" in ('PROSPECT', 'CONTACTED', 'MEETING_HELD', 'TRIAL', 'ACTIVE', 'DORMANT', 'LOST'));`);
    this.addSql(`alter table "referral_source" add constraint "referral_source_tier_check" check ("tier" in ('A', 'B', 'C'));`);

    this.addSql(`alter table "referral_contact" add constraint "referral_contact_source_id_foreign" foreign key ("source_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "referral_contact" add constraint "referral_contact_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete restrict;`);

    this.addSql(`alter table "lead" add constraint "lead_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_source_id_foreign" foreign key ("source_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_owner_id_foreign" foreign key ("owner_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_loss_reason_id_foreign" foreign key ("loss_reason_id") references "lead_loss_reason" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_competitor_id_foreign" foreign key ("competitor_id") references "competitor" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_duplicate_of_id_foreign" foreign key ("duplicate_of_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "lead" add constraint "lead_status_check" check ("status" in ('NEW', 'CONTACTED', 'QUALIFIED', 'APPOINTMENT_SET', 'QUOTED', 'WON', 'LOST', 'DISMISSED', 'DUPLICATE'));`);
    this.addSql(`alter table "lead" add constraint "lead_category_check" check ("category" in ('TPA_PROGRAM', 'CARRIER_DIRECT', 'INSURANCE_AGENT', 'ADJUSTER', 'PLUMBER', 'PROPERTY_MANAGER', 'REALTOR', 'PAST_CUSTOMER', 'EMPLOYEE', 'FRANCHISOR_NATIONAL_ACCOUNT', 'ORGANIC_SEARCH', 'PAID_SEARCH', 'LSA', 'SOCIAL', 'DIRECT_MAIL', 'RADIO_TV', 'VEHICLE_SIGN', 'EVENT', 'PURCHASED_LEAD', 'WEB_DIRECT', 'WALK_IN', 'OTHER', 'UNKNOWN'));`);
    this.addSql(`alter table "lead" add constraint "lead_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);
    this.addSql(`alter table "lead" add constraint "lead_intake_channel_check" check ("intake_channel" in ('VOICE', 'EMAIL', 'CHAT', 'SMS', 'SOCIAL', 'WEB_FORM', 'MAIL', 'WALK_IN', 'VIDEO', 'ANSWERING_SERVICE'));`);
    this.addSql(`alter table "lead" add constraint "lead_outcome_check" check ("outcome" in ('SOLD', 'LOST', 'NO_RESPONSE', 'NOT_A_LEAD', 'OUT_OF_AREA', 'OUT_OF_SCOPE', 'REFERRED_OUT'));`);

    this.addSql(`alter table "service_agreement" add constraint "service_agreement_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_property_id_foreign" foreign key ("property_id") references "property" ("id") on delete restrict;`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_sold_by_id_foreign" foreign key ("sold_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'CANCELED'));`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_billing_frequency_check" check ("billing_frequency" in ('ON_COMPLETION', 'PER_VISIT', 'MONTHLY', 'QUARTERLY', 'ANNUAL', 'PERIODIC', 'NEVER'));`);
    this.addSql(`alter table "service_agreement" add constraint "service_agreement_cancel_reason_check" check ("cancel_reason" in ('MOVED', 'PRICE', 'SERVICE_QUALITY', 'NO_NEED', 'COMPETITOR', 'NON_PAYMENT', 'DECEASED', 'DUPLICATE', 'OTHER'));`);

    this.addSql(`alter table "quote_request" add constraint "quote_request_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "quote_request" add constraint "quote_request_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "quote_request" add constraint "quote_request_product_id_foreign" foreign key ("product_id") references "insurance_product" ("id") on delete restrict;`);
    this.addSql(`alter table "quote_request" add constraint "quote_request_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "quote_request" add constraint "quote_request_term_check" check ("term" in ('SIX_MONTH', 'ANNUAL'));`);
    this.addSql(`alter table "quote_request" add constraint "quote_request_status_check" check ("status" in ('REQUESTED', 'QUOTED', 'BOUND', 'DECLINED_BY_CARRIER', 'NOT_TAKEN'));`);

    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_to_location_id_foreign" foreign key ("to_location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_to_source_id_foreign" foreign key ("to_source_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_received_lead_id_foreign" foreign key ("received_lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_to_kind_check" check ("to_kind" in ('SISTER_LOCATION', 'REFERRAL_PARTNER', 'SUBCONTRACTOR'));`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_reason_check" check ("reason" in ('OUT_OF_TERRITORY', 'OUT_OF_SCOPE', 'CAPACITY', 'COURTESY'));`);
    this.addSql(`alter table "outgoing_referral" add constraint "outgoing_referral_status_check" check ("status" in ('SENT', 'ACCEPTED', 'DECLINED', 'CONVERTED', 'LOST', 'NO_RESPONSE'));`);

    this.addSql(`alter table "lead_touch" add constraint "lead_touch_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_touch" add constraint "lead_touch_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_touch" add constraint "lead_touch_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_touch" add constraint "lead_touch_source_id_foreign" foreign key ("source_id") references "referral_source" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_touch" add constraint "lead_touch_category_check" check ("category" in ('TPA_PROGRAM', 'CARRIER_DIRECT', 'INSURANCE_AGENT', 'ADJUSTER', 'PLUMBER', 'PROPERTY_MANAGER', 'REALTOR', 'PAST_CUSTOMER', 'EMPLOYEE', 'FRANCHISOR_NATIONAL_ACCOUNT', 'ORGANIC_SEARCH', 'PAID_SEARCH', 'LSA', 'SOCIAL', 'DIRECT_MAIL', 'RADIO_TV', 'VEHICLE_SIGN', 'EVENT', 'PURCHASED_LEAD', 'WEB_DIRECT', 'WALK_IN', 'OTHER', 'UNKNOWN'));`);
    this.addSql(`alter table "lead_touch" add constraint "lead_touch_evidence_check" check ("evidence" in ('TRACKING_NUMBER', 'UTM', 'SELF_REPORTED', 'CRM', 'REFERRAL_LOG'));`);

    this.addSql(`alter table "lead_stage_event" add constraint "lead_stage_event_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_stage_event" add constraint "lead_stage_event_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "lead_stage_event" add constraint "lead_stage_event_from_check" check ("from" in ('NEW', 'CONTACTED', 'QUALIFIED', 'APPOINTMENT_SET', 'QUOTED', 'WON', 'LOST', 'DISMISSED', 'DUPLICATE'));`);
    this.addSql(`alter table "lead_stage_event" add constraint "lead_stage_event_to_check" check ("to" in ('NEW', 'CONTACTED', 'QUALIFIED', 'APPOINTMENT_SET', 'QUOTED', 'WON', 'LOST', 'DISMISSED', 'DUPLICATE'));`);

    this.addSql(`alter table "job" add constraint "job_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_business_unit_id_foreign" foreign key ("business_unit_id") references "business_unit" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_property_id_foreign" foreign key ("property_id") references "property" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_assignment_id_foreign" foreign key ("assignment_id") references "assignment" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_service_agreement_id_foreign" foreign key ("service_agreement_id") references "service_agreement" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_recall_of_id_foreign" foreign key ("recall_of_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_warranty_of_id_foreign" foreign key ("warranty_of_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_merged_into_id_foreign" foreign key ("merged_into_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job" add constraint "job_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);
    this.addSql(`alter table "job" add constraint "job_priority_check" check ("priority" in ('EMERGENCY', 'URGENT', 'STANDARD'));`);
    this.addSql(`alter table "job" add constraint "job_loss_type_check" check ("loss_type" in ('WATER', 'FIRE', 'SMOKE', 'MOLD', 'WIND', 'HAIL', 'FLOOD', 'SEWAGE', 'VANDALISM', 'OTHER'));`);
    this.addSql(`alter table "job" add constraint "job_water_category_check" check ("water_category" in ('CATEGORY_1', 'CATEGORY_2', 'CATEGORY_3'));`);
    this.addSql(`alter table "job" add constraint "job_water_class_check" check ("water_class" in ('CLASS_1', 'CLASS_2', 'CLASS_3', 'CLASS_4'));`);
    this.addSql(`alter table "job" add constraint "job_mold_check" check ("mold" in ('CONDITION_1', 'CONDITION_2', 'CONDITION_3'));`);
    this.addSql(`alter table "job" add constraint "job_status_check" check ("status" in ('PENDING_SALE', 'PRE_PRODUCTION', 'WORK_IN_PROGRESS', 'COMPLETED_PENDING_PAPERWORK', 'INVOICE_PENDING', 'ACCOUNTS_RECEIVABLE', 'WAITING_FINAL_CLOSURE', 'CLOSED', 'LOST', 'CANCELLED'));`);
    this.addSql(`alter table "job" add constraint "job_status_override_check" check ("status_override" in ('PENDING_SALE', 'PRE_PRODUCTION', 'WORK_IN_PROGRESS', 'COMPLETED_PENDING_PAPERWORK', 'INVOICE_PENDING', 'ACCOUNTS_RECEIVABLE', 'WAITING_FINAL_CLOSURE', 'CLOSED', 'LOST', 'CANCELLED'));`);
    this.addSql(`alter table "job" add constraint "job_cancel_reason_check" check ("cancel_reason" in ('MOVED', 'PRICE', 'SERVICE_QUALITY', 'NO_NEED', 'COMPETITOR', 'NON_PAYMENT', 'DECEASED', 'DUPLICATE', 'OTHER'));`);

    this.addSql(`alter table "job_hold" add constraint "job_hold_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "job_hold" add constraint "job_hold_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job_hold" add constraint "job_hold_reason_check" check ("reason" in ('CUSTOMER_UNAVAILABLE', 'CUSTOMER_DECISION', 'COVERAGE_PENDING', 'ADJUSTER_APPROVAL', 'PERMIT', 'MATERIALS', 'ASBESTOS_TEST', 'WEATHER', 'UTILITY', 'CAPACITY'));`);

    this.addSql(`alter table "invoice" add constraint "invoice_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice" add constraint "invoice_account_id_foreign" foreign key ("account_id") references "billing_account" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice" add constraint "invoice_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice" add constraint "invoice_service_agreement_id_foreign" foreign key ("service_agreement_id") references "service_agreement" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice" add constraint "invoice_business_unit_id_foreign" foreign key ("business_unit_id") references "business_unit" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice" add constraint "invoice_stage_check" check ("stage" in ('DRAFT', 'ISSUED', 'VOID'));`);
    this.addSql(`alter table "invoice" add constraint "invoice_status_check" check ("status" in ('DRAFT', 'ISSUED', 'SENT', 'PARTIALLY_PAID', 'PAID', 'DISPUTED', 'WRITTEN_OFF', 'VOID'));`);
    this.addSql(`alter table "invoice" add constraint "invoice_royalty_status_check" check ("royalty_status" in ('PENDING', 'SENT', 'FAILED'));`);

    this.addSql(`alter table "invoice_line" add constraint "invoice_line_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice_line" add constraint "invoice_line_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete restrict;`);
    this.addSql(`alter table "invoice_line" add constraint "invoice_line_service_line_check" check ("service_line" in ('WATER_MITIGATION', 'FIRE_SMOKE', 'MOLD_REMEDIATION', 'STORM_WIND_HAIL', 'RECONSTRUCTION', 'CONTENTS', 'BIOHAZARD', 'PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN', 'INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL', 'OTHER'));`);
    this.addSql(`alter table "invoice_line" add constraint "invoice_line_cost_kind_check" check ("cost_kind" in ('LABOR', 'BURDEN', 'SUBCONTRACTOR', 'MATERIAL', 'EQUIPMENT', 'RENTAL', 'DISPOSAL', 'PERMIT', 'REFERRAL_FEE', 'TPA_FEE', 'TRAVEL'));`);

    this.addSql(`alter table "appointment" add constraint "appointment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment" add constraint "appointment_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment" add constraint "appointment_service_agreement_id_foreign" foreign key ("service_agreement_id") references "service_agreement" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment" add constraint "appointment_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment" add constraint "appointment_rescheduled_from_id_foreign" foreign key ("rescheduled_from_id") references "appointment" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment" add constraint "appointment_kind_check" check ("kind" in ('SALES', 'INSPECTION', 'EMERGENCY', 'SERVICE', 'MONITORING', 'RESERVICE', 'REPAIR', 'FOLLOW_UP'));`);
    this.addSql(`alter table "appointment" add constraint "appointment_status_check" check ("status" in ('TENTATIVE', 'SCHEDULED', 'DISPATCHED', 'EN_ROUTE', 'ARRIVED', 'WORKING', 'HOLD', 'DONE', 'NO_SHOW', 'CANCELED', 'RESCHEDULED'));`);

    this.addSql(`alter table "time_entry" add constraint "time_entry_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "time_entry" add constraint "time_entry_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "time_entry" add constraint "time_entry_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "time_entry" add constraint "time_entry_appointment_id_foreign" foreign key ("appointment_id") references "appointment" ("id") on delete restrict;`);
    this.addSql(`alter table "time_entry" add constraint "time_entry_kind_check" check ("kind" in ('BILLABLE', 'DRIVE', 'SHOP', 'MEETING', 'TRAINING', 'IDLE', 'PTO'));`);

    this.addSql(`alter table "job_participant" add constraint "job_participant_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete restrict;`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "job_participant" add constraint "job_participant_role_check" check ("role" in ('COORDINATOR', 'ESTIMATOR', 'FOREMAN', 'SUPERVISOR', 'PROJECT_MANAGER', 'MARKETING_REP', 'ACCOUNTING', 'ADJUSTER', 'BROKER', 'TECHNICIAN', 'SUBCONTRACTOR'));`);

    this.addSql(`alter table "job_milestone" add constraint "job_milestone_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_assignment_id_foreign" foreign key ("assignment_id") references "assignment" ("id") on delete restrict;`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_recorded_by_id_foreign" foreign key ("recorded_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_kind_check" check ("kind" in ('LOSS', 'RECEIVED', 'ASSIGNED', 'REASSIGNED', 'ACCEPTED', 'REJECTED', 'CUSTOMER_CONTACTED', 'APPOINTMENT_SCHEDULED', 'ARRIVED', 'INSPECTED', 'ADJUSTER_BRIEFED', 'WORK_AUTHORIZED', 'STARTED', 'INITIAL_PHOTOS_UPLOADED', 'DRY_STANDARD_MET', 'EQUIPMENT_REMOVED', 'ESTIMATE_UPLOADED', 'ESTIMATE_RETURNED', 'QA_APPROVED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED', 'TARGET_START', 'TARGET_COMPLETION', 'MAJORITY_COMPLETED', 'COMPLETED', 'CERT_OF_SATISFACTION', 'INVOICED', 'PAID', 'CLOSED', 'CANCELLED', 'REOPENED'));`);
    this.addSql(`alter table "job_milestone" add constraint "job_milestone_source_check" check ("source" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);

    this.addSql(`alter table "follow_up" add constraint "follow_up_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_kind_check" check ("kind" in ('CALL', 'EMAIL', 'MEETING', 'QUOTE_CHASE'));`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_result_check" check ("result" in ('REACHED', 'NO_ANSWER', 'VOICEMAIL', 'RESCHEDULED', 'NOT_INTERESTED', 'CONVERTED'));`);

    this.addSql(`alter table "estimate" add constraint "estimate_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate" add constraint "estimate_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate" add constraint "estimate_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate" add constraint "estimate_estimator_id_foreign" foreign key ("estimator_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate" add constraint "estimate_kind_check" check ("kind" in ('MITIGATION', 'STRUCTURAL', 'CONTENTS', 'SUPPLEMENT', 'CHANGE_ORDER'));`);
    this.addSql(`alter table "estimate" add constraint "estimate_status_check" check ("status" in ('DRAFT', 'UPLOADED', 'IN_REVIEW', 'RETURNED_FOR_CORRECTION', 'APPROVED', 'PARTIALLY_APPROVED', 'REJECTED', 'SUPERSEDED'));`);

    this.addSql(`alter table "estimate_version" add constraint "estimate_version_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate_version" add constraint "estimate_version_estimate_id_foreign" foreign key ("estimate_id") references "estimate" ("id") on delete restrict;`);
    this.addSql(`alter table "estimate_version" add constraint "estimate_version_status_check" check ("status" in ('DRAFT', 'UPLOADED', 'IN_REVIEW', 'RETURNED_FOR_CORRECTION', 'APPROVED', 'PARTIALLY_APPROVED', 'REJECTED', 'SUPERSEDED'));`);

    this.addSql(`alter table "employment_spell" add constraint "employment_spell_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "employment_spell" add constraint "employment_spell_position_id_foreign" foreign key ("position_id") references "position" ("id") on delete restrict;`);
    this.addSql(`alter table "employment_spell" add constraint "employment_spell_team_id_foreign" foreign key ("team_id") references "team" ("id") on delete restrict;`);
    this.addSql(`alter table "employment_spell" add constraint "employment_spell_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "employment_spell" add constraint "employment_spell_employment_type_check" check ("employment_type" in ('FULL_TIME', 'PART_TIME', 'SEASONAL', 'CONTRACT', 'VENDOR_AGENT'));`);

    this.addSql(`alter table "deposit_batch" add constraint "deposit_batch_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "deposit_batch" add constraint "deposit_batch_preparer_id_foreign" foreign key ("preparer_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "deposit_batch" add constraint "deposit_batch_verifier_id_foreign" foreign key ("verifier_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "deposit_batch" add constraint "deposit_batch_status_check" check ("status" in ('OPEN', 'COUNTED', 'BALANCED', 'DEPOSITED', 'RECONCILED', 'OUT_OF_BALANCE'));`);

    this.addSql(`alter table "payment" add constraint "payment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "payment" add constraint "payment_account_id_foreign" foreign key ("account_id") references "billing_account" ("id") on delete restrict;`);
    this.addSql(`alter table "payment" add constraint "payment_deposit_batch_id_foreign" foreign key ("deposit_batch_id") references "deposit_batch" ("id") on delete restrict;`);
    this.addSql(`alter table "payment" add constraint "payment_tender_check" check ("tender" in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD', 'ACH', 'WEB', 'LOCKBOX', 'WIRE', 'INSURANCE_CHECK'));`);
    this.addSql(`alter table "payment" add constraint "payment_status_check" check ("status" in ('RECEIVED', 'POSTED', 'DEPOSITED', 'RETURNED', 'REFUNDED'));`);
    this.addSql(`alter table "payment" add constraint "payment_collected_by_check" check ("collected_by" in ('OFFICE', 'TECHNICIAN', 'WEB', 'AGENCY', 'LOCKBOX'));`);

    this.addSql(`alter table "payment_application" add constraint "payment_application_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "payment_application" add constraint "payment_application_payment_id_foreign" foreign key ("payment_id") references "payment" ("id") on delete restrict;`);
    this.addSql(`alter table "payment_application" add constraint "payment_application_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete restrict;`);

    this.addSql(`alter table "deposit_line" add constraint "deposit_line_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "deposit_line" add constraint "deposit_line_batch_id_foreign" foreign key ("batch_id") references "deposit_batch" ("id") on delete restrict;`);
    this.addSql(`alter table "deposit_line" add constraint "deposit_line_tender_check" check ("tender" in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD', 'ACH', 'WEB', 'LOCKBOX', 'WIRE', 'INSURANCE_CHECK'));`);

    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_appointment_id_foreign" foreign key ("appointment_id") references "appointment" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_role_check" check ("role" in ('TECHNICIAN', 'LEAD_TECH', 'ESTIMATOR', 'PROJECT_MANAGER', 'CSR', 'SALES_AGENT', 'TEAM_LEAD', 'SUPERVISOR', 'OFFICE_MANAGER', 'OFFICE_ADMIN', 'ACCOUNT_MANAGER', 'LOCATION_MANAGER', 'DIRECTOR', 'EXECUTIVE', 'RECRUITER', 'TRAINER', 'QA_ANALYST', 'WFM_ANALYST', 'ACCOUNTANT'));`);
    this.addSql(`alter table "appointment_assignment" add constraint "appointment_assignment_status_check" check ("status" in ('ASSIGNED', 'ACCEPTED', 'DECLINED', 'DONE'));`);

    this.addSql(`alter table "adjustment" add constraint "adjustment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "adjustment" add constraint "adjustment_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete restrict;`);
    this.addSql(`alter table "adjustment" add constraint "adjustment_approved_by_id_foreign" foreign key ("approved_by_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "adjustment" add constraint "adjustment_kind_check" check ("kind" in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'PROGRAM_FEE', 'SHORT_PAY', 'REFUND', 'CHARGEBACK', 'LATE_FEE', 'NSF'));`);

    this.addSql(`alter table "activity" add constraint "activity_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "activity" add constraint "activity_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "activity" add constraint "activity_kind_check" check ("kind" in ('CALL', 'EMAIL', 'SMS', 'MAIL', 'MEETING', 'SITE_VISIT', 'NOTE', 'TASK'));`);
    this.addSql(`alter table "activity" add constraint "activity_direction_check" check ("direction" in ('INBOUND', 'OUTBOUND', 'INTERNAL', 'CALLBACK'));`);

    this.addSql(`alter table "contact_center_site" add constraint "contact_center_site_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "contact_center_site" add constraint "contact_center_site_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "contact_center_site" add constraint "contact_center_site_kind_check" check ("kind" in ('IN_HOUSE', 'OUTSOURCED', 'ANSWERING_SERVICE'));`);

    this.addSql(`alter table "queue" add constraint "queue_site_id_foreign" foreign key ("site_id") references "contact_center_site" ("id") on delete restrict;`);
    this.addSql(`alter table "queue" add constraint "queue_program_id_foreign" foreign key ("program_id") references "call_center_program" ("id") on delete restrict;`);
    this.addSql(`alter table "queue" add constraint "queue_calendar_id_foreign" foreign key ("calendar_id") references "business_calendar" ("id") on delete restrict;`);
    this.addSql(`alter table "queue" add constraint "queue_channel_check" check ("channel" in ('VOICE', 'EMAIL', 'CHAT', 'SMS', 'SOCIAL', 'WEB_FORM', 'MAIL', 'WALK_IN', 'VIDEO', 'ANSWERING_SERVICE'));`);
    this.addSql(`alter table "queue" add constraint "queue_sl_variant_check" check ("sl_variant" in ('ANSWERED_PLUS_ABANDONED_IN_T', 'ANSWERED_ONLY', 'ALL_ABANDONS_COUNT_AGAINST', 'ABANDONS_AFTER_T_COUNT_AGAINST', 'ANSWERED_PLUS_SHORT_ABANDONS', 'SHORT_ABANDONS_EXCLUDED'));`);

    this.addSql(`alter table "interaction" add constraint "interaction_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_queue_id_foreign" foreign key ("queue_id") references "queue" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_agent_id_foreign" foreign key ("agent_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_lead_id_foreign" foreign key ("lead_id") references "lead" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_call_reason_id_foreign" foreign key ("call_reason_id") references "call_reason" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction" add constraint "interaction_system_check" check ("system" in ('DASH', 'XACTANALYSIS', 'XACTIMATE', 'ENCIRCLE', 'SERVICETITAN', 'JOBBER', 'HOUSECALL_PRO', 'FIELDROUTES', 'PESTPAC', 'HUBSPOT', 'SALESFORCE', 'GENESYS', 'FIVE9', 'TWILIO', 'AMAZON_CONNECT', 'QUICKBOOKS', 'NETSUITE', 'BANK', 'PAYROLL', 'ATS', 'LMS', 'ANSWERING_SERVICE', 'CSV', 'MANUAL'));`);
    this.addSql(`alter table "interaction" add constraint "interaction_channel_check" check ("channel" in ('VOICE', 'EMAIL', 'CHAT', 'SMS', 'SOCIAL', 'WEB_FORM', 'MAIL', 'WALK_IN', 'VIDEO', 'ANSWERING_SERVICE'));`);
    this.addSql(`alter table "interaction" add constraint "interaction_direction_check" check ("direction" in ('INBOUND', 'OUTBOUND', 'INTERNAL', 'CALLBACK'));`);
    this.addSql(`alter table "interaction" add constraint "interaction_outcome_check" check ("outcome" in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED', 'FLOW_OUT', 'OVERFLOWED', 'VOICEMAIL', 'CALLBACK_REQUESTED', 'BLOCKED', 'DISCONNECTED_BY_SYSTEM', 'ENDED_IN_IVR', 'PHANTOM'));`);
    this.addSql(`alter table "interaction" add constraint "interaction_disconnected_by_check" check ("disconnected_by" in ('CUSTOMER', 'AGENT', 'SYSTEM'));`);
    this.addSql(`alter table "interaction" add constraint "interaction_call_class_check" check ("call_class" in ('BOOKED', 'UNBOOKED', 'EXCUSED', 'NOT_LEAD', 'UNATTACHED'));`);

    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_agent_id_foreign" foreign key ("agent_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_queue_id_foreign" foreign key ("queue_id") references "queue" ("id") on delete restrict;`);
    this.addSql(`alter table "interaction_segment" add constraint "interaction_segment_kind_check" check ("kind" in ('IVR', 'QUEUE', 'ALERT', 'CONTACTING', 'DIALING', 'TALK', 'HOLD', 'CONSULT', 'WRAP_UP', 'VOICEMAIL_LISTEN', 'CONFERENCE'));`);

    this.addSql(`alter table "case" add constraint "case_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_owner_id_foreign" foreign key ("owner_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_team_id_foreign" foreign key ("team_id") references "team" ("id") on delete restrict;`);
    this.addSql(`alter table "case" add constraint "case_kind_check" check ("kind" in ('COMPLAINT', 'INQUIRY', 'SERVICE_REQUEST', 'CLAIM_DISPUTE', 'BILLING_ERROR', 'DAMAGE', 'SAFETY', 'INTERNAL'));`);
    this.addSql(`alter table "case" add constraint "case_severity_check" check ("severity" in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'));`);
    this.addSql(`alter table "case" add constraint "case_status_check" check ("status" in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'PENDING_VENDOR', 'PENDING_INTERNAL', 'RESOLVED', 'CLOSED', 'REOPENED'));`);
    this.addSql(`alter table "case" add constraint "case_channel_check" check ("channel" in ('VOICE', 'EMAIL', 'CHAT', 'SMS', 'SOCIAL', 'WEB_FORM', 'MAIL', 'WALK_IN', 'VIDEO', 'ANSWERING_SERVICE'));`);
    this.addSql(`alter table "case" add constraint "case_audience_check" check ("audience" in ('EXTERNAL', 'INTERNAL'));`);

    this.addSql(`alter table "survey_response" add constraint "survey_response_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_survey_id_foreign" foreign key ("survey_id") references "survey" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_case_id_foreign" foreign key ("case_id") references "case" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete restrict;`);
    this.addSql(`alter table "survey_response" add constraint "survey_response_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);

    this.addSql(`alter table "escalation" add constraint "escalation_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "escalation" add constraint "escalation_case_id_foreign" foreign key ("case_id") references "case" ("id") on delete restrict;`);
    this.addSql(`alter table "escalation" add constraint "escalation_job_id_foreign" foreign key ("job_id") references "job" ("id") on delete restrict;`);
    this.addSql(`alter table "escalation" add constraint "escalation_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "escalation" add constraint "escalation_to_role_check" check ("to_role" in ('EXECUTIVE', 'ANALYST', 'REGIONAL', 'LOCATION_MANAGER', 'OFFICE_MANAGER', 'ACCOUNT_MANAGER', 'CS_MANAGER', 'AGENT', 'TECHNICIAN', 'ACCOUNTANT', 'HR', 'COMPLIANCE', 'VENDOR_USER', 'ADMIN'));`);

    this.addSql(`alter table "dispute" add constraint "dispute_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "dispute" add constraint "dispute_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete restrict;`);
    this.addSql(`alter table "dispute" add constraint "dispute_case_id_foreign" foreign key ("case_id") references "case" ("id") on delete restrict;`);
    this.addSql(`alter table "dispute" add constraint "dispute_reason_check" check ("reason" in ('PRICE', 'QUALITY', 'COVERAGE', 'DUPLICATE', 'NOT_AUTHORIZED'));`);

    this.addSql(`alter table "case_event" add constraint "case_event_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "case_event" add constraint "case_event_case_id_foreign" foreign key ("case_id") references "case" ("id") on delete restrict;`);
    this.addSql(`alter table "case_event" add constraint "case_event_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`);
    this.addSql(`alter table "case_event" add constraint "case_event_interaction_id_foreign" foreign key ("interaction_id") references "interaction" ("id") on delete restrict;`);
    this.addSql(`alter table "case_event" add constraint "case_event_kind_check" check ("kind" in ('STATUS', 'ASSIGN', 'COMMENT', 'CONTACT'));`);

    this.addSql(`alter table "vendor_contract" add constraint "vendor_contract_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);

    this.addSql(`alter table "sla_term" add constraint "sla_term_contract_id_foreign" foreign key ("contract_id") references "vendor_contract" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_program_id_foreign" foreign key ("program_id") references "tpa_program" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_calendar_id_foreign" foreign key ("calendar_id") references "business_calendar" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_obligor_check" check ("obligor" in ('VENDOR', 'US', 'DEPARTMENT'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_shape_check" check ("shape" in ('PER_SUBJECT', 'AGGREGATE'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_subject_kind_check" check ("subject_kind" in ('JOB', 'ASSIGNMENT', 'LEAD', 'CASE', 'INTERACTION', 'COLLECTION_PLACEMENT'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_assignment_basis_check" check ("assignment_basis" in ('FIRST_RECEIVED', 'CURRENT_ASSIGNMENT'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_clock_check" check ("clock" in ('ELAPSED', 'BUSINESS'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_calendar_zone_check" check ("calendar_zone" in ('LOCATION', 'VENDOR_SITE', 'FIXED'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_comparator_check" check ("comparator" in ('LTE', 'LT', 'GTE', 'GT', 'EQ', 'BETWEEN'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_window_check" check ("window" in ('INTERVAL_15M', 'INTERVAL_30M', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'ROLLING_N_DAYS'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_period_basis_check" check ("period_basis" in ('DUE_AT', 'START_EVENT'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_aggregation_check" check ("aggregation" in ('RATIO_OF_SUMS', 'SHARE_OF_INTERVALS', 'MEAN_OF_INTERVALS', 'PERCENTILE'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_percentile_method_check" check ("percentile_method" in ('NEAREST_RANK', 'LINEAR'));`);
    this.addSql(`alter table "sla_term" add constraint "sla_term_open_handling_check" check ("open_handling" in ('OVERDUE_IS_MISSED', 'CLOSED_ONLY'));`);

    this.addSql(`alter table "sla_period_result" add constraint "sla_period_result_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_period_result" add constraint "sla_period_result_term_id_foreign" foreign key ("term_id") references "sla_term" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_period_result" add constraint "sla_period_result_status_check" check ("status" in ('MET', 'MISSED', 'EXCUSED', 'PENDING', 'NO_DATA', 'INSUFFICIENT_SAMPLE'));`);

    this.addSql(`alter table "sla_clock" add constraint "sla_clock_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_clock" add constraint "sla_clock_term_id_foreign" foreign key ("term_id") references "sla_term" ("id") on delete restrict;`);
    this.addSql(`alter table "sla_clock" add constraint "sla_clock_status_check" check ("status" in ('MET', 'MISSED', 'EXCUSED', 'PENDING', 'NO_DATA', 'INSUFFICIENT_SAMPLE'));`);

    this.addSql(`alter table "collection_placement" add constraint "collection_placement_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_account_id_foreign" foreign key ("account_id") references "billing_account" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_agency_id_foreign" foreign key ("agency_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_contract_id_foreign" foreign key ("contract_id") references "vendor_contract" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_status_check" check ("status" in ('PENDING', 'PLACED', 'ACKNOWLEDGED', 'ACTIVE', 'PAYMENT_PLAN', 'SETTLED', 'PAID_IN_FULL', 'RECALLED', 'DISPUTED', 'LEGAL', 'UNCOLLECTIBLE', 'CLOSED'));`);
    this.addSql(`alter table "collection_placement" add constraint "collection_placement_recall_reason_check" check ("recall_reason" in ('PAID_BEFORE', 'BANKRUPTCY', 'DISPUTE', 'ERROR', 'DECEASED', 'CLIENT_REQUEST'));`);

    this.addSql(`alter table "collection_remittance" add constraint "collection_remittance_location_id_foreign" foreign key ("location_id") references "location" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_remittance" add constraint "collection_remittance_placement_id_foreign" foreign key ("placement_id") references "collection_placement" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_remittance" add constraint "collection_remittance_payment_id_foreign" foreign key ("payment_id") references "payment" ("id") on delete restrict;`);
    this.addSql(`alter table "collection_remittance" add constraint "collection_remittance_paid_to_check" check ("paid_to" in ('AGENCY', 'CLIENT'));`);

    this.addSql(`alter table "vendor_invoice" add constraint "vendor_invoice_vendor_id_foreign" foreign key ("vendor_id") references "vendor" ("id") on delete restrict;`);
    this.addSql(`alter table "vendor_invoice" add constraint "vendor_invoice_contract_id_foreign" foreign key ("contract_id") references "vendor_contract" ("id") on delete restrict;`);
  }

  async down() {
    this.addSql(`alter table "calendar_exception" drop constraint "calendar_exception_calendar_id_foreign";`);
    this.addSql(`alter table "location" drop constraint "location_calendar_id_foreign";`);
    this.addSql(`alter table "queue" drop constraint "queue_calendar_id_foreign";`);
    this.addSql(`alter table "sla_term" drop constraint "sla_term_calendar_id_foreign";`);
    this.addSql(`alter table "queue" drop constraint "queue_program_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_call_reason_id_foreign";`);
    this.addSql(`alter table "insurance_product" drop constraint "insurance_product_carrier_id_foreign";`);
    this.addSql(`alter table "contact" drop constraint "contact_carrier_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_carrier_id_foreign";`);
    this.addSql(`alter table "billing_account" drop constraint "billing_account_carrier_id_foreign";`);
    this.addSql(`alter table "tpa_program_carrier" drop constraint "tpa_program_carrier_carrier_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_cat_event_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_competitor_id_foreign";`);
    this.addSql(`alter table "import_issue" drop constraint "import_issue_batch_id_foreign";`);
    this.addSql(`alter table "quote_request" drop constraint "quote_request_product_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_loss_reason_id_foreign";`);
    this.addSql(`alter table "brand" drop constraint "brand_organization_id_foreign";`);
    this.addSql(`alter table "vendor" drop constraint "vendor_organization_id_foreign";`);
    this.addSql(`alter table "location" drop constraint "location_brand_id_foreign";`);
    this.addSql(`alter table "import_issue" drop constraint "import_issue_location_id_foreign";`);
    this.addSql(`alter table "external_ref" drop constraint "external_ref_location_id_foreign";`);
    this.addSql(`alter table "customer" drop constraint "customer_location_id_foreign";`);
    this.addSql(`alter table "contact" drop constraint "contact_location_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_location_id_foreign";`);
    this.addSql(`alter table "change_log" drop constraint "change_log_location_id_foreign";`);
    this.addSql(`alter table "campaign" drop constraint "campaign_location_id_foreign";`);
    this.addSql(`alter table "business_unit" drop constraint "business_unit_location_id_foreign";`);
    this.addSql(`alter table "billing_account" drop constraint "billing_account_location_id_foreign";`);
    this.addSql(`alter table "location_membership" drop constraint "location_membership_location_id_foreign";`);
    this.addSql(`alter table "property" drop constraint "property_location_id_foreign";`);
    this.addSql(`alter table "team" drop constraint "team_location_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_location_id_foreign";`);
    this.addSql(`alter table "referral_source" drop constraint "referral_source_home_location_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_location_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_location_id_foreign";`);
    this.addSql(`alter table "quote_request" drop constraint "quote_request_location_id_foreign";`);
    this.addSql(`alter table "outgoing_referral" drop constraint "outgoing_referral_location_id_foreign";`);
    this.addSql(`alter table "outgoing_referral" drop constraint "outgoing_referral_to_location_id_foreign";`);
    this.addSql(`alter table "lead_touch" drop constraint "lead_touch_location_id_foreign";`);
    this.addSql(`alter table "lead_stage_event" drop constraint "lead_stage_event_location_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_location_id_foreign";`);
    this.addSql(`alter table "job_hold" drop constraint "job_hold_location_id_foreign";`);
    this.addSql(`alter table "invoice" drop constraint "invoice_location_id_foreign";`);
    this.addSql(`alter table "invoice_line" drop constraint "invoice_line_location_id_foreign";`);
    this.addSql(`alter table "appointment" drop constraint "appointment_location_id_foreign";`);
    this.addSql(`alter table "time_entry" drop constraint "time_entry_location_id_foreign";`);
    this.addSql(`alter table "job_participant" drop constraint "job_participant_location_id_foreign";`);
    this.addSql(`alter table "job_milestone" drop constraint "job_milestone_location_id_foreign";`);
    this.addSql(`alter table "follow_up" drop constraint "follow_up_location_id_foreign";`);
    this.addSql(`alter table "estimate" drop constraint "estimate_location_id_foreign";`);
    this.addSql(`alter table "estimate_version" drop constraint "estimate_version_location_id_foreign";`);
    this.addSql(`alter table "employment_spell" drop constraint "employment_spell_location_id_foreign";`);
    this.addSql(`alter table "deposit_batch" drop constraint "deposit_batch_location_id_foreign";`);
    this.addSql(`alter table "payment" drop constraint "payment_location_id_foreign";`);
    this.addSql(`alter table "payment_application" drop constraint "payment_application_location_id_foreign";`);
    this.addSql(`alter table "deposit_line" drop constraint "deposit_line_location_id_foreign";`);
    this.addSql(`alter table "appointment_assignment" drop constraint "appointment_assignment_location_id_foreign";`);
    this.addSql(`alter table "adjustment" drop constraint "adjustment_location_id_foreign";`);
    this.addSql(`alter table "activity" drop constraint "activity_location_id_foreign";`);
    this.addSql(`alter table "contact_center_site" drop constraint "contact_center_site_location_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_location_id_foreign";`);
    this.addSql(`alter table "interaction_segment" drop constraint "interaction_segment_location_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_location_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_location_id_foreign";`);
    this.addSql(`alter table "escalation" drop constraint "escalation_location_id_foreign";`);
    this.addSql(`alter table "dispute" drop constraint "dispute_location_id_foreign";`);
    this.addSql(`alter table "case_event" drop constraint "case_event_location_id_foreign";`);
    this.addSql(`alter table "sla_period_result" drop constraint "sla_period_result_location_id_foreign";`);
    this.addSql(`alter table "sla_clock" drop constraint "sla_clock_location_id_foreign";`);
    this.addSql(`alter table "collection_placement" drop constraint "collection_placement_location_id_foreign";`);
    this.addSql(`alter table "collection_remittance" drop constraint "collection_remittance_location_id_foreign";`);
    this.addSql(`alter table "customer" drop constraint "customer_merged_into_id_foreign";`);
    this.addSql(`alter table "contact" drop constraint "contact_customer_id_foreign";`);
    this.addSql(`alter table "billing_account" drop constraint "billing_account_customer_id_foreign";`);
    this.addSql(`alter table "property" drop constraint "property_customer_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_customer_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_customer_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_customer_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_customer_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_customer_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_insured_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_adjuster_id_foreign";`);
    this.addSql(`alter table "referral_contact" drop constraint "referral_contact_contact_id_foreign";`);
    this.addSql(`alter table "job_participant" drop constraint "job_participant_contact_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_contact_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_claim_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_claim_id_foreign";`);
    this.addSql(`alter table "estimate" drop constraint "estimate_claim_id_foreign";`);
    this.addSql(`alter table "campaign_cost" drop constraint "campaign_cost_campaign_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_campaign_id_foreign";`);
    this.addSql(`alter table "lead_touch" drop constraint "lead_touch_campaign_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_campaign_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_business_unit_id_foreign";`);
    this.addSql(`alter table "invoice" drop constraint "invoice_business_unit_id_foreign";`);
    this.addSql(`alter table "invoice" drop constraint "invoice_account_id_foreign";`);
    this.addSql(`alter table "payment" drop constraint "payment_account_id_foreign";`);
    this.addSql(`alter table "collection_placement" drop constraint "collection_placement_account_id_foreign";`);
    this.addSql(`alter table "org_node" drop constraint "org_node_parent_id_foreign";`);
    this.addSql(`alter table "location_membership" drop constraint "location_membership_node_id_foreign";`);
    this.addSql(`alter table "employment_spell" drop constraint "employment_spell_position_id_foreign";`);
    this.addSql(`alter table "property" drop constraint "property_merged_into_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_property_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_property_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_survey_id_foreign";`);
    this.addSql(`alter table "employment_spell" drop constraint "employment_spell_team_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_team_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_user_id_foreign";`);
    this.addSql(`alter table "employee" drop constraint "employee_user_id_foreign";`);
    this.addSql(`alter table "tpa_program" drop constraint "tpa_program_administrator_id_foreign";`);
    this.addSql(`alter table "employee" drop constraint "employee_vendor_id_foreign";`);
    this.addSql(`alter table "job_participant" drop constraint "job_participant_vendor_id_foreign";`);
    this.addSql(`alter table "contact_center_site" drop constraint "contact_center_site_vendor_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_vendor_id_foreign";`);
    this.addSql(`alter table "vendor_contract" drop constraint "vendor_contract_vendor_id_foreign";`);
    this.addSql(`alter table "collection_placement" drop constraint "collection_placement_agency_id_foreign";`);
    this.addSql(`alter table "vendor_invoice" drop constraint "vendor_invoice_vendor_id_foreign";`);
    this.addSql(`alter table "tpa_program_carrier" drop constraint "tpa_program_carrier_program_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_program_id_foreign";`);
    this.addSql(`alter table "sla_term" drop constraint "sla_term_program_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_assignment_id_foreign";`);
    this.addSql(`alter table "job_milestone" drop constraint "job_milestone_assignment_id_foreign";`);
    this.addSql(`alter table "referral_source" drop constraint "referral_source_owner_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_owner_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_sold_by_id_foreign";`);
    this.addSql(`alter table "quote_request" drop constraint "quote_request_employee_id_foreign";`);
    this.addSql(`alter table "time_entry" drop constraint "time_entry_employee_id_foreign";`);
    this.addSql(`alter table "job_participant" drop constraint "job_participant_employee_id_foreign";`);
    this.addSql(`alter table "job_milestone" drop constraint "job_milestone_recorded_by_id_foreign";`);
    this.addSql(`alter table "follow_up" drop constraint "follow_up_employee_id_foreign";`);
    this.addSql(`alter table "estimate" drop constraint "estimate_estimator_id_foreign";`);
    this.addSql(`alter table "employment_spell" drop constraint "employment_spell_employee_id_foreign";`);
    this.addSql(`alter table "deposit_batch" drop constraint "deposit_batch_preparer_id_foreign";`);
    this.addSql(`alter table "deposit_batch" drop constraint "deposit_batch_verifier_id_foreign";`);
    this.addSql(`alter table "appointment_assignment" drop constraint "appointment_assignment_employee_id_foreign";`);
    this.addSql(`alter table "adjustment" drop constraint "adjustment_approved_by_id_foreign";`);
    this.addSql(`alter table "activity" drop constraint "activity_employee_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_agent_id_foreign";`);
    this.addSql(`alter table "interaction_segment" drop constraint "interaction_segment_agent_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_owner_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_employee_id_foreign";`);
    this.addSql(`alter table "escalation" drop constraint "escalation_employee_id_foreign";`);
    this.addSql(`alter table "case_event" drop constraint "case_event_employee_id_foreign";`);
    this.addSql(`alter table "referral_source" drop constraint "referral_source_parent_id_foreign";`);
    this.addSql(`alter table "referral_source" drop constraint "referral_source_merged_into_id_foreign";`);
    this.addSql(`alter table "referral_contact" drop constraint "referral_contact_source_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_source_id_foreign";`);
    this.addSql(`alter table "outgoing_referral" drop constraint "outgoing_referral_to_source_id_foreign";`);
    this.addSql(`alter table "lead_touch" drop constraint "lead_touch_source_id_foreign";`);
    this.addSql(`alter table "lead" drop constraint "lead_duplicate_of_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_lead_id_foreign";`);
    this.addSql(`alter table "quote_request" drop constraint "quote_request_lead_id_foreign";`);
    this.addSql(`alter table "outgoing_referral" drop constraint "outgoing_referral_lead_id_foreign";`);
    this.addSql(`alter table "outgoing_referral" drop constraint "outgoing_referral_received_lead_id_foreign";`);
    this.addSql(`alter table "lead_touch" drop constraint "lead_touch_lead_id_foreign";`);
    this.addSql(`alter table "lead_stage_event" drop constraint "lead_stage_event_lead_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_lead_id_foreign";`);
    this.addSql(`alter table "appointment" drop constraint "appointment_lead_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_lead_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_service_agreement_id_foreign";`);
    this.addSql(`alter table "invoice" drop constraint "invoice_service_agreement_id_foreign";`);
    this.addSql(`alter table "appointment" drop constraint "appointment_service_agreement_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_recall_of_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_warranty_of_id_foreign";`);
    this.addSql(`alter table "job" drop constraint "job_merged_into_id_foreign";`);
    this.addSql(`alter table "job_hold" drop constraint "job_hold_job_id_foreign";`);
    this.addSql(`alter table "invoice" drop constraint "invoice_job_id_foreign";`);
    this.addSql(`alter table "appointment" drop constraint "appointment_job_id_foreign";`);
    this.addSql(`alter table "time_entry" drop constraint "time_entry_job_id_foreign";`);
    this.addSql(`alter table "job_participant" drop constraint "job_participant_job_id_foreign";`);
    this.addSql(`alter table "job_milestone" drop constraint "job_milestone_job_id_foreign";`);
    this.addSql(`alter table "estimate" drop constraint "estimate_job_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_job_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_job_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_job_id_foreign";`);
    this.addSql(`alter table "escalation" drop constraint "escalation_job_id_foreign";`);
    this.addSql(`alter table "invoice_line" drop constraint "invoice_line_invoice_id_foreign";`);
    this.addSql(`alter table "payment_application" drop constraint "payment_application_invoice_id_foreign";`);
    this.addSql(`alter table "adjustment" drop constraint "adjustment_invoice_id_foreign";`);
    this.addSql(`alter table "dispute" drop constraint "dispute_invoice_id_foreign";`);
    this.addSql(`alter table "appointment" drop constraint "appointment_rescheduled_from_id_foreign";`);
    this.addSql(`alter table "time_entry" drop constraint "time_entry_appointment_id_foreign";`);
    this.addSql(`alter table "appointment_assignment" drop constraint "appointment_assignment_appointment_id_foreign";`);
    this.addSql(`alter table "estimate_version" drop constraint "estimate_version_estimate_id_foreign";`);
    this.addSql(`alter table "payment" drop constraint "payment_deposit_batch_id_foreign";`);
    this.addSql(`alter table "deposit_line" drop constraint "deposit_line_batch_id_foreign";`);
    this.addSql(`alter table "payment_application" drop constraint "payment_application_payment_id_foreign";`);
    this.addSql(`alter table "collection_remittance" drop constraint "collection_remittance_payment_id_foreign";`);
    this.addSql(`alter table "queue" drop constraint "queue_site_id_foreign";`);
    this.addSql(`alter table "interaction" drop constraint "interaction_queue_id_foreign";`);
    this.addSql(`alter table "interaction_segment" drop constraint "interaction_segment_queue_id_foreign";`);
    this.addSql(`alter table "interaction_segment" drop constraint "interaction_segment_interaction_id_foreign";`);
    this.addSql(`alter table "case" drop constraint "case_interaction_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_interaction_id_foreign";`);
    this.addSql(`alter table "case_event" drop constraint "case_event_interaction_id_foreign";`);
    this.addSql(`alter table "survey_response" drop constraint "survey_response_case_id_foreign";`);
    this.addSql(`alter table "escalation" drop constraint "escalation_case_id_foreign";`);
    this.addSql(`alter table "dispute" drop constraint "dispute_case_id_foreign";`);
    this.addSql(`alter table "case_event" drop constraint "case_event_case_id_foreign";`);
    this.addSql(`alter table "sla_term" drop constraint "sla_term_contract_id_foreign";`);
    this.addSql(`alter table "collection_placement" drop constraint "collection_placement_contract_id_foreign";`);
    this.addSql(`alter table "vendor_invoice" drop constraint "vendor_invoice_contract_id_foreign";`);
    this.addSql(`alter table "sla_period_result" drop constraint "sla_period_result_term_id_foreign";`);
    this.addSql(`alter table "sla_clock" drop constraint "sla_clock_term_id_foreign";`);
    this.addSql(`alter table "collection_remittance" drop constraint "collection_remittance_placement_id_foreign";`);

    this.addSql(`drop table if exists "business_calendar" cascade;`);
    this.addSql(`drop table if exists "calendar_exception" cascade;`);
    this.addSql(`drop table if exists "call_center_program" cascade;`);
    this.addSql(`drop table if exists "call_reason" cascade;`);
    this.addSql(`drop table if exists "carrier" cascade;`);
    this.addSql(`drop table if exists "cat_event" cascade;`);
    this.addSql(`drop table if exists "competitor" cascade;`);
    this.addSql(`drop table if exists "idempotency_key" cascade;`);
    this.addSql(`drop table if exists "import_batch" cascade;`);
    this.addSql(`drop table if exists "insurance_product" cascade;`);
    this.addSql(`drop table if exists "lead_loss_reason" cascade;`);
    this.addSql(`drop table if exists "number_series" cascade;`);
    this.addSql(`drop table if exists "organization" cascade;`);
    this.addSql(`drop table if exists "brand" cascade;`);
    this.addSql(`drop table if exists "location" cascade;`);
    this.addSql(`drop table if exists "import_issue" cascade;`);
    this.addSql(`drop table if exists "external_ref" cascade;`);
    this.addSql(`drop table if exists "customer" cascade;`);
    this.addSql(`drop table if exists "contact" cascade;`);
    this.addSql(`drop table if exists "claim" cascade;`);
    this.addSql(`drop table if exists "change_log" cascade;`);
    this.addSql(`drop table if exists "campaign" cascade;`);
    this.addSql(`drop table if exists "campaign_cost" cascade;`);
    this.addSql(`drop table if exists "business_unit" cascade;`);
    this.addSql(`drop table if exists "billing_account" cascade;`);
    this.addSql(`drop table if exists "org_node" cascade;`);
    this.addSql(`drop table if exists "location_membership" cascade;`);
    this.addSql(`drop table if exists "outbox" cascade;`);
    this.addSql(`drop table if exists "position" cascade;`);
    this.addSql(`drop table if exists "property" cascade;`);
    this.addSql(`drop table if exists "survey" cascade;`);
    this.addSql(`drop table if exists "team" cascade;`);
    this.addSql(`drop table if exists "user" cascade;`);
    this.addSql(`drop table if exists "role_grant" cascade;`);
    this.addSql(`drop table if exists "vendor" cascade;`);
    this.addSql(`drop table if exists "tpa_program" cascade;`);
    this.addSql(`drop table if exists "tpa_program_carrier" cascade;`);
    this.addSql(`drop table if exists "assignment" cascade;`);
    this.addSql(`drop table if exists "employee" cascade;`);
    this.addSql(`drop table if exists "referral_source" cascade;`);
    this.addSql(`drop table if exists "referral_contact" cascade;`);
    this.addSql(`drop table if exists "lead" cascade;`);
    this.addSql(`drop table if exists "service_agreement" cascade;`);
    this.addSql(`drop table if exists "quote_request" cascade;`);
    this.addSql(`drop table if exists "outgoing_referral" cascade;`);
    this.addSql(`drop table if exists "lead_touch" cascade;`);
    this.addSql(`drop table if exists "lead_stage_event" cascade;`);
    this.addSql(`drop table if exists "job" cascade;`);
    this.addSql(`drop table if exists "job_hold" cascade;`);
    this.addSql(`drop table if exists "invoice" cascade;`);
    this.addSql(`drop table if exists "invoice_line" cascade;`);
    this.addSql(`drop table if exists "appointment" cascade;`);
    this.addSql(`drop table if exists "time_entry" cascade;`);
    this.addSql(`drop table if exists "job_participant" cascade;`);
    this.addSql(`drop table if exists "job_milestone" cascade;`);
    this.addSql(`drop table if exists "follow_up" cascade;`);
    this.addSql(`drop table if exists "estimate" cascade;`);
    this.addSql(`drop table if exists "estimate_version" cascade;`);
    this.addSql(`drop table if exists "employment_spell" cascade;`);
    this.addSql(`drop table if exists "deposit_batch" cascade;`);
    this.addSql(`drop table if exists "payment" cascade;`);
    this.addSql(`drop table if exists "payment_application" cascade;`);
    this.addSql(`drop table if exists "deposit_line" cascade;`);
    this.addSql(`drop table if exists "appointment_assignment" cascade;`);
    this.addSql(`drop table if exists "adjustment" cascade;`);
    this.addSql(`drop table if exists "activity" cascade;`);
    this.addSql(`drop table if exists "contact_center_site" cascade;`);
    this.addSql(`drop table if exists "queue" cascade;`);
    this.addSql(`drop table if exists "interaction" cascade;`);
    this.addSql(`drop table if exists "interaction_segment" cascade;`);
    this.addSql(`drop table if exists "case" cascade;`);
    this.addSql(`drop table if exists "survey_response" cascade;`);
    this.addSql(`drop table if exists "escalation" cascade;`);
    this.addSql(`drop table if exists "dispute" cascade;`);
    this.addSql(`drop table if exists "case_event" cascade;`);
    this.addSql(`drop table if exists "vendor_contract" cascade;`);
    this.addSql(`drop table if exists "sla_term" cascade;`);
    this.addSql(`drop table if exists "sla_period_result" cascade;`);
    this.addSql(`drop table if exists "sla_clock" cascade;`);
    this.addSql(`drop table if exists "collection_placement" cascade;`);
    this.addSql(`drop table if exists "collection_remittance" cascade;`);
    this.addSql(`drop table if exists "vendor_invoice" cascade;`);
  }
}
