import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * `run` is the try that makes a report now: another one takes over, and what the first still says no longer counts.
 * `made_as` is the role it was made with: who has a lesser one by now does not get it any more. Each occurrence of a
 * schedule is made once for each person.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table reports add column run uuid, add column made_as text;
    create unique index reports_once_an_occurrence on reports (schedule_id, occurrence, made_for_id) where schedule_id is not null and occurrence is not null;
    create index reports_of_person on reports (made_for_id, id);
    create index reports_to_forget on reports (finished_at) where file_name is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index reports_to_forget;
    drop index reports_of_person;
    drop index reports_once_an_occurrence;
    alter table reports drop column made_as, drop column run;
  `)
}
