import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { now } from '../platform/clock.ts'
import { oneAtATime } from '../platform/oneAtATime.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { countFailure, endCount, lockedError, lockedUntil } from './countFailure.ts'
import { passwordMatches } from './passwordMatches.ts'
import { secondFactorOf } from './secondFactor/store.ts'
import { lockUser } from './sessions.ts'

/**
 * Has a signed-in person prove that it is them, before something that a stolen session must not do. Wrong ones count
 * towards the lock like those of a sign-in, or a session would be a way to guess; a right one ends the count only where
 * there is no second factor, or it would be a way to guess that. Call it outside of a tx: the count is
 * committed before it raises WRONG_PASSWORD or ACCOUNT_LOCKED.
 */
export async function demandPassword(req: PayloadRequest, userId: number, password: string): Promise<void> {
  const { signIn } = await settingsOf(req.payload)
  const rule = { attempts: signIn.maxAttempts, minutes: signIn.lockMinutes }
  const [stored] = await sqlOf(req)<{ hash: string | null; salt: string | null }>('select hash, salt from users where id = $1', [userId])
  const matches = await passwordMatches(stored, password)
  const judge = () =>
    inTx(req, async (): Promise<DomainError | null> => {
      const at = now()
      const user = await lockUser(req, userId)
      if (!user) return new DomainError('UNAUTHENTICATED')
      const locked = lockedUntil(user.lock_until, at)
      if (!locked && matches && user.hash === stored?.hash) {
        if (user.attempts && !(await secondFactorOf(req, userId))?.secret) await endCount(req, userId)
        return null
      }
      if (!locked) await countFailure(req, user, rule, at)
      const reason = locked ? 'locked' : 'wrongPassword'
      const by = { id: user.id, role: user.role }
      await publish(req, [{ type: 'signInFailed', email: user.email, userId, reason, by, at: at.toISOString() }])
      if (locked) return lockedError(locked, at)
      const message = { en: 'This is not the current password.', ar: 'ليست هذه كلمة المرور الحالية.' }
      return new DomainError('WRONG_PASSWORD', {}, { fields: [{ path: 'currentPassword', code: 'WRONG_PASSWORD', message }] })
    })
  const refused = await oneAtATime(req.payload, `password:${userId}`, judge)
  if (refused) throw refused
}
