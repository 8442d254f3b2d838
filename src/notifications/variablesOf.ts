import type { PayloadRequest } from 'payload'
import { eventTitle, type OfficeEvent } from '../events/index.ts'
import { commonVariables } from '../mails/templates/accountVariables.ts'
import { sayDay, sayMoment } from '../mails/templates/sayMoment.ts'
import type { Variables } from '../mails/templates/variables/fill.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Settings } from '../shared/settings.ts'
import { say, type Locale } from '../shared/text.ts'
import { asTold } from './asTold.ts'
import { eventVariables } from './variables/eventVariables.ts'
import { addressOf, asReader, byNumberAlone, transactionVariables, type MailRecipient } from './variables/transactionVariables.ts'
import { readableTo } from './whoMayRead.ts'

export type { MailRecipient } from './variables/transactionVariables.ts'

/**
 * What a mail about an event may name to this reader, in their language; null where they are not told of it. What they
 * may not know is not in it: to clients the office acts and nobody in it, and whoever may no longer read the
 * transaction learns its number alone.
 */
export async function variablesOf(req: PayloadRequest, event: OfficeEvent, reader: MailRecipient): Promise<Variables | null> {
  const told = asTold(event, reader)
  if (told === null) return null
  const settings = await settingsOf(req.payload)
  const transaction = await transactionOf(req, told, reader, settings)
  const own = await eventVariables(req, told, reader, settings.office)
  const wasMine = event.type === 'clientChanged' && event.from?.id === reader.id
  return {
    ...commonVariables(asReader(reader), settings, linkOf(told, transaction)),
    ...own,
    ...(wasMine ? { client: { ...(own['client'] as Variables), wasMine } } : {}),
    transaction,
    event: {
      title: say(titleOf(told, settings), reader.locale),
      at: sayMoment(told.at, settings.office, reader.locale),
      by: await actorOf(req, told, reader, settings),
    },
  }
}

async function transactionOf(req: PayloadRequest, told: OfficeEvent, reader: MailRecipient, settings: Settings): Promise<Variables | null> {
  if (!('transactionId' in told)) return null
  const facts = (await knownTransactions(req, [told], reader, settings)).get(told.transactionId)
  if (facts) return facts
  return 'reference' in told ? byNumberAlone({ reference: told.reference }) : null
}

/** The transactions these events are about, as far as the reader may know them now, by number. */
export async function knownTransactions(req: PayloadRequest, told: readonly OfficeEvent[], reader: MailRecipient, settings: Settings): Promise<Map<number, Variables>> {
  const facts = await transactionVariables(req, told.flatMap((event) => ('transactionId' in event ? [event.transactionId] : [])), reader, settings)
  const doubtful = told.flatMap((event) => ('transactionId' in event && isFarewell(event) ? [event.transactionId] : []))
  if (doubtful.length === 0) return facts
  const readable = reader.id > 0 ? await readableTo(req.payload, reader.id, doubtful, req) : new Set<number>()
  return new Map([...facts].map(([id, known]) => [id, doubtful.includes(id) && !readable.has(id) ? byNumberAlone(known) : known]))
}

/** Events that may take the transaction away from whoever hears of them. */
function isFarewell({ type }: OfficeEvent): boolean {
  return type === 'assignmentChanged' || type === 'clientChanged' || type === 'transactionDeleted'
}

/** Who did it. To a client that is the office, unless they did it themselves. */
export async function actorOf(req: PayloadRequest, { by }: OfficeEvent, { id, role, locale }: MailRecipient, { office }: Settings): Promise<string | null> {
  if (by === null) return null
  if (role === 'client' && by.id !== id) return locale === 'ar' ? office.nameAr : office.nameEn
  const [row] = await sqlOf(req)<{ name: string }>('select name from users where id = $1', [by.id])
  return row?.name ?? null
}

/** What happened in a sentence; days in the office's writing. */
export function titleOf(told: OfficeEvent, { office }: Settings): Record<Locale, string> {
  return eventTitle(told.type === 'overdue' ? { ...told, dueDate: sayDay(told.dueDate, office) } : told)
}

/** Where the button leads; '' for nowhere. */
function linkOf(told: OfficeEvent, transaction: Variables | null): string {
  if (transaction) return typeof transaction['link'] === 'string' ? transaction['link'] : ''
  switch (told.type) {
    case 'reportReady':
    case 'reportFailed':
      return addressOf(`/admin/collections/reports/${told.reportId}`)
    case 'importFinished':
    case 'importUndone':
      return addressOf(`/admin/collections/imports/${told.importId}`)
    case 'delegationMade':
    case 'delegationEnded':
      return addressOf('/admin/collections/delegations')
    case 'registrationWaiting':
      return addressOf('/admin/collections/users?where[status][equals]=pending')
    case 'messageSent':
      return addressOf('/admin/notifications')
    default:
      return addressOf('/admin')
  }
}
