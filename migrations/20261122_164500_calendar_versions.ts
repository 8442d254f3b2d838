import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Every content a calendar ever had, and since when it was in use: clocks are measured by it, so the database itself
 * keeps both as they are, for good. A calendar may go back to what it was; then one version is in use twice.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table calendar_versions (
      id bigint generated always as identity primary key,
      key text not null,
      version text not null,
      content jsonb not null,
      created_at timestamptz not null default now(),
      unique (key, version)
    );
    create table calendar_uses (
      id bigint generated always as identity primary key,
      key text not null,
      version text not null,
      since timestamptz not null default now(),
      by_id integer,
      foreign key (key, version) references calendar_versions (key, version)
    );
    create index calendar_uses_of on calendar_uses (key, id);
    create function keep_calendar_version() returns trigger language plpgsql as $$
    begin
      raise exception '%: rows are kept as they are, % refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
    end $$;
    create trigger calendar_versions_kept before update or delete on calendar_versions
      for each row execute function keep_calendar_version();
    create trigger calendar_versions_no_truncate before truncate on calendar_versions
      for each statement execute function keep_calendar_version();
    create trigger calendar_uses_kept before update or delete on calendar_uses
      for each row execute function keep_calendar_version();
    create trigger calendar_uses_no_truncate before truncate on calendar_uses
      for each statement execute function keep_calendar_version();
    alter table calendar_versions enable always trigger calendar_versions_kept;
    alter table calendar_versions enable always trigger calendar_versions_no_truncate;
    alter table calendar_uses enable always trigger calendar_uses_kept;
    alter table calendar_uses enable always trigger calendar_uses_no_truncate;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table calendar_uses;
    drop table calendar_versions;
    drop function keep_calendar_version;
  `)
}
