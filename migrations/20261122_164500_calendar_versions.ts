import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Every content a calendar ever had: clocks are measured by it, so the database itself keeps it as it is, for good. */
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
    create function keep_calendar_version() returns trigger language plpgsql as $$
    begin
      raise exception 'calendar_versions: versions are kept as they are, % refused', lower(tg_op)
        using errcode = 'insufficient_privilege';
    end $$;
    create trigger calendar_versions_kept before update or delete on calendar_versions
      for each row execute function keep_calendar_version();
    create trigger calendar_versions_no_truncate before truncate on calendar_versions
      for each statement execute function keep_calendar_version();
    alter table calendar_versions enable always trigger calendar_versions_kept;
    alter table calendar_versions enable always trigger calendar_versions_no_truncate;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table calendar_versions;
    drop function keep_calendar_version;
  `)
}
