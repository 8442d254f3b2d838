import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * A content is stored once, whoever brings it; what is known of the bytes themselves stands here: how the scan and the
 * previews went, and when somebody last wanted to refer to them (`touched_at`, see attachments/contents). What a
 * comment was before it was edited is in `comment_edits`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table file_contents (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      size bigint not null,
      mime_type text not null,
      created_at timestamptz not null default now(),
      touched_at timestamptz not null default now(),
      scan text not null default 'pending' check (scan in ('pending', 'clean', 'infected', 'failed')),
      scan_engine text,
      scan_signatures text,
      scan_found text,
      scan_problem text,
      scanned_at timestamptz,
      scan_tries integer not null default 0,
      scan_next_at timestamptz not null default now(),
      scan_leased_until timestamptz,
      released_found text,
      released_by integer references users (id),
      released_at timestamptz,
      release_reason text,
      preview text not null default 'pending' check (preview in ('pending', 'ready', 'none', 'failed')),
      preview_kinds text[] not null default '{}',
      preview_problem text,
      preview_tries integer not null default 0,
      preview_next_at timestamptz not null default now(),
      preview_leased_until timestamptz
    );
    create index file_contents_to_scan on file_contents (scan_next_at) where scan = 'pending';
    create index file_contents_to_preview on file_contents (preview_next_at) where preview = 'pending' and scan <> 'infected';
    create index file_contents_infected on file_contents (scanned_at) where scan = 'infected';

    insert into file_contents (sha256, size, mime_type, created_at, scan)
    select sha256, max(size)::bigint, (array_agg(mime_type order by id))[1], min(created_at),
      case when bool_or(scan = 'infected') then 'infected' when bool_or(scan = 'clean') then 'clean' else 'pending' end
    from attachments where sha256 ~ '^[0-9a-f]{64}$' group by sha256;

    create unique index attachments_version_of_document on attachments (document, version);

    create table comment_edits (
      id bigint generated always as identity primary key,
      comment_id integer not null references comments (id) on delete cascade,
      body jsonb,
      text text not null,
      written_at timestamptz not null,
      replaced_at timestamptz not null default now()
    );
    create index comment_edits_of_comment on comment_edits (comment_id, id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table comment_edits;
    drop index attachments_version_of_document;
    drop table file_contents;
  `)
}
