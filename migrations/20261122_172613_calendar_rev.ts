import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "calendars" ALTER COLUMN "version" DROP NOT NULL;
  ALTER TABLE "calendars" ALTER COLUMN "rev" DROP DEFAULT;
  ALTER TABLE "calendars" ALTER COLUMN "rev" DROP NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "calendars" ALTER COLUMN "version" SET NOT NULL;
  ALTER TABLE "calendars" ALTER COLUMN "rev" SET DEFAULT 1;
  ALTER TABLE "calendars" ALTER COLUMN "rev" SET NOT NULL;`)
}
