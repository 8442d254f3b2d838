import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Clients without an account are asked for by name however its capitals and blanks were written (transactions/filter.ts), in every figure and list. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index transactions_clients_by_name on transactions ((lower(regexp_replace(btrim(client_name), '\\s+', ' ', 'g')))) where client_id is null
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index transactions_clients_by_name`)
}
