import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { commonVariables } from '../mails/templates/accountVariables.ts'
import { sayMoment } from '../mails/templates/sayMoment.ts'
import type { Variables } from '../mails/templates/variables/fill.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { say } from '../shared/text.ts'
import { asTold } from './asTold.ts'
import { knownTransactions, titleOf, type MailRecipient } from './variablesOf.ts'
import { addressOf, asReader } from './variables/transactionVariables.ts'

/** How much one mail lists; the rest is counted. Mail programs cut what is longer than some hundred kilobytes. */
const atMost = { groups: 40, items: 120 } as const

/**
 * What a digest may name: what happened, by transaction, in the order it began. `events` are those its reader may hear of
 * (whatIsTold); what they are not told at all is left out here too. Null where nothing is left: then there is no mail.
 */
export async function digestVariables(
  req: PayloadRequest,
  events: readonly OfficeEvent[],
  reader: MailRecipient,
  { period, transactionId = null }: { period?: 'daily' | 'weekly'; transactionId?: number | null } = {},
): Promise<Variables | null> {
  const told = events.flatMap((event) => asTold(event, reader) ?? [])
  if (told.length === 0) return null
  const settings = await settingsOf(req.payload)
  const transactions = await knownTransactions(req, told, reader, settings)
  const names = await namesOf(req, told, reader)
  const officeName = reader.locale === 'ar' ? settings.office.nameAr : settings.office.nameEn
  const groups = new Map<number | null, OfficeEvent[]>()
  for (const event of told.slice(0, atMost.items)) {
    const about = 'transactionId' in event && transactions.has(event.transactionId) ? event.transactionId : null
    if (groups.has(about) || groups.size < atMost.groups) groups.set(about, [...(groups.get(about) ?? []), event])
  }
  const listed = [...groups.values()].reduce((sum, each) => sum + each.length, 0)
  const itemOf = (event: OfficeEvent): Variables => ({
    title: say(titleOf(event, settings), reader.locale),
    at: sayMoment(event.at, settings.office, reader.locale),
    by: event.by && (reader.role === 'client' && event.by.id !== reader.id ? officeName : (names.get(event.by.id) ?? null)),
  })
  const one = transactionId === null ? undefined : transactions.get(transactionId)
  return {
    ...commonVariables(asReader(reader), settings, (one?.['link'] as string | undefined) ?? addressOf('/admin/notifications')),
    digest: {
      count: told.length,
      more: told.length - listed,
      isWeekly: period === 'weekly',
      reference: one?.['reference'] ?? null,
      groups: [...groups].map(([id, happened]) => ({ ...(id === null ? {} : transactions.get(id)), items: happened.map(itemOf) })),
    },
  }
}

async function namesOf(req: PayloadRequest, events: readonly OfficeEvent[], { role, id }: MailRecipient): Promise<Map<number, string>> {
  const wanted = [...new Set(events.flatMap(({ by }) => (by && (role !== 'client' || by.id === id) ? [by.id] : [])))]
  if (wanted.length === 0) return new Map()
  const rows = await sqlOf(req)<{ id: number; name: string }>('select id, name from users where id = any($1::int[])', [wanted])
  return new Map(rows.map((row) => [row.id, row.name]))
}
