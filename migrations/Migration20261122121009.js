import { Migration } from '@mikro-orm/migrations';

export class Migration20261122121009 extends Migration {
  name = 'Migration20261122121009';

  async up() {
    this.addSql(`drop index "metric_cube_key_cube_index";`);
    this.addSql(`create index "metric_cube_key_cube_keys_index" on "metric_cube_key" ("cube", "keys");`);
  }

  async down() {
    this.addSql(`drop index "metric_cube_key_cube_keys_index";`);
    this.addSql(`create index "metric_cube_key_cube_index" on "metric_cube_key" ("cube");`);
  }
}
