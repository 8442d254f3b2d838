import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Every change writes its line of history, and with it every index and check of the table. Left are the timeline, the
 * time and the actor. Accounts are never deleted (the table refuses it now), so that no line needs to ask whether its
 * actor still exists: ten writers of one person asked for the same row, and queued for it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index if exists transaction_history_transaction_idx, transaction_history_updated_at_idx;
    alter table transaction_history drop constraint if exists transaction_history_actor_id_users_id_fk;
    create or replace function refuse_account_deletion() returns trigger language plpgsql as $$
    begin
      raise exception 'Accounts are deactivated, never deleted: history, audit and transactions name them.'
        using errcode = 'restrict_violation';
    end $$;
    create trigger users_stay before delete on users for each row execute function refuse_account_deletion();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger if exists users_stay on users;
    drop function if exists refuse_account_deletion();
    alter table transaction_history add constraint transaction_history_actor_id_users_id_fk
      foreign key (actor_id) references users (id) on delete set null;
    create index if not exists transaction_history_transaction_idx on transaction_history (transaction_id);
    create index if not exists transaction_history_updated_at_idx on transaction_history (updated_at);
  `)
}
