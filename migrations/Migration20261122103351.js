import { Migration } from '@mikro-orm/migrations';

export class Migration20261122103351 extends Migration {
  name = 'Migration20261122103351';

  async up() {
    this.addSql(`create table "metric_cube" ("id" text not null, "source" text not null, "ready" boolean not null, primary key ("id"));`);

    this.addSql(`create table "metric_cube_key" ("id" serial primary key, "cube" text not null, "keys" text[] not null);`);
    this.addSql(`create index "metric_cube_key_cube_index" on "metric_cube_key" ("cube");`);

    this.addSql(`create table "metric_rollup" ("cube" text not null, "level" text not null, "location_id" uuid not null, "starts_on" date not null, "key_id" int not null, "sums" bigint[] not null, primary key ("cube", "level", "location_id", "starts_on", "key_id"));`);
    this.addSql(`create index "metric_rollup_cube_level_starts_on_index" on "metric_rollup" ("cube", "level", "starts_on");`);

    this.addSql(`create table "metric_stale" ("id" bigserial primary key, "source" text not null, "location_id" uuid not null, "day" date null);`);
  }

  async down() {
    this.addSql(`drop table if exists "metric_cube" cascade;`);
    this.addSql(`drop table if exists "metric_cube_key" cascade;`);
    this.addSql(`drop table if exists "metric_rollup" cascade;`);
    this.addSql(`drop table if exists "metric_stale" cascade;`);
  }
}
