import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "audit_logs_action_idx";
  DROP INDEX "audit_logs_entity_id_idx";
  ALTER TABLE "users" ADD COLUMN "legal_hold" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "erased_at" timestamp(3) with time zone;
  ALTER TABLE "audit_logs" ADD COLUMN "outcome" varchar DEFAULT 'done' NOT NULL;
  ALTER TABLE "audit_logs" ADD COLUMN "actor_kind" varchar DEFAULT 'system' NOT NULL;
  ALTER TABLE "audit_logs" ADD COLUMN "job" varchar;
  ALTER TABLE "audit_logs" ADD COLUMN "on_behalf_of_id" integer;
  ALTER TABLE "audit_logs" ADD COLUMN "session_id" varchar;
  ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_on_behalf_of_id_users_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "audit_logs_on_behalf_of_idx" ON "audit_logs" USING btree ("on_behalf_of_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit_logs" DROP CONSTRAINT "audit_logs_on_behalf_of_id_users_id_fk";
  
  DROP INDEX "audit_logs_on_behalf_of_idx";
  CREATE INDEX "audit_logs_action_idx" ON "audit_logs" USING btree ("action");
  CREATE INDEX "audit_logs_entity_id_idx" ON "audit_logs" USING btree ("entity_id");
  ALTER TABLE "users" DROP COLUMN "legal_hold";
  ALTER TABLE "users" DROP COLUMN "erased_at";
  ALTER TABLE "audit_logs" DROP COLUMN "outcome";
  ALTER TABLE "audit_logs" DROP COLUMN "actor_kind";
  ALTER TABLE "audit_logs" DROP COLUMN "job";
  ALTER TABLE "audit_logs" DROP COLUMN "on_behalf_of_id";
  ALTER TABLE "audit_logs" DROP COLUMN "session_id";`)
}
