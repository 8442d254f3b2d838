import type { Text } from '../../shared/text.ts'

/** What the tracking form and its answers say. */
export const trackingWords = {
  number: { en: 'Transaction number', ar: 'رقم المعاملة' },
  track: { en: 'Track', ar: 'تتبع' },
  looking: { en: 'Looking…', ar: 'جارٍ البحث…' },
  lastAction: { en: 'Last action', ar: 'آخر إجراء' },
  lastUpdate: { en: 'Last update', ar: 'آخر تحديث' },
  nothing: {
    en: 'There is nothing to show for this number. Please check it, or ask the office.',
    ar: 'لا توجد معلومات متاحة لهذا الرقم. يرجى التأكد منه أو الاستفسار من المكتب.',
  },
  tooMany: {
    en: 'Too many look-ups from here. Please try again in {seconds} seconds.',
    ar: 'عدد الاستعلامات من هنا كبير. يرجى المحاولة بعد {seconds} ثانية.',
  },
  failed: {
    en: 'The office cannot be reached at the moment. Please try again shortly.',
    ar: 'تعذر الاتصال بالمكتب حالياً. يرجى المحاولة بعد قليل.',
  },
} as const satisfies Record<string, Text>
