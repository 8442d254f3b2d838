import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { withoutValues } from '../events/withoutValues.ts'
import { nudge, sendJob } from '../platform/queue.ts'
import { sqlOf } from '../platform/tx.ts'
import { heardAs, isOfTheHouse } from './asTold.ts'
import { channels, noticeOf } from './notices.ts'
import { planInsert } from './planInsert.ts'
import { namedIn, relationsOf } from './recipientsOf.ts'
import { spreadNotices } from './spread/jobs.ts'

/** Something that happened, and the key by which it is known: the same key tells nobody twice. */
export type Planned = { event: OfficeEvent; key: string }

/**
 * Plans who is told of what happened, in the tx of the change: a notice per event that is told, and a delivery per
 * person and channel. What each may read, when, and in which words is judged when it is told (`spread`).
 */
export async function planNotices(req: PayloadRequest, planned: readonly Planned[]): Promise<void> {
  const lines = planned.flatMap((each) => lineOf(each) ?? [])
  if (lines.length === 0) return
  await sqlOf(req)(planInsert, [JSON.stringify(lines)], 'plan-insert')
  await sendJob(req, spreadNotices, { occurrence: nudge })
}

/** What the statement needs to know of an event (`planInsert`); null where nobody is told. */
export function lineOf({ event, key }: Planned) {
  const notice = noticeOf(event.type)
  if (notice === 'silent' || isOfImport(event)) return null
  const { named, asked } = namedIn(event)
  return {
    key,
    event: event.type,
    // What people chose to hear of is what they hear it as.
    choice: heardAs(event).type,
    transaction: 'transactionId' in event ? event.transactionId : null,
    import: event.type === 'importFinished' || event.type === 'importUndone' ? event.importId : null,
    data: withoutValues(event),
    at: event.at,
    by: event.by?.id ?? null,
    recipients: relationsOf(event, notice.recipients),
    named,
    asked,
    house: isOfTheHouse(event),
    channels: notice.channels ?? channels,
    critical: notice.critical ?? false,
    template: notice.template,
    words: notice.words ?? {},
  }
}

/** What an import brings in is told by the import, once, when it is done. */
function isOfImport(event: OfficeEvent): boolean {
  return event.type !== 'importFinished' && event.type !== 'importUndone' && 'importId' in event && event.importId !== undefined
}
