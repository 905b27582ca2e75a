import { Migration } from '@mikro-orm/migrations';

// By hand: search needs trigrams, and the snapshot knows nothing of extensions.
export class Migration20260101000000 extends Migration {
  name = 'Migration20260101000000';

  async up() {
    this.addSql('create extension if not exists pg_trgm;');
  }
}
