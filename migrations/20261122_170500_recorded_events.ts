import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where lines of a history wait, beside rows of transactions: what they say, and what the workflow answered. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The attempt that is at work, so that a worker that was only thought dead writes nothing any more.
    alter table imports add column run uuid;
    alter table import_rows
      add column occurred_at timestamptz,
      add column activity text,
      add column actor text,
      add column comment text,
      -- The states an accepted event leads from and to, and by which transition.
      add column from_state text,
      add column to_state text,
      add column transition text,
      -- What the transaction was when this was judged.
      add column rev bigint,
      drop constraint import_rows_verdict_check,
      add constraint import_rows_verdict_check check (verdict in ('create', 'update', 'skip', 'invalid', 'accept'));
    -- One transaction after the other, each in its own order of time.
    create index import_rows_events on import_rows (import_id, transaction_id, occurred_at, row) where occurred_at is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table imports drop column run;
    drop index import_rows_events;
    delete from import_rows where verdict = 'accept';
    alter table import_rows
      drop constraint import_rows_verdict_check,
      add constraint import_rows_verdict_check check (verdict in ('create', 'update', 'skip', 'invalid')),
      drop column occurred_at, drop column activity, drop column actor, drop column comment, drop column from_state,
      drop column to_state, drop column transition, drop column rev;
  `)
}
