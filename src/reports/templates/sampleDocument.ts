import type { Cell } from '../../platform/sheets/sheet.ts'
import type { Locale } from '../../shared/text.ts'
import type { ReportDocument } from '../document.ts'

/** A made-up report of two or three pages, for seeing a template and for trying it out. No row of the office is in it. */
export function sampleDocument(locale: Locale): ReportDocument {
  const word = (en: string, ar: string) => (locale === 'ar' ? ar : en)
  const months = locale === 'ar' ? ['أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر'] : ['August', 'September', 'October', 'November']
  const unit = word('transactions', 'معاملات')
  return {
    title: word('Transaction summary', 'ملخص المعاملات'),
    locale,
    facts: [
      { label: word('Made for', 'أُعدّ لـ'), value: word('Sara Al-Otaibi', 'سارة العتيبي') },
      { label: word('Period', 'الفترة'), value: '01/08/2026 – 23/11/2026' },
      { label: word('Filters', 'التصفية'), value: word('Department: Engineering', 'القسم: الهندسة') },
    ],
    sections: [
      {
        key: 'overview',
        heading: word('Overview', 'نظرة عامة'),
        text: word('In these months 126 transactions were completed, 9 of them late.', 'اكتملت في هذه الأشهر 126 معاملة، منها 9 متأخرة.'),
        tiles: [
          { label: word('Open', 'مفتوحة'), value: '84', number: 84 },
          { label: word('Overdue', 'متأخرة'), value: '7', number: 7 },
          { label: word('On time', 'في الموعد'), value: '93%', number: 0.93 },
          { label: word('Median time', 'المدة الوسيطة'), value: word('31.5 h', '31.5 ساعة'), number: 31.5 },
        ],
        charts: [
          {
            kind: 'bar', title: word('Created and completed', 'الواردة والمكتملة'), categories: months, unit,
            series: [{ name: word('Created', 'الواردة'), values: [38, 42, 35, 29] }, { name: word('Completed', 'المكتملة'), values: [30, 36, 33, 27] }],
          },
          {
            kind: 'pie', title: word('By status', 'حسب الحالة'), unit,
            categories: [word('Submitted', 'مقدمة'), word('Under review', 'قيد المراجعة'), word('In progress', 'قيد التنفيذ'), word('On hold', 'معلقة')],
            series: [{ name: unit, values: [21, 34, 24, 5] }],
          },
        ],
      },
      {
        key: 'transactions',
        heading: word('Transactions', 'المعاملات'),
        table: {
          columns: [
            { key: 'externalReference', heading: word('Reference number', 'الرقم المرجعي'), kind: 'code', width: 14 },
            { key: 'reference', heading: word('Transaction number', 'رقم المعاملة'), kind: 'code', width: 18 },
            { key: 'title', heading: word('Title', 'العنوان'), kind: 'text', width: 34 },
            { key: 'client', heading: word('Client', 'العميل'), kind: 'text', width: 24 },
            { key: 'due', heading: word('Due date', 'تاريخ الاستحقاق'), kind: 'day', width: 12 },
          ],
          rows: sampleRows(locale),
        },
      },
    ],
  }
}

async function* sampleRows(locale: Locale): AsyncGenerator<Cell[][]> {
  yield Array.from({ length: 40 }, (_none, index): Cell[] => [
    `AHJ-${1001 + index}`,
    `TRX-2026-${String(index + 1).padStart(5, '0')}`,
    locale === 'ar' ? `فيلا رقم ${index + 1}، المخططات الإنشائية` : `Villa ${index + 1}, structural drawings`,
    index % 2 === 0 ? 'شركة النور للتطوير' : 'Al Noor Holding',
    { day: '2026-12-14' },
  ])
}
