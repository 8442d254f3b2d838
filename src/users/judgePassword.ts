import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'
import {
  brokenPasswordRules, commonPasswordRule, passwordFieldErrors, reusedPasswordRule, type PasswordRule,
} from '../shared/passwordRules.ts'
import { isCommonPassword } from './commonPasswords.ts'
import { passwordMatches } from './passwordMatches.ts'

type About = {
  email: string
  /** Where the present password must not be given again: how it is stored. */
  present?: { hash: string | null; salt: string | null } | undefined
  /** The field that is told of: `password` or `newPassword`. */
  path?: string
}

/** Refuses a new password that breaks a rule of the office, naming every broken one. Raises VALIDATION_FAILED. */
export async function judgePassword(req: PayloadRequest, password: string, { email, present, path = 'password' }: About): Promise<void> {
  const { signIn } = await settingsOf(req.payload)
  const broken: PasswordRule[] = brokenPasswordRules(password, { length: signIn.passwordLength, classes: signIn.passwordClasses }, email)
  if (broken.length === 0 && (await isCommonPassword(password))) broken.push(commonPasswordRule)
  if (broken.length === 0 && present && (await passwordMatches(present, password))) broken.push(reusedPasswordRule)
  if (broken.length > 0) {
    throw new DomainError('VALIDATION_FAILED', { fields: path }, { fields: passwordFieldErrors(broken, path) })
  }
}
