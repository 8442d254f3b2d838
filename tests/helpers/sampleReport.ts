import type { ReportDocument } from '../../src/reports/document.ts'
import type { Cell } from '../../src/platform/sheets/sheet.ts'
import type { Locale } from '../../src/shared/text.ts'

/** A report with figures, every kind of chart, a small table with a sum and a long one of so many rows. */
export const sampleReport = (locale: Locale, rows: number): ReportDocument => {
  const word = (en: string, ar: string) => (locale === 'ar' ? ar : en)
  const months = locale === 'ar' ? ['يناير', 'فبراير', 'مارس'] : ['January', 'February', 'March']
  const unit = word('transactions', 'معاملات')
  return {
    title: word('Transaction summary', 'ملخص المعاملات'),
    locale,
    facts: [{ label: word('Made for', 'اسم القارئ'), value: 'Sara Al-Otaibi' }, { label: word('Filters', 'التصفية'), value: word('Status: Under review', 'الحالة: قيد المراجعة') }],
    sections: [
      {
        key: 'summary',
        heading: word('Overview', 'نظرة عامة'),
        text: word('42 transactions were completed, 5 of them late.', 'اكتملت 42 معاملة، منها 5 متأخرة.'),
        tiles: [{ label: word('Open', 'مفتوحة'), value: '1,234', number: 1234 }, { label: word('On time', 'في الموعد'), value: '93%', number: 0.93 }, { label: word('Median', 'الوسيط'), value: '12.5 h', number: 12.5 }],
        charts: [
          { kind: 'bar', title: word('By month', 'حسب الشهر'), categories: months, unit, series: [{ name: word('Created', 'الواردة'), values: [12, 30, 22] }, { name: word('Completed', 'المكتملة'), values: [10, null, 17] }] },
          { kind: 'stackedBar', title: word('Workload', 'عبء العمل'), categories: ['Omar', 'Lina'], unit, series: [{ name: word('On time', 'في الموعد'), values: [6, 4] }, { name: word('Late', 'متأخرة'), values: [1, 0], colour: '#b91c1c' }] },
          { kind: 'line', title: word('Backlog', 'المتراكم'), categories: months, unit, series: [{ name: word('Open', 'مفتوحة'), values: [100, 120, 115] }] },
          { kind: 'pie', title: word('By status', 'حسب الحالة'), categories: [word('Draft', 'مسودة'), word('Completed', 'مكتملة')], unit, series: [{ name: word('Count', 'العدد'), values: [5, 70] }] },
        ],
      },
      {
        key: 'status',
        heading: word('Statuses', 'الحالات'),
        table: {
          columns: [{ key: 'status', heading: word('Status', 'الحالة'), kind: 'text', width: 24 }, { key: 'count', heading: word('Count', 'العدد'), kind: 'number', width: 10 }, { key: 'share', heading: word('Share', 'النسبة'), kind: 'share', width: 10 }],
          rows: inOne([[word('Draft', 'مسودة'), 5, 0.067], [word('Completed', 'مكتملة'), 70, 0.933]]),
          total: [word('Total', 'المجموع'), 75, 1],
        },
      },
      {
        key: 'rows',
        heading: word('Transactions', 'المعاملات'),
        table: {
          columns: [
            { key: 'reference', heading: word('Transaction number', 'رقم المعاملة'), kind: 'code', width: 18 },
            { key: 'title', heading: word('Title', 'العنوان'), kind: 'text', width: 40 },
            { key: 'client', heading: word('Client', 'العميل'), kind: 'text', width: 28 },
            { key: 'due', heading: word('Due date', 'تاريخ الاستحقاق'), kind: 'day', width: 12 },
            { key: 'updated', heading: word('Updated', 'آخر تحديث'), kind: 'moment', width: 17 },
            { key: 'hours', heading: word('Hours', 'الساعات'), kind: 'hours', width: 9 },
          ],
          rows: batches(rows, locale),
        },
      },
    ],
  }
}

/** The title of a row, with its number in between. */
export const titleOfRow = (row: number, locale: Locale): string =>
  locale === 'ar' ? `فيلا سكنية رقم ${row} قيد التدقيق` : `Villa ${row}, structural drawings`

async function* inOne(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows
}

async function* batches(count: number, locale: Locale): AsyncGenerator<Cell[][]> {
  for (let from = 1; from <= count; from += 250) {
    yield Array.from({ length: Math.min(250, count - from + 1) }, (_none, index): Cell[] => {
      const row = from + index
      const client = ['شركة النور للتطوير', 'Al Noor Holding, Ltd.', '=HYPERLINK("http://x")'][row % 3]!
      return [`TRX-2026-${String(row).padStart(5, '0')}`, titleOfRow(row, locale), client, { day: '2026-11-23' }, { moment: '2026-11-20 14:30' }, row / 8]
    })
  }
}
