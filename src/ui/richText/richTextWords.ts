import type { Text } from '../../shared/text.ts'

/** What the tools above formatted words say. */
export const richTextWords = {
  formatting: { en: 'Formatting', ar: 'التنسيق' },
  bold: { en: 'Bold', ar: 'غامق' },
  italic: { en: 'Italic', ar: 'مائل' },
  underline: { en: 'Underline', ar: 'تسطير' },
  strikethrough: { en: 'Strikethrough', ar: 'يتوسطه خط' },
  code: { en: 'Code', ar: 'رمز برمجي' },
  bullet: { en: 'Bulleted list', ar: 'قائمة نقطية' },
  number: { en: 'Numbered list', ar: 'قائمة مرقمة' },
  quote: { en: 'Quote', ar: 'اقتباس' },
  link: { en: 'Link', ar: 'رابط' },
  linkAddress: { en: 'Address of the link', ar: 'عنوان الرابط' },
  linkBad: { en: 'Links lead to web pages (https) or mail addresses.', ar: 'تقود الروابط إلى صفحات ويب (https) أو عناوين بريد.' },
  setLink: { en: 'Set link', ar: 'وضع الرابط' },
  removeLink: { en: 'Remove link', ar: 'إزالة الرابط' },
} as const satisfies Record<string, Text>

export type RichTextWord = keyof typeof richTextWords
