import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Registrations before their address is confirmed, links sent by mail, what is known of sessions and devices, and the mail of a house without a mail server. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Nobody becomes an account before the address is proven: of two people who claim one address, the link each
    -- of them gets leads to the account with the password each of them chose.
    create table registrations (
      id bigint generated always as identity primary key,
      email text not null,
      name text not null,
      phone text,
      company text,
      registration_number text,
      locale text not null,
      hash text not null,
      salt text not null,
      created_at timestamptz not null default now()
    );
    create index registrations_email on registrations (email, id desc);
    create index registrations_age on registrations (created_at);

    create table mail_tokens (
      id bigint generated always as identity primary key,
      purpose text not null,
      user_id integer references users (id) on delete cascade,
      registration_id bigint references registrations (id) on delete cascade,
      email text,
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index mail_tokens_user on mail_tokens (user_id, purpose);
    create index mail_tokens_registration on mail_tokens (registration_id);
    create index mail_tokens_expiry on mail_tokens (expires_at);

    -- Payload writes the rows of users_sessions anew with every save of an account, so these facts lie beside them.
    create table session_facts (
      session_id text primary key,
      user_id integer not null references users (id) on delete cascade,
      ip text,
      user_agent text,
      last_seen_at timestamptz not null default now()
    );
    create index session_facts_user on session_facts (user_id);

    create table sign_in_devices (
      user_id integer not null references users (id) on delete cascade,
      device_hash text not null,
      first_seen_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      primary key (user_id, device_hash)
    );

    create table local_mails (
      id uuid primary key,
      mail text not null,
      locale text not null,
      "to" text not null,
      subject text not null,
      text text not null,
      html text not null,
      secret boolean not null,
      created_at timestamptz not null default now()
    );
    create index local_mails_age on local_mails (created_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table local_mails;
    drop table sign_in_devices;
    drop table session_facts;
    drop table mail_tokens;
    drop table registrations;
  `)
}
