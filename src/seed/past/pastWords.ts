import type { Locale } from '../../shared/text.ts'

type Said = Readonly<Record<Locale, readonly string[]>>

/** What work is about, by category; the place follows. */
export const subjects: Readonly<Record<string, Said>> = {
  architecture: {
    en: ['façade', 'floor plans', 'entrance canopy', 'roof terrace', 'room schedule', 'landscape plan'],
    ar: ['الواجهات', 'المساقط الأفقية', 'مظلة المدخل', 'تنسيق الموقع', 'جدول الفراغات'],
  },
  engineering: {
    en: ['structural drawings', 'cooling load', 'fire alarm drawings', 'foundation plan', 'electrical load', 'drainage'],
    ar: ['المخططات الإنشائية', 'حساب أحمال التكييف', 'مخططات إنذار الحريق', 'مخطط الأساسات', 'الأحمال الكهربائية'],
  },
  construction: {
    en: ['shop drawings, steel stairs', 'method statement', 'reinforcement inspection', 'snag list', 'concrete test results'],
    ar: ['مخططات الورشة للسلالم', 'طريقة التنفيذ', 'معاينة حديد التسليح', 'قائمة الملاحظات', 'نتائج اختبار الخرسانة'],
  },
  planning: {
    en: ['parking layout', 'plot division', 'traffic study', 'road access', 'change of use'],
    ar: ['مخطط المواقف', 'تجزئة الأرض', 'الدراسة المرورية', 'مدخل الطريق', 'تغيير الاستخدام'],
  },
  consultation: {
    en: ['supervision contract', 'fee proposal', 'soil report', 'schedule of the works', 'opinion on a claim'],
    ar: ['عقد الإشراف', 'عرض الأتعاب', 'تقرير التربة', 'الجدول الزمني للأعمال', 'رأي في مطالبة'],
  },
}

export const tagsOf: Readonly<Record<string, Said>> = {
  architecture: { en: ['drawings', 'municipality'], ar: ['مخططات', 'أمانة'] },
  engineering: { en: ['drawings', 'structure', 'civil defence'], ar: ['مخططات', 'إنشائي', 'دفاع مدني'] },
  construction: { en: ['site', 'inspection'], ar: ['موقع', 'معاينة'] },
  planning: { en: ['municipality', 'land'], ar: ['أمانة', 'أرض'] },
  consultation: { en: ['contract', 'fees'], ar: ['عقود', 'أتعاب'] },
}

export const descriptions: Said = {
  en: ['As agreed in the meeting on site.', 'Second round after the comments of the authority.', 'The client asks for an answer before the tender.', 'Drawings as of the latest revision.'],
  ar: ['بحسب ما اتُّفق عليه في اجتماع الموقع.', 'جولة ثانية بعد ملاحظات الجهة المختصة.', 'يطلب العميل الرد قبل طرح المناقصة.', 'المخططات وفق آخر تعديل.'],
}

/** What the client reads. */
export const toClient: Said = {
  en: ['We have your drawings and are checking them this week.', 'Please send the title deed, the copy we have is out of date.', 'The authority has asked one question; we answer it on Sunday.', 'Approved. The stamped set is ready.'],
  ar: ['استلمنا المخططات ونراجعها هذا الأسبوع.', 'نأمل إرسال صك الملكية، فالنسخة التي لدينا قديمة.', 'طلبت الجهة إيضاحًا واحدًا ونرد عليه يوم الأحد.', 'تم الاعتماد، والنسخة المختومة جاهزة.'],
}

/** What stays in the house. */
export const inHouse: Said = {
  en: ['Sheet 102 still shows the old grid.', 'Spoke to the municipality: they want the parking count on the first page.', 'Waiting for the soil report before we sign.', 'Checked twice, nothing to add.'],
  ar: ['اللوحة 102 ما زالت على الشبكة القديمة.', 'تواصلت مع الأمانة: يريدون عدد المواقف في الصفحة الأولى.', 'بانتظار تقرير التربة قبل التوقيع.', 'روجعت مرتين ولا ملاحظات.'],
}

export const reasons = {
  hold: { en: ['Waiting for the client’s title deed.', 'Waiting for the civil defence visit.', 'The client has paused the project.'], ar: ['بانتظار صك الملكية من العميل.', 'بانتظار زيارة الدفاع المدني.', 'أوقف العميل المشروع مؤقتًا.'] },
  cancel: { en: ['The client withdrew the application.', 'Taken in twice.', 'The plot was sold.'], ar: ['سحب العميل الطلب.', 'سُجّلت المعاملة مرتين.', 'بيعت الأرض.'] },
  return: { en: ['The calculation does not match the drawings.', 'Two sheets are missing.', 'Fire exits as in the new code, please.'], ar: ['الحسابات لا تطابق المخططات.', 'تنقص لوحتان.', 'نأمل تعديل مخارج الطوارئ وفق الكود الجديد.'] },
  reassign: { en: ['On leave until Sunday.', 'Has fewer cases at the moment.'], ar: ['في إجازة حتى الأحد.', 'لديه معاملات أقل حاليًا.'] },
} as const satisfies Record<string, Said>
