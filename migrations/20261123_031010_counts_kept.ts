import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const dimensions = 'status, state_kind, version, type, category, priority, department, client, assignee, due'

/**
 * One way to look at rows of transactions: three cubes in one pass. 'work' counts them by state and words, 'client' by
 * client and stage, 'assignee' by person, stage and (of work that goes on) due day. Deleted rows count nowhere.
 */
const counted = (rows: string) => `
  select case when grouping(r.client_id) = 0 then 'client' when grouping(r.assigned_to_id) = 0 then 'assignee' else 'work' end,
    r.status, r.state_kind, r.workflow_version_id, r.type_id, r.category_id, r.priority, r.department_id, r.client_id, r.assigned_to_id, r.due, sum(r.sign)
  from (
    select status, state_kind, workflow_version_id, type_id, category_id, priority, department_id, client_id, assigned_to_id, sign,
      case when state_kind = 'normal' then (due_date at time zone 'UTC')::date end as due
    from (${rows}) each where deleted_at is null
  ) r
  group by grouping sets (
    (r.status, r.state_kind, r.workflow_version_id, r.type_id, r.category_id, r.priority, r.department_id),
    (r.client_id, r.state_kind), (r.assigned_to_id, r.state_kind, r.due))
  having sum(r.sign) <> 0`

const keep = (name: string, some: string, rows: string) => `
  create function ${name}() returns trigger language plpgsql as $$
  begin
    if exists (select from ${some}) then
      insert into transaction_counts (cube, ${dimensions}, n) ${counted(rows)};
    end if;
    return null;
  end $$;`

const [added, taken] = ['select *, 1 as sign from new_rows', 'select *, -1 as sign from old_rows']

/**
 * How many transactions stand where, kept for whoever sees all of them: at a million rows counting takes a second, adding
 * these up some milliseconds. Writers only ever add lines (+1, -1), one statement's lines at once and summed up; no line is
 * changed, so that nobody waits for anybody. A job folds the lines of the same place into one. A reader adds up what
 * its snapshot holds, folded or not: exactly what counting the rows of that snapshot would give.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`
    create table transaction_counts (
      cube text not null check (cube in ('work', 'client', 'assignee')),
      status text,
      state_kind enum_transactions_state_kind,
      version integer,
      type integer,
      category integer,
      priority enum_transactions_priority,
      department integer,
      client integer,
      assignee integer,
      due date,
      n bigint not null,
      folded boolean not null default false
    );

    ${keep('count_inserted', 'new_rows', added)}
    ${keep('count_updated', 'new_rows', `${added} union all ${taken}`)}
    ${keep('count_deleted', 'old_rows', taken)}
    create trigger counts_inserted after insert on transactions referencing new table as new_rows
      for each statement execute function count_inserted();
    create trigger counts_updated after update on transactions referencing old table as old_rows new table as new_rows
      for each statement execute function count_updated();
    create trigger counts_deleted after delete on transactions referencing old table as old_rows
      for each statement execute function count_deleted();

    -- Lines of the same place become one, once there are so many that were not yet folded. Says how many there were.
    create function fold_transaction_counts(from_lines integer) returns integer language plpgsql as $$
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

    -- Counts everything anew, while nobody writes: after rows came in past the triggers.
    create function recount_transactions() returns void language plpgsql as $$
    begin
      lock table transactions in share row exclusive mode;
      delete from transaction_counts;
      insert into transaction_counts (cube, ${dimensions}, n, folded) select anew.*, true from (${counted('select *, 1 as sign from transactions')}) anew;
    end $$;
    create function forget_transaction_counts() returns trigger language plpgsql as $$
    begin
      delete from transaction_counts;
      return null;
    end $$;
    create trigger counts_truncated after truncate on transactions for each statement execute function forget_transaction_counts();

    select recount_transactions();
  `))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger counts_truncated on transactions;
    drop trigger counts_deleted on transactions;
    drop trigger counts_updated on transactions;
    drop trigger counts_inserted on transactions;
    drop function forget_transaction_counts, recount_transactions, fold_transaction_counts, count_deleted, count_updated, count_inserted;
    drop table transaction_counts;
  `)
}
