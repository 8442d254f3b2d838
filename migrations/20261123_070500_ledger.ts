import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What figures and their filters ask of a transaction. */
const told = `id, status, state_kind, workflow_id, workflow_version_id, type_id, category_id, priority, department_id, client_id, assigned_to_id,
  created_by_id, due_date, created_at, begun_at, ended_at, outcome, timeliness, lead_hours, rework_steps, deleted_at`

/** A copy that is brought back on another database server numbers its database transactions from elsewhere. */
const server = '(select system_identifier from pg_control_system())'

const dimensions = 'status, state_kind, version, type, category, priority, department, client, assignee, due'

/** Rows of transactions, counted in the three ways of 20261123_031010_counts_kept.ts. */
const counted = (rows: string) => `
  select case when grouping(r.client_id) = 0 then 'client' when grouping(r.assigned_to_id) = 0 then 'assignee' else 'work' end as cube,
    r.status, r.state_kind, r.workflow_version_id as version, r.type_id as type, r.category_id as category, r.priority,
    r.department_id as department, r.client_id as client, r.assigned_to_id as assignee, r.due, sum(r.n)::int as n
  from (
    select status, state_kind, workflow_version_id, type_id, category_id, priority, department_id, client_id, assigned_to_id, n,
      case when state_kind = 'normal' then (due_date at time zone 'UTC')::date end as due
    from (${rows}) each where deleted_at is null
  ) r
  group by grouping sets (
    (r.status, r.state_kind, r.workflow_version_id, r.type_id, r.category_id, r.priority, r.department_id),
    (r.client_id, r.state_kind), (r.assigned_to_id, r.state_kind, r.due))
  having sum(r.n) <> 0`

const keep = (name: string, rows: string) => `
  create or replace function ${name}() returns trigger language plpgsql as $$
  begin
    ${rows}
    return null;
  end $$;`

