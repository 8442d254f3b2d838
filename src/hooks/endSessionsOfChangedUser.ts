import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { endAllSessions } from '../users/sessions.ts'
import { sessionOf } from '../users/signOut.ts'

const passwordGiven = 'mdc.passwordGiven'

/** Remembers that a password is being set: after the save nothing shows it any more. */
export const notePassword: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation === 'update') req.context[passwordGiven] = typeof data?.password === 'string' && data.password !== ''
  return data
}

/** Whether the save under way sets a password. */
export const passwordIsGiven = (req: { context: Record<string, unknown> }): boolean => req.context[passwordGiven] === true

/**
 * A token says who somebody was when it was issued. When role, status, password or email change, every session of
 * the account ends; somebody who changes their own password stays signed in where they are.
 */
export const endSessionsOfChangedUser: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const changed = (['role', 'status', 'email'] as const).some((field) => previousDoc?.[field] !== doc[field])
  const newPassword = passwordIsGiven(req)
  if (!changed && !newPassword) return doc
  const own = sessionOf(req)
  const keep = !changed && own?.userId === doc.id ? own?.id : null
  await endAllSessions(req, doc.id, keep)
  return doc
}
