import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What webhooks are told, and each try at it. The body is text: a signature is over bytes, and jsonb would give them
 * back in another order. `round` counts how often somebody sent it again; jobs of earlier rounds do nothing any more.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table webhook_deliveries (
      id uuid primary key,
      webhook_key text not null,
      event text not null,
      transaction_id integer references transactions (id) on delete set null,
      body text not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'held')),
      round integer not null default 1,
      tries integer not null default 0,
      next_at timestamptz,
      created_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create index webhook_deliveries_of_webhook on webhook_deliveries (webhook_key, created_at desc, id);
    create index webhook_deliveries_of_transaction on webhook_deliveries (transaction_id) where transaction_id is not null;
    create table webhook_attempts (
      id bigint generated always as identity primary key,
      delivery_id uuid not null references webhook_deliveries (id) on delete cascade,
      round integer not null,
      try integer not null,
      at timestamptz not null,
      status integer,
      problem text,
      answer text,
      duration_ms integer not null,
      unique (delivery_id, round, try)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table webhook_attempts; drop table webhook_deliveries;`)
}
