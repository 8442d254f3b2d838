import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the analytics of workflows read: of each change of state who took which transition, when; of each decision in
 * an approval what it was; and which moves to another workflow an import made, long after what it tells of. All that
 * stands in the JSON of the line; as a column of its own ("deed") it fits into the index, and the index, in the order of
 * each transaction, is all that is read: no line of the timeline itself.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table transaction_history add column deed text generated always as (
      case event when 'statusChanged' then data->>'transition' when 'approvalDecided' then data->>'decision'
        when 'workflowMigrated' then case when data ? 'importId' then 'import' end end) stored;
    create index transaction_history_steps on transaction_history (transaction_id, created_at, id)
      include (event, "from", "to", deed, actor_id, actor_role)
      where event in ('statusChanged', 'workflowMigrated', 'approvalDecided');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transaction_history_steps;
    alter table transaction_history drop column deed;
  `)
}
