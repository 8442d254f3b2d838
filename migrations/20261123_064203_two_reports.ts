import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_reports_report" ADD VALUE 'progress' BEFORE 'overdue';
  ALTER TYPE "public"."enum_reports_report" ADD VALUE 'errors' BEFORE 'custom';
  ALTER TYPE "public"."enum_report_schedules_report" ADD VALUE 'progress' BEFORE 'overdue';
  ALTER TYPE "public"."enum_report_schedules_report" ADD VALUE 'errors' BEFORE 'custom';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // What only this release knows cannot stay.
  await db.execute(sql`
   DELETE FROM "reports" WHERE "report" IN ('progress', 'errors');
  DELETE FROM "report_schedules" WHERE "report" IN ('progress', 'errors');
  ALTER TABLE "reports" ALTER COLUMN "report" SET DATA TYPE text;
  DROP TYPE "public"."enum_reports_report";
  CREATE TYPE "public"."enum_reports_report" AS ENUM('summary', 'detail', 'statusHistory', 'overdue', 'workload', 'performance', 'userActivity', 'signIns', 'auditTrail', 'systemUsage', 'custom');
  ALTER TABLE "reports" ALTER COLUMN "report" SET DATA TYPE "public"."enum_reports_report" USING "report"::"public"."enum_reports_report";
  ALTER TABLE "report_schedules" ALTER COLUMN "report" SET DATA TYPE text;
  DROP TYPE "public"."enum_report_schedules_report";
  CREATE TYPE "public"."enum_report_schedules_report" AS ENUM('summary', 'detail', 'statusHistory', 'overdue', 'workload', 'performance', 'userActivity', 'signIns', 'auditTrail', 'systemUsage', 'custom');
  ALTER TABLE "report_schedules" ALTER COLUMN "report" SET DATA TYPE "public"."enum_report_schedules_report" USING "report"::"public"."enum_report_schedules_report";`)
}
