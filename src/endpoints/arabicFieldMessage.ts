import { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const kinds: Record<string, string> = {
  string: 'نصاً',
  number: 'رقماً',
  int: 'عدداً صحيحاً',
  boolean: 'true أو false',
  array: 'قائمة',
  object: 'كائناً',
  record: 'كائناً',
}

const inArabic = z.locales.ar().localeError

/** What is wrong with a value, in Arabic. Zod's own Arabic names types by their English names and has no full sentences. */
export function arabicFieldMessage(issue: Issue): ReturnType<typeof inArabic> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return required
      return `يجب أن تكون القيمة ${kinds[issue.expected] ?? issue.expected}.`
    case 'too_big':
      if (issue.origin === 'string') return `النص أطول من المسموح، والحد الأعلى لعدد الأحرف ${issue.maximum}.`
      if (issue.origin === 'array') return `العناصر أكثر من المسموح، والحد الأعلى لعددها ${issue.maximum}.`
      return `الرقم أكبر من المسموح، والحد الأعلى ${issue.maximum}.`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return required
      if (issue.origin === 'string') return `النص أقصر من المطلوب، والحد الأدنى لعدد الأحرف ${issue.minimum}.`
      if (issue.origin === 'array') return `العناصر أقل من المطلوب، والحد الأدنى لعددها ${issue.minimum}.`
      return issue.inclusive === false
        ? `يجب أن يكون الرقم أكبر من ${issue.minimum}.`
        : `الرقم أصغر من المسموح، والحد الأدنى ${issue.minimum}.`
    case 'invalid_value':
      return `القيم المقبولة: ${issue.values.map(String).join('، ')}.`
    default:
      return inArabic(issue)
  }
}

const required = 'هذا الحقل مطلوب.'
