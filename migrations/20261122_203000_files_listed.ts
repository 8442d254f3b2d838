import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * The list of all files shows the latest version of what is not deleted: that part has small indexes of its own, so that
 * counting it reads no rows, whoever asks, and its usual orders are there already. Names are searched by any part of them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;
    create index attachments_shown on attachments (transaction_id, id) where latest and deleted_at is null;
    create index attachments_shown_by_size on attachments (size, id) where latest and deleted_at is null;
    create index attachments_shown_by_name on attachments (file_name, id) where latest and deleted_at is null;
    create index attachments_shown_by_uploader on attachments (uploaded_by_id, id) where latest and deleted_at is null;
    create index attachments_name_parts on attachments using gin (file_name gin_trgm_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index attachments_name_parts;
    drop index attachments_shown_by_uploader;
    drop index attachments_shown_by_name;
    drop index attachments_shown_by_size;
    drop index attachments_shown;
  `)
}
