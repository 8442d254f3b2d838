import type { Text } from '../../../shared/text.ts'

/** What the design says beside the editor's own words. */
export const designWords = {
  untouched: { en: 'Draft, version {number}', ar: 'مسودة، النسخة {number}' },
  firstChange: {
    en: 'Version {number} is published and stays as it is; your first change begins a new draft.',
    ar: 'النسخة {number} منشورة وتبقى كما هي؛ وأول تغيير تجريه يبدأ مسودة جديدة.',
  },
  firstChangeOfRetired: {
    en: 'Nothing is published, version {number} is retired; your first change begins a new draft.',
    ar: 'لا توجد نسخة منشورة، والنسخة {number} لم تعد سارية؛ وأول تغيير تجريه يبدأ مسودة جديدة.',
  },
  waiting: { en: 'Not saved yet', ar: 'لم يُحفظ بعد' },
  saving: { en: 'Saving…', ar: 'جارٍ الحفظ…' },
  saved: { en: 'Saved', ar: 'تم الحفظ' },
  failed: { en: 'Could not be saved: {reason}', ar: 'تعذر الحفظ: {reason}' },
  conflict: { en: 'Somebody else changed this draft', ar: 'غيّر شخص آخر هذه المسودة' },
  conflictText: {
    en: 'Nothing of yours is written until you decide. Below is what your draft has that theirs has not.',
    ar: 'لن يُكتب شيء من عملك قبل أن تقرر. فيما يلي ما في مسودتك وليس في مسودته.',
  },
  decide: { en: 'Decide', ar: 'اتخاذ القرار' },
  noDraftLeft: {
    en: 'The draft is gone: it was published meanwhile. What you keep begins a new one.',
    ar: 'لم تعد المسودة موجودة، فقد نُشرت في هذه الأثناء. وما تبقيه يبدأ مسودة جديدة.',
  },
  takeTheirs: { en: 'Take theirs', ar: 'اعتماد نسخته' },
  keepMine: { en: 'Keep mine', ar: 'إبقاء نسختي' },
  sameContent: { en: 'Both say the same.', ar: 'المسودتان متطابقتان.' },
  cannotCompare: { en: 'They cannot be compared: one of them has not the shape of a definition.', ar: 'تتعذر المقارنة: إحداهما ليست بشكل تعريف.' },
  download: { en: 'Download JSON', ar: 'تنزيل JSON' },
} as const satisfies Record<string, Text>
