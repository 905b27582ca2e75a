import { Migration } from '@mikro-orm/migrations';

export class Migration20261122112827 extends Migration {
  name = 'Migration20261122112827';

  async up() {
    this.addSql(`alter table "call_reason" add "resolvable_at_once" boolean not null default true;`);

    this.addSql(`create index "lead_location_id_closed_at_id_idx" on "lead" ("location_id", "closed_at", "id");`);

    this.addSql(`create index "job_location_id_started_at_id_idx" on "job" ("location_id", "started_at", "id");`);
    this.addSql(`create index "job_location_id_completed_at_id_idx" on "job" ("location_id", "completed_at", "id");`);
    this.addSql(`create index "job_location_id_invoiced_at_id_idx" on "job" ("location_id", "invoiced_at", "id");`);
    this.addSql(`create index "job_location_id_closed_at_id_idx" on "job" ("location_id", "closed_at", "id");`);

    this.addSql(`create index "appointment_location_id_window_end_id_idx" on "appointment" ("location_id", "window_end", "id");`);

    this.addSql(`create index "payment_application_location_id_applied_at_id_idx" on "payment_application" ("location_id", "applied_at", "id");`);

    this.addSql(`create index "interaction_location_id_system_previous_contact_id_id_idx" on "interaction" ("location_id", "system", "previous_contact_id", "id");`);

    this.addSql(`create index "survey_response_location_id_responded_at_id_idx" on "survey_response" ("location_id", "responded_at", "id");`);
  }

  async down() {
    this.addSql(`drop index "appointment_location_id_window_end_id_idx";`);

    this.addSql(`alter table "call_reason" drop column "resolvable_at_once";`);

    this.addSql(`drop index "interaction_location_id_system_previous_contact_id_id_idx";`);

    this.addSql(`drop index "job_location_id_started_at_id_idx";`);
    this.addSql(`drop index "job_location_id_completed_at_id_idx";`);
    this.addSql(`drop index "job_location_id_invoiced_at_id_idx";`);
    this.addSql(`drop index "job_location_id_closed_at_id_idx";`);

    this.addSql(`drop index "lead_location_id_closed_at_id_idx";`);

    this.addSql(`drop index "payment_application_location_id_applied_at_id_idx";`);

    this.addSql(`drop index "survey_response_location_id_responded_at_id_idx";`);
  }
}
