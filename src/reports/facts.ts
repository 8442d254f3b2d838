import type { PayloadRequest } from 'payload'
import { sayMoment } from '../mails/templates/sayMoment.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { formatDate } from '../shared/formatDate.ts'
import type { OfficeDate } from '../shared/dates.ts'
import { say, type Locale, type Text } from '../shared/text.ts'
import type { Asked } from './asked.ts'
import type { ReportDocument } from './document.ts'
import { filterLabels, wordTables } from './filterLabels.ts'

/** What stands above a report: for whom, when, over which days (`meaning` says what of), with which filters. */
export async function factsOf(
  req: PayloadRequest,
  { asked, range, meaning, locale }: { asked: Asked; range: { from: OfficeDate; to: OfficeDate } | null; meaning: Text | null; locale: Locale },
): Promise<ReportDocument['facts']> {
  const { office } = await settingsOf(req.payload)
  const facts = [
    { label: { en: 'Made for', ar: 'أُعدّ لـ' }[locale], value: callerOf(req)?.name ?? '' },
    { label: { en: 'Made on', ar: 'تاريخ الإعداد' }[locale], value: sayMoment(now().toISOString(), office, locale) },
  ]
  if (range) {
    const days = [...new Set([range.from, range.to])].map((day) => formatDate(day, office.dateFormat)).join(' – ')
    facts.push({ label: meaning ? say(meaning, locale) : { en: 'Days', ar: 'الفترة' }[locale], value: days })
  }
  for (const [name, value] of Object.entries(asked.filters)) {
    facts.push({ label: filterLabels[name]?.[locale] ?? name, value: await shownFilter(req, name, value, locale) })
  }
  return facts
}

/** Ids of words and people by their names; what is none of these as it was asked. */
async function shownFilter(req: PayloadRequest, name: string, value: string, locale: Locale): Promise<string> {
  if (value === 'true') return { en: 'Yes', ar: 'نعم' }[locale]
  if (value === 'false') return { en: 'No', ar: 'لا' }[locale]
  if (value === 'me') return callerOf(req)?.name ?? value
  if (value === 'none') return { en: 'Nobody', ar: 'لا أحد' }[locale]
  const table = wordTables[name]
  const asked = value.split(',').map((part) => part.trim())
  if (!table || !asked.every((part) => /^\d{1,9}$/.test(part))) return value
  const column = table === 'users' ? 'name' : { en: 'name_en', ar: 'name_ar' }[locale]
  const rows = await sqlOf(req)<{ id: number; name: string }>(`select id, ${column} as name from ${table} where id = any($1::int[])`, [asked.map(Number)])
  return asked.map((id) => rows.find((row) => row.id === Number(id))?.name || id).join({ en: ', ', ar: '، ' }[locale])
}
