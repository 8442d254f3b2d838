import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How the workflows left what an import brought: only what is another now was worked on by somebody since. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table import_answers (
      import_id integer not null references imports (id) on delete cascade,
      transaction_id integer not null references transactions (id),
      rev bigint not null,
      primary key (import_id, transaction_id)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table import_answers;`)
}
