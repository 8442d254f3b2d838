import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'

/** Takes back what a rule was going to tell, in the tx of the request; what is being sent at this moment goes out. */
export async function withdrawRule(req: PayloadRequest, ruleId: number): Promise<void> {
  await sqlOf(req)(
    `update deliveries set state = 'cancelled', reason = 'ruleOff', ended_at = now()
     where rule_id = $1 and state in ('planned', 'waiting', 'digest')`,
    [ruleId],
  )
}
