import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Second factors (secrets encrypted, recovery codes hashed), accounts at Google that belong to ours, and hashes of
 * what may be used only once. Raw tables: no query of the API can name them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table second_factors (
      user_id integer primary key references users (id) on delete cascade,
      secret text,
      confirmed_at timestamptz,
      last_step bigint not null default 0,
      pending text,
      check ((secret is null) = (confirmed_at is null)),
      check (secret is not null or pending is not null)
    );
    create table recovery_codes (
      user_id integer not null references users (id) on delete cascade,
      code_hash text not null,
      used_at timestamptz,
      primary key (user_id, code_hash)
    );
    create table google_accounts (
      issuer text not null,
      subject text not null,
      user_id integer not null references users (id) on delete cascade,
      linked_at timestamptz not null default now(),
      primary key (issuer, subject),
      unique (user_id, issuer)
    );
    create table used_proofs (
      proof_hash text primary key,
      expires_at timestamptz not null
    );
    create index used_proofs_expiry on used_proofs (expires_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table used_proofs;
    drop table google_accounts;
    drop table recovery_codes;
    drop table second_factors;
  `)
}
