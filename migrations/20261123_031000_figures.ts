import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "transactions" ADD COLUMN "begun_at" timestamp(3) with time zone;
  ALTER TABLE "transactions" ADD COLUMN "ended_at" timestamp(3) with time zone;
  ALTER TABLE "transactions" ADD COLUMN "outcome" varchar;
  ALTER TABLE "transactions" ADD COLUMN "timeliness" varchar;
  ALTER TABLE "transactions" ADD COLUMN "lead_hours" numeric;
  ALTER TABLE "transactions" ADD COLUMN "rework_steps" numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "transactions" DROP COLUMN "begun_at";
  ALTER TABLE "transactions" DROP COLUMN "ended_at";
  ALTER TABLE "transactions" DROP COLUMN "outcome";
  ALTER TABLE "transactions" DROP COLUMN "timeliness";
  ALTER TABLE "transactions" DROP COLUMN "lead_hours";
  ALTER TABLE "transactions" DROP COLUMN "rework_steps";`)
}
