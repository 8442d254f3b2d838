import type { Text } from '../text.ts'
import { choice, longText, number, shown, toggle } from './makers.ts'
import type { SettingGroup } from './setting.ts'

/** What a QR template may name between braces: only what anyone who scans the code may see. */
export const qrTemplateFields = ['reference', 'status', 'date', 'link', 'office'] as const

export type QrTemplateField = (typeof qrTemplateFields)[number]

function isQrTemplate(template: string): Text | true {
  const known: readonly string[] = qrTemplateFields
  const named = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const stranger = named.find((name) => !known.includes(name))
  if (stranger !== undefined) {
    return {
      en: `${shown(`{${stranger}}`)} may not be in a QR code; available: {${known.join('}, {')}}.`,
      ar: `لا يمكن وضع ${shown(`{${stranger}}`)} في رمز الاستجابة، والمتاح: {${known.join('}، {')}}.`,
    }
  }
  // A code that names no transaction could not be traced back when it is scanned.
  return named.includes('reference') || named.includes('link') || {
    en: 'The template must hold {reference} or {link}.',
    ar: 'يجب أن يحتوي القالب على {reference} أو {link}.',
  }
}

export const publicTracking = {
  label: { en: 'Public tracking', ar: 'التتبع العام' },
  help: {
    en: 'What people who are not signed in may ask, and what QR codes hold.',
    ar: 'ما يمكن لغير المسجلين الاستعلام عنه، ومحتوى رموز الاستجابة.',
  },
  settings: {
    enabled: toggle({
      label: { en: 'Tracking by number', ar: 'التتبع بالرقم' },
      help: {
        en: 'Whether anyone may look up the last action of a transaction by its number.',
        ar: 'هل يمكن لأي شخص معرفة آخر إجراء على المعاملة برقمها.',
      },
      default: true,
    }),
    perMinute: number({
      label: { en: 'Look-ups per minute', ar: 'عدد الاستعلامات في الدقيقة' },
      help: {
        en: 'How many look-ups one network address may make in a minute: 1 to 600.',
        ar: 'عدد الاستعلامات المسموحة لعنوان شبكة واحد في الدقيقة: من 1 إلى 600.',
      },
      default: 30,
      min: 1,
      max: 600,
      unit: { en: 'per minute', ar: 'في الدقيقة' },
    }),
    qrContent: choice({
      label: { en: 'QR code holds', ar: 'محتوى رمز الاستجابة' },
      help: {
        en: 'What a scan of the QR code reads. Codes already printed stay as they are.',
        ar: 'ما يُقرأ عند مسح رمز الاستجابة. الرموز المطبوعة سابقاً لا تتغير.',
      },
      default: 'link',
      options: [
        { value: 'link', label: { en: 'The link to the public page', ar: 'رابط الصفحة العامة' } },
        { value: 'reference', label: { en: 'The transaction number', ar: 'رقم المعاملة' } },
        { value: 'template', label: { en: 'A text from the template', ar: 'نص من القالب' } },
      ],
    }),
    qrTemplate: longText({
      label: { en: 'QR template', ar: 'قالب رمز الاستجابة' },
      help: {
        en: 'Used when the QR code holds a text: {reference}, {status}, {date}, {link}, {office}; up to 300 characters.',
        ar: 'يُستخدم عندما يحتوي الرمز نصاً. المتاح: {reference} و{status} و{date} و{link} و{office}، حتى 300 حرف.',
      },
      default: '{reference}\n{link}',
      maxLength: 300,
      required: true,
      rule: isQrTemplate,
    }),
  },
} as const satisfies SettingGroup
