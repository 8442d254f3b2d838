import type { FieldError } from './errors.ts'
import type { Text } from './text.ts'
import { isEmailAddress } from './isEmailAddress.ts'

/** What an applicant tells of themselves, as a form holds it. */
export type ApplicantFacts = { name: string; email: string; phone: string; registrationNumber: string }

const rules: { field: keyof ApplicantFacts; code: string; fits: (value: string) => boolean; message: Text }[] = [
  {
    field: 'name',
    code: 'NAME_INVALID',
    // The name stands in a mail to an address that may be somebody else's: no room for a link,
    // nor for what mail programs make one of (example.com).
    fits: (name) => [...name].length >= 2 && /^[^<>@/\\:]*$/.test(name) && !/\bwww\.|\p{L}{2}\.\p{L}{2}/iu.test(name),
    message: { en: 'Please give your name, in words only.', ar: 'يرجى كتابة الاسم بالأحرف فقط.' },
  },
  {
    field: 'email',
    code: 'EMAIL_INVALID',
    fits: isEmailAddress,
    message: { en: 'Please give an email address, such as name@example.com.', ar: 'يرجى كتابة بريد إلكتروني مثل name@example.com.' },
  },
  {
    field: 'phone',
    code: 'PHONE_INVALID',
    fits: (phone) => /^\+?[\d\s()-]{6,29}$/.test(phone),
    message: { en: 'Please give a phone number, such as +966 50 555 0100.', ar: 'يرجى كتابة رقم هاتف مثل ‎+966 50 555 0100.' },
  },
  {
    field: 'registrationNumber',
    code: 'REGISTRATION_NUMBER_INVALID',
    fits: (number) => /^[\dA-Za-z/-]{5,30}$/.test(number),
    message: {
      en: 'Please give your national or commercial registration number: 5 to 30 digits or letters.',
      ar: 'يرجى كتابة رقم الهوية أو السجل التجاري: من 5 إلى 30 رقماً أو حرفاً لاتينياً.',
    },
  },
]

/** What is wrong with the facts of an applicant, field by field; empty when all is well. Western digits are expected (westernDigits). */
export function applicantFaults(facts: ApplicantFacts): FieldError[] {
  return rules.filter(({ field, fits }) => !fits(facts[field].trim())).map(({ field, code, message }) => ({ path: field, code, message }))
}

/** Western digits for Arabic-Indic and Persian ones, as people type them. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! - (digit >= '۰' ? 0x06f0 : 0x0660)))
}
