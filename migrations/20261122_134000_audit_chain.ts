import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What makes the audit trail evidence: the tx of each entry, sealed batches, what the database itself refuses, and a
 * key per person for the personal values in entries. See docs/operate.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Sealing goes by the tx that wrote an entry: when every tx below a number has ended, nothing below it can appear
    -- any more. Ids do not have that property: a smaller one may be committed later.
    alter table audit_logs add column xid xid8 not null default pg_current_xact_id();
    create index audit_logs_order on audit_logs (xid, id);
    create index audit_logs_by_action on audit_logs (action, id desc);
    create index audit_logs_by_actor on audit_logs (actor_id, id desc);
    drop index if exists audit_logs_updated_at_idx;

    create table audit_batches (
      id bigint primary key,
      after_id bigint not null,
      until_id bigint,
      xid_from xid8 not null,
      xid_upto xid8 not null,
      count integer not null,
      first_id bigint,
      last_id bigint,
      max_id bigint,
      newest_at timestamptz(3),
      members_hash bytea not null,
      previous_hash bytea not null,
      hash bytea not null,
      sealed_at timestamptz(3) not null,
      key_id text not null,
      signature bytea not null
    );
    -- Apart from the batches, because these go when old entries go and the batches stay.
    create table audit_batch_members (
      batch_id bigint primary key references audit_batches (id),
      members bytea not null
    );
    alter table audit_batch_members alter column members set storage external;
    create table audit_purges (
      id bigint generated always as identity primary key,
      first_batch bigint not null,
      last_batch bigint not null,
      after_id bigint not null,
      until_id bigint,
      xid_from xid8 not null,
      xid_upto xid8 not null,
      entries bigint not null,
      hash bytea not null,
      purged_at timestamptz(3) not null,
      key_id text not null,
      signature bytea not null,
      xid xid8 not null default pg_current_xact_id()
    );

    -- Append-only. Entries may go only in whole batches named by a purge of the same tx, and never the young ones;
    -- a purge that nobody signed is found by the verification.
    create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and tg_table_name = 'audit_logs' then
        if old.created_at < now() - interval '30 days' and exists (
          select 1 from audit_purges p where p.xid = pg_current_xact_id() and old.id > p.after_id
            and (p.until_id is null or old.id <= p.until_id) and old.xid >= p.xid_from and old.xid < p.xid_upto
        ) then
          return old;
        end if;
      elsif tg_op = 'DELETE' and tg_table_name = 'audit_batch_members' then
        if exists (
          select 1 from audit_purges p join audit_batches b on b.id = old.batch_id
          where p.xid = pg_current_xact_id() and old.batch_id between p.first_batch and p.last_batch
            and coalesce(b.newest_at, b.sealed_at) < now() - interval '30 days'
        ) then
          return old;
        end if;
      end if;
      raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
    end $$;
    create trigger audit_batches_append_only before update or delete on audit_batches
      for each row execute function refuse_audit_change();
    create trigger audit_batches_no_truncate before truncate on audit_batches
      for each statement execute function refuse_audit_change();
    create trigger audit_batch_members_append_only before update or delete on audit_batch_members
      for each row execute function refuse_audit_change();
    create trigger audit_batch_members_no_truncate before truncate on audit_batch_members
      for each statement execute function refuse_audit_change();
    create trigger audit_purges_append_only before update or delete on audit_purges
      for each row execute function refuse_audit_change();
    create trigger audit_purges_no_truncate before truncate on audit_purges
      for each statement execute function refuse_audit_change();
    -- "Always": session_replication_role = replica does not switch them off.
    alter table audit_logs enable always trigger audit_logs_append_only;
    alter table audit_logs enable always trigger audit_logs_no_truncate;
    alter table audit_batches enable always trigger audit_batches_append_only;
    alter table audit_batches enable always trigger audit_batches_no_truncate;
    alter table audit_batch_members enable always trigger audit_batch_members_append_only;
    alter table audit_batch_members enable always trigger audit_batch_members_no_truncate;
    alter table audit_purges enable always trigger audit_purges_append_only;
    alter table audit_purges enable always trigger audit_purges_no_truncate;

    -- A key per person: 64 random bytes, there from the first moment of an account, null once destroyed.
    create table person_keys (
      person_id integer primary key,
      key bytea,
      created_at timestamptz not null default now(),
      destroyed_at timestamptz
    );
    create function make_person_key() returns trigger language plpgsql as $$
    begin
      insert into person_keys (person_id, key)
      values (new.id, sha512(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
      on conflict do nothing;
      return null;
    end $$;
    create trigger users_have_keys after insert on users for each row execute function make_person_key();
    insert into person_keys (person_id, key)
    select id, sha512(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
      || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    from users;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger users_have_keys on users;
    drop function make_person_key;
    drop table person_keys;
    alter table audit_logs enable trigger audit_logs_append_only;
    alter table audit_logs enable trigger audit_logs_no_truncate;
    drop table audit_purges;
    drop table audit_batch_members;
    drop table audit_batches;
    create or replace function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_logs is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
    end $$;
    drop index audit_logs_by_actor, audit_logs_by_action, audit_logs_order;
    alter table audit_logs drop column xid;
    create index audit_logs_updated_at_idx on audit_logs (updated_at);
  `)
}
