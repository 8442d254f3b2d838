import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { EscalationStep } from '../sla/index.ts'
import type { Clock } from './clock.ts'

/**
 * The steps of each clock that are not done, as the due list knows them: enough to date them anew without asking the
 * workflow.
 */
export async function storedLadders(req: PayloadRequest, clocks: readonly Clock[]): Promise<Map<Clock, EscalationStep[]>> {
  const ladders = new Map<Clock, EscalationStep[]>(clocks.map((clock) => [clock, []]))
  if (clocks.length === 0) return ladders
  const byName = new Map(clocks.map((clock) => [nameOf(clock), clock]))
  const rows = await sqlOf(req)<{ transactionId: number; sla: string; run: number; step: string; minutes: number }>(
    `select i.transaction_id as "transactionId", c.sla, c.run, i.step, i.offset_minutes as minutes
     from due_items i join sla_clocks c on c.id = i.clock_id
     where i.transaction_id = any($1::int[]) and i.kind = 'escalation' and i.done_at is null order by i.id`,
    [clocks.map(({ transactionId }) => transactionId)],
  )
  for (const { step, minutes, ...of } of rows) {
    const clock = byName.get(nameOf(of))
    if (clock) ladders.get(clock)!.push({ key: step, offset: { from: 'due', minutes } })
  }
  return ladders
}

function nameOf({ transactionId, sla, run }: Pick<Clock, 'transactionId' | 'sla' | 'run'>): string {
  return `${transactionId} ${sla} ${run}`
}
