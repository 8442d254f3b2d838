import type { OfficeDate } from './dates.ts'

/** The ways the setting office.dateFormat writes a day. */
export type DateFormat = 'DD/MM/YYYY' | 'DD-MM-YYYY' | 'YYYY-MM-DD' | 'MM/DD/YYYY'

/** A day as the office writes it: `2026-01-31` is `31/01/2026`. The same digits in both languages. */
export function formatDate(date: OfficeDate, format: DateFormat): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day)
}
