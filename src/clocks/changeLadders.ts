import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Calendars } from '../sla/index.ts'
import type { MovedWork } from './changeVersion.ts'
import { isOpen, type Clock } from './clock.ts'
import type { EscalationItem } from './dueItem.ts'
import { saveClocks } from './saveClocks.ts'

type Known = { transactionId: number; sla: string; run: number; step: string; key: string; done: boolean }

/**
 * Stores clocks that have another ladder now. Steps that the ladder has no more, or has for another target, are
 * forgotten where they were not done. A step whose time is past comes at once only if the former ladder had it and it
 * was not done: a shorter target made it late. What is new, or was done under the former target, is noted as passed.
 */
export async function changeLadders(
  req: PayloadRequest,
  { clocks, calendars, items, workOf }: {
    clocks: readonly Clock[]
    calendars: Calendars
    items: readonly EscalationItem[]
    workOf: (item: { transactionId: number }) => MovedWork
  },
): Promise<void> {
  if (clocks.length === 0) return
  const known = await sqlOf(req)<Known>(
    `select i.transaction_id as "transactionId", c.sla, c.run, i.step, i.key, i.done_at is not null as done
     from due_items i join sla_clocks c on c.id = i.clock_id where i.transaction_id = any($1::int[]) and i.kind = 'escalation'`,
    [clocks.map(({ transactionId }) => transactionId)],
  )
  const keys = new Set(known.map(({ transactionId, key }) => `${transactionId} ${key}`))
  const steps = new Set(known.filter(({ done }) => done).map(stepName))
  const isPassed = (item: EscalationItem) => {
    const { before, at } = workOf(item)
    if (item.dueAt === null || Date.parse(item.dueAt) > Date.parse(at)) return false
    if (keys.has(`${item.transactionId} ${item.key}`)) return false
    const former = before.slas?.find(({ key }) => key === item.sla)
    return steps.has(stepName(item)) || !former?.escalations?.some(({ key }) => key === item.step)
  }
  const passed = items.filter(isPassed)
  await saveClocks(req, { clocks, calendars, items })
  const open = clocks.filter(isOpen).map(({ transactionId, sla, run }) => ({ transactionId, sla, run }))
  await sqlOf(req)(
    `delete from due_items i using sla_clocks c, jsonb_to_recordset($1::jsonb) as o ("transactionId" int, sla text, run int)
     where c.transaction_id = o."transactionId" and c.sla = o.sla and c.run = o.run
       and i.transaction_id = c.transaction_id and i.clock_id = c.id and i.kind = 'escalation' and i.done_at is null
       and (i.transaction_id, i.key) not in (select "transactionId", key from jsonb_to_recordset($2::jsonb) as k ("transactionId" int, key text))`,
    [JSON.stringify(open), JSON.stringify(items.map(({ transactionId, key }) => ({ transactionId, key })))],
  )
  if (passed.length === 0) return
  await sqlOf(req)(
    `update due_items i set done_at = p.at, outcome = 'passed'
     from jsonb_to_recordset($1::jsonb) as p ("transactionId" int, key text, at timestamptz)
     where i.transaction_id = p."transactionId" and i.key = p.key and i.done_at is null`,
    [JSON.stringify(passed.map((item) => ({ transactionId: item.transactionId, key: item.key, at: workOf(item).at })))],
  )
}

function stepName({ transactionId, sla, run, step }: Pick<Known, 'transactionId' | 'sla' | 'run' | 'step'>): string {
  return `${transactionId} ${sla} ${run} ${step}`
}
