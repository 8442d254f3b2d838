import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { forgetRules } from '../notifications/rules/rulesInForce.ts'
import { withdrawRule } from '../notifications/rules/withdrawRule.ts'
import { sqlOf } from '../platform/tx.ts'

/** A rule that was saved has no problem yet; one that was switched off tells nobody any more, also of what happened before. */
export const followNotificationRule: CollectionAfterChangeHook = async ({ doc, req }) => {
  forgetRules(req.payload)
  await sqlOf(req)('delete from notification_rule_problems where rule_id = $1', [doc.id])
  if (!doc.active) await withdrawRule(req, doc.id)
  return doc
}

/** A rule that is deleted tells nobody any more. */
export const followRemovedRule: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  forgetRules(req.payload)
  await withdrawRule(req, Number(id))
  return doc
}
