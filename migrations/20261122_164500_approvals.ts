import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The decisions of approvals, kept by the database as they were given, and whose turn each assignment had last.
 * `entered_at` is when the transaction entered the state it was asked in: what was said of an earlier stay counts no
 * more. The same seat, or the same person, says one thing about the same files, whatever program asks.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table approval_decisions (
      id bigint generated always as identity primary key,
      transaction_id integer not null references transactions (id),
      entered_at timestamptz(3) not null,
      approval text not null,
      decision text not null check (decision in ('approved', 'rejected')),
      given_by integer not null references users (id),
      seat integer not null references users (id),
      given_at timestamptz(3) not null,
      rev integer,
      attachments text[] not null default '{}',
      attachments_digest text not null,
      comment text
    );
    create unique index approval_decisions_seat
      on approval_decisions (transaction_id, entered_at, approval, seat, attachments_digest);
    create unique index approval_decisions_giver
      on approval_decisions (transaction_id, entered_at, approval, given_by, attachments_digest);
    create index approval_decisions_given_by on approval_decisions (given_by);
    create index approval_decisions_by_seat on approval_decisions (seat);

    create function keep_approval_decision() returns trigger language plpgsql as $$
    begin
      raise exception 'approval_decisions: % refused, a decision is kept as it was given', tg_op
        using errcode = 'insufficient_privilege';
    end $$;
    create trigger approval_decisions_kept before update or delete on approval_decisions
      for each row execute function keep_approval_decision();
    create trigger approval_decisions_no_truncate before truncate on approval_decisions
      for each statement execute function keep_approval_decision();
    alter table approval_decisions enable always trigger approval_decisions_kept;
    alter table approval_decisions enable always trigger approval_decisions_no_truncate;

    create table assignment_turns (
      workflow_id integer not null references workflows (id) on delete cascade,
      assignment text not null,
      user_id integer not null references users (id),
      at timestamptz(3) not null,
      primary key (workflow_id, assignment)
    );

    create index transactions_open_by_assignee on transactions (assigned_to_id)
      where state_kind in ('initial', 'normal', 'waiting') and deleted_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index transactions_open_by_assignee;
    drop table assignment_turns;
    drop table approval_decisions;
    drop function keep_approval_decision;
  `)
}
