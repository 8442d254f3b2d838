import type { CollectionBeforeValidateHook } from 'payload'
import { refuseWrongRule } from '../notifications/rules/refuseWrongRule.ts'
import { relatedId, ruleOf } from '../notifications/rules/ruleOf.ts'

/**
 * What holds on every save of a notification rule: events that people hear of, a condition that can be computed,
 * somebody to tell and a way to, words that speak of its events. Everything that is wrong is said beside its field.
 */
export const guardNotificationRule: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const asked: Record<string, unknown> = { ...(originalDoc as Record<string, unknown> | undefined), ...withoutUndefined(data) }
  const rule = ruleOf(asked)
  await refuseWrongRule(req, rule, relatedId(asked['template']))
  const { condition, addresses, at } = rule
  return { ...data, condition, addresses, at }
}

function withoutUndefined(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}
