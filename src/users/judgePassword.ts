import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
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
export async function judgePassword(req: PayloadRequest, password: string, about: About): Promise<void> {
  const fields = await passwordFaults(req, password, about)
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: about.path ?? 'password' }, { fields })
}

/** The rules a new password breaks, as errors of its field. */
export async function passwordFaults(
  req: PayloadRequest,
  password: string,
  { email, present, path = 'password' }: About,
): Promise<FieldError[]> {
  const { signIn } = await settingsOf(req.payload)
  const broken: PasswordRule[] = brokenPasswordRules(password, { length: signIn.passwordLength, classes: signIn.passwordClasses }, email)
  if (broken.length === 0 && (await isCommonPassword(password))) broken.push(commonPasswordRule)
  if (broken.length === 0 && present && (await passwordMatches(present, password))) broken.push(reusedPasswordRule)
  return passwordFieldErrors(broken, path)
}
