import type { Endpoint } from 'payload'
import { changeEmailOf } from '../auth/changeEmail.ts'
import { forgotPassword, resetPassword } from '../auth/passwordReset.ts'
import { activateUser, approveUser, deactivateUser, rejectUser } from './account.ts'
import { bulkUsers } from './bulk.ts'
import { putUser } from './edit.ts'
import { eraseUser } from './erase.ts'
import { firstRegister } from './firstRegister.ts'
import { loginUser } from './login.ts'
import { changeNotificationPreferences, showNotificationPreferences } from './notificationPreferences.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { endSessions, listSessionsOf } from './sessions.ts'
import { showSecondFactorOfUser } from './showSecondFactor.ts'
import { unlockUser } from './unlock.ts'
import { verifyUser } from './verify.ts'

/** Everything that can be asked under /users; what is not here is Payload's own. Fixed words before `:id`. */
export const userEndpoints: Endpoint[] = [
  loginUser, firstRegister, forgotPassword, resetPassword, verifyUser, unlockUser,
  bulkUsers,
  approveUser, rejectUser, activateUser, deactivateUser, changeEmailOf, listSessionsOf, endSessions,
  showSecondFactorOfUser, resetSecondFactor,
  showNotificationPreferences, changeNotificationPreferences,
  putUser, eraseUser,
]
