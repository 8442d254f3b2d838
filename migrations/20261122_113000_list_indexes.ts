import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The indexes that lists of transactions read by, instead of those Payload makes for every relationship: a status
 * change writes into each of them. docs/performance.md says what was measured. Deleted rows are in the first three, so
 * that a foreign key finds them too, and the deletion with them, so that a count reads nothing but the index.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index transactions_by_client on transactions (client_id, id) include (deleted_at);
    create index transactions_by_assignee on transactions (assigned_to_id, id) include (deleted_at);
    create index transactions_by_status on transactions (status, id) include (deleted_at);
    create index transactions_queue on transactions (department_id, id) where assigned_to_id is null and deleted_at is null;
    create index transactions_open_due on transactions (due_date) where state_kind = 'normal' and deleted_at is null;

    drop index if exists transactions_client_idx, transactions_assigned_to_idx, transactions_status_idx,
      transactions_state_kind_idx, transactions_workflow_idx, transactions_workflow_version_idx,
      transactions_submitted_by_idx, transactions_deleted_by_idx, transactions_copied_from_idx;
    create index transactions_copied_from_idx on transactions (copied_from_id) where copied_from_id is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transactions_copied_from_idx;
    create index transactions_copied_from_idx on transactions (copied_from_id);
    create index transactions_deleted_by_idx on transactions (deleted_by_id);
    create index transactions_submitted_by_idx on transactions (submitted_by_id);
    create index transactions_workflow_version_idx on transactions (workflow_version_id);
    create index transactions_workflow_idx on transactions (workflow_id);
    create index transactions_state_kind_idx on transactions (state_kind);
    create index transactions_status_idx on transactions (status);
    create index transactions_assigned_to_idx on transactions (assigned_to_id);
    create index transactions_client_idx on transactions (client_id);
    drop index transactions_open_due, transactions_queue, transactions_by_status, transactions_by_assignee, transactions_by_client;
  `)
}
