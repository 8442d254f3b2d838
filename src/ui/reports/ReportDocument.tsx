import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { filterLabels } from '../../reports/filterLabels.ts'
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
  if (!report || !callerOf(req)) return <Gutter><p className="office-empty">{speak('gone')}</p></Gutter>
  const { timeZone } = await officeClock(req.payload)
  return (
    <Gutter className="office-page office-reports">
      <SetStepNav nav={[{ label: speak('title'), url: listAddress }, { label: report.name }]} />
      <ReportScreen initial={report} asked={askedLines(report.asked, locale)} listAddress={listAddress} apiRoute={routes.api} timeZone={timeZone} />
    </Gutter>
  )
}

/** What was asked, in words: its days and its filters. */
function askedLines(stored: unknown, locale: 'en' | 'ar'): { label: string; value: string }[] {
  const asked = askedSchema.safeParse(stored ?? {})
  if (!asked.success) return []
  const { range, filters } = asked.data
  const days = range && ('preset' in range ? rangePresets[range.preset][locale] : `${showDay(range.from)} – ${showDay(range.to)}`)
  return [
    ...(days ? [{ label: reportSpeaker(locale)('days'), value: days }] : []),
    ...Object.entries(filters).map(([name, value]) => ({ label: filterLabels[name]?.[locale] ?? name, value })),
  ]
}
