import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { forgetTemplates } from '../mails/templates/storedWords.ts'
import { isTemplateKey } from '../mails/templates/words.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'

/**
 * A template of the product stays, and one of the office's own while a rule or a message that is still to go out uses
 * it. The row is locked, so that no rule takes it up meanwhile.
 */
export const keepTemplate: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const sql = sqlOf(req)
  const [template] = await sql<{ key: string }>('select key from email_templates where id = $1 for update', [id])
  if (!template) return
  if (isTemplateKey(template.key)) throw new DomainError('CONFLICT', ofProduct)
  const [rule] = await sql<{ name: string }>('select name from notification_rules where template_id = $1 order by id limit 1', [id])
  if (rule) throw new DomainError('CONFLICT', usedByRule(rule.name))
  const [send] = await sql(`select 1 from notification_sends where template = $1 and state in ('scheduled', 'sending') limit 1`, [template.key])
  if (send) throw new DomainError('CONFLICT', usedByMessage)
}

/** Mails of this process say the new words at once, those of others within three seconds. */
export const takeUpTemplate: CollectionAfterChangeHook = ({ doc, req }) => {
  forgetTemplates(req.payload)
  return doc
}

export const dropTemplate: CollectionAfterDeleteHook = ({ req }) => forgetTemplates(req.payload)

const ofProduct = {
  reason: 'a template of the product cannot be deleted; it can be given its first words back',
  reasonAr: 'لا يمكن حذف قالب من قوالب النظام، ويمكن إعادة نصه الأصلي',
}
const usedByRule = (name: string) => ({ reason: `the rule "${name}" uses this template`, reasonAr: `القاعدة «${name}» تستخدم هذا القالب` })
const usedByMessage = { reason: 'a message that is still to be sent uses this template', reasonAr: 'رسالة لم تُرسل بعد تستخدم هذا القالب' }
