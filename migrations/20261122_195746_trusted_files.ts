import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comments" ADD COLUMN "body" jsonb;
  ALTER TABLE "comments" ADD COLUMN "reply_to_id" integer;
  ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp(3) with time zone;
  ALTER TABLE "attachments" ADD COLUMN "document" varchar;
  UPDATE "attachments" SET "document" = gen_random_uuid()::text;
  ALTER TABLE "attachments" ALTER COLUMN "document" SET NOT NULL;
  ALTER TABLE "attachments" ADD COLUMN "version" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "attachments" ADD COLUMN "latest" boolean DEFAULT true;
  ALTER TABLE "attachments" ADD COLUMN "comment_id" integer;
  ALTER TABLE "attachments" ADD COLUMN "purged_at" timestamp(3) with time zone;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_reply_to_id_comments_id_fk" FOREIGN KEY ("reply_to_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comments_reply_to_idx" ON "comments" USING btree ("reply_to_id");
  CREATE INDEX "attachments_document_idx" ON "attachments" USING btree ("document");
  CREATE INDEX "attachments_comment_idx" ON "attachments" USING btree ("comment_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comments" DROP CONSTRAINT "comments_reply_to_id_comments_id_fk";
  
  ALTER TABLE "attachments" DROP CONSTRAINT "attachments_comment_id_comments_id_fk";
  
  DROP INDEX "comments_reply_to_idx";
  DROP INDEX "attachments_document_idx";
  DROP INDEX "attachments_comment_idx";
  ALTER TABLE "comments" DROP COLUMN "body";
  ALTER TABLE "comments" DROP COLUMN "reply_to_id";
  ALTER TABLE "comments" DROP COLUMN "edited_at";
  ALTER TABLE "attachments" DROP COLUMN "document";
  ALTER TABLE "attachments" DROP COLUMN "version";
  ALTER TABLE "attachments" DROP COLUMN "latest";
  ALTER TABLE "attachments" DROP COLUMN "comment_id";
  ALTER TABLE "attachments" DROP COLUMN "purged_at";`)
}
