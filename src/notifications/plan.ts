import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { withoutValues } from '../events/withoutValues.ts'
import { nudge, sendJob } from '../platform/queue.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { heardAs, isOfTheHouse } from './asTold.ts'
import { channels, noticeOf, type Channel } from './notices.ts'
import { planInsert } from './planInsert.ts'
import { namedIn, relationsOf } from './recipientsOf.ts'
import { spreadNotices } from './spread/jobs.ts'
import { withdrawAbout } from './withdraw.ts'

/** Something that happened, and the key by which it is known: the same key tells nobody twice. */
export type Planned = { event: OfficeEvent; key: string }

/**
 * Plans who is told of what happened, in the tx of the change: a notice per event that is told, and a delivery per
 * person and channel. What each may read, when, and in which words is judged when it is told (`spread`). What was still
 * to be told of a transaction that is deleted is taken back.
 */
export async function planNotices(req: PayloadRequest, planned: readonly Planned[]): Promise<void> {
  const gone = planned.flatMap(({ event }) => (event.type === 'transactionDeleted' ? event.transactionId : []))
  if (gone.length > 0) await withdrawAbout(req, gone)
  const { notifications } = await settingsOf(req.payload)
  const lines = planned.flatMap((each) => lineOf(each, notifications) ?? [])
  if (lines.length === 0) return
  await sqlOf(req)(planInsert, [JSON.stringify(lines)], 'plan-insert')
  await sendJob(req, spreadNotices, { occurrence: nudge })
}

/** What the statement needs to know of an event (`planInsert`); null where nobody is told. */
export function lineOf({ event, key }: Planned, office: Record<Channel, readonly string[]>) {
  const notice = noticeOf(event.type)
  if (notice === 'silent' || isOfImport(event)) return null
  const { named, asked } = namedIn(event)
  // What people, and the office, chose to hear of is what they hear it as.
  const choice = heardAs(event).type
  const isOn = (channel: Channel) => notice.critical === true || office[channel].includes(choice)
  return {
    key,
    event: event.type,
    choice,
    transaction: 'transactionId' in event ? event.transactionId : null,
    import: event.type === 'importFinished' || event.type === 'importUndone' ? event.importId : null,
    data: withoutValues(event),
    at: event.at,
    by: event.by?.id ?? null,
    recipients: relationsOf(event, notice.recipients),
    named,
    asked,
    house: isOfTheHouse(event),
    channels: (notice.channels ?? channels).filter(isOn),
    critical: notice.critical ?? false,
    template: notice.template,
    words: notice.words ?? {},
    choices: notice.choices ?? {},
  }
}

/** What an import brings in is told by the import, once, when it is done. */
function isOfImport(event: OfficeEvent): boolean {
  return event.type !== 'importFinished' && event.type !== 'importUndone' && 'importId' in event && event.importId !== undefined
}
