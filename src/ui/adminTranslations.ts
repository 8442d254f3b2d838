import type { Config } from 'payload'

type Translations = NonNullable<NonNullable<Config['i18n']>['translations']>

/** Words of Payload's own that mean nothing to people of the office. What the app says itself wins. */
export function adminTranslations(own: Translations = {}): Translations {
  const merged: Record<string, Record<string, object>> = {}
  for (const [language, groups] of Object.entries(words)) {
    const theirs = (own as Record<string, Record<string, object> | undefined>)[language] ?? {}
    merged[language] = { ...theirs, general: { ...groups.general, ...theirs['general'] } }
  }
  return { ...own, ...merged } as Translations
}

const words = {
  en: { general: { untitled: 'New', payloadSettings: 'Language and appearance' } },
  ar: { general: { untitled: 'جديد', payloadSettings: 'اللغة والمظهر' } },
}
