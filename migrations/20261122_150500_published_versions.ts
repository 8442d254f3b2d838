import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A published version of a workflow is what transactions run on: the database itself keeps it as it is, for good. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function keep_published_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'TRUNCATE' then
        raise exception 'workflow_versions: published versions are kept' using errcode = 'insufficient_privilege';
      end if;
      if old.state <> 'draft' then
        if tg_op = 'DELETE' then
          raise exception 'workflow version % is published: delete refused', old.id using errcode = 'insufficient_privilege';
        end if;
        if new.definition is distinct from old.definition or new.number is distinct from old.number
          or new.workflow_id is distinct from old.workflow_id or new.published_at is distinct from old.published_at
          or new.id <> old.id or (new.state <> old.state and not (old.state = 'published' and new.state = 'retired')) then
          raise exception 'workflow version % is published: change refused', old.id using errcode = 'insufficient_privilege';
        end if;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger workflow_versions_kept before update or delete on workflow_versions
      for each row execute function keep_published_version();
    create trigger workflow_versions_no_truncate before truncate on workflow_versions
      for each statement execute function keep_published_version();
    create function start_on_published_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.published_version_id is not distinct from old.published_version_id then
        return new;
      end if;
      if not exists (
        select 1 from workflow_versions v
        where v.id = new.published_version_id and v.workflow_id = new.id and v.state = 'published'
      ) then
        raise exception 'workflow %: % is not a published version of it', new.id, new.published_version_id
          using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger workflows_start_on_published before insert or update of published_version_id on workflows
      for each row when (new.published_version_id is not null) execute function start_on_published_version();
    alter table workflow_versions enable always trigger workflow_versions_kept;
    alter table workflow_versions enable always trigger workflow_versions_no_truncate;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger workflows_start_on_published on workflows;
    drop function start_on_published_version;
    drop trigger workflow_versions_no_truncate on workflow_versions;
    drop trigger workflow_versions_kept on workflow_versions;
    drop function keep_published_version;
  `)
}
