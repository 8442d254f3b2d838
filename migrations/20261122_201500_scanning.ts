import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the scan of contents remembers besides its verdicts: which contents are to be scanned once more without being
 * closed meanwhile (`rescan_at`), since when the bytes of an infected one are known to lie in quarantine, and since when
 * a later scan finds nothing in what lies there (`cleared_at`). `scanner_state` is what the workers last heard of the scanner.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table file_contents
      add column rescan_at timestamptz,
      add column quarantined_at timestamptz,
      add column cleared_at timestamptz;
    create index file_contents_to_rescan on file_contents (rescan_at) where rescan_at is not null;
    create index file_contents_outdated on file_contents (scanned_at) where scan = 'clean' and rescan_at is null;
    create index file_contents_unmoved on file_contents (sha256) where scan = 'infected' and quarantined_at is null;

    create table scanner_state (
      single boolean primary key default true check (single),
      state text not null check (state in ('up', 'down')),
      was text,
      since timestamptz not null default now(),
      checked_at timestamptz not null default now(),
      reason text,
      engine text,
      signatures integer,
      signatures_at timestamptz
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table scanner_state;
    drop index file_contents_to_rescan;
    drop index file_contents_outdated;
    drop index file_contents_unmoved;
    alter table file_contents drop column rescan_at, drop column quarantined_at, drop column cleared_at;
  `)
}
