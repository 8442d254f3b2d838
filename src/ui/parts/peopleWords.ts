import type { Text } from '../../shared/text.ts'

/** What choosing people by name says. */
export const peopleWords = {
  find: { en: 'Find by name or email', ar: 'ابحث بالاسم أو البريد' },
  remove: { en: 'Remove {name}', ar: 'إزالة {name}' },
  searching: { en: 'Searching…', ar: 'جارٍ البحث…' },
  none: { en: 'Nobody is found. Try another part of the name or the email.', ar: 'لم يُعثر على أحد. جرّب جزءًا آخر من الاسم أو البريد.' },
  found: { en: '{count} found; the list follows.', ar: 'عدد النتائج: {count}، والقائمة فيما يلي.' },
} as const satisfies Record<string, Text>
