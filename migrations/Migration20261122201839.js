import { Migration } from '@mikro-orm/migrations';

export class Migration20261122201839 extends Migration {
  name = 'Migration20261122201839';

  async up() {
    this.addSql(`drop index "interaction_customer_id_id_idx";`);
    this.addSql(`create index "interaction_customer_id_offered_at_id_idx" on "interaction" ("customer_id", "offered_at", "id");`);
  }

  async down() {
    this.addSql(`drop index "interaction_customer_id_offered_at_id_idx";`);
    this.addSql(`create index "interaction_customer_id_id_idx" on "interaction" ("customer_id", "id");`);
  }
}
