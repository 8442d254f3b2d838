/** The languages the office works in. */
export const locales = ['en', 'ar'] as const

export type Locale = (typeof locales)[number]

/** Words that people read, in both languages. */
export type Text = { en: string; ar: string }

/** True for a language we speak; use it on anything that comes from outside. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The words in the reader's language; the other language when a translation is missing (older data may lack one). */
export function say(text: Text, locale: Locale): string {
  return text[locale] || text[locale === 'en' ? 'ar' : 'en']
}
