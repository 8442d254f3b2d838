import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reports_report" AS ENUM('summary', 'detail', 'statusHistory', 'overdue', 'workload', 'performance', 'userActivity', 'signIns', 'auditTrail', 'systemUsage', 'custom');
  CREATE TYPE "public"."enum_reports_format" AS ENUM('pdf', 'xlsx', 'csv');
  CREATE TYPE "public"."enum_reports_language" AS ENUM('en', 'ar');
  CREATE TYPE "public"."enum_reports_state" AS ENUM('waiting', 'making', 'ready', 'failed');
  CREATE TYPE "public"."enum_report_definitions_shared_with" AS ENUM('editor', 'admin');
  CREATE TYPE "public"."enum_report_definitions_source" AS ENUM('transactions', 'history', 'workflows', 'attachments', 'users', 'audit');
  CREATE TYPE "public"."enum_report_schedules_roles" AS ENUM('client', 'editor', 'admin');
  CREATE TYPE "public"."enum_report_schedules_report" AS ENUM('summary', 'detail', 'statusHistory', 'overdue', 'workload', 'performance', 'userActivity', 'signIns', 'auditTrail', 'systemUsage', 'custom');
  CREATE TYPE "public"."enum_report_schedules_format" AS ENUM('pdf', 'xlsx', 'csv');
  CREATE TYPE "public"."enum_report_schedules_timing" AS ENUM('workingDay', 'cron');
  CREATE TYPE "public"."enum_report_templates_paper" AS ENUM('portrait', 'landscape');
  CREATE TYPE "public"."enum__report_templates_v_version_paper" AS ENUM('portrait', 'landscape');
  ALTER TYPE "public"."enum_notification_rules_events" ADD VALUE 'reportFailed' BEFORE 'messageSent';
  ALTER TYPE "public"."enum_webhooks_events" ADD VALUE 'reportFailed' BEFORE 'messageSent';
  CREATE TABLE "reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"report" "enum_reports_report" NOT NULL,
  	"definition_id" integer,
  	"schedule_id" integer,
  	"occurrence" timestamp(3) with time zone,
  	"format" "enum_reports_format" NOT NULL,
  	"language" "enum_reports_language" NOT NULL,
  	"asked" jsonb,
  	"state" "enum_reports_state" DEFAULT 'waiting' NOT NULL,
  	"rows" numeric,
  	"rows_expected" numeric,
  	"file_name" varchar,
  	"size" numeric,
  	"sha256" varchar,
  	"manifest" varchar,
  	"asked_by_id" integer,
  	"made_for_id" integer NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"problem" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "report_definitions_shared_with" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_report_definitions_shared_with",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "report_definitions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"source" "enum_report_definitions_source" NOT NULL,
  	"definition" jsonb NOT NULL,
  	"template_id" integer,
  	"owner_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "report_schedules_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_report_schedules_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "report_schedules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"report" "enum_report_schedules_report" NOT NULL,
  	"definition_id" integer,
  	"asked" jsonb,
  	"template_id" integer,
  	"format" "enum_report_schedules_format" DEFAULT 'pdf' NOT NULL,
  	"timing" "enum_report_schedules_timing" DEFAULT 'workingDay' NOT NULL,
  	"at" varchar DEFAULT '07:00',
  	"cron" varchar,
  	"time_zone" varchar,
  	"owner_id" integer,
  	"next_run_at" timestamp(3) with time zone,
  	"last_run_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "report_schedules_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "report_templates" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"paper" "enum_report_templates_paper" DEFAULT 'portrait' NOT NULL,
  	"body" varchar NOT NULL,
  	"css" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_report_templates_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar NOT NULL,
  	"version_description" varchar,
  	"version_paper" "enum__report_templates_v_version_paper" DEFAULT 'portrait' NOT NULL,
  	"version_body" varchar NOT NULL,
  	"version_css" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "reports" ADD CONSTRAINT "reports_definition_id_report_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."report_definitions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_schedule_id_report_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."report_schedules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_made_for_id_users_id_fk" FOREIGN KEY ("made_for_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_definitions_shared_with" ADD CONSTRAINT "report_definitions_shared_with_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."report_definitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "report_definitions" ADD CONSTRAINT "report_definitions_template_id_report_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."report_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_definitions" ADD CONSTRAINT "report_definitions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_schedules_roles" ADD CONSTRAINT "report_schedules_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."report_schedules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_definition_id_report_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."report_definitions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_template_id_report_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."report_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_schedules" ADD CONSTRAINT "report_schedules_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "report_schedules_rels" ADD CONSTRAINT "report_schedules_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."report_schedules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "report_schedules_rels" ADD CONSTRAINT "report_schedules_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_report_templates_v" ADD CONSTRAINT "_report_templates_v_parent_id_report_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."report_templates"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reports_report_idx" ON "reports" USING btree ("report");
  CREATE INDEX "reports_definition_idx" ON "reports" USING btree ("definition_id");
  CREATE INDEX "reports_schedule_idx" ON "reports" USING btree ("schedule_id");
  CREATE INDEX "reports_state_idx" ON "reports" USING btree ("state");
  CREATE INDEX "reports_sha256_idx" ON "reports" USING btree ("sha256");
  CREATE INDEX "reports_manifest_idx" ON "reports" USING btree ("manifest");
  CREATE INDEX "reports_asked_by_idx" ON "reports" USING btree ("asked_by_id");
  CREATE INDEX "reports_made_for_idx" ON "reports" USING btree ("made_for_id");
  CREATE INDEX "reports_updated_at_idx" ON "reports" USING btree ("updated_at");
  CREATE INDEX "reports_created_at_idx" ON "reports" USING btree ("created_at");
  CREATE INDEX "report_definitions_shared_with_order_idx" ON "report_definitions_shared_with" USING btree ("order");
  CREATE INDEX "report_definitions_shared_with_parent_idx" ON "report_definitions_shared_with" USING btree ("parent_id");
  CREATE INDEX "report_definitions_template_idx" ON "report_definitions" USING btree ("template_id");
  CREATE INDEX "report_definitions_owner_idx" ON "report_definitions" USING btree ("owner_id");
  CREATE INDEX "report_definitions_updated_at_idx" ON "report_definitions" USING btree ("updated_at");
  CREATE INDEX "report_definitions_created_at_idx" ON "report_definitions" USING btree ("created_at");
  CREATE INDEX "report_schedules_roles_order_idx" ON "report_schedules_roles" USING btree ("order");
  CREATE INDEX "report_schedules_roles_parent_idx" ON "report_schedules_roles" USING btree ("parent_id");
  CREATE INDEX "report_schedules_definition_idx" ON "report_schedules" USING btree ("definition_id");
  CREATE INDEX "report_schedules_template_idx" ON "report_schedules" USING btree ("template_id");
  CREATE INDEX "report_schedules_owner_idx" ON "report_schedules" USING btree ("owner_id");
  CREATE INDEX "report_schedules_next_run_at_idx" ON "report_schedules" USING btree ("next_run_at");
  CREATE INDEX "report_schedules_updated_at_idx" ON "report_schedules" USING btree ("updated_at");
  CREATE INDEX "report_schedules_created_at_idx" ON "report_schedules" USING btree ("created_at");
  CREATE INDEX "report_schedules_rels_order_idx" ON "report_schedules_rels" USING btree ("order");
  CREATE INDEX "report_schedules_rels_parent_idx" ON "report_schedules_rels" USING btree ("parent_id");
  CREATE INDEX "report_schedules_rels_path_idx" ON "report_schedules_rels" USING btree ("path");
  CREATE INDEX "report_schedules_rels_users_id_idx" ON "report_schedules_rels" USING btree ("users_id");
  CREATE INDEX "report_templates_updated_at_idx" ON "report_templates" USING btree ("updated_at");
  CREATE INDEX "report_templates_created_at_idx" ON "report_templates" USING btree ("created_at");
  CREATE INDEX "_report_templates_v_parent_idx" ON "_report_templates_v" USING btree ("parent_id");
  CREATE INDEX "_report_templates_v_version_version_updated_at_idx" ON "_report_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_report_templates_v_version_version_created_at_idx" ON "_report_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_report_templates_v_created_at_idx" ON "_report_templates_v" USING btree ("created_at");
  CREATE INDEX "_report_templates_v_updated_at_idx" ON "_report_templates_v" USING btree ("updated_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "reports" CASCADE;
  DROP TABLE "report_definitions_shared_with" CASCADE;
  DROP TABLE "report_definitions" CASCADE;
  DROP TABLE "report_schedules_roles" CASCADE;
  DROP TABLE "report_schedules" CASCADE;
  DROP TABLE "report_schedules_rels" CASCADE;
  DROP TABLE "report_templates" CASCADE;
  DROP TABLE "_report_templates_v" CASCADE;
  ALTER TABLE "notification_rules_events" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_notification_rules_events";
  CREATE TYPE "public"."enum_notification_rules_events" AS ENUM('transactionCreated', 'transactionUpdated', 'statusChanged', 'completed', 'assignmentChanged', 'clientChanged', 'transactionDuplicated', 'transactionDeleted', 'transactionRestored', 'commentAdded', 'commentEdited', 'documentSubmitted', 'documentRemoved', 'documentRestored', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased', 'approvalRequested', 'approvalDecided', 'slaEscalated', 'peopleNotified', 'followUpCreated', 'workflowMigrated', 'dueSoon', 'dueToday', 'overdue', 'registrationWaiting', 'reportReady', 'messageSent', 'delegationMade', 'delegationEnded', 'qrReissued', 'importFinished', 'importUndone', 'transactionsExported', 'signedIn', 'signInFailed', 'signedOut', 'accessDenied', 'userChanged', 'settingsChanged', 'workflowPublished');
  ALTER TABLE "notification_rules_events" ALTER COLUMN "value" SET DATA TYPE "public"."enum_notification_rules_events" USING "value"::"public"."enum_notification_rules_events";
  ALTER TABLE "webhooks_events" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_webhooks_events";
  CREATE TYPE "public"."enum_webhooks_events" AS ENUM('transactionCreated', 'transactionUpdated', 'statusChanged', 'completed', 'assignmentChanged', 'clientChanged', 'transactionDuplicated', 'transactionDeleted', 'transactionRestored', 'commentAdded', 'commentEdited', 'documentSubmitted', 'documentRemoved', 'documentRestored', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased', 'approvalRequested', 'approvalDecided', 'slaEscalated', 'peopleNotified', 'followUpCreated', 'workflowMigrated', 'dueSoon', 'dueToday', 'overdue', 'registrationWaiting', 'reportReady', 'messageSent', 'delegationMade', 'delegationEnded', 'qrReissued', 'importFinished', 'importUndone', 'transactionsExported', 'signedIn', 'signInFailed', 'signedOut', 'accessDenied', 'userChanged', 'settingsChanged', 'workflowPublished');
  ALTER TABLE "webhooks_events" ALTER COLUMN "value" SET DATA TYPE "public"."enum_webhooks_events" USING "value"::"public"."enum_webhooks_events";
  DROP TYPE "public"."enum_reports_report";
  DROP TYPE "public"."enum_reports_format";
  DROP TYPE "public"."enum_reports_language";
  DROP TYPE "public"."enum_reports_state";
  DROP TYPE "public"."enum_report_definitions_shared_with";
  DROP TYPE "public"."enum_report_definitions_source";
  DROP TYPE "public"."enum_report_schedules_roles";
  DROP TYPE "public"."enum_report_schedules_report";
  DROP TYPE "public"."enum_report_schedules_format";
  DROP TYPE "public"."enum_report_schedules_timing";
  DROP TYPE "public"."enum_report_templates_paper";
  DROP TYPE "public"."enum__report_templates_v_version_paper";`)
}
