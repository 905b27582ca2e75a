import { Migration } from '@mikro-orm/migrations';

export class Migration20261122212926 extends Migration {
  name = 'Migration20261122212926';

  async up() {
    this.addSql(`drop index "location_calendar_id_id_idx";`);
    this.addSql(`drop index "location_franchise_agreement_id_id_idx";`);
    this.addSql(`create index "location_calendar_id_id_idx" on "location" ("calendar_id", "id") where "calendar_id" is not null;`);
    this.addSql(`create index "location_franchise_agreement_id_id_idx" on "location" ("franchise_agreement_id", "id") where "franchise_agreement_id" is not null;`);

    this.addSql(`drop index "customer_merged_into_id_id_idx";`);
    this.addSql(`create index "customer_merged_into_id_id_idx" on "customer" ("merged_into_id", "id") where "merged_into_id" is not null;`);

    this.addSql(`drop index "department_cost_center_id_id_idx";`);
    this.addSql(`create index "department_cost_center_id_id_idx" on "department" ("cost_center_id", "id") where "cost_center_id" is not null;`);

    this.addSql(`drop index "contact_carrier_id_id_idx";`);
    this.addSql(`drop index "contact_customer_id_id_idx";`);
    this.addSql(`create index "contact_carrier_id_id_idx" on "contact" ("carrier_id", "id") where "carrier_id" is not null;`);
    this.addSql(`create index "contact_customer_id_id_idx" on "contact" ("customer_id", "id") where "customer_id" is not null;`);

    this.addSql(`drop index "claim_adjuster_id_id_idx";`);
    this.addSql(`drop index "claim_cat_event_id_id_idx";`);
    this.addSql(`drop index "claim_insured_id_id_idx";`);
    this.addSql(`create index "claim_adjuster_id_id_idx" on "claim" ("adjuster_id", "id") where "adjuster_id" is not null;`);
    this.addSql(`create index "claim_cat_event_id_id_idx" on "claim" ("cat_event_id", "id") where "cat_event_id" is not null;`);
    this.addSql(`create index "claim_insured_id_id_idx" on "claim" ("insured_id", "id") where "insured_id" is not null;`);

    this.addSql(`drop index "billing_account_carrier_id_id_idx";`);
    this.addSql(`drop index "billing_account_customer_id_id_idx";`);
    this.addSql(`create index "billing_account_carrier_id_id_idx" on "billing_account" ("carrier_id", "id") where "carrier_id" is not null;`);
    this.addSql(`create index "billing_account_customer_id_id_idx" on "billing_account" ("customer_id", "id") where "customer_id" is not null;`);

    this.addSql(`drop index "org_node_parent_id_id_idx";`);
    this.addSql(`create index "org_node_parent_id_id_idx" on "org_node" ("parent_id", "id") where "parent_id" is not null;`);

    this.addSql(`drop index "kpi_target_plan_id_id_idx";`);
    this.addSql(`create index "kpi_target_plan_id_id_idx" on "kpi_target" ("plan_id", "id") where "plan_id" is not null;`);

    this.addSql(`drop index "budget_line_business_unit_id_id_idx";`);
    this.addSql(`create index "budget_line_business_unit_id_id_idx" on "budget_line" ("business_unit_id", "id") where "business_unit_id" is not null;`);

    this.addSql(`drop index "property_merged_into_id_id_idx";`);
    this.addSql(`create index "property_merged_into_id_id_idx" on "property" ("merged_into_id", "id") where "merged_into_id" is not null;`);

    this.addSql(`drop index "root_cause_parent_id_id_idx";`);
    this.addSql(`create index "root_cause_parent_id_id_idx" on "root_cause" ("parent_id", "id") where "parent_id" is not null;`);

    this.addSql(`drop index "vendor_organization_id_id_idx";`);
    this.addSql(`create index "vendor_organization_id_id_idx" on "vendor" ("organization_id", "id") where "organization_id" is not null;`);

    this.addSql(`drop index "employee_user_id_id_idx";`);
    this.addSql(`drop index "employee_vendor_id_id_idx";`);
    this.addSql(`create index "employee_user_id_id_idx" on "employee" ("user_id", "id") where "user_id" is not null;`);
    this.addSql(`create index "employee_vendor_id_id_idx" on "employee" ("vendor_id", "id") where "vendor_id" is not null;`);

    this.addSql(`drop index "trend_alert_employee_id_id_idx";`);
    this.addSql(`create index "trend_alert_employee_id_id_idx" on "trend_alert" ("employee_id", "id") where "employee_id" is not null;`);

    this.addSql(`drop index "referral_source_home_location_id_id_idx";`);
    this.addSql(`drop index "referral_source_merged_into_id_id_idx";`);
    this.addSql(`drop index "referral_source_owner_id_id_idx";`);
    this.addSql(`drop index "referral_source_parent_id_id_idx";`);
    this.addSql(`create index "referral_source_home_location_id_id_idx" on "referral_source" ("home_location_id", "id") where "home_location_id" is not null;`);
    this.addSql(`create index "referral_source_merged_into_id_id_idx" on "referral_source" ("merged_into_id", "id") where "merged_into_id" is not null;`);
    this.addSql(`create index "referral_source_owner_id_id_idx" on "referral_source" ("owner_id", "id") where "owner_id" is not null;`);
    this.addSql(`create index "referral_source_parent_id_id_idx" on "referral_source" ("parent_id", "id") where "parent_id" is not null;`);

    this.addSql(`drop index "promise_to_pay_taken_by_id_id_idx";`);
    this.addSql(`create index "promise_to_pay_taken_by_id_id_idx" on "promise_to_pay" ("taken_by_id", "id") where "taken_by_id" is not null;`);

    this.addSql(`drop index "lead_campaign_id_id_idx";`);
    this.addSql(`drop index "lead_competitor_id_id_idx";`);
    this.addSql(`drop index "lead_customer_id_id_idx";`);
    this.addSql(`drop index "lead_duplicate_of_id_id_idx";`);
    this.addSql(`drop index "lead_loss_reason_id_id_idx";`);
    this.addSql(`drop index "lead_owner_id_id_idx";`);
    this.addSql(`drop index "lead_source_id_id_idx";`);
    this.addSql(`create index "lead_campaign_id_id_idx" on "lead" ("campaign_id", "id") where "campaign_id" is not null;`);
    this.addSql(`create index "lead_competitor_id_id_idx" on "lead" ("competitor_id", "id") where "competitor_id" is not null;`);
    this.addSql(`create index "lead_customer_id_id_idx" on "lead" ("customer_id", "id") where "customer_id" is not null;`);
    this.addSql(`create index "lead_duplicate_of_id_id_idx" on "lead" ("duplicate_of_id", "id") where "duplicate_of_id" is not null;`);
    this.addSql(`create index "lead_loss_reason_id_id_idx" on "lead" ("loss_reason_id", "id") where "loss_reason_id" is not null;`);
    this.addSql(`create index "lead_owner_id_id_idx" on "lead" ("owner_id", "id") where "owner_id" is not null;`);
    this.addSql(`create index "lead_source_id_id_idx" on "lead" ("source_id", "id") where "source_id" is not null;`);

    this.addSql(`drop index "service_agreement_lead_id_id_idx";`);
    this.addSql(`drop index "service_agreement_sold_by_id_id_idx";`);
    this.addSql(`create index "service_agreement_lead_id_id_idx" on "service_agreement" ("lead_id", "id") where "lead_id" is not null;`);
    this.addSql(`create index "service_agreement_sold_by_id_id_idx" on "service_agreement" ("sold_by_id", "id") where "sold_by_id" is not null;`);

    this.addSql(`drop index "quote_request_employee_id_id_idx";`);
    this.addSql(`drop index "quote_request_product_id_id_idx";`);
    this.addSql(`create index "quote_request_employee_id_id_idx" on "quote_request" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "quote_request_product_id_id_idx" on "quote_request" ("product_id", "id") where "product_id" is not null;`);

    this.addSql(`drop index "outgoing_referral_received_lead_id_id_idx";`);
    this.addSql(`drop index "outgoing_referral_to_location_id_id_idx";`);
    this.addSql(`drop index "outgoing_referral_to_source_id_id_idx";`);
    this.addSql(`create index "outgoing_referral_received_lead_id_id_idx" on "outgoing_referral" ("received_lead_id", "id") where "received_lead_id" is not null;`);
    this.addSql(`create index "outgoing_referral_to_location_id_id_idx" on "outgoing_referral" ("to_location_id", "id") where "to_location_id" is not null;`);
    this.addSql(`create index "outgoing_referral_to_source_id_id_idx" on "outgoing_referral" ("to_source_id", "id") where "to_source_id" is not null;`);

    this.addSql(`drop index "lead_touch_campaign_id_id_idx";`);
    this.addSql(`drop index "lead_touch_source_id_id_idx";`);
    this.addSql(`create index "lead_touch_campaign_id_id_idx" on "lead_touch" ("campaign_id", "id") where "campaign_id" is not null;`);
    this.addSql(`create index "lead_touch_source_id_id_idx" on "lead_touch" ("source_id", "id") where "source_id" is not null;`);

    this.addSql(`drop index "job_assignment_id_id_idx";`);
    this.addSql(`drop index "job_business_unit_id_id_idx";`);
    this.addSql(`drop index "job_campaign_id_id_idx";`);
    this.addSql(`drop index "job_claim_id_id_idx";`);
    this.addSql(`drop index "job_customer_id_received_at_id_idx";`);
    this.addSql(`drop index "job_lead_id_id_idx";`);
    this.addSql(`drop index "job_merged_into_id_id_idx";`);
    this.addSql(`drop index "job_property_id_id_idx";`);
    this.addSql(`drop index "job_recall_of_id_id_idx";`);
    this.addSql(`drop index "job_service_agreement_id_id_idx";`);
    this.addSql(`drop index "job_warranty_of_id_id_idx";`);
    this.addSql(`create index "job_assignment_id_id_idx" on "job" ("assignment_id", "id") where "assignment_id" is not null;`);
    this.addSql(`create index "job_business_unit_id_id_idx" on "job" ("business_unit_id", "id") where "business_unit_id" is not null;`);
    this.addSql(`create index "job_campaign_id_id_idx" on "job" ("campaign_id", "id") where "campaign_id" is not null;`);
    this.addSql(`create index "job_claim_id_id_idx" on "job" ("claim_id", "id") where "claim_id" is not null;`);
    this.addSql(`create index "job_customer_id_received_at_id_idx" on "job" ("customer_id", "received_at", "id") where "customer_id" is not null;`);
    this.addSql(`create index "job_lead_id_id_idx" on "job" ("lead_id", "id") where "lead_id" is not null;`);
    this.addSql(`create index "job_merged_into_id_id_idx" on "job" ("merged_into_id", "id") where "merged_into_id" is not null;`);
    this.addSql(`create index "job_property_id_id_idx" on "job" ("property_id", "id") where "property_id" is not null;`);
    this.addSql(`create index "job_recall_of_id_id_idx" on "job" ("recall_of_id", "id") where "recall_of_id" is not null;`);
    this.addSql(`create index "job_service_agreement_id_id_idx" on "job" ("service_agreement_id", "id") where "service_agreement_id" is not null;`);
    this.addSql(`create index "job_warranty_of_id_id_idx" on "job" ("warranty_of_id", "id") where "warranty_of_id" is not null;`);

    this.addSql(`drop index "journal_line_business_unit_id_id_idx";`);
    this.addSql(`drop index "journal_line_cost_center_id_id_idx";`);
    this.addSql(`drop index "journal_line_job_id_id_idx";`);
    this.addSql(`create index "journal_line_business_unit_id_id_idx" on "journal_line" ("business_unit_id", "id") where "business_unit_id" is not null;`);
    this.addSql(`create index "journal_line_cost_center_id_id_idx" on "journal_line" ("cost_center_id", "id") where "cost_center_id" is not null;`);
    this.addSql(`create index "journal_line_job_id_id_idx" on "journal_line" ("job_id", "id") where "job_id" is not null;`);

    this.addSql(`drop index "invoice_business_unit_id_id_idx";`);
    this.addSql(`drop index "invoice_job_id_issued_on_id_idx";`);
    this.addSql(`drop index "invoice_service_agreement_id_id_idx";`);
    this.addSql(`create index "invoice_business_unit_id_id_idx" on "invoice" ("business_unit_id", "id") where "business_unit_id" is not null;`);
    this.addSql(`create index "invoice_job_id_issued_on_id_idx" on "invoice" ("job_id", "issued_on", "id") where "job_id" is not null;`);
    this.addSql(`create index "invoice_service_agreement_id_id_idx" on "invoice" ("service_agreement_id", "id") where "service_agreement_id" is not null;`);

    this.addSql(`drop index "appointment_job_id_id_idx";`);
    this.addSql(`drop index "appointment_lead_id_id_idx";`);
    this.addSql(`drop index "appointment_rescheduled_from_id_id_idx";`);
    this.addSql(`drop index "appointment_service_agreement_id_id_idx";`);
    this.addSql(`create index "appointment_job_id_id_idx" on "appointment" ("job_id", "id") where "job_id" is not null;`);
    this.addSql(`create index "appointment_lead_id_id_idx" on "appointment" ("lead_id", "id") where "lead_id" is not null;`);
    this.addSql(`create index "appointment_rescheduled_from_id_id_idx" on "appointment" ("rescheduled_from_id", "id") where "rescheduled_from_id" is not null;`);
    this.addSql(`create index "appointment_service_agreement_id_id_idx" on "appointment" ("service_agreement_id", "id") where "service_agreement_id" is not null;`);

    this.addSql(`drop index "time_entry_appointment_id_id_idx";`);
    this.addSql(`drop index "time_entry_job_id_id_idx";`);
    this.addSql(`create index "time_entry_appointment_id_id_idx" on "time_entry" ("appointment_id", "id") where "appointment_id" is not null;`);
    this.addSql(`create index "time_entry_job_id_id_idx" on "time_entry" ("job_id", "id") where "job_id" is not null;`);

    this.addSql(`drop index "job_participant_contact_id_id_idx";`);
    this.addSql(`drop index "job_participant_employee_id_id_idx";`);
    this.addSql(`drop index "job_participant_vendor_id_id_idx";`);
    this.addSql(`create index "job_participant_contact_id_id_idx" on "job_participant" ("contact_id", "id") where "contact_id" is not null;`);
    this.addSql(`create index "job_participant_employee_id_id_idx" on "job_participant" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "job_participant_vendor_id_id_idx" on "job_participant" ("vendor_id", "id") where "vendor_id" is not null;`);

    this.addSql(`drop index "job_milestone_assignment_id_id_idx";`);
    this.addSql(`drop index "job_milestone_job_id_at_id_idx";`);
    this.addSql(`drop index "job_milestone_recorded_by_id_id_idx";`);
    this.addSql(`create index "job_milestone_assignment_id_id_idx" on "job_milestone" ("assignment_id", "id") where "assignment_id" is not null;`);
    this.addSql(`create index "job_milestone_job_id_at_id_idx" on "job_milestone" ("job_id", "at", "id") where "job_id" is not null;`);
    this.addSql(`create index "job_milestone_recorded_by_id_id_idx" on "job_milestone" ("recorded_by_id", "id") where "recorded_by_id" is not null;`);

    this.addSql(`drop index "follow_up_employee_id_id_idx";`);
    this.addSql(`create index "follow_up_employee_id_id_idx" on "follow_up" ("employee_id", "id") where "employee_id" is not null;`);

    this.addSql(`drop index "estimate_claim_id_id_idx";`);
    this.addSql(`drop index "estimate_estimator_id_id_idx";`);
    this.addSql(`create index "estimate_claim_id_id_idx" on "estimate" ("claim_id", "id") where "claim_id" is not null;`);
    this.addSql(`create index "estimate_estimator_id_id_idx" on "estimate" ("estimator_id", "id") where "estimator_id" is not null;`);

    this.addSql(`drop index "employment_spell_position_id_id_idx";`);
    this.addSql(`drop index "employment_spell_team_id_id_idx";`);
    this.addSql(`create index "employment_spell_position_id_id_idx" on "employment_spell" ("position_id", "id") where "position_id" is not null;`);
    this.addSql(`create index "employment_spell_team_id_id_idx" on "employment_spell" ("team_id", "id") where "team_id" is not null;`);

    this.addSql(`drop index "deposit_batch_preparer_id_id_idx";`);
    this.addSql(`drop index "deposit_batch_verifier_id_id_idx";`);
    this.addSql(`create index "deposit_batch_preparer_id_id_idx" on "deposit_batch" ("preparer_id", "id") where "preparer_id" is not null;`);
    this.addSql(`create index "deposit_batch_verifier_id_id_idx" on "deposit_batch" ("verifier_id", "id") where "verifier_id" is not null;`);

    this.addSql(`drop index "payment_deposit_batch_id_id_idx";`);
    this.addSql(`create index "payment_deposit_batch_id_id_idx" on "payment" ("deposit_batch_id", "id") where "deposit_batch_id" is not null;`);

    this.addSql(`drop index "compliance_obligation_attested_by_id_id_idx";`);
    this.addSql(`drop index "compliance_obligation_department_id_id_idx";`);
    this.addSql(`create index "compliance_obligation_attested_by_id_id_idx" on "compliance_obligation" ("attested_by_id", "id") where "attested_by_id" is not null;`);
    this.addSql(`create index "compliance_obligation_department_id_id_idx" on "compliance_obligation" ("department_id", "id") where "department_id" is not null;`);

    this.addSql(`drop index "capa_owner_id_id_idx";`);
    this.addSql(`create index "capa_owner_id_id_idx" on "capa" ("owner_id", "id") where "owner_id" is not null;`);

    this.addSql(`drop index "agent_state_interval_shift_id_id_idx";`);
    this.addSql(`create index "agent_state_interval_shift_id_id_idx" on "agent_state_interval" ("shift_id", "id") where "shift_id" is not null;`);

    this.addSql(`drop index "adjustment_approved_by_id_id_idx";`);
    this.addSql(`create index "adjustment_approved_by_id_id_idx" on "adjustment" ("approved_by_id", "id") where "approved_by_id" is not null;`);

    this.addSql(`drop index "activity_employee_id_id_idx";`);
    this.addSql(`create index "activity_employee_id_id_idx" on "activity" ("employee_id", "id") where "employee_id" is not null;`);

    this.addSql(`drop index "contact_center_site_vendor_id_id_idx";`);
    this.addSql(`create index "contact_center_site_vendor_id_id_idx" on "contact_center_site" ("vendor_id", "id") where "vendor_id" is not null;`);

    this.addSql(`drop index "queue_calendar_id_id_idx";`);
    this.addSql(`drop index "queue_program_id_id_idx";`);
    this.addSql(`create index "queue_calendar_id_id_idx" on "queue" ("calendar_id", "id") where "calendar_id" is not null;`);
    this.addSql(`create index "queue_program_id_id_idx" on "queue" ("program_id", "id") where "program_id" is not null;`);

    this.addSql(`drop index "interaction_customer_id_id_idx";`);
    this.addSql(`drop index "interaction_agent_id_id_idx";`);
    this.addSql(`drop index "interaction_call_reason_id_id_idx";`);
    this.addSql(`drop index "interaction_job_id_id_idx";`);
    this.addSql(`drop index "interaction_lead_id_id_idx";`);
    this.addSql(`drop index "interaction_queue_id_started_at_id_idx";`);
    this.addSql(`create index "interaction_customer_id_offered_at_id_idx" on "interaction" ("customer_id", "offered_at", "id") where "customer_id" is not null;`);
    this.addSql(`create index "interaction_agent_id_id_idx" on "interaction" ("agent_id", "id") where "agent_id" is not null;`);
    this.addSql(`create index "interaction_call_reason_id_id_idx" on "interaction" ("call_reason_id", "id") where "call_reason_id" is not null;`);
    this.addSql(`create index "interaction_job_id_id_idx" on "interaction" ("job_id", "id") where "job_id" is not null;`);
    this.addSql(`create index "interaction_lead_id_id_idx" on "interaction" ("lead_id", "id") where "lead_id" is not null;`);
    this.addSql(`create index "interaction_queue_id_started_at_id_idx" on "interaction" ("queue_id", "started_at", "id") where "queue_id" is not null;`);

    this.addSql(`drop index "qa_evaluation_coaching_session_id_id_idx";`);
    this.addSql(`create index "qa_evaluation_coaching_session_id_id_idx" on "qa_evaluation" ("coaching_session_id", "id") where "coaching_session_id" is not null;`);

    this.addSql(`drop index "interaction_segment_agent_id_id_idx";`);
    this.addSql(`drop index "interaction_segment_queue_id_id_idx";`);
    this.addSql(`create index "interaction_segment_agent_id_id_idx" on "interaction_segment" ("agent_id", "id") where "agent_id" is not null;`);
    this.addSql(`create index "interaction_segment_queue_id_id_idx" on "interaction_segment" ("queue_id", "id") where "queue_id" is not null;`);

    this.addSql(`drop index "collection_activity_employee_id_id_idx";`);
    this.addSql(`drop index "collection_activity_vendor_id_id_idx";`);
    this.addSql(`create index "collection_activity_employee_id_id_idx" on "collection_activity" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "collection_activity_vendor_id_id_idx" on "collection_activity" ("vendor_id", "id") where "vendor_id" is not null;`);

    this.addSql(`drop index "case_customer_id_id_idx";`);
    this.addSql(`drop index "case_interaction_id_id_idx";`);
    this.addSql(`drop index "case_job_id_id_idx";`);
    this.addSql(`drop index "case_owner_id_id_idx";`);
    this.addSql(`drop index "case_team_id_id_idx";`);
    this.addSql(`drop index "case_vendor_id_id_idx";`);
    this.addSql(`create index "case_customer_id_id_idx" on "case" ("customer_id", "id") where "customer_id" is not null;`);
    this.addSql(`create index "case_interaction_id_id_idx" on "case" ("interaction_id", "id") where "interaction_id" is not null;`);
    this.addSql(`create index "case_job_id_id_idx" on "case" ("job_id", "id") where "job_id" is not null;`);
    this.addSql(`create index "case_owner_id_id_idx" on "case" ("owner_id", "id") where "owner_id" is not null;`);
    this.addSql(`create index "case_team_id_id_idx" on "case" ("team_id", "id") where "team_id" is not null;`);
    this.addSql(`create index "case_vendor_id_id_idx" on "case" ("vendor_id", "id") where "vendor_id" is not null;`);

    this.addSql(`drop index "survey_response_case_id_id_idx";`);
    this.addSql(`drop index "survey_response_contact_id_id_idx";`);
    this.addSql(`drop index "survey_response_employee_id_id_idx";`);
    this.addSql(`drop index "survey_response_interaction_id_id_idx";`);
    this.addSql(`drop index "survey_response_job_id_id_idx";`);
    this.addSql(`create index "survey_response_case_id_id_idx" on "survey_response" ("case_id", "id") where "case_id" is not null;`);
    this.addSql(`create index "survey_response_contact_id_id_idx" on "survey_response" ("contact_id", "id") where "contact_id" is not null;`);
    this.addSql(`create index "survey_response_employee_id_id_idx" on "survey_response" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "survey_response_interaction_id_id_idx" on "survey_response" ("interaction_id", "id") where "interaction_id" is not null;`);
    this.addSql(`create index "survey_response_job_id_id_idx" on "survey_response" ("job_id", "id") where "job_id" is not null;`);

    this.addSql(`drop index "root_cause_link_found_by_id_id_idx";`);
    this.addSql(`create index "root_cause_link_found_by_id_id_idx" on "root_cause_link" ("found_by_id", "id") where "found_by_id" is not null;`);

    this.addSql(`drop index "escalation_case_id_id_idx";`);
    this.addSql(`drop index "escalation_employee_id_id_idx";`);
    this.addSql(`drop index "escalation_job_id_id_idx";`);
    this.addSql(`create index "escalation_case_id_id_idx" on "escalation" ("case_id", "id") where "case_id" is not null;`);
    this.addSql(`create index "escalation_employee_id_id_idx" on "escalation" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "escalation_job_id_id_idx" on "escalation" ("job_id", "id") where "job_id" is not null;`);

    this.addSql(`drop index "dispute_case_id_id_idx";`);
    this.addSql(`create index "dispute_case_id_id_idx" on "dispute" ("case_id", "id") where "case_id" is not null;`);

    this.addSql(`drop index "case_event_employee_id_id_idx";`);
    this.addSql(`drop index "case_event_interaction_id_id_idx";`);
    this.addSql(`create index "case_event_employee_id_id_idx" on "case_event" ("employee_id", "id") where "employee_id" is not null;`);
    this.addSql(`create index "case_event_interaction_id_id_idx" on "case_event" ("interaction_id", "id") where "interaction_id" is not null;`);

    this.addSql(`drop index "answering_service_message_acknowledged_by_id_id_idx";`);
    this.addSql(`drop index "answering_service_message_interaction_id_id_idx";`);
    this.addSql(`create index "answering_service_message_acknowledged_by_id_id_idx" on "answering_service_message" ("acknowledged_by_id", "id") where "acknowledged_by_id" is not null;`);
    this.addSql(`create index "answering_service_message_interaction_id_id_idx" on "answering_service_message" ("interaction_id", "id") where "interaction_id" is not null;`);

    this.addSql(`drop index "sla_term_calendar_id_id_idx";`);
    this.addSql(`drop index "sla_term_contract_id_id_idx";`);
    this.addSql(`drop index "sla_term_program_id_id_idx";`);
    this.addSql(`create index "sla_term_calendar_id_id_idx" on "sla_term" ("calendar_id", "id") where "calendar_id" is not null;`);
    this.addSql(`create index "sla_term_contract_id_id_idx" on "sla_term" ("contract_id", "id") where "contract_id" is not null;`);
    this.addSql(`create index "sla_term_program_id_id_idx" on "sla_term" ("program_id", "id") where "program_id" is not null;`);

    this.addSql(`drop index "collection_placement_contract_id_id_idx";`);
    this.addSql(`create index "collection_placement_contract_id_id_idx" on "collection_placement" ("contract_id", "id") where "contract_id" is not null;`);

    this.addSql(`drop index "collection_remittance_payment_id_id_idx";`);
    this.addSql(`create index "collection_remittance_payment_id_id_idx" on "collection_remittance" ("payment_id", "id") where "payment_id" is not null;`);

    this.addSql(`drop index "vendor_invoice_contract_id_id_idx";`);
    this.addSql(`create index "vendor_invoice_contract_id_id_idx" on "vendor_invoice" ("contract_id", "id") where "contract_id" is not null;`);

    this.addSql(`drop index "sla_credit_invoice_id_id_idx";`);
    this.addSql(`create index "sla_credit_invoice_id_id_idx" on "sla_credit" ("invoice_id", "id") where "invoice_id" is not null;`);

    this.addSql(`drop index "job_cost_cost_center_id_id_idx";`);
    this.addSql(`drop index "job_cost_vendor_invoice_id_id_idx";`);
    this.addSql(`create index "job_cost_cost_center_id_id_idx" on "job_cost" ("cost_center_id", "id") where "cost_center_id" is not null;`);
    this.addSql(`create index "job_cost_vendor_invoice_id_id_idx" on "job_cost" ("vendor_invoice_id", "id") where "vendor_invoice_id" is not null;`);
  }

