import { Migration } from '@mikro-orm/migrations';

export class Migration20261122101602 extends Migration {
  name = 'Migration20261122101602';

  async up() {
    this.addSql(`alter table "organization" add "first_weekday" int not null default 1;`);

    this.addSql(`alter table "interaction" add "offered_at" timestamptz null, add "wait_seconds" int not null default 0;`);
    // What contacts from before have from their segments, else from their instants.
    this.addSql(
      `update "interaction" set "offered_at" = case when "outcome" <> 'PHANTOM' then coalesce("enqueued_at", "answered_at", case when "outcome" = 'ANSWERED' then "started_at" end) end, "wait_seconds" = coalesce(nullif("queue_seconds", 0), greatest(round(extract(epoch from (coalesce("answered_at", "disconnected_at", "ended_at") - "enqueued_at"))), 0), 0);`,
    );
    this.addSql(`create index "interaction_location_id_offered_at_id_idx" on "interaction" ("location_id", "offered_at", "id");`);
    this.addSql(`create index "interaction_location_id_ended_at_id_idx" on "interaction" ("location_id", "ended_at", "id");`);
  }

  async down() {
    this.addSql(`drop index "interaction_location_id_offered_at_id_idx";`);
    this.addSql(`drop index "interaction_location_id_ended_at_id_idx";`);
    this.addSql(`alter table "interaction" drop column "offered_at", drop column "wait_seconds";`);

    this.addSql(`alter table "organization" drop column "first_weekday";`);
  }
}
