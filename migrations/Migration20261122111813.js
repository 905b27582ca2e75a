import { Migration } from '@mikro-orm/migrations';

export class Migration20261122111813 extends Migration {
  name = 'Migration20261122111813';

  async up() {
    this.addSql(`drop index "sla_clock_status_remaining_seconds_id_idx";`);
  }

  async down() {
    this.addSql(`create index "sla_clock_status_remaining_seconds_id_idx" on "sla_clock" ("status", "remaining_seconds", "id");`);
  }
}
