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

// What a column is called stands beside its arrows. Payload would name it once more in them, and names of columns that
// are texts in two languages as "[object Object]". Arabic words of Payload's own agree with what is masculine alone.
const words = {
  en: {
    general: {
      untitled: 'New', payloadSettings: 'Language and appearance', sortByLabelDirection: 'Sort: {{direction}}',
      noResultsFound: 'No results', noResultsDescription: 'Nothing is here yet, or nothing fits the search and the filters above.',
    },
  },
  ar: {
    general: {
      untitled: 'جديد', payloadSettings: 'اللغة والمظهر', sortByLabelDirection: 'الترتيب: {{direction}}', sort: 'الترتيب',
      createNew: 'إنشاء جديد', createNewLabel: 'إنشاء: {{label}}', newLabel: 'جديد: {{label}}',
      noResultsFound: 'لا نتائج', noResultsDescription: 'لا يوجد شيء هنا بعد، أو لا شيء يطابق البحث وعوامل التصفية أعلاه.',
    },
  },
}
