import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { RuleProblem } from './noteProblem.ts'

/** `told` counts what went out while its deliveries are kept (90 days), `waiting` what is still to go. */
export type RuleStanding = { told: { inApp: number; email: number }; waiting: number; lastAt: string | null; problem: RuleProblem | null }

type Counted = { inApp: number; email: number; waiting: number; lastAt: Date | null; problem: RuleProblem | null }

/** What a rule did: counted from what it planned, so that it is never wrong, and nobody waits for a counter. */
export async function standingOf(req: PayloadRequest, ruleId: number): Promise<RuleStanding> {
  const [row] = await sqlOf(req)<Counted>(
    `select count(*) filter (where channel = 'inApp' and state = 'delivered')::int as "inApp",
       count(*) filter (where channel = 'email' and state in ('delivered', 'gathered'))::int as email,
       count(*) filter (where state in ('planned', 'waiting', 'digest', 'sending'))::int as waiting,
       max(coalesce(ended_at, created_at)) filter (where state in ('delivered', 'gathered')) as "lastAt",
       (select jsonb_build_object('at', p.at, 'event', p.event, 'message', p.message, 'times', p.times)
         from notification_rule_problems p where p.rule_id = $1) as problem
     from deliveries where rule_id = $1`,
    [ruleId],
  )
  const { inApp, email, waiting, lastAt, problem } = row!
  return { told: { inApp, email }, waiting, lastAt: lastAt && new Date(lastAt).toISOString(), problem: problem && { ...problem, at: new Date(problem.at).toISOString() } }
}
