import type { Payload, PayloadRequest } from 'payload'
import type { EventType } from '../../events/index.ts'
import { now } from '../../platform/clock.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { RuleInForce } from './rule.ts'

/** How long a process trusts what it read, in ms: a rule that another process changed holds here that much later. */
const freshFor = 2_000

type Memory = { asOf: number; rules: readonly RuleInForce[] }
type Slot = { memory: Memory | null }

const slotOf = (payload: Payload): Slot => onPayload<Slot>(payload, 'notificationRules', () => ({ memory: null }))

/**
 * The rules in force for a kind of event, oldest first; the same objects until they are read again. However many things
 * happen, rules are asked for every two seconds at most, and for events that have none nothing else is.
 */
export async function rulesInForce(req: PayloadRequest, event: EventType): Promise<readonly RuleInForce[]> {
  const slot = slotOf(req.payload)
  const at = now().getTime()
  const known = slot.memory
  // A negative age is a clock set back: what was read could then be trusted for far too long.
  const isFresh = known !== null && at >= known.asOf && at - known.asOf < freshFor
  const { rules } = isFresh ? known : (slot.memory = { asOf: at, rules: await readRules(req) })
  return rules.filter(({ events }) => events.includes(event))
}

/** After a change in this process the next one who asks reads. */
export function forgetRules(payload: Payload): void {
  slotOf(payload).memory = null
}

async function readRules(req: PayloadRequest): Promise<RuleInForce[]> {
  return sqlOf(req)<RuleInForce>(
    `select r.id, r.name, nullif(trim(r.condition), '') as condition, coalesce(r.delay_minutes, 0)::int as "delayMinutes",
       nullif(r.at, '') as at, coalesce(r.working_days_only, false) as "workingDaysOnly", t.key as template,
       array(select value::text from notification_rules_events e where e.parent_id = r.id order by e."order") as events,
       array(select value::text from notification_rules_roles o where o.parent_id = r.id order by o."order") as roles,
       array(select value::text from notification_rules_channels c where c.parent_id = r.id order by c."order") as channels,
       array(select lower(text) from notification_rules_texts a where a.parent_id = r.id and a.path = 'addresses' order by a."order") as addresses,
       array(select users_id from notification_rules_rels p where p.parent_id = r.id and p.path = 'people' order by p."order") as people,
       array(select departments_id from notification_rules_rels d where d.parent_id = r.id and d.path = 'departments' order by d."order") as departments
     from notification_rules r left join email_templates t on t.id = r.template_id
     where r.active order by r.id`,
    [],
    'notification-rules',
  )
}
