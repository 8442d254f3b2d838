import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "calendars" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name_en" varchar NOT NULL,
  	"name_ar" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"content" jsonb NOT NULL,
  	"version" varchar NOT NULL,
  	"rev" numeric DEFAULT 1 NOT NULL,
  	"feed_url" varchar,
  	"feed" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE UNIQUE INDEX "calendars_key_idx" ON "calendars" USING btree ("key");
  CREATE INDEX "calendars_updated_at_idx" ON "calendars" USING btree ("updated_at");
  CREATE INDEX "calendars_created_at_idx" ON "calendars" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "calendars" CASCADE;`)
}
