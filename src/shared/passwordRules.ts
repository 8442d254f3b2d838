import type { FieldError } from './errors.ts'
import type { Text } from './text.ts'

/** The kinds of characters a password may have to hold. */
export const passwordClasses = ['lower', 'upper', 'digit', 'symbol'] as const
export type PasswordClass = (typeof passwordClasses)[number]

/** What the office demands of a new password: `length` characters at least, one of each of `classes`. */
export type PasswordRules = { length: number; classes: readonly PasswordClass[] }

/** Longer ones help nobody and cost the time of hashing them. */
export const longestPassword = 200

/** A rule as a page shows it; `code` is the code of the field error that breaking it gives. */
export type PasswordRule = { code: string; message: Text }

const inClass: Record<PasswordClass, RegExp> = {
  lower: /\p{Ll}/u,
  upper: /\p{Lu}/u,
  digit: /\p{Nd}/u,
  // Everything else, letters of scripts without capitals included.
  symbol: /[^\p{Ll}\p{Lu}\p{Nd}]/u,
}

const ofClass: Record<PasswordClass, PasswordRule> = {
  lower: { code: 'PASSWORD_NO_LOWER', message: { en: 'At least one small letter (a–z).', ar: 'حرف لاتيني صغير واحد على الأقل (a–z).' } },
  upper: { code: 'PASSWORD_NO_UPPER', message: { en: 'At least one capital letter (A–Z).', ar: 'حرف لاتيني كبير واحد على الأقل (A–Z).' } },
  digit: { code: 'PASSWORD_NO_DIGIT', message: { en: 'At least one digit.', ar: 'رقم واحد على الأقل.' } },
  symbol: { code: 'PASSWORD_NO_SYMBOL', message: { en: 'At least one other character, such as ! or #.', ar: 'رمز واحد على الأقل مثل ! أو #.' } },
}
const tooLong: PasswordRule = {
  code: 'PASSWORD_TOO_LONG',
  message: { en: `At most ${longestPassword} characters.`, ar: `${longestPassword} حرف على الأكثر.` },
}
const holdsEmail: PasswordRule = {
  code: 'PASSWORD_IS_EMAIL',
  message: { en: 'Must not hold the email address.', ar: 'يجب ألا تحتوي على البريد الإلكتروني.' },
}
const common: PasswordRule = {
  code: 'PASSWORD_COMMON',
  message: { en: 'Must not be a password that many people use.', ar: 'يجب ألا تكون كلمة مرور شائعة الاستخدام.' },
}
const reused: PasswordRule = {
  code: 'PASSWORD_REUSED',
  message: { en: 'Must differ from the present password.', ar: 'يجب أن تختلف عن كلمة المرور الحالية.' },
}

/** Every rule in force, in the order a page shows them. */
export function passwordRules(rules: PasswordRules): PasswordRule[] {
  return [shortest(rules), ...rules.classes.map((each) => ofClass[each]), tooLong, holdsEmail, common, reused]
}

/**
 * The rules a password breaks that can be judged from the words alone; empty when none. The server also asks
 * whether it is a common one and whether it is the present one, which a browser cannot know.
 */
export function brokenPasswordRules(password: string, rules: PasswordRules, email = ''): PasswordRule[] {
  const length = [...password].length
  return [
    ...(length < rules.length ? [shortest(rules)] : []),
    ...rules.classes.filter((each) => !inClass[each].test(password)).map((each) => ofClass[each]),
    ...(length > longestPassword ? [tooLong] : []),
    ...(holds(password, email) ? [holdsEmail] : []),
  ]
}

/** The broken rules as errors of a field. */
export function passwordFieldErrors(broken: readonly PasswordRule[], path: string): FieldError[] {
  return broken.map(({ code, message }) => ({ path, code, message }))
}

export const commonPasswordRule = common
export const reusedPasswordRule = reused

/**
 * How hard a password is to guess, for a meter: 0 (breaks a rule) to 4 (very good). Counts length, variety and
 * repetition; a help for people, not a rule.
 */
export function passwordStrength(password: string, rules: PasswordRules, email = ''): 0 | 1 | 2 | 3 | 4 {
  if (password === '' || brokenPasswordRules(password, rules, email).length > 0) return 0
  const characters = [...password]
  const variety = new Set(characters.map((each) => each.toLowerCase())).size
  const kinds = passwordClasses.filter((each) => inClass[each].test(password)).length
  const points = Math.min(characters.length, variety * 2) + kinds * 2
  if (points >= 24) return 4
  return points >= 20 ? 3 : points >= 16 ? 2 : 1
}

/** The address, or its part before the @ where that is long enough to be more than chance. */
function holds(password: string, email: string): boolean {
  const address = email.trim().toLowerCase()
  if (address === '') return false
  const name = address.split('@')[0] ?? ''
  const word = password.toLowerCase()
  return word.includes(address) || (name.length >= 4 && word.includes(name))
}

function shortest({ length }: PasswordRules): PasswordRule {
  return {
    code: 'PASSWORD_TOO_SHORT',
    message: { en: `At least ${length} characters.`, ar: `${length} أحرف على الأقل.` },
  }
}