/**
 * A ledger of transactions, in place of the counts that writers kept: each change takes the row as it was off (-1) and
 * adds it as it is (+1), each entry with the database transaction that made it. So any figure of the past that is known
 * together with its snapshot can be carried on to a later snapshot by the entries between the two, whatever it counts and
 * under whatever filter; and the counts of all are those of the last fold and the entries since. Entries are only ever
 * added: nobody waits for anybody. The fold moves them aside, to where they stay for as long as somebody may carry on.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`
    lock table transactions in share row exclusive mode;
    create table transaction_ledger as select ${told} from transactions with no data;
    alter table transaction_ledger add column n integer not null, add column xid xid8 not null default pg_current_xact_id();
    create table transaction_ledger_folded (like transaction_ledger including defaults);
    alter table transaction_ledger_folded add column folded_at timestamptz not null default now();
    create index transaction_ledger_by_xid on transaction_ledger (xid);
    create index transaction_ledger_folded_by_xid on transaction_ledger_folded (xid);
    -- When lines of the history of more than an hour ago were added, changed or taken away: 20261123_071000_history_rewritten.ts.
    create table history_rewritten (
      xid xid8 not null default pg_current_xact_id(),
      from_at timestamptz not null,
      until_at timestamptz not null,
      written_at timestamptz not null default now()
    );
    -- Entries of database transactions before this one may be gone; what was known before it cannot be carried on. Nothing
    -- can where it is of another server.
    create table transaction_ledger_begin (xid xid8 not null, server bigint not null);
    insert into transaction_ledger_begin values (pg_current_xact_id(), ${server});

    ${keep('count_inserted', `insert into transaction_ledger (${told}, n) select ${told}, 1 from new_rows;`)}
    ${keep('count_deleted', `insert into transaction_ledger (${told}, n) select ${told}, -1 from old_rows;`)}
    ${keep('count_updated', `
    insert into transaction_ledger (${told}, n) select ${told}, sum(n)
    from (select ${told}, 1 as n from new_rows union all select ${told}, -1 from old_rows) each
    group by ${told} having sum(n) <> 0;`)}

    create view transaction_counts_now as
      select cube, ${dimensions}, n from transaction_counts union all ${counted('select * from transaction_ledger')};
    alter table transaction_counts drop column folded;

    -- Once there are so many entries, they go into the counts and aside; those of a day ago are forgotten. Says how many.
    create or replace function fold_transaction_counts(from_lines integer) returns integer language plpgsql as $$
    declare
      entries integer;
      forgotten xid8;
      is_moved boolean;
    begin
      if not pg_try_advisory_xact_lock(hashtext('transaction_counts')) then
        return 0;
      end if;
      select server <> ${server} into is_moved from transaction_ledger_begin;
      select count(*) into entries from transaction_ledger;
      if entries >= from_lines or is_moved then
        -- In portions: a change of everything must not take longer than a statement may.
        with entry as (
            delete from transaction_ledger
            where ctid = any(array(select ctid from transaction_ledger limit case when is_moved then null else 50000 end)) returning *
          ),
          aside as (insert into transaction_ledger_folded (${told}, n, xid) select ${told}, n, xid from entry),
          gone as (delete from transaction_counts returning *)
        insert into transaction_counts (cube, ${dimensions}, n)
        select cube, ${dimensions}, sum(n) from (select cube, ${dimensions}, n from gone union all ${counted('select * from entry')}) each
        group by cube, ${dimensions} having sum(n) <> 0;
      end if;
      if is_moved then
        -- Numbers of another server mean nothing here: the ledger begins anew.
        delete from transaction_ledger_folded;
        delete from history_rewritten;
        update transaction_ledger_begin set xid = pg_snapshot_xmax(pg_current_snapshot()), server = ${server};
        return entries;
      end if;
      with old as (
        delete from transaction_ledger_folded where folded_at < now() - interval '1 day' returning xid
      ), notes as (
        delete from history_rewritten where written_at < now() - interval '1 day' returning xid
      )
      select xid into forgotten from (select xid from old union all select xid from notes) each order by xid desc limit 1;
      if forgotten is not null then
        update transaction_ledger_begin set xid = greatest(xid, (forgotten::text::numeric + 1)::text::xid8);
      end if;
      return entries;
    end $$;

    -- Counts everything anew, while nobody writes: after rows came in past the triggers.
    create or replace function recount_transactions() returns void language plpgsql as $$
    begin
      lock table transactions in share row exclusive mode;
      perform forget_ledger();
      insert into transaction_counts (cube, ${dimensions}, n) ${counted('select *, 1 as n from transactions')};
    end $$;
    create function forget_ledger() returns void language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('transaction_counts'));
      delete from transaction_counts;
      delete from transaction_ledger;
      delete from transaction_ledger_folded;
      update transaction_ledger_begin set xid = ((pg_current_xact_id()::text::numeric + 1)::text)::xid8, server = ${server};
    end $$;
    create or replace function forget_transaction_counts() returns trigger language plpgsql as $$
    begin
      perform forget_ledger();
      return null;
    end $$;

    select recount_transactions();
  `))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const lines = (rows: string) => `insert into transaction_counts (cube, ${dimensions}, n) select cube, ${dimensions}, n from (${counted(rows)}) each;`
  await db.execute(sql.raw(`
    lock table transactions in share row exclusive mode;
    alter table transaction_counts add column folded boolean not null default false;
    ${keep('count_inserted', lines('select *, 1 as n from new_rows'))}
    ${keep('count_updated', lines('select *, 1 as n from new_rows union all select *, -1 as n from old_rows'))}
    ${keep('count_deleted', lines('select *, -1 as n from old_rows'))}
    create or replace function fold_transaction_counts(from_lines integer) returns integer language plpgsql as $$
    declare
      lines integer;
    begin
      if not pg_try_advisory_xact_lock(hashtext('transaction_counts')) then
        return 0;
      end if;
      select count(*) into lines from transaction_counts where not folded;
      if lines >= from_lines then
        with gone as (delete from transaction_counts returning *)
        insert into transaction_counts (cube, ${dimensions}, n, folded)
        select cube, ${dimensions}, sum(n), true from gone group by cube, ${dimensions} having sum(n) <> 0;
      end if;
      return lines;
    end $$;
    create or replace function recount_transactions() returns void language plpgsql as $$
    begin
      lock table transactions in share row exclusive mode;
      delete from transaction_counts;
      insert into transaction_counts (cube, ${dimensions}, n, folded)
      select cube, ${dimensions}, n, true from (${counted('select *, 1 as n from transactions')}) each;
    end $$;
    create or replace function forget_transaction_counts() returns trigger language plpgsql as $$
    begin
      delete from transaction_counts;
      return null;
    end $$;
    drop function forget_ledger;
    drop view transaction_counts_now;
    drop table transaction_ledger_begin, history_rewritten, transaction_ledger_folded, transaction_ledger;
    select recount_transactions();
  `))
}
