import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A decision answers the approval as it was asked: when a migration leads to a version that asks otherwise, it counts
 * no more. And an index by which the transactions that wait for somebody are found.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table approval_decisions add column asked text not null default '';
    alter table approval_decisions alter column asked drop default;
    drop index approval_decisions_seat, approval_decisions_giver;
    create unique index approval_decisions_seat
      on approval_decisions (transaction_id, entered_at, approval, asked, seat, attachments_digest);
    create unique index approval_decisions_giver
      on approval_decisions (transaction_id, entered_at, approval, asked, given_by, attachments_digest);
    create index transactions_by_version on transactions (workflow_version_id, status, id) include (deleted_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transactions_by_version;
    drop index approval_decisions_seat, approval_decisions_giver;
    create unique index approval_decisions_seat
      on approval_decisions (transaction_id, entered_at, approval, seat, attachments_digest);
    create unique index approval_decisions_giver
      on approval_decisions (transaction_id, entered_at, approval, given_by, attachments_digest);
    alter table approval_decisions drop column asked;
  `)
}
