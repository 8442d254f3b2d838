import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_notification_rules_events" AS ENUM('transactionCreated', 'transactionUpdated', 'statusChanged', 'completed', 'assignmentChanged', 'clientChanged', 'transactionDuplicated', 'transactionDeleted', 'transactionRestored', 'commentAdded', 'commentEdited', 'documentSubmitted', 'documentRemoved', 'documentRestored', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased', 'approvalRequested', 'approvalDecided', 'slaEscalated', 'peopleNotified', 'followUpCreated', 'workflowMigrated', 'dueSoon', 'dueToday', 'overdue', 'registrationWaiting', 'reportReady', 'messageSent', 'delegationMade', 'delegationEnded', 'qrReissued', 'importFinished', 'importUndone', 'transactionsExported', 'signedIn', 'signInFailed', 'signedOut', 'accessDenied', 'userChanged', 'settingsChanged', 'workflowPublished');
  CREATE TYPE "public"."enum_notification_rules_roles" AS ENUM('client', 'editor', 'admin');
  CREATE TYPE "public"."enum_notification_rules_channels" AS ENUM('inApp', 'email');
  CREATE TYPE "public"."enum_webhooks_events" AS ENUM('transactionCreated', 'transactionUpdated', 'statusChanged', 'completed', 'assignmentChanged', 'clientChanged', 'transactionDuplicated', 'transactionDeleted', 'transactionRestored', 'commentAdded', 'commentEdited', 'documentSubmitted', 'documentRemoved', 'documentRestored', 'documentVisibilityChanged', 'fileQuarantined', 'fileReleased', 'approvalRequested', 'approvalDecided', 'slaEscalated', 'peopleNotified', 'followUpCreated', 'workflowMigrated', 'dueSoon', 'dueToday', 'overdue', 'registrationWaiting', 'reportReady', 'messageSent', 'delegationMade', 'delegationEnded', 'qrReissued', 'importFinished', 'importUndone', 'transactionsExported', 'signedIn', 'signInFailed', 'signedOut', 'accessDenied', 'userChanged', 'settingsChanged', 'workflowPublished');
  CREATE TABLE "email_templates" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"name_ar" varchar,
  	"event" varchar,
  	"customised" boolean DEFAULT false,
  	"en_subject" varchar,
  	"en_body" jsonb,
  	"en_button" varchar,
  	"ar_subject" varchar,
  	"ar_body" jsonb,
  	"ar_button" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_email_templates_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_key" varchar NOT NULL,
  	"version_name" varchar NOT NULL,
  	"version_name_ar" varchar,
  	"version_event" varchar,
  	"version_customised" boolean DEFAULT false,
  	"version_en_subject" varchar,
  	"version_en_body" jsonb,
  	"version_en_button" varchar,
  	"version_ar_subject" varchar,
  	"version_ar_body" jsonb,
  	"version_ar_button" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notification_rules_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_notification_rules_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "notification_rules_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_notification_rules_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "notification_rules_channels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_notification_rules_channels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "notification_rules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"condition" varchar,
  	"delay_minutes" numeric DEFAULT 0,
  	"at" varchar,
  	"working_days_only" boolean DEFAULT false,
  	"template_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notification_rules_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "notification_rules_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"departments_id" integer
  );
  
  CREATE TABLE "webhooks_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_webhooks_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "_email_templates_v" ADD CONSTRAINT "_email_templates_v_parent_id_email_templates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."email_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notification_rules_events" ADD CONSTRAINT "notification_rules_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notification_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules_roles" ADD CONSTRAINT "notification_rules_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notification_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules_channels" ADD CONSTRAINT "notification_rules_channels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notification_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules" ADD CONSTRAINT "notification_rules_template_id_email_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."email_templates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notification_rules_texts" ADD CONSTRAINT "notification_rules_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notification_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules_rels" ADD CONSTRAINT "notification_rules_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notification_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules_rels" ADD CONSTRAINT "notification_rules_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notification_rules_rels" ADD CONSTRAINT "notification_rules_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webhooks_events" ADD CONSTRAINT "webhooks_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "email_templates_key_idx" ON "email_templates" USING btree ("key");
  CREATE INDEX "email_templates_updated_at_idx" ON "email_templates" USING btree ("updated_at");
  CREATE INDEX "email_templates_created_at_idx" ON "email_templates" USING btree ("created_at");
  CREATE INDEX "_email_templates_v_parent_idx" ON "_email_templates_v" USING btree ("parent_id");
  CREATE INDEX "_email_templates_v_version_version_key_idx" ON "_email_templates_v" USING btree ("version_key");
  CREATE INDEX "_email_templates_v_version_version_updated_at_idx" ON "_email_templates_v" USING btree ("version_updated_at");
  CREATE INDEX "_email_templates_v_version_version_created_at_idx" ON "_email_templates_v" USING btree ("version_created_at");
  CREATE INDEX "_email_templates_v_created_at_idx" ON "_email_templates_v" USING btree ("created_at");
  CREATE INDEX "_email_templates_v_updated_at_idx" ON "_email_templates_v" USING btree ("updated_at");
  CREATE INDEX "notification_rules_events_order_idx" ON "notification_rules_events" USING btree ("order");
  CREATE INDEX "notification_rules_events_parent_idx" ON "notification_rules_events" USING btree ("parent_id");
  CREATE INDEX "notification_rules_roles_order_idx" ON "notification_rules_roles" USING btree ("order");
  CREATE INDEX "notification_rules_roles_parent_idx" ON "notification_rules_roles" USING btree ("parent_id");
  CREATE INDEX "notification_rules_channels_order_idx" ON "notification_rules_channels" USING btree ("order");
  CREATE INDEX "notification_rules_channels_parent_idx" ON "notification_rules_channels" USING btree ("parent_id");
  CREATE INDEX "notification_rules_template_idx" ON "notification_rules" USING btree ("template_id");
  CREATE INDEX "notification_rules_updated_at_idx" ON "notification_rules" USING btree ("updated_at");
  CREATE INDEX "notification_rules_created_at_idx" ON "notification_rules" USING btree ("created_at");
  CREATE INDEX "notification_rules_texts_order_parent" ON "notification_rules_texts" USING btree ("order","parent_id");
  CREATE INDEX "notification_rules_rels_order_idx" ON "notification_rules_rels" USING btree ("order");
  CREATE INDEX "notification_rules_rels_parent_idx" ON "notification_rules_rels" USING btree ("parent_id");
  CREATE INDEX "notification_rules_rels_path_idx" ON "notification_rules_rels" USING btree ("path");
  CREATE INDEX "notification_rules_rels_users_id_idx" ON "notification_rules_rels" USING btree ("users_id");
  CREATE INDEX "notification_rules_rels_departments_id_idx" ON "notification_rules_rels" USING btree ("departments_id");
  CREATE INDEX "webhooks_events_order_idx" ON "webhooks_events" USING btree ("order");
  CREATE INDEX "webhooks_events_parent_idx" ON "webhooks_events" USING btree ("parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "email_templates" CASCADE;
  DROP TABLE "_email_templates_v" CASCADE;
  DROP TABLE "notification_rules_events" CASCADE;
  DROP TABLE "notification_rules_roles" CASCADE;
  DROP TABLE "notification_rules_channels" CASCADE;
  DROP TABLE "notification_rules" CASCADE;
  DROP TABLE "notification_rules_texts" CASCADE;
  DROP TABLE "notification_rules_rels" CASCADE;
  DROP TABLE "webhooks_events" CASCADE;
  DROP TYPE "public"."enum_notification_rules_events";
  DROP TYPE "public"."enum_notification_rules_roles";
  DROP TYPE "public"."enum_notification_rules_channels";
  DROP TYPE "public"."enum_webhooks_events";`)
}
