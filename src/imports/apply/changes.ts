import { factColumns, factsFrom, factValues } from '../../audit/auditFacts.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Sql } from '../../platform/tx.ts'

type By = Pick<Caller, 'id' | 'role'>

/**
 * Compares what a temporary table `import_next` says of transactions (id, client_name, type_id, category_id,
 * description, priority, due_date, assigned_to_id) with what they are, and keeps the differences in a second one,
 * `import_changed`. Both end with the tx. The transactions must be locked before `import_next` is made: what it takes
 * over from them would otherwise be old by now.
 */
export async function findChanges(sql: Sql): Promise<void> {
  await sql(
    `create temp table import_changed on commit drop as
     select t.id, t.rev,
       jsonb_strip_nulls(jsonb_build_object('id', previous.id, 'name', previous.name)) as assignee_before,
       jsonb_strip_nulls(jsonb_build_object('id', person.id, 'name', person.name)) as assignee,
       n.assigned_to_id is distinct from t.assigned_to_id as reassigned,
       (select jsonb_agg(jsonb_build_object('field', field, 'from', before, 'to', after) order by place)
        from (values
          (1, 'clientName', to_jsonb(t.client_name), to_jsonb(n.client_name)),
          (2, 'type', to_jsonb(t.type_id), to_jsonb(n.type_id)),
          (3, 'category', to_jsonb(t.category_id), to_jsonb(n.category_id)),
          (4, 'description', to_jsonb(t.description), to_jsonb(n.description)),
          (5, 'priority', to_jsonb(t.priority::text), to_jsonb(n.priority)),
          (6, 'dueDate', to_jsonb(${isoDay('t.due_date')}), to_jsonb(${isoDay('n.due_date')}))
        ) as fields (place, field, before, after)
        where before is distinct from after) as changes
     from import_next n
     join transactions t on t.id = n.id
     left join users person on person.id = n.assigned_to_id
     left join users previous on previous.id = t.assigned_to_id`,
  )
  await sql('delete from import_changed where changes is null and not reassigned')
}

/** Writes those differences: the transactions, their timeline, their audit lines (`audit`: of `auditFacts`). Gives how many were changed. */
export async function writeChanges(sql: Sql, by: By, at: Date, audit: string): Promise<number> {
  const changed = await sql(
    `update transactions t set client_name = n.client_name, type_id = n.type_id, category_id = n.category_id,
       description = n.description, priority = n.priority::enum_transactions_priority, due_date = n.due_date,
       assigned_to_id = n.assigned_to_id, rev = t.rev + 1, updated_at = $1
     from import_changed c join import_next n on n.id = c.id
     where t.id = c.id returning t.id`,
    [at],
  )
  const facts = [by.id, by.role, JSON.stringify({ id: by.id, role: by.role }), at.toISOString()]
  await sql(
    `insert into transaction_history (transaction_id, event, actor_id, actor_role, internal, data, created_at, updated_at)
     select id, 'transactionUpdated', $1, $2, true,
       jsonb_build_object('type', 'transactionUpdated', 'transactionId', id, 'by', $3::jsonb, 'at', $4::text,
         'changes', changes), $4::timestamptz, $4::timestamptz
     from import_changed where changes is not null order by id`,
    facts,
  )
  await sql(
    `insert into transaction_history
       (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at)
     select id, 'assignmentChanged', $1, $2, assignee_before->>'name', assignee->>'name', true,
       jsonb_build_object('type', 'assignmentChanged', 'transactionId', id, 'by', $3::jsonb, 'at', $4::text,
         'from', nullif(assignee_before, '{}'), 'to', nullif(assignee, '{}')), $4::timestamptz, $4::timestamptz
     from import_changed where reassigned order by id`,
    facts,
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, before, after, ${factColumns})
     select 'transactionUpdated', 'transactions', id,
       (select jsonb_object_agg(e->>'field', e->'from') from jsonb_array_elements(changes) e),
       (select jsonb_object_agg(e->>'field', e->'to') from jsonb_array_elements(changes) e), ${factValues}
     from import_changed, ${factsFrom('$1')} where changes is not null order by id`,
    [audit],
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, before, after, ${factColumns})
     select 'assignmentChanged', 'transactions', id, jsonb_build_object('assignedTo', assignee_before->'id'),
       jsonb_build_object('assignedTo', assignee->'id'), ${factValues}
     from import_changed, ${factsFrom('$1')} where reassigned order by id`,
    [audit],
  )
  await sql('drop table import_next, import_changed')
  return changed.length
}

/** A due date as events write it: the office's day at noon UTC. */
function isoDay(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD') || 'T12:00:00.000Z'`
}
