import type { PayloadRequest } from 'payload'
import { eventTitle, type TransactionEvent } from '../../events/index.ts'
import { callerOf } from '../../platform/caller.ts'
import { joinSql } from '../../platform/idsQuery.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { roleLabels } from '../../shared/roles.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'

export const historyColumns: readonly { heading: Text; width: number }[] = [
  { heading: { en: 'Reference number', ar: 'الرقم المرجعي' }, width: 20 },
  { heading: { en: 'Transaction number', ar: 'رقم المعاملة' }, width: 18 },
  { heading: { en: 'When', ar: 'التاريخ' }, width: 17 },
  { heading: { en: 'What happened', ar: 'ما حدث' }, width: 50 },
  { heading: { en: 'By', ar: 'بواسطة' }, width: 24 },
  { heading: { en: 'Role', ar: 'الدور' }, width: 14 },
  { heading: { en: 'Reason', ar: 'السبب' }, width: 40 },
]

type Line = {
  externalReference: string
  reference: string
  at: string
  actor: string | null
  actorRole: 'client' | 'editor' | 'admin' | null
  reason: string | null
  data: TransactionEvent
}

/** The timelines of transactions a person may see, in their order, oldest line first. Clients get no internal lines. Only in a snapshot. */
export async function* readHistoryRows(req: PayloadRequest, { rows, order }: OrderedIds, locale: Locale, signal: AbortSignal): AsyncGenerator<Cell[][]> {
  const { office } = await settingsOf(req.payload)
  const statement = joinSql`
    select t.external_reference as "externalReference", t.reference, h.reason, h.data, h.actor_role as "actorRole",
      actor.name as actor, left((h.created_at at time zone ${{ value: office.timeZone }})::text, 16) as at
    from ${rows} join transactions t on t.id = asked.id
    join transaction_history h on h.transaction_id = t.id
    left join users actor on actor.id = h.actor_id
    where ${{ value: callerOf(req)?.role !== 'client' }} or h.internal is not true
    order by ${{ text: order, values: [] }}, h.id`
  for await (const lines of readByCursor<Line>(req, statement, signal)) {
    yield lines.map((line) => [
      line.externalReference,
      line.reference,
      { moment: line.at },
      say(eventTitle(line.data), locale),
      line.actor,
      line.actorRole && roleLabels[line.actorRole][locale],
      line.reason,
    ])
  }
}
