import type { Office } from '../../helpers/office.ts'
import { randomFrom } from './officeOfFigures.ts'

const staff = ['admin', 'admin2', 'editor', 'editor2'] as const

/** One thing that somebody does, perhaps in vain: what the workflow or access refuses changes nothing. */
export function happeningsFrom(seed: number): (office: Office) => Promise<void> {
  const random = randomFrom(seed)
  return (office) => somethingHappens(office, random)
}

async function somethingHappens(office: Office, { below, pick }: ReturnType<typeof randomFrom>): Promise<void> {
  const rows = await office.sql<{ id: number; status: string }>('select id, status from transactions order by random() limit 2')
  const [one, other] = rows
  const next = pick(['draft', 'submitted', 'under_review', 'approved', 'in_progress', 'on_hold', 'completed', 'cancelled'])
  const as = pick(staff)
  switch (one ? below(9) : 0) {
    case 0:
    case 1:
      await office.ask(as, 'POST', '/transactions', {
        body: { externalReference: `K-${below(1e9)}`, clientName: 'A client', type: 1 + below(5), category: pick([1, 2, null]), department: pick([1, 2, null]), assignedTo: pick([office.ids.editor, office.ids.editor2, null]), dueDate: pick(['2035-01-01', null]) },
      })
      return
    case 2:
      await office.ask('admin', 'DELETE', `/transactions/${one!.id}`, { body: { reason: 'no longer wanted' } })
      return
    case 3:
      await office.ask('admin', 'POST', `/transactions/${one!.id}/restore`, { body: {} })
      return
    case 4:
      await office.ask(as, 'PATCH', `/transactions/${one!.id}`, { body: { priority: pick(['low', 'urgent']), dueDate: pick(['2036-02-02', null]), client: pick([office.ids.client, null]) } })
      return
    case 5:
      await office.ask('admin', 'POST', '/transactions/bulk', { body: { ids: rows.map(({ id }) => id), action: 'assign', assignedTo: pick([office.ids.editor, office.ids.admin]), reason: 'shared out' } })
      return
    default:
      await office.ask('admin', 'POST', `/transactions/${(other && below(2) ? other : one!).id}/status`, { body: { status: next, comment: 'because' } })
  }
}
