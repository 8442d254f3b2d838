import type { PayloadRequest } from 'payload'
import { eventTitle, type TransactionEvent } from '../../events/index.ts'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { sqlOf } from '../../platform/tx.ts'
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

/** The timelines of transactions a person may see, in their order, oldest line first. Clients get no internal lines. */
export async function readHistoryRows(req: PayloadRequest, ids: readonly number[], locale: Locale): Promise<Cell[][]> {
  const { office } = await settingsOf(req.payload)
  const lines = await sqlOf(req)<Line>(
    `select t.external_reference as "externalReference", t.reference, h.reason, h.data, h.actor_role as "actorRole",
       actor.name as actor, to_char(h.created_at at time zone $2, 'YYYY-MM-DD HH24:MI') as at
     from unnest($1::int[]) with ordinality as asked(id, place)
     join transactions t on t.id = asked.id
     join transaction_history h on h.transaction_id = t.id
     left join users actor on actor.id = h.actor_id
     where $3 or h.internal is not true
     order by asked.place, h.id`,
    [ids, office.timeZone, callerOf(req)?.role !== 'client'],
  )
  return lines.map((line) => [
    line.externalReference,
    line.reference,
    { moment: line.at },
    say(eventTitle(line.data), locale),
    line.actor,
    line.actorRole && roleLabels[line.actorRole][locale],
    line.reason,
  ])
}
