import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Figures over a stretch of time (how long work stood in a state, who did what) read the history by its moments and
 * nothing else of it: one index holds all they ask, in place of two. And what happened last of some kind, however rare,
 * is found where the kind stands, not by reading the history backwards.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // At once the lock that dropping needs: whoever has read and then writes could not be waited for later.
  await db.execute(sql`
    lock table transaction_history in access exclusive mode;
    create index transaction_history_moments on transaction_history (created_at) include (since, "from", event, actor_id, transaction_id);
    drop index if exists transaction_history_created_at_idx, transaction_history_stays;
    create index transaction_history_events on transaction_history (event, id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    lock table transaction_history in access exclusive mode;
    create index if not exists transaction_history_created_at_idx on transaction_history (created_at);
    create index transaction_history_stays on transaction_history (created_at) include (since, "from", transaction_id) where since is not null;
    drop index transaction_history_events, transaction_history_moments;
  `)
}
