import type { Endpoint } from 'payload'
import { changeEmail } from './changeEmail.ts'
import { changePassword } from './changePassword.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { me } from './me.ts'
import { googleEndpoints } from './google/index.ts'
import { passwordResetConfirm, passwordResetRequest } from './passwordReset.ts'
import { passwordRules } from './passwordRules.ts'
import { refreshTokens } from './refresh.ts'
import { registerApplicant } from './register.ts'
import { secondFactorEndpoints } from './second-factor/index.ts'
import { listSessions, removeOtherSessions, removeSession } from './sessions.ts'
import { verifyEmail } from './verifyEmail.ts'

/** Signing in and out, for apps and programs. Browsers of the admin UI use /users/login, by the same rules. */
export const authEndpoints: Endpoint[] = [
  login, refreshTokens, logout, me,
  registerApplicant, verifyEmail, passwordRules, passwordResetRequest, passwordResetConfirm,
  changePassword, changeEmail,
  listSessions, removeOtherSessions, removeSession,
  ...secondFactorEndpoints, ...googleEndpoints,
]
