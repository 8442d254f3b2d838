import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const added = (more: string) => `
  create or replace function steps_added() returns trigger language plpgsql as $$
  declare
    ids integer[];
  begin
    ${more}
    select array_agg(distinct r.transaction_id) into ids from rows r
    where r.event in ('statusChanged', 'workflowMigrated') and is_step(r.event, r."from", r."to", r.deed) and (
      r.since is null or r."from" = r."to"
      or exists (
        select from transaction_history h
        where h.transaction_id = r.transaction_id and h.event in ('statusChanged', 'workflowMigrated') and h.id <> r.id
          and (h.created_at >= r.created_at or h."to" = r."to" or h."from" = r."to"))
      or exists (select from transactions t where t.id = r.transaction_id and t.begun_at > r.created_at));
    if ids is not null then
      perform learn_steps(ids);
    end if;
    return null;
  end $$;`

const removed = (more: string) => `
  create or replace function steps_removed() returns trigger language plpgsql as $$
  declare
    ids integer[];
  begin
    ${more}
    select array_agg(distinct transaction_id) into ids from rows where event in ('statusChanged', 'workflowMigrated');
    if ids is not null then
      perform learn_steps(ids);
    end if;
    return null;
  end $$;`

const note = (rows: string) => `insert into history_rewritten (from_at, until_at) select min(created_at), max(created_at) from ${rows} having count(*) > 0;`

/**
 * What is added to the history is of now, so that figures of the time before stay as they are: that is all an ordinary
 * change pays for them. A line of more than an hour ago that is added, changed or taken away leaves a note, from when to
 * when, and whoever remembers figures of that time reads them again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`
    ${added(`
    if exists (select from rows where created_at < clock_timestamp() - interval '1 hour') then
      ${note('rows')}
    end if;`)}
    ${removed(note('rows'))}
    create function history_changed() returns trigger language plpgsql as $$
    begin
      ${note('(select created_at from old_rows union all select created_at from new_rows) each')}
      return null;
    end $$;
    create trigger history_changed after update on transaction_history referencing old table as old_rows new table as new_rows
      for each statement execute function history_changed();
    create function history_emptied() returns trigger language plpgsql as $$
    begin
      insert into history_rewritten (from_at, until_at) values ('-infinity', 'infinity');
      return null;
    end $$;
    create trigger history_emptied after truncate on transaction_history for each statement execute function history_emptied();
  `))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`
    drop trigger history_emptied on transaction_history;
    drop function history_emptied;
    drop trigger history_changed on transaction_history;
    drop function history_changed;
    ${added('')}
    ${removed('')}
  `))
}
