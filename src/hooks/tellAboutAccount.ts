import type { CollectionAfterChangeHook } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { forgetBounces } from '../mails/deliver/bounces.ts'
import { endMailLinks } from '../mails/mailLink.ts'
import { mailTo } from '../mails/mailTo.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { passwordIsGiven } from './endSessionsOfChangedUser.ts'

/**
 * Tells people what became of their account, whatever door it was changed by: registered, approved, rejected with the
 * reason, made by an admin, password changed. A changed password or address also ends the links sent by mail before.
 */
export const tellAboutAccount: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const id = Number(doc.id)
  if (operation === 'create') {
    const caller = callerOf(req)
    if (doc.status === 'pending' && !caller) {
      await mailTo(req, { to: id, mail: 'registrationReceived', data: {} })
      const applicant = { applicant: String(doc.name), applicantEmail: String(doc.email), company: String(doc.company ?? '') }
      // Administrators hear of it as they chose to; an account is made once, whatever is tried again.
      await publish(req, [{ type: 'registrationWaiting', at: now().toISOString(), by: null, userId: id, ...applicant }], { keys: [`registration:${id}`] })
    }
    if (doc.status === 'active' && caller) await mailTo(req, { to: id, mail: 'welcome', data: {} })
    return doc
  }
  const [from, to] = [previousDoc?.status, doc.status]
  if (to === 'active' && (from === 'pending' || from === 'rejected')) await mailTo(req, { to: id, mail: 'registrationApproved', data: {} })
  if (to === 'rejected' && from !== 'rejected') {
    await mailTo(req, { to: id, mail: 'registrationRejected', data: { reason: String(doc.statusReason ?? '') } })
  }
  const hasNewPassword = passwordIsGiven(req)
  if (hasNewPassword) {
    await recordAudit(req, [{ action: 'passwordChanged', entity: 'users', entityId: id }])
    await mailTo(req, { to: id, mail: 'passwordChanged', data: {} })
  }
  // What bounced at the old address says nothing of the new one, and the new one is known to take mail or about to show it.
  if (previousDoc?.email !== doc.email) await forgetBounces(req, [String(previousDoc?.email ?? ''), String(doc.email)])
  if (hasNewPassword || previousDoc?.email !== doc.email) await endMailLinks(req, id)
  return doc
}
