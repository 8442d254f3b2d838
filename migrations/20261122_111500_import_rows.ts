import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where workbooks wait and their rows are laid out before anything of the office's own is touched. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- A workbook in parts of one megabyte: the worker that reads it may run on another machine.
    create table import_files (
      file uuid not null,
      part integer not null,
      data bytea not null,
      created_at timestamptz not null default now(),
      primary key (file, part)
    );
    -- Packed already; trying to compress it again only costs time.
    alter table import_files alter column data set storage external;

    create table import_rows (
      import_id integer not null references imports (id) on delete cascade,
      row integer not null,
      external_reference text,
      client_name text,
      type_id integer,
      description text,
      category_id integer,
      due_date date,
      assigned_to_id integer,
      priority text,
      verdict text not null check (verdict in ('create', 'update', 'skip', 'invalid')),
      errors jsonb,
      -- The transaction that has this reference already; and what it was before the row updated it.
      transaction_id integer,
      before jsonb,
      primary key (import_id, row)
    );
    create index import_rows_errors on import_rows (import_id, row) where errors is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table import_rows;
    drop table import_files;
  `)
}
