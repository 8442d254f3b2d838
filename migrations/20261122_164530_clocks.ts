import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The clocks of service times: their ledgers, which are only ever added to, what can be read from a ledger kept beside
 * it for lists and figures, and the list of what is due. See docs/working-time.md.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table sla_clocks (
      id bigint generated always as identity primary key,
      transaction_id integer not null references transactions (id),
      sla text not null,
      run integer not null check (run >= 1),
      workflow_version_id integer not null references workflow_versions (id),
      state text not null check (state in ('running', 'paused', 'stopped')),
      started_at timestamptz(3) not null,
      stopped_at timestamptz(3),
      target_minutes double precision not null,
      due_at timestamptz(3),
      calendar_key text not null,
      calendar_version text not null,
      elapsed_minutes double precision,
      met boolean,
      check ((state = 'stopped') = (stopped_at is not null and elapsed_minutes is not null and met is not null)),
      unique (transaction_id, sla, run)
    );
    create unique index sla_clocks_open on sla_clocks (transaction_id, sla) where state <> 'stopped';
    create index sla_clocks_by_calendar on sla_clocks (calendar_key, transaction_id, calendar_version) where state <> 'stopped';
    create index sla_clocks_due on sla_clocks (due_at) where state = 'running';

    create table sla_segments (
      clock_id bigint not null references sla_clocks (id),
      place integer not null check (place >= 0),
      state text not null check (state in ('running', 'paused', 'stopped')),
      from_at timestamptz(3) not null,
      why text not null,
      calendar_key text not null,
      calendar_version text not null,
      target_minutes double precision not null,
      primary key (clock_id, place)
    );
    create function refuse_segment_change() returns trigger language plpgsql as $$
    begin
      raise exception 'sla_segments is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
    end $$;
    create trigger sla_segments_append_only before update or delete on sla_segments
      for each row execute function refuse_segment_change();
    create trigger sla_segments_no_truncate before truncate on sla_segments
      for each statement execute function refuse_segment_change();
    alter table sla_segments enable always trigger sla_segments_append_only;
    alter table sla_segments enable always trigger sla_segments_no_truncate;

    create table due_items (
      id bigint generated always as identity primary key,
      transaction_id integer not null references transactions (id),
      kind text not null check (kind in ('escalation', 'automatic')),
      key text not null,
      due_at timestamptz(3),
      -- Of an escalation: the clock, the step, and where it lies from the due time (working minutes, negative before).
      clock_id bigint references sla_clocks (id),
      sla text,
      step text,
      offset_minutes double precision,
      -- Of an automatic transition: the stay it belongs to, and the calendar that measures it, if one does.
      transition text,
      since timestamptz(3),
      calendar_key text,
      calendar_version text,
      -- What was left (minutes, of the calendar if there is one) when its transaction was deleted.
      left_minutes double precision,
      done_at timestamptz(3),
      outcome text,
      detail jsonb,
      -- Tries that failed through no fault of the item; it waits until retry_at then.
      attempts integer not null default 0,
      retry_at timestamptz(3),
      check ((done_at is null) = (outcome is null)),
      check (kind = 'escalation' and clock_id is not null and sla is not null and step is not null and offset_minutes is not null
        or kind = 'automatic' and transition is not null and since is not null),
      unique (transaction_id, key)
    );
    create index due_items_waiting on due_items (greatest(due_at, retry_at), id) where done_at is null and due_at is not null;
    create index due_items_by_calendar on due_items (calendar_key, transaction_id, calendar_version)
      where done_at is null and calendar_key is not null;
    create index due_items_failing on due_items (id) where done_at is null and attempts > 0;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table due_items;
    drop table sla_segments;
    drop function refuse_segment_change;
    drop table sla_clocks;
  `)
}
