import type { Payload } from 'payload'
import type { EventType } from '../../events/index.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'

/** Why a rule could last not be computed, and how often that happened since it was saved. */
export type RuleProblem = { at: string; event: EventType; message: Text; times: number }

/**
 * Writes down that a rule could not be computed, and logs it. Outside the tx it was met in: that one goes on, and its
 * locks would make those wait who meet the same. A rule that is gone meanwhile has no problem.
 */
export async function noteProblem(
  payload: Payload,
  rule: { id: number; name: string },
  { event, noticeId, message }: { event: EventType; noticeId: number; message: Text },
): Promise<void> {
  payload.logger.error(`Notification rule ${rule.id} ("${rule.name}") told nobody of notice ${noticeId} (${event}): ${message.en}`)
  await sqlOnPool(payload)(
    `insert into notification_rule_problems (rule_id, event, message)
     select id, $2, $3 from notification_rules where id = $1
     on conflict (rule_id) do update set event = excluded.event, message = excluded.message, at = now(),
       times = notification_rule_problems.times + 1`,
    [rule.id, event, JSON.stringify(message)],
  )
}
