import type { Client } from 'pg'

/**
 * The way of each transaction that `seedWork` made, from its creation to the state it stands in: two to five steps, of an
 * hour to four days each. Past the triggers, which would write every row again; what they keep is written here, and the
 * counts are made anew. Transactions that have a history keep it.
 */
export async function seedHistories(client: Client): Promise<void> {
  await client.query('analyze transactions, transaction_history')
  const { rows: [missing] } = await client.query(
    `select from transactions t where status = 'completed' and not exists (select from transaction_history h where h.transaction_id = t.id and h.event = 'statusChanged') limit 1`,
  )
  if (!missing) return
  // Made again afterwards: one by one they would take ten times as long.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('transactions', 'transaction_history') and indexname not in (select conname from pg_constraint)`,
  )
  await client.query('set session_replication_role = replica')
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  await client.query(`
    create temp table ways (status text primary key, way text[]);
    insert into ways values ('submitted', '{draft,submitted}'), ('under_review', '{draft,submitted,under_review}'),
      ('approved', '{draft,submitted,under_review,approved}'), ('in_progress', '{draft,submitted,under_review,approved,in_progress}'),
      ('on_hold', '{draft,submitted,under_review,approved,in_progress,on_hold}'), ('cancelled', '{draft,submitted,cancelled}'),
      ('completed', '{draft,submitted,under_review,submitted,under_review,approved,in_progress,completed}');
    create temp table paces as
      select t.id, w.way, t.created_at as begun, t.created_at + (cardinality(w.way) - 1) * pace as last, pace
      from transactions t join ways w on w.status = t.status,
        lateral (select least((1 + t.id::bigint * 7919 % 97) * interval '1 hour', (now() - t.created_at) / cardinality(w.way)) as pace) p
      where not exists (select from transaction_history h where h.transaction_id = t.id and h.event = 'statusChanged');
    insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at, updated_at, since)
    select p.id, 'statusChanged', coalesce(t.assigned_to_id, t.created_by_id), 'editor', p.way[step], p.way[step + 1], false,
      '{"type":"statusChanged","transition":"step"}', p.begun + step * p.pace, p.begun + step * p.pace, p.begun + (step - 1) * p.pace
    from paces p join transactions t on t.id = p.id, generate_series(1, cardinality(p.way) - 1) step
    order by p.begun + step * p.pace;
    update transactions t set status_changed_at = p.last, begun_at = t.created_at, rework_steps = case t.status when 'completed' then 2 else 0 end,
      ended_at = case t.state_kind when 'final' then p.last end, outcome = case t.status when 'completed' then 'completed' when 'cancelled' then 'cancelled' end,
      timeliness = case when t.status = 'completed' and t.due_date is not null then
        case when (p.last at time zone 'Asia/Riyadh')::date <= (t.due_date at time zone 'UTC')::date then 'onTime' else 'late' end end,
      lead_hours = case t.state_kind when 'final' then round(extract(epoch from p.last - t.created_at) / 3600, 4) end
    from paces p where p.id = t.id;
    update transactions set begun_at = created_at, rework_steps = 0 where begun_at is null;
    drop table paces, ways`)
  for (const { definition } of indexes) await client.query(definition)
  await client.query('set session_replication_role = origin')
  await client.query('select recount_transactions()')
  await client.query('vacuum analyze')
}
