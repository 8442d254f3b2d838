import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Who is told of what. A notice is a happening, written in the tx that caused it, once by its key. A delivery is one
 * person (or address) and channel it goes to: planned in the same tx, judged and sent by workers. Mails about an account
 * are deliveries without a notice.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table notices (
      id bigint generated always as identity primary key,
      key text not null unique,
      event text not null,
      transaction_id integer references transactions (id) on delete set null,
      data jsonb not null,
      at timestamptz not null,
      -- When a worker had judged its deliveries; null again when something of it is to be told later, and later is now.
      spread_at timestamptz,
      -- Whether the deliveries of rules are among them.
      ruled boolean not null default false,
      -- What could not be told is tried again, by the clock of the workers; the first time at once, whatever it shows.
      tries smallint not null default 0,
      again_at timestamptz not null default '-infinity'
    );
    create index notices_waiting on notices (id) where spread_at is null;
    create index notices_age on notices (at);
    create index notices_kind on notices (event, id desc);
    create index notices_transaction on notices (transaction_id) where transaction_id is not null;

    create table notification_sends (
      id bigint generated always as identity primary key,
      created_by_id integer references users (id) on delete set null,
      -- Whom: people, roles, departments, or the transactions of a filter and what their people are to them.
      audience jsonb not null,
      channels text[] not null,
      template text,
      subject jsonb not null,
      message jsonb not null,
      at timestamptz not null,
      state text not null default 'scheduled' check (state in ('scheduled', 'sending', 'done', 'cancelled')),
      total integer,
      planned integer not null default 0,
      -- Who they are, in order: fixed when it starts. Those up to last_user_id are planned.
      recipients integer[],
      last_user_id integer not null default 0,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      ended_at timestamptz
    );
    create index notification_sends_due on notification_sends (at) where state in ('scheduled', 'sending');

    create table deliveries (
      id uuid primary key default gen_random_uuid(),
      notice_id bigint references notices (id) on delete cascade,
      send_id bigint references notification_sends (id) on delete set null,
      rule_id integer,
      channel text not null check (channel in ('inApp', 'email')),
      recipient_id integer references users (id) on delete cascade,
      registration_id bigint references registrations (id) on delete cascade,
      -- Where it is nobody's account, or a new address that is to be confirmed.
      address text,
      template text not null,
      -- What the mail says beside the event: of mails about an account.
      data jsonb not null default '{}',
      locale text,
      critical boolean not null default false,
      -- planned: not judged yet. waiting: goes out when it is due. gathered: told by the digest digest_id.
      -- failed: given up, to be sent again by hand. skipped: not to be sent, reason says why.
      state text not null default 'planned'
        check (state in ('planned', 'waiting', 'digest', 'sending', 'delivered', 'gathered', 'failed', 'skipped', 'cancelled')),
      reason text,
      due_at timestamptz not null default now(),
      lease_until timestamptz,
      round integer not null default 1,
      tries integer not null default 0,
      digest_id uuid references deliveries (id) on delete set null,
      -- Where it went, or will go as things stand: deliveries_addressed.
      sent_to text,
      domain text,
      -- Of what was last tried: under which subject, what the mail server said.
      subject text,
      code integer,
      answer text,
      -- Asking often does not fill a mailbox: one mail a key.
      once_key text,
      created_at timestamptz not null default now(),
      ended_at timestamptz
    );
    -- Also how the deliveries of a notice are found: addresses stand in it with null, which is never the same twice.
    create unique index deliveries_once_person on deliveries (notice_id, channel, recipient_id) where notice_id is not null;
    create unique index deliveries_once_address on deliveries (notice_id, channel, lower(address)) where notice_id is not null and recipient_id is null;
    create unique index deliveries_once_key on deliveries (once_key) where once_key is not null;
    create index deliveries_later on deliveries (due_at) where channel = 'inApp' and state = 'waiting';
    create index deliveries_due on deliveries (due_at, id) where state in ('waiting', 'sending');
    -- What goes out is picked domain by domain, so that a thousand mails to one do not stand in the way of the others.
    create index deliveries_due_of_domain on deliveries (domain, critical, due_at, id) where channel = 'email' and state in ('waiting', 'sending');
    create index deliveries_sending on deliveries (domain) where state = 'sending';
    create index deliveries_digest on deliveries (recipient_id, due_at) where state = 'digest';
    create index deliveries_digest_due on deliveries (due_at) where state = 'digest';
    create index deliveries_failed on deliveries (ended_at desc, id) where state = 'failed';
    create index deliveries_done on deliveries (ended_at) where state = 'delivered';
    create index deliveries_log on deliveries (created_at desc, id) where channel = 'email';
    create index deliveries_log_of_state on deliveries (state, created_at desc, id) where channel = 'email' and state <> 'delivered';
    create index deliveries_log_of_address on deliveries (lower(sent_to) text_pattern_ops) where channel = 'email';
    create index deliveries_person on deliveries (recipient_id, created_at desc);
    create index deliveries_of_digest on deliveries (digest_id) where digest_id is not null;
    create index deliveries_of_send on deliveries (send_id) where send_id is not null;
    create index deliveries_of_rule on deliveries (rule_id, created_at desc) where rule_id is not null;

    -- Why a rule could last not be computed; gone when the rule is saved.
    create table notification_rule_problems (
      rule_id integer primary key references notification_rules (id) on delete cascade,
      event text not null,
      message jsonb not null,
      at timestamptz not null default now(),
      times integer not null default 1
    );

    create function deliveries_addressed() returns trigger language plpgsql as $$
    begin
      new.sent_to := coalesce(new.address, (select email from users where id = new.recipient_id),
        (select email from registrations where id = new.registration_id));
      new.domain := coalesce(lower(substring(new.sent_to from '@([^@]*)$')), '');
      return new;
    end $$;
    create trigger deliveries_addressed before insert on deliveries
      for each row when (new.channel = 'email' and new.sent_to is null) execute function deliveries_addressed();

    create table delivery_attempts (
      id bigint generated always as identity primary key,
      delivery_id uuid not null references deliveries (id) on delete cascade,
      round integer not null,
      try integer not null,
      at timestamptz not null default now(),
      sent_to text not null,
      -- What the mail server answered; null where the connection gave none.
      code integer,
      answer text,
      problem text,
      duration_ms integer
    );
    create index delivery_attempts_of on delivery_attempts (delivery_id, id);

    -- Addresses whose mail server says that there is nobody (5.1.x). Mail that is not critical spares them.
    create table bounced_addresses (
      address text primary key,
      code integer not null,
      answer text not null,
      times integer not null default 1,
      first_at timestamptz not null default now(),
      last_at timestamptz not null default now()
    );

    -- Whether the mail server of the house answers, as the worker that asked last has seen it.
    create table mail_server (
      single boolean primary key default true check (single),
      state text not null check (state in ('up', 'down')),
      was text,
      reason text,
      since timestamptz not null default now(),
      checked_at timestamptz not null default now()
    );

    create table reminders (
      transaction_id integer not null references transactions (id) on delete cascade,
      kind text not null check (kind in ('dueSoon', 'dueToday', 'overdue')),
      due_date date not null,
      told_at timestamptz not null default now(),
      primary key (transaction_id, kind, due_date)
    );
    -- How far the due date of a transaction was told (1 due soon, 2 due today, 3 overdue) and when it was set: what was
    -- true then already is not told. Payload does not know these columns, and so never writes them.
    alter table transactions
      add column due_told smallint not null default 0,
      add column due_set_at timestamptz not null default now();
    create function arm_reminders() returns trigger language plpgsql as $$
    begin
      new.due_told := 0;
      new.due_set_at := now();
      return new;
    end $$;
    create trigger transactions_arm_reminders before update of due_date on transactions
      for each row when (old.due_date is distinct from new.due_date) execute function arm_reminders();
    -- Where something stands to be told, and nothing else is looked at.
    create index transactions_to_remind on transactions (due_told, due_date)
      where state_kind = 'normal' and deleted_at is null and due_told < 3;

    -- What is null follows the office. Quiet hours are minutes of the day, in the person's time zone.
    alter table notification_preferences
      add column digest text check (digest in ('off', 'daily', 'weekly')),
      add column digest_hour smallint check (digest_hour between 0 and 23),
      add column digest_weekday smallint check (digest_weekday between 0 and 6),
      add column time_zone text,
      add column quiet_from smallint check (quiet_from between 0 and 1439),
      add column quiet_to smallint check (quiet_to between 0 and 1439),
      add column own_acts boolean not null default false,
      add column no_mail boolean not null default false;

    alter table local_mails add column headers jsonb not null default '{}';

    -- Who resumes a stream asks for what was committed since: ids may become visible out of order, tx numbers tell.
    alter table notifications
      add column notice_id bigint,
      add column xact xid8 not null default pg_current_xact_id();
    create index notifications_person on notifications (recipient_id, created_at desc, id desc);
    create index notifications_unread on notifications (recipient_id, created_at desc, id desc) where read_at is null;
    create index notifications_since on notifications (recipient_id, xact);
    create index notifications_notice on notifications (notice_id, recipient_id) where notice_id is not null;

    -- Which events an office tells was decided before they were told: two have other names now, and the new ones are told.
    ${sql.raw(['inApp', 'email'].map(listedAnew).join('\n'))}
  `)
}

const listedAnew = (channel: string) => `
    update settings set "values" = jsonb_set("values", '{notifications,${channel}}', (
      select jsonb_agg(distinct name) from (
        select case listed when 'escalated' then 'slaEscalated' when 'registrationReceived' then 'registrationWaiting' else listed end as name
          from jsonb_array_elements_text("values" #> '{notifications,${channel}}') as listed
        union select unnest(array['transactionRestored', 'commentEdited', 'fileQuarantined', 'fileReleased', 'approvalDecided',
          'delegationMade', 'delegationEnded', 'dueToday', 'peopleNotified', 'messageSent'])
      ) as named))
    where jsonb_typeof("values" #> '{notifications,${channel}}') = 'array';`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index notifications_notice, notifications_since, notifications_unread, notifications_person;
    alter table local_mails drop column headers;
    alter table notifications drop column xact, drop column notice_id;
    alter table notification_preferences drop column no_mail, drop column own_acts, drop column quiet_to, drop column quiet_from,
      drop column time_zone, drop column digest_weekday, drop column digest_hour, drop column digest;
    drop index transactions_to_remind;
    drop trigger transactions_arm_reminders on transactions;
    drop function arm_reminders;
    alter table transactions drop column due_set_at, drop column due_told;
    drop table reminders, mail_server, bounced_addresses, notification_rule_problems, delivery_attempts, deliveries, notification_sends, notices;
    drop function deliveries_addressed;
  `)
}
