import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What Payload does not know: counters, idempotency, change marks, and what the database itself must refuse. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reference_counters (
      year integer primary key,
      last bigint not null check (last >= 0)
    );

    create table idempotency_keys (
      person integer not null,
      key text not null,
      request_hash text not null,
      status integer,
      headers jsonb,
      body text,
      created_at timestamptz not null default now(),
      primary key (person, key)
    );
    create index idempotency_keys_created on idempotency_keys (created_at);

    -- Drawn from by every statement that writes transactions: see rememberedCount.
    create sequence transactions_changes;
    select nextval('transactions_changes');
    create function mark_transactions_changed() returns trigger language plpgsql as $$
    begin
      perform nextval('transactions_changes');
      return null;
    end $$;
    create trigger transactions_changed after insert or update or delete or truncate on transactions
      for each statement execute function mark_transactions_changed();

    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_logs is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
    end $$;
    create trigger audit_logs_append_only before update or delete on audit_logs
      for each row execute function refuse_audit_change();
    create trigger audit_logs_no_truncate before truncate on audit_logs
      for each statement execute function refuse_audit_change();

    create unique index workflow_versions_number on workflow_versions (workflow_id, number);
    create unique index qr_codes_in_force on qr_codes (transaction_id) where ended_at is null;
    create index transaction_history_timeline on transaction_history (transaction_id, id desc);
    create index notifications_inbox on notifications (recipient_id, id desc);
    create index audit_logs_record on audit_logs (entity, entity_id, id desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index audit_logs_record, notifications_inbox, transaction_history_timeline, qr_codes_in_force,
      workflow_versions_number;
    drop trigger audit_logs_no_truncate on audit_logs;
    drop trigger audit_logs_append_only on audit_logs;
    drop function refuse_audit_change;
    drop trigger transactions_changed on transactions;
    drop function mark_transactions_changed;
    drop sequence transactions_changes;
    drop table idempotency_keys;
    drop table reference_counters;
  `)
}
