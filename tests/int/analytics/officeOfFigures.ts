import { liftLimits } from '../../../bench/liftLimits.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

/** The same numbers each time, whatever they are. */
export function randomFrom(seed: number) {
  let state = seed
  const below = (bound: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * bound)
  }
  return { below, pick: <Value>(values: readonly Value[]): Value => values[below(values.length)]! }
}

const ways: Record<string, readonly string[]> = {
  draft: ['draft'],
  submitted: ['draft', 'submitted'],
  under_review: ['draft', 'submitted', 'under_review'],
  approved: ['draft', 'submitted', 'under_review', 'submitted', 'under_review', 'approved'],
  in_progress: ['draft', 'submitted', 'under_review', 'approved', 'in_progress'],
  completed: ['draft', 'submitted', 'under_review', 'approved', 'in_progress', 'on_hold', 'in_progress', 'completed'],
  on_hold: ['draft', 'submitted', 'under_review', 'approved', 'in_progress', 'on_hold'],
  cancelled: ['draft', 'submitted', 'cancelled'],
}
const kinds: Record<string, string> = { draft: 'initial', on_hold: 'waiting', completed: 'final', cancelled: 'final' }

/**
 * An office with `count` transactions of many ages, each with the history of how it came to stand where it stands: some
 * deleted, some older than their record (a history that was taken in), some without a history.
 */
export async function officeOfFigures(count: number): Promise<Office> {
  const office = await openOffice()
  await liftLimits(office.sql)
  const { below, pick } = randomFrom(20_261_123)
  const idsOf = async (table: string) => (await office.sql<{ id: number }>(`select id from ${table} order by id`)).map(({ id }) => id)
  const [departments, types, categories] = [await idsOf('departments'), await idsOf('transaction_types'), await idsOf('categories')]
  const person = (key: PersonKey | null) => (key ? office.ids[key] : null)
  for (let made = 0; made < count; made += 1) {
    const status = pick(Object.keys(ways))
    const createdAgo = below(200) * 24 + below(24)
    const isOlder = below(12) === 0
    // Hours from the creation; those of an older history lie before it.
    const steps = ways[status]!.slice(1).map((to, place) => ({ from: ways[status]![place]!, to, at: (place + 1) * (1 + below(9)) - (isOlder ? 400 : 0) }))
    const [row] = await office.sql<{ id: number }>(
      `insert into transactions (external_reference, client_name, type_id, category_id, reference, status, state_kind, status_changed_at, priority, workflow_id,
         workflow_version_id, assigned_to_id, created_by_id, client_id, department_id, due_date, created_at, deleted_at, rev, attachment_count)
       select $1, 'A client', $2, $3, $1, $4, $5::text::enum_transactions_state_kind, created.at + $6 * interval '1 hour', $7::text::enum_transactions_priority,
         w.id, w.published_version_id, $8, $9, $10, $11, (date_trunc('day', now()) + interval '12 hours') + $12 * interval '1 day', created.at,
         case when $13 then now() end, 1, 0
       from workflows w, (select now() - $14 * interval '1 hour' as at) created where w.key = 'default' returning id`,
      [
        `F-${made}`, pick(types), pick([...categories, null]), status, kinds[status] ?? 'normal', Math.max(0, ...steps.map(({ at }) => at)) || (steps.at(-1)?.at ?? 0),
        pick(['low', 'normal', 'high', 'urgent']), person(pick(['admin', 'editor', 'editor2', null] as const)), person(pick(['admin', 'editor', 'editor2'] as const)),
        pick([office.ids.client, office.ids.client2, null]), pick([...departments, null]), below(2) === 0 ? below(60) - 40 : null, below(10) === 0, createdAgo,
      ],
    )
    await office.sql(
      `insert into transaction_history (transaction_id, event, actor_id, actor_role, "from", "to", internal, data, created_at)
       select t.id, 'statusChanged', t.created_by_id, 'editor', step."from", step."to", false, '{"type":"statusChanged","transition":"step"}',
         t.created_at + step.at * interval '1 hour'
       from transactions t, jsonb_to_recordset($2::jsonb) as step ("from" text, "to" text, at int) where t.id = $1`,
      [row!.id, JSON.stringify(steps)],
    )
  }
  return office
}
