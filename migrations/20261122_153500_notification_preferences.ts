import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What a person does not want to hear of. No row, or nothing said of an event: they hear of it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table notification_preferences (
      user_id integer primary key references users (id) on delete cascade,
      events jsonb not null default '{}',
      updated_at timestamptz not null default now()
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table notification_preferences;`)
}