  async down() {
    this.addSql(`drop index "activity_employee_id_id_idx";`);
    this.addSql(`create index "activity_employee_id_id_idx" on "activity" ("employee_id", "id");`);

    this.addSql(`drop index "adjustment_approved_by_id_id_idx";`);
    this.addSql(`create index "adjustment_approved_by_id_id_idx" on "adjustment" ("approved_by_id", "id");`);

    this.addSql(`drop index "agent_state_interval_shift_id_id_idx";`);
    this.addSql(`create index "agent_state_interval_shift_id_id_idx" on "agent_state_interval" ("shift_id", "id");`);

    this.addSql(`drop index "answering_service_message_interaction_id_id_idx";`);
    this.addSql(`drop index "answering_service_message_acknowledged_by_id_id_idx";`);
    this.addSql(`create index "answering_service_message_interaction_id_id_idx" on "answering_service_message" ("interaction_id", "id");`);
    this.addSql(`create index "answering_service_message_acknowledged_by_id_id_idx" on "answering_service_message" ("acknowledged_by_id", "id");`);

    this.addSql(`drop index "appointment_job_id_id_idx";`);
    this.addSql(`drop index "appointment_service_agreement_id_id_idx";`);
    this.addSql(`drop index "appointment_lead_id_id_idx";`);
    this.addSql(`drop index "appointment_rescheduled_from_id_id_idx";`);
    this.addSql(`create index "appointment_job_id_id_idx" on "appointment" ("job_id", "id");`);
    this.addSql(`create index "appointment_service_agreement_id_id_idx" on "appointment" ("service_agreement_id", "id");`);
    this.addSql(`create index "appointment_lead_id_id_idx" on "appointment" ("lead_id", "id");`);
    this.addSql(`create index "appointment_rescheduled_from_id_id_idx" on "appointment" ("rescheduled_from_id", "id");`);

    this.addSql(`drop index "billing_account_customer_id_id_idx";`);
    this.addSql(`drop index "billing_account_carrier_id_id_idx";`);
    this.addSql(`create index "billing_account_customer_id_id_idx" on "billing_account" ("customer_id", "id");`);
    this.addSql(`create index "billing_account_carrier_id_id_idx" on "billing_account" ("carrier_id", "id");`);

    this.addSql(`drop index "budget_line_business_unit_id_id_idx";`);
    this.addSql(`create index "budget_line_business_unit_id_id_idx" on "budget_line" ("business_unit_id", "id");`);

    this.addSql(`drop index "capa_owner_id_id_idx";`);
    this.addSql(`create index "capa_owner_id_id_idx" on "capa" ("owner_id", "id");`);

    this.addSql(`drop index "case_customer_id_id_idx";`);
    this.addSql(`drop index "case_job_id_id_idx";`);
    this.addSql(`drop index "case_interaction_id_id_idx";`);
    this.addSql(`drop index "case_vendor_id_id_idx";`);
    this.addSql(`drop index "case_owner_id_id_idx";`);
    this.addSql(`drop index "case_team_id_id_idx";`);
    this.addSql(`create index "case_customer_id_id_idx" on "case" ("customer_id", "id");`);
    this.addSql(`create index "case_job_id_id_idx" on "case" ("job_id", "id");`);
    this.addSql(`create index "case_interaction_id_id_idx" on "case" ("interaction_id", "id");`);
    this.addSql(`create index "case_vendor_id_id_idx" on "case" ("vendor_id", "id");`);
    this.addSql(`create index "case_owner_id_id_idx" on "case" ("owner_id", "id");`);
    this.addSql(`create index "case_team_id_id_idx" on "case" ("team_id", "id");`);

    this.addSql(`drop index "case_event_employee_id_id_idx";`);
    this.addSql(`drop index "case_event_interaction_id_id_idx";`);
    this.addSql(`create index "case_event_employee_id_id_idx" on "case_event" ("employee_id", "id");`);
    this.addSql(`create index "case_event_interaction_id_id_idx" on "case_event" ("interaction_id", "id");`);

    this.addSql(`drop index "claim_insured_id_id_idx";`);
    this.addSql(`drop index "claim_adjuster_id_id_idx";`);
    this.addSql(`drop index "claim_cat_event_id_id_idx";`);
    this.addSql(`create index "claim_insured_id_id_idx" on "claim" ("insured_id", "id");`);
    this.addSql(`create index "claim_adjuster_id_id_idx" on "claim" ("adjuster_id", "id");`);
    this.addSql(`create index "claim_cat_event_id_id_idx" on "claim" ("cat_event_id", "id");`);

    this.addSql(`drop index "collection_activity_employee_id_id_idx";`);
    this.addSql(`drop index "collection_activity_vendor_id_id_idx";`);
    this.addSql(`create index "collection_activity_employee_id_id_idx" on "collection_activity" ("employee_id", "id");`);
    this.addSql(`create index "collection_activity_vendor_id_id_idx" on "collection_activity" ("vendor_id", "id");`);

    this.addSql(`drop index "collection_placement_contract_id_id_idx";`);
    this.addSql(`create index "collection_placement_contract_id_id_idx" on "collection_placement" ("contract_id", "id");`);

    this.addSql(`drop index "collection_remittance_payment_id_id_idx";`);
    this.addSql(`create index "collection_remittance_payment_id_id_idx" on "collection_remittance" ("payment_id", "id");`);

    this.addSql(`drop index "compliance_obligation_department_id_id_idx";`);
    this.addSql(`drop index "compliance_obligation_attested_by_id_id_idx";`);
    this.addSql(`create index "compliance_obligation_department_id_id_idx" on "compliance_obligation" ("department_id", "id");`);
    this.addSql(`create index "compliance_obligation_attested_by_id_id_idx" on "compliance_obligation" ("attested_by_id", "id");`);

    this.addSql(`drop index "contact_customer_id_id_idx";`);
    this.addSql(`drop index "contact_carrier_id_id_idx";`);
    this.addSql(`create index "contact_customer_id_id_idx" on "contact" ("customer_id", "id");`);
    this.addSql(`create index "contact_carrier_id_id_idx" on "contact" ("carrier_id", "id");`);

    this.addSql(`drop index "contact_center_site_vendor_id_id_idx";`);
    this.addSql(`create index "contact_center_site_vendor_id_id_idx" on "contact_center_site" ("vendor_id", "id");`);

    this.addSql(`drop index "customer_merged_into_id_id_idx";`);
    this.addSql(`create index "customer_merged_into_id_id_idx" on "customer" ("merged_into_id", "id");`);

    this.addSql(`drop index "department_cost_center_id_id_idx";`);
    this.addSql(`create index "department_cost_center_id_id_idx" on "department" ("cost_center_id", "id");`);

    this.addSql(`drop index "deposit_batch_preparer_id_id_idx";`);
    this.addSql(`drop index "deposit_batch_verifier_id_id_idx";`);
    this.addSql(`create index "deposit_batch_preparer_id_id_idx" on "deposit_batch" ("preparer_id", "id");`);
    this.addSql(`create index "deposit_batch_verifier_id_id_idx" on "deposit_batch" ("verifier_id", "id");`);

    this.addSql(`drop index "dispute_case_id_id_idx";`);
    this.addSql(`create index "dispute_case_id_id_idx" on "dispute" ("case_id", "id");`);

    this.addSql(`drop index "employee_vendor_id_id_idx";`);
    this.addSql(`drop index "employee_user_id_id_idx";`);
    this.addSql(`create index "employee_vendor_id_id_idx" on "employee" ("vendor_id", "id");`);
    this.addSql(`create index "employee_user_id_id_idx" on "employee" ("user_id", "id");`);

    this.addSql(`drop index "employment_spell_position_id_id_idx";`);
    this.addSql(`drop index "employment_spell_team_id_id_idx";`);
    this.addSql(`create index "employment_spell_position_id_id_idx" on "employment_spell" ("position_id", "id");`);
    this.addSql(`create index "employment_spell_team_id_id_idx" on "employment_spell" ("team_id", "id");`);

    this.addSql(`drop index "escalation_case_id_id_idx";`);
    this.addSql(`drop index "escalation_job_id_id_idx";`);
    this.addSql(`drop index "escalation_employee_id_id_idx";`);
    this.addSql(`create index "escalation_case_id_id_idx" on "escalation" ("case_id", "id");`);
    this.addSql(`create index "escalation_job_id_id_idx" on "escalation" ("job_id", "id");`);
    this.addSql(`create index "escalation_employee_id_id_idx" on "escalation" ("employee_id", "id");`);

    this.addSql(`drop index "estimate_claim_id_id_idx";`);
    this.addSql(`drop index "estimate_estimator_id_id_idx";`);
    this.addSql(`create index "estimate_claim_id_id_idx" on "estimate" ("claim_id", "id");`);
    this.addSql(`create index "estimate_estimator_id_id_idx" on "estimate" ("estimator_id", "id");`);

    this.addSql(`drop index "follow_up_employee_id_id_idx";`);
    this.addSql(`create index "follow_up_employee_id_id_idx" on "follow_up" ("employee_id", "id");`);

    this.addSql(`drop index "interaction_customer_id_offered_at_id_idx";`);
    this.addSql(`drop index "interaction_queue_id_started_at_id_idx";`);
    this.addSql(`drop index "interaction_agent_id_id_idx";`);
    this.addSql(`drop index "interaction_lead_id_id_idx";`);
    this.addSql(`drop index "interaction_job_id_id_idx";`);
    this.addSql(`drop index "interaction_call_reason_id_id_idx";`);
    this.addSql(`create index "interaction_customer_id_id_idx" on "interaction" ("customer_id", "id");`);
    this.addSql(`create index "interaction_queue_id_started_at_id_idx" on "interaction" ("queue_id", "started_at", "id");`);
    this.addSql(`create index "interaction_agent_id_id_idx" on "interaction" ("agent_id", "id");`);
    this.addSql(`create index "interaction_lead_id_id_idx" on "interaction" ("lead_id", "id");`);
    this.addSql(`create index "interaction_job_id_id_idx" on "interaction" ("job_id", "id");`);
    this.addSql(`create index "interaction_call_reason_id_id_idx" on "interaction" ("call_reason_id", "id");`);

    this.addSql(`drop index "interaction_segment_agent_id_id_idx";`);
    this.addSql(`drop index "interaction_segment_queue_id_id_idx";`);
    this.addSql(`create index "interaction_segment_agent_id_id_idx" on "interaction_segment" ("agent_id", "id");`);
    this.addSql(`create index "interaction_segment_queue_id_id_idx" on "interaction_segment" ("queue_id", "id");`);

    this.addSql(`drop index "invoice_job_id_issued_on_id_idx";`);
    this.addSql(`drop index "invoice_service_agreement_id_id_idx";`);
    this.addSql(`drop index "invoice_business_unit_id_id_idx";`);
    this.addSql(`create index "invoice_job_id_issued_on_id_idx" on "invoice" ("job_id", "issued_on", "id");`);
    this.addSql(`create index "invoice_service_agreement_id_id_idx" on "invoice" ("service_agreement_id", "id");`);
    this.addSql(`create index "invoice_business_unit_id_id_idx" on "invoice" ("business_unit_id", "id");`);

    this.addSql(`drop index "job_business_unit_id_id_idx";`);
    this.addSql(`drop index "job_customer_id_received_at_id_idx";`);
    this.addSql(`drop index "job_property_id_id_idx";`);
    this.addSql(`drop index "job_claim_id_id_idx";`);
    this.addSql(`drop index "job_assignment_id_id_idx";`);
    this.addSql(`drop index "job_lead_id_id_idx";`);
    this.addSql(`drop index "job_service_agreement_id_id_idx";`);
    this.addSql(`drop index "job_campaign_id_id_idx";`);
    this.addSql(`drop index "job_recall_of_id_id_idx";`);
    this.addSql(`drop index "job_warranty_of_id_id_idx";`);
    this.addSql(`drop index "job_merged_into_id_id_idx";`);
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

    this.addSql(`drop index "job_cost_cost_center_id_id_idx";`);
    this.addSql(`drop index "job_cost_vendor_invoice_id_id_idx";`);
    this.addSql(`create index "job_cost_cost_center_id_id_idx" on "job_cost" ("cost_center_id", "id");`);
    this.addSql(`create index "job_cost_vendor_invoice_id_id_idx" on "job_cost" ("vendor_invoice_id", "id");`);

    this.addSql(`drop index "job_milestone_job_id_at_id_idx";`);
    this.addSql(`drop index "job_milestone_assignment_id_id_idx";`);
    this.addSql(`drop index "job_milestone_recorded_by_id_id_idx";`);
    this.addSql(`create index "job_milestone_job_id_at_id_idx" on "job_milestone" ("job_id", "at", "id");`);
    this.addSql(`create index "job_milestone_assignment_id_id_idx" on "job_milestone" ("assignment_id", "id");`);
    this.addSql(`create index "job_milestone_recorded_by_id_id_idx" on "job_milestone" ("recorded_by_id", "id");`);

    this.addSql(`drop index "job_participant_employee_id_id_idx";`);
    this.addSql(`drop index "job_participant_contact_id_id_idx";`);
    this.addSql(`drop index "job_participant_vendor_id_id_idx";`);
    this.addSql(`create index "job_participant_employee_id_id_idx" on "job_participant" ("employee_id", "id");`);
    this.addSql(`create index "job_participant_contact_id_id_idx" on "job_participant" ("contact_id", "id");`);
    this.addSql(`create index "job_participant_vendor_id_id_idx" on "job_participant" ("vendor_id", "id");`);

    this.addSql(`drop index "journal_line_cost_center_id_id_idx";`);
    this.addSql(`drop index "journal_line_business_unit_id_id_idx";`);
    this.addSql(`drop index "journal_line_job_id_id_idx";`);
    this.addSql(`create index "journal_line_cost_center_id_id_idx" on "journal_line" ("cost_center_id", "id");`);
    this.addSql(`create index "journal_line_business_unit_id_id_idx" on "journal_line" ("business_unit_id", "id");`);
    this.addSql(`create index "journal_line_job_id_id_idx" on "journal_line" ("job_id", "id");`);

    this.addSql(`drop index "kpi_target_plan_id_id_idx";`);
    this.addSql(`create index "kpi_target_plan_id_id_idx" on "kpi_target" ("plan_id", "id");`);

    this.addSql(`drop index "lead_campaign_id_id_idx";`);
    this.addSql(`drop index "lead_source_id_id_idx";`);
    this.addSql(`drop index "lead_customer_id_id_idx";`);
    this.addSql(`drop index "lead_owner_id_id_idx";`);
    this.addSql(`drop index "lead_loss_reason_id_id_idx";`);
    this.addSql(`drop index "lead_competitor_id_id_idx";`);
    this.addSql(`drop index "lead_duplicate_of_id_id_idx";`);
    this.addSql(`create index "lead_campaign_id_id_idx" on "lead" ("campaign_id", "id");`);
    this.addSql(`create index "lead_source_id_id_idx" on "lead" ("source_id", "id");`);
    this.addSql(`create index "lead_customer_id_id_idx" on "lead" ("customer_id", "id");`);
    this.addSql(`create index "lead_owner_id_id_idx" on "lead" ("owner_id", "id");`);
    this.addSql(`create index "lead_loss_reason_id_id_idx" on "lead" ("loss_reason_id", "id");`);
    this.addSql(`create index "lead_competitor_id_id_idx" on "lead" ("competitor_id", "id");`);
    this.addSql(`create index "lead_duplicate_of_id_id_idx" on "lead" ("duplicate_of_id", "id");`);

    this.addSql(`drop index "lead_touch_campaign_id_id_idx";`);
    this.addSql(`drop index "lead_touch_source_id_id_idx";`);
    this.addSql(`create index "lead_touch_campaign_id_id_idx" on "lead_touch" ("campaign_id", "id");`);
    this.addSql(`create index "lead_touch_source_id_id_idx" on "lead_touch" ("source_id", "id");`);

    this.addSql(`drop index "location_calendar_id_id_idx";`);
    this.addSql(`drop index "location_franchise_agreement_id_id_idx";`);
    this.addSql(`create index "location_calendar_id_id_idx" on "location" ("calendar_id", "id");`);
    this.addSql(`create index "location_franchise_agreement_id_id_idx" on "location" ("franchise_agreement_id", "id");`);

    this.addSql(`drop index "org_node_parent_id_id_idx";`);
    this.addSql(`create index "org_node_parent_id_id_idx" on "org_node" ("parent_id", "id");`);

    this.addSql(`drop index "outgoing_referral_to_location_id_id_idx";`);
    this.addSql(`drop index "outgoing_referral_to_source_id_id_idx";`);
    this.addSql(`drop index "outgoing_referral_received_lead_id_id_idx";`);
    this.addSql(`create index "outgoing_referral_to_location_id_id_idx" on "outgoing_referral" ("to_location_id", "id");`);
    this.addSql(`create index "outgoing_referral_to_source_id_id_idx" on "outgoing_referral" ("to_source_id", "id");`);
    this.addSql(`create index "outgoing_referral_received_lead_id_id_idx" on "outgoing_referral" ("received_lead_id", "id");`);

    this.addSql(`drop index "payment_deposit_batch_id_id_idx";`);
    this.addSql(`create index "payment_deposit_batch_id_id_idx" on "payment" ("deposit_batch_id", "id");`);

    this.addSql(`drop index "promise_to_pay_taken_by_id_id_idx";`);
    this.addSql(`create index "promise_to_pay_taken_by_id_id_idx" on "promise_to_pay" ("taken_by_id", "id");`);

    this.addSql(`drop index "property_merged_into_id_id_idx";`);
    this.addSql(`create index "property_merged_into_id_id_idx" on "property" ("merged_into_id", "id");`);

    this.addSql(`drop index "qa_evaluation_coaching_session_id_id_idx";`);
    this.addSql(`create index "qa_evaluation_coaching_session_id_id_idx" on "qa_evaluation" ("coaching_session_id", "id");`);

    this.addSql(`drop index "queue_program_id_id_idx";`);
    this.addSql(`drop index "queue_calendar_id_id_idx";`);
    this.addSql(`create index "queue_program_id_id_idx" on "queue" ("program_id", "id");`);
    this.addSql(`create index "queue_calendar_id_id_idx" on "queue" ("calendar_id", "id");`);

    this.addSql(`drop index "quote_request_product_id_id_idx";`);
    this.addSql(`drop index "quote_request_employee_id_id_idx";`);
    this.addSql(`create index "quote_request_product_id_id_idx" on "quote_request" ("product_id", "id");`);
    this.addSql(`create index "quote_request_employee_id_id_idx" on "quote_request" ("employee_id", "id");`);

    this.addSql(`drop index "referral_source_home_location_id_id_idx";`);
    this.addSql(`drop index "referral_source_owner_id_id_idx";`);
    this.addSql(`drop index "referral_source_parent_id_id_idx";`);
    this.addSql(`drop index "referral_source_merged_into_id_id_idx";`);
    this.addSql(`create index "referral_source_home_location_id_id_idx" on "referral_source" ("home_location_id", "id");`);
    this.addSql(`create index "referral_source_owner_id_id_idx" on "referral_source" ("owner_id", "id");`);
    this.addSql(`create index "referral_source_parent_id_id_idx" on "referral_source" ("parent_id", "id");`);
    this.addSql(`create index "referral_source_merged_into_id_id_idx" on "referral_source" ("merged_into_id", "id");`);

    this.addSql(`drop index "root_cause_parent_id_id_idx";`);
    this.addSql(`create index "root_cause_parent_id_id_idx" on "root_cause" ("parent_id", "id");`);

    this.addSql(`drop index "root_cause_link_found_by_id_id_idx";`);
    this.addSql(`create index "root_cause_link_found_by_id_id_idx" on "root_cause_link" ("found_by_id", "id");`);

    this.addSql(`drop index "service_agreement_lead_id_id_idx";`);
    this.addSql(`drop index "service_agreement_sold_by_id_id_idx";`);
    this.addSql(`create index "service_agreement_lead_id_id_idx" on "service_agreement" ("lead_id", "id");`);
    this.addSql(`create index "service_agreement_sold_by_id_id_idx" on "service_agreement" ("sold_by_id", "id");`);

    this.addSql(`drop index "sla_credit_invoice_id_id_idx";`);
    this.addSql(`create index "sla_credit_invoice_id_id_idx" on "sla_credit" ("invoice_id", "id");`);

    this.addSql(`drop index "sla_term_contract_id_id_idx";`);
    this.addSql(`drop index "sla_term_program_id_id_idx";`);
    this.addSql(`drop index "sla_term_calendar_id_id_idx";`);
    this.addSql(`create index "sla_term_contract_id_id_idx" on "sla_term" ("contract_id", "id");`);
    this.addSql(`create index "sla_term_program_id_id_idx" on "sla_term" ("program_id", "id");`);
    this.addSql(`create index "sla_term_calendar_id_id_idx" on "sla_term" ("calendar_id", "id");`);

    this.addSql(`drop index "survey_response_job_id_id_idx";`);
    this.addSql(`drop index "survey_response_interaction_id_id_idx";`);
    this.addSql(`drop index "survey_response_case_id_id_idx";`);
    this.addSql(`drop index "survey_response_contact_id_id_idx";`);
    this.addSql(`drop index "survey_response_employee_id_id_idx";`);
    this.addSql(`create index "survey_response_job_id_id_idx" on "survey_response" ("job_id", "id");`);
    this.addSql(`create index "survey_response_interaction_id_id_idx" on "survey_response" ("interaction_id", "id");`);
    this.addSql(`create index "survey_response_case_id_id_idx" on "survey_response" ("case_id", "id");`);
    this.addSql(`create index "survey_response_contact_id_id_idx" on "survey_response" ("contact_id", "id");`);
    this.addSql(`create index "survey_response_employee_id_id_idx" on "survey_response" ("employee_id", "id");`);

    this.addSql(`drop index "time_entry_job_id_id_idx";`);
    this.addSql(`drop index "time_entry_appointment_id_id_idx";`);
    this.addSql(`create index "time_entry_job_id_id_idx" on "time_entry" ("job_id", "id");`);
    this.addSql(`create index "time_entry_appointment_id_id_idx" on "time_entry" ("appointment_id", "id");`);

    this.addSql(`drop index "trend_alert_employee_id_id_idx";`);
    this.addSql(`create index "trend_alert_employee_id_id_idx" on "trend_alert" ("employee_id", "id");`);

    this.addSql(`drop index "vendor_organization_id_id_idx";`);
    this.addSql(`create index "vendor_organization_id_id_idx" on "vendor" ("organization_id", "id");`);

    this.addSql(`drop index "vendor_invoice_contract_id_id_idx";`);
    this.addSql(`create index "vendor_invoice_contract_id_id_idx" on "vendor_invoice" ("contract_id", "id");`);
  }
}
