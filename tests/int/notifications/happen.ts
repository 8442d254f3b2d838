import type { OfficeEvent } from '../../../src/events/index.ts'
import type { Office, PersonKey } from '../../helpers/office.ts'

/** Lets these events happen, by the one door there is for them; `keys` as publish takes them. */
export async function happen(office: Office, by: PersonKey, events: readonly OfficeEvent[], keys?: readonly string[]): Promise<void> {
  const { publish } = await import('../../../src/outbox/publish.ts')
  const { inTx } = await import('../../../src/platform/tx.ts')
  const req = await office.requestOf(by)
  await inTx(req, () => publish(req, events, keys ? { keys } : {}))
}

/** Who was told of the last event of this kind about a transaction (null: of any), in the application and by mail, by their keys. */
export async function toldOf(office: Office, event: string): Promise<{ inApp: PersonKey[]; email: PersonKey[] }> {
  const rows = await office.sql<{ person: number; channel: 'inApp' | 'email' }>(
    `select d.recipient_id as person, d.channel from deliveries d
     where d.notice_id = (select max(id) from notices where event = $1) and d.state in ('delivered', 'waiting', 'digest')`,
    [event],
  )
  const keyOf = new Map(Object.entries(office.ids).map(([key, id]) => [id, key as PersonKey]))
  const by = (channel: string) => rows.filter((row) => row.channel === channel).map(({ person }) => keyOf.get(person)!).toSorted()
  return { inApp: by('inApp'), email: by('email') }
}
