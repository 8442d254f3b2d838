import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What figures and their filters ask of a transaction, kept by the database in the tx of the change, whoever writes:
 * when the work began and ended, with what outcome, on time or late, how long it took, how often it went back; and on
 * each step of the history since when the transaction had stood in the state it left. docs/analytics.md defines them;
 * `courses.ts` computes the same from the history, and a test holds the two together.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table transaction_history add column since timestamptz(3);

    create function office_time_zone() returns text language sql stable as $$
      select coalesce((select nullif("values"->'office'->>'timeZone', '') from settings limit 1), 'Asia/Riyadh')
    $$;
    -- The day it was in the office. A zone that this PostgreSQL has never heard of must not stop the office's work.
    create function office_day(moment timestamptz) returns date language plpgsql stable as $$
    begin
      return (moment at time zone office_time_zone())::date;
    exception when invalid_parameter_value then
      return (moment at time zone 'UTC')::date;
    end $$;
    create function outcome_of(version integer, status_key text) returns text language sql stable as $$
      select case when exists (
        select from workflow_versions v, jsonb_array_elements(v.definition->'states') s
        where v.id = version and s->>'key' = status_key and s->>'outcome' = 'cancelled') then 'cancelled' else 'completed' end
    $$;
    create function timeliness_of(outcome text, ended_at timestamptz, due_date timestamptz) returns text language sql stable as $$
      select case when outcome = 'completed' and due_date is not null then
        case when office_day(ended_at) <= (due_date at time zone 'UTC')::date then 'onTime' else 'late' end end
    $$;
    -- A move to another version that left the state as it was is no step, nor is the one an import made.
    create function is_step(event text, "from" text, "to" text, deed text) returns boolean language sql immutable parallel safe as $$
      select event = 'statusChanged' or event = 'workflowMigrated' and "from" is distinct from "to" and deed is distinct from 'import'
    $$;

    -- The steps of transactions in order: since when they had stood in the state they left (unknown for the first step of
    -- a history that is older than its transaction), and whether they had been in the state they came to.
    create function steps_of(ids integer[])
    returns table (id integer, transaction_id integer, at timestamptz, since timestamptz, rework boolean) language sql stable as $$
      select h.id, h.transaction_id, h.created_at,
        coalesce(lag(h.created_at) over course, case when t.created_at <= h.created_at then t.created_at end),
        h.event = 'statusChanged' and h.deed is not null and (
          h."to" = first_value(h."from") over course
          or row_number() over (partition by h.transaction_id, h."to" order by h.created_at, h.id) > 1)
      from transaction_history h join transactions t on t.id = h.transaction_id
      where h.transaction_id = any(ids) and h.event in ('statusChanged', 'workflowMigrated') and is_step(h.event, h."from", h."to", h.deed)
      window course as (partition by h.transaction_id order by h.created_at, h.id)
    $$;
    create function learn_steps(ids integer[]) returns void language plpgsql as $$
    begin
      update transaction_history h set since = s.since from steps_of(ids) s where h.id = s.id and h.since is distinct from s.since;
      update transactions t set begun_at = f.begun_at, rework_steps = f.rework
      from (
        select t.id, least(t.created_at, min(s.at)) as begun_at, count(*) filter (where s.rework) as rework
        from transactions t left join steps_of(ids) s on s.transaction_id = t.id where t.id = any(ids) group by t.id
      ) f
      where t.id = f.id and (t.begun_at is distinct from f.begun_at or t.rework_steps is distinct from f.rework);
    end $$;

    create function keep_figures() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.begun_at := new.created_at;
        new.rework_steps := 0;
      elsif pg_trigger_depth() = 1 and old.begun_at is not null then
        -- These two come from the history alone: learn_steps writes them, from a trigger of its own.
        new.begun_at := old.begun_at;
        new.rework_steps := old.rework_steps;
      end if;
      if new.state_kind = 'final' then
        new.ended_at := coalesce(new.status_changed_at, new.created_at);
        if tg_op = 'INSERT' then
          new.outcome := outcome_of(new.workflow_version_id, new.status);
        elsif old.outcome is null or (old.status, old.workflow_version_id) is distinct from (new.status, new.workflow_version_id) then
          new.outcome := outcome_of(new.workflow_version_id, new.status);
        else
          new.outcome := old.outcome;
        end if;
        new.timeliness := timeliness_of(new.outcome, new.ended_at, new.due_date);
        new.lead_hours := round(greatest(0, extract(epoch from new.ended_at - coalesce(new.begun_at, new.created_at))) / 3600, 4);
      else
        new.ended_at := null;
        new.outcome := null;
        new.timeliness := null;
        new.lead_hours := null;
      end if;
      return new;
    end $$;
    create trigger figures_inserted before insert on transactions for each row execute function keep_figures();
    create trigger figures_updated before update on transactions for each row
      when ((old.status, old.state_kind, old.status_changed_at, old.workflow_version_id, old.due_date, old.created_at,
          old.begun_at, old.rework_steps, old.ended_at, old.outcome, old.timeliness, old.lead_hours)
        is distinct from (new.status, new.state_kind, new.status_changed_at, new.workflow_version_id, new.due_date, new.created_at,
          new.begun_at, new.rework_steps, new.ended_at, new.outcome, new.timeliness, new.lead_hours))
      execute function keep_figures();

    -- Right at once for a step that comes last, which is nearly every one: then nothing is written a second time.
    create function date_step() returns trigger language plpgsql as $$
    begin
      if is_step(new.event, new."from", new."to", case when new.data ? 'importId' then 'import' end) then
        select coalesce(
          (select max(h.created_at) from transaction_history h
           where h.transaction_id = new.transaction_id and h.event in ('statusChanged', 'workflowMigrated') and h.created_at <= new.created_at
             and is_step(h.event, h."from", h."to", h.deed)),
          (select t.created_at from transactions t where t.id = new.transaction_id and t.created_at <= new.created_at)) into new.since;
      end if;
      return new;
    end $$;
    create trigger steps_dated before insert on transaction_history for each row
      when (new.event in ('statusChanged', 'workflowMigrated')) execute function date_step();

    -- A step that comes last, into a state in which it had never been, changes nothing but its own line: nearly every one.
    create function steps_added() returns trigger language plpgsql as $$
    declare
      ids integer[];
    begin
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
    end $$;
    create function steps_removed() returns trigger language plpgsql as $$
    declare
      ids integer[];
    begin
      select array_agg(distinct transaction_id) into ids from rows where event in ('statusChanged', 'workflowMigrated');
      if ids is not null then
        perform learn_steps(ids);
      end if;
      return null;
    end $$;
    create trigger steps_inserted after insert on transaction_history referencing new table as rows
      for each statement execute function steps_added();
    create trigger steps_deleted after delete on transaction_history referencing old table as rows
      for each statement execute function steps_removed();

    -- Another time zone, other days: what was on time may have been late. Only rows that change are written.
    create function time_zone_changed() returns trigger language plpgsql as $$
    begin
      update transactions set timeliness = null
      where outcome = 'completed' and due_date is not null and timeliness is distinct from timeliness_of(outcome, ended_at, due_date);
      return null;
    end $$;
    create trigger settings_time_zone after update on settings for each row
      when (old."values"->'office'->>'timeZone' is distinct from new."values"->'office'->>'timeZone')
      execute function time_zone_changed();

    select learn_steps(array_agg(id)) from transactions;

    create index transactions_begun on transactions (begun_at) include (state_kind) where deleted_at is null;
    create index transactions_ended on transactions (ended_at) include (begun_at, outcome, timeliness, rework_steps)
      where ended_at is not null and deleted_at is null;
    create index transaction_history_stays on transaction_history (created_at) include (since, "from", transaction_id) where since is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transaction_history_stays, transactions_ended, transactions_begun;
    drop trigger settings_time_zone on settings;
    drop trigger steps_deleted on transaction_history;
    drop trigger steps_inserted on transaction_history;
    drop trigger steps_dated on transaction_history;
    drop trigger figures_updated on transactions;
    drop trigger figures_inserted on transactions;
    drop function time_zone_changed, steps_removed, steps_added, date_step, keep_figures, learn_steps, steps_of, is_step, timeliness_of,
      outcome_of, office_day, office_time_zone;
    alter table transaction_history drop column since;
  `)
}
