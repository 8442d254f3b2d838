import type { Text } from '../../shared/text.ts'

/** What the list of workflows and the page of a new one say. */
export const listWords = {
  title: { en: 'Workflows', ar: 'مسارات العمل' },
  lead: {
    en: 'The ways transactions go. A published version never changes; changes are made in a draft.',
    ar: 'المسارات التي تتبعها المعاملات. النسخة المنشورة لا تتغير، وتُجرى التغييرات في مسودة.',
  },
  none: { en: 'There is no workflow yet', ar: 'لا يوجد أي سير عمل بعد' },
  noneText: {
    en: 'Start from a template, see it drawn, change what is different in your office, and publish it.',
    ar: 'ابدأ من قالب وشاهده مرسوماً، ثم غيّر ما يختلف في مكتبك وانشره.',
  },
  newWorkflow: { en: 'New workflow', ar: 'سير عمل جديد' },
  name: { en: 'Name', ar: 'الاسم' },
  key: { en: 'Key', ar: 'المفتاح' },
  published: { en: 'Published', ar: 'المنشورة' },
  draft: { en: 'Draft', ar: 'المسودة' },
  running: { en: 'Running', ar: 'الجارية' },
  findings: { en: 'Findings', ar: 'الملاحظات' },
  number: { en: 'Version {number}', ar: 'النسخة {number}' },
  notPublished: { en: 'Not published', ar: 'غير منشور' },
  onOlder: { en: '{count} on older versions', ar: 'على نسخ أقدم: {count}' },
  fine: { en: 'None', ar: 'لا توجد' },
  errors: { en: '{count} errors', ar: 'الأخطاء: {count}' },
  oneError: { en: '1 error', ar: 'خطأ واحد' },
  warnings: { en: '{count} warnings', ar: 'التنبيهات: {count}' },
  oneWarning: { en: '1 warning', ar: 'تنبيه واحد' },

  // A new one
  start: { en: 'What to start from', ar: 'نقطة البداية' },
  fromTemplate: { en: 'A template', ar: 'قالب' },
  empty: { en: 'Nothing', ar: 'من الصفر' },
  emptyHint: { en: 'An empty page, for those who know their way.', ar: 'صفحة فارغة لمن يعرف ما يريد.' },
  fromText: { en: 'A definition you have', ar: 'تعريف لديك' },
  fromTextHint: { en: 'Paste it as JSON, or choose the file it is in.', ar: 'ألصقه بصيغة JSON أو اختر ملفه.' },
  jsonText: { en: 'Definition (JSON)', ar: 'التعريف (JSON)' },
  chooseFile: { en: 'Choose a file', ar: 'اختر ملفاً' },
  notJson: { en: 'This is not JSON: {reason}', ar: 'هذا ليس نص JSON صالحاً: {reason}' },
  notObject: { en: 'A definition is an object: { "key": …, "states": […] }.', ar: 'التعريف كائن: { "key": …, "states": […] }.' },
  named: { en: 'How it is called', ar: 'التسمية' },
  nameEn: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' },
  nameAr: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' },
  keyHint: {
    en: 'Small letters, digits and _. It stays for good: settings and programs name it.',
    ar: 'أحرف لاتينية صغيرة وأرقام و_. لا يتغير بعد ذلك، فالإعدادات والبرامج تذكره.',
  },
  description: { en: 'Description', ar: 'الوصف' },
  required: { en: 'Please fill this in.', ar: 'يرجى تعبئة هذا الحقل.' },
  badKey: { en: 'Only small letters, digits and _, beginning with a letter.', ar: 'أحرف لاتينية صغيرة وأرقام و_ فقط، ويبدأ بحرف.' },
  create: { en: 'Make the workflow', ar: 'إنشاء سير العمل' },
  nothingPublished: {
    en: 'It begins as a draft. Nothing follows it before you publish it.',
    ar: 'يبدأ مسودةً، ولا تتبعه أي معاملة قبل أن تنشره.',
  },
  facts: { en: '{states} states, {transitions} transitions', ar: 'الحالات: {states}، الانتقالات: {transitions}' },
  savedWithout: {
    en: 'The workflow was made, but the definition could not be stored: {reason}',
    ar: 'أُنشئ سير العمل لكن تعذر حفظ التعريف: {reason}',
  },
} as const satisfies Record<string, Text>
