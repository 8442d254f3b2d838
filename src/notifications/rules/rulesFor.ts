import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import type { NoticeTemplate } from '../../mails/templates/templateKeys.ts'
import { settingsOf } from '../../platform/settings.ts'
import { calendarOf } from '../../sla/index.ts'
import { aroundEvents } from './aroundEvents.ts'
import { judgeRule } from './judgeRule.ts'
import { noteProblem } from './noteProblem.ts'
import type { RuleDelivery, RuleInForce } from './rule.ts'
import { rulesInForce } from './rulesInForce.ts'
import { whomItTells } from './whomItTells.ts'

/** The words for who has no account, where a rule has none of its own: number, reference and status, no more. */
export const outsideTemplate: NoticeTemplate = 'outsideNotice'

/**
 * What the rules of the office add to a notice, at most one delivery per person (or address) and channel, the earliest.
 * Reads in the tx of the request. A rule that cannot be computed is noted and tells nobody; the others do.
 */
export async function rulesFor(req: PayloadRequest, notice: { id: number; event: OfficeEvent }): Promise<RuleDelivery[]> {
  const { event } = notice
  const rules = await rulesInForce(req, event.type)
  if (rules.length === 0) return []
  const around = (await aroundEvents(req, [event], rules))(event)
  const calendar = calendarOf(await settingsOf(req.payload))
  const found: RuleDelivery[] = []
  for (const rule of rules) {
    const verdict = judgeRule(rule, event, around, calendar)
    if ('problem' in verdict) await noteProblem(req.payload, rule, { event: event.type, noticeId: notice.id, message: verdict.problem })
    else if (verdict.dueAt) found.push(...(await deliveriesOf(req, rule, event, verdict.dueAt)))
  }
  return onceEach(found)
}

async function deliveriesOf(req: PayloadRequest, rule: RuleInForce, event: OfficeEvent, dueAt: Date): Promise<RuleDelivery[]> {
  const { people, addresses } = await whomItTells(req, rule, event)
  const { id: ruleId, template, channels } = rule
  return [
    ...people.flatMap((recipientId) => channels.map((channel) => ({ ruleId, recipientId, channel, template, dueAt }))),
    ...addresses.map((address) => ({ ruleId, address, channel: 'email' as const, template: template ?? outsideTemplate, dueAt })),
  ]
}

/** Where several rules tell the same person, the earliest does, and of those the oldest rule. */
function onceEach(deliveries: readonly RuleDelivery[]): RuleDelivery[] {
  const kept = new Map<string, RuleDelivery>()
  const inOrder = [...deliveries].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.ruleId - other.ruleId)
  for (const delivery of inOrder) {
    const key = `${delivery.channel} ${delivery.recipientId ?? delivery.address}`
    if (!kept.has(key)) kept.set(key, delivery)
  }
  return [...kept.values()]
}
