import { Migration } from '@mikro-orm/migrations';

export class Migration20261122072137 extends Migration {
  name = 'Migration20261122072137';

  async up() {
    this.addSql(`drop index "job_participant_job_id_id_idx";`);
    this.addSql(`create index "job_participant_job_id_from_id_idx" on "job_participant" ("job_id", "from", "id");`);
  }

  async down() {
    this.addSql(`drop index "job_participant_job_id_from_id_idx";`);
    this.addSql(`create index "job_participant_job_id_id_idx" on "job_participant" ("job_id", "id");`);
  }
}
