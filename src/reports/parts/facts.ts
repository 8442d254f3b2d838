import type { PayloadRequest } from 'payload'
import { sayMoment } from '../../mails/templates/sayMoment.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { formatDate } from '../../shared/formatDate.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import type { Asked } from '../asked.ts'
import type { ReportDocument } from '../document.ts'
import { filterLabels } from './filterLabels.ts'
import { shownFilter } from './shownFilter.ts'

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
