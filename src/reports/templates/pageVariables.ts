import { list, text, yesNo, type TemplateVariable } from '../../mails/templates/variables/templateVariable.ts'

/** What the page of a report may name, with what it is; `variablesOf` fills it in, and a test holds the two together. */
export const pageVariables: readonly TemplateVariable[] = [
  text('report.title', { en: 'Title of the report', ar: 'عنوان التقرير' }, { en: 'Transaction summary', ar: 'ملخص المعاملات' }),
  text('report.language', { en: 'Language of the report: en or ar', ar: 'لغة التقرير: en أو ar' }, { en: 'en', ar: 'ar' }),
  text('office.name', { en: 'Name of the office', ar: 'اسم المكتب' }, { en: 'MDC Tracker', ar: 'متتبع المعاملات' }),
  text('office.logo', { en: 'Address of the logo for an image, or empty', ar: 'عنوان الشعار لوضعه في صورة، أو فارغ' }, '/logo'),
  text('printed.day', { en: 'Day of printing', ar: 'تاريخ الطباعة' }, '23/11/2026'),
  text('printed.hijri', { en: 'Day of printing in the Hijri calendar', ar: 'تاريخ الطباعة بالهجري' }, { en: 'Jumada II 13, 1448 AH', ar: '13 جمادى الآخرة 1448 هـ' }),
  text('words.contents', { en: 'The word “Contents” in the report’s language', ar: 'كلمة «المحتويات» بلغة التقرير' }, { en: 'Contents', ar: 'المحتويات' }),
  list('facts', { en: 'For whom, when, which filters', ar: 'لمن ومتى وبأي تصفية' }, [
    text('label', { en: 'What it is', ar: 'البيان' }, { en: 'Made for', ar: 'أُعدّ لـ' }),
    text('value', { en: 'Its value', ar: 'القيمة' }, 'Sara Al-Otaibi'),
  ]),
  list('contents', { en: 'The contents, a line a section', ar: 'المحتويات، سطر لكل قسم' }, [
    text('heading', { en: 'Heading of the section', ar: 'عنوان القسم' }, { en: 'Overview', ar: 'نظرة عامة' }),
    text('anchor', { en: 'What a link leads to, after #', ar: 'وجهة الرابط بعد #' }, 's1'),
    text('page', { en: 'Page it begins on', ar: 'رقم الصفحة' }, '1'),
  ]),
  list('sections', { en: 'The sections of the report', ar: 'أقسام التقرير' }, [
    text('heading', { en: 'Heading', ar: 'العنوان' }, { en: 'Overview', ar: 'نظرة عامة' }),
    text('anchor', { en: 'Its id, for links', ar: 'معرّفه للروابط' }, 's1'),
    text('text', { en: 'What it says in words, or empty', ar: 'نصه، أو فارغ' }, { en: '42 transactions were completed.', ar: 'اكتملت 42 معاملة.' }),
    yesNo('wide', { en: 'Whether its table wants paper across', ar: 'هل يحتاج جدوله ورقاً أفقياً' }, 'no'),
    list('tiles', { en: 'Figures that stand by themselves', ar: 'المؤشرات' }, [
      text('label', { en: 'What is counted', ar: 'المؤشر' }, { en: 'Open', ar: 'مفتوحة' }),
      text('value', { en: 'The figure', ar: 'القيمة' }, '1,234'),
    ]),
    list('charts', { en: 'Charts', ar: 'المخططات' }, [
      text('title', { en: 'Title', ar: 'العنوان' }, { en: 'By month', ar: 'حسب الشهر' }),
      text('drawing', { en: 'The drawing with its legend', ar: 'الرسم مع مفتاحه' }, '…', { html: true }),
    ]),
    text('table', { en: 'The whole table, or empty', ar: 'الجدول كاملاً، أو فارغ' }, '…', { html: true }),
  ]),
]
