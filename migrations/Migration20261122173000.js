import { Migration } from '@mikro-orm/migrations';

// Open clocks are written anew every quarter of an hour, in columns that no index has: where a page has room for the
// new rows, no index is touched.
export class Migration20261122173000 extends Migration {
  name = 'Migration20261122173000';

  async up() {
    this.addSql(`alter table "sla_clock" set (fillfactor = 50);`);
  }

  async down() {
    this.addSql(`alter table "sla_clock" reset (fillfactor);`);
  }
}
