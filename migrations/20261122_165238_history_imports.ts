import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_imports_kind" AS ENUM('transactions', 'history');
  ALTER TABLE "imports" ADD COLUMN "kind" "enum_imports_kind" DEFAULT 'transactions' NOT NULL;
  ALTER TABLE "imports" ADD COLUMN "history" jsonb;
  ALTER TABLE "imports" ADD COLUMN "found" jsonb;
  CREATE INDEX "imports_kind_idx" ON "imports" USING btree ("kind");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "imports_kind_idx";
  ALTER TABLE "imports" DROP COLUMN "kind";
  ALTER TABLE "imports" DROP COLUMN "history";
  ALTER TABLE "imports" DROP COLUMN "found";
  DROP TYPE "public"."enum_imports_kind";`)
}
