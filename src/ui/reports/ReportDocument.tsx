import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { filterLabels } from '../../reports/parts/filterLabels.ts'
import { shownFilter } from '../../reports/parts/shownFilter.ts'
import { askedSchema, rangePresets } from '../../reports/asked.ts'
import { slugs } from '../../shared/slugs.ts'
import { showDay } from '../dates.ts'
import { officeClock } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { ReportScreen } from './ReportScreen.tsx'
import { reportSpeaker } from './reportWords.ts'
import type { ShownReport } from './shownReport.ts'

/** One report, opened from the list, a notice or a mail. */
export async function ReportDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const locale = localeOfLanguage(req.i18n.language)
  const speak = reportSpeaker(locale)
  const { routes } = req.payload.config
  const listAddress = `${routes.admin}/collections/reports`
  const { docs } = await req.payload.find({
    collection: slugs.reports, where: { id: { equals: doc?.['id'] ?? 0 } }, limit: 1, depth: 1, overrideAccess: false, user: req.user, req,
  })
  const report = docs[0] as unknown as ShownReport | undefined
  const caller = callerOf(req)
  if (!report || !caller) return <Gutter><p className="office-empty">{speak('gone')}</p></Gutter>
  const { timeZone } = await officeClock(req.payload)
  return (
    <Gutter className="office-page office-reports">
      <SetStepNav nav={[{ label: speak('title'), url: listAddress }, { label: report.name }]} />
      <ReportScreen initial={report} asked={await askedLines(req, report.asked, locale)} listAddress={listAddress} apiRoute={routes.api} timeZone={timeZone} isStaff={caller.role !== 'client'} />
    </Gutter>
  )
}

/** What was asked, in words: its days and its filters. */
async function askedLines(req: PayloadRequest, stored: unknown, locale: 'en' | 'ar'): Promise<{ label: string; value: string }[]> {
  const asked = askedSchema.safeParse(stored ?? {})
  if (!asked.success) return []
  const { range, filters } = asked.data
  const days = range && ('preset' in range ? rangePresets[range.preset][locale] : `${showDay(range.from)} – ${showDay(range.to)}`)
  const lines = days ? [{ label: reportSpeaker(locale)('days'), value: days }] : []
  for (const [name, value] of Object.entries(filters)) lines.push({ label: filterLabels[name]?.[locale] ?? name, value: await shownFilter(req, name, value, locale) })
  return lines
}
