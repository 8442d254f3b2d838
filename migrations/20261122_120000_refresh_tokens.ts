import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Refresh tokens (hashes only), and failed sign-ins with addresses nobody has: those must be locked like any other. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table refresh_tokens (
      id bigint generated always as identity primary key,
      user_id integer not null references users (id) on delete cascade,
      session_id text not null,
      family uuid not null,
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    );
    create index refresh_tokens_family on refresh_tokens (family);
    create index refresh_tokens_user on refresh_tokens (user_id, session_id);
    create index refresh_tokens_expiry on refresh_tokens (expires_at);

    create table sign_in_failures (
      email_hash text primary key,
      attempts integer not null,
      lock_until timestamptz,
      updated_at timestamptz not null default now()
    );
    create index sign_in_failures_age on sign_in_failures (updated_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table sign_in_failures;
    drop table refresh_tokens;
  `)
}
