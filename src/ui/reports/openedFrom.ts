import type { PayloadRequest } from 'payload'
import { askedSchema } from '../../reports/asked.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { offerOfOwn, type Order } from './asking.ts'
import { peopleNamed } from './askingSetting.ts'
import { reportSpeaker } from './reportWords.ts'
import type { AskingSetting, ReportOffer, ShownReport } from './shownReport.ts'

/** An earlier question, to be changed and asked again. */
export type Opened = { from: number; offer: ReportOffer; definition: number | null; order: Order; names: Readonly<Record<number, string>> }

/** What was asked of a report that the reader may see; null where they may not, or may not ask for it any more. */
export async function openedFrom(req: PayloadRequest, from: number, setting: AskingSetting, locale: Locale): Promise<Opened | null> {
  if (!Number.isInteger(from) || from < 1 || from > 2_147_483_647) return null
  const { docs } = await req.payload.find({ collection: slugs.reports, where: { id: { equals: from } }, limit: 1, depth: 0, overrideAccess: false, user: req.user, req })
  const report = docs[0] as unknown as ShownReport | undefined
  const own = setting.custom.own.find(({ id }) => id === report?.definition)
  const offer = report?.report === 'custom' ? own && offerOfOwn(own, setting.custom, reportSpeaker(locale)('customAbout')) : setting.offers.reports.find((each) => each.report === report?.report)
  const asked = askedSchema.safeParse(report?.asked ?? {})
  if (!report || !offer || !asked.success) return null
  const { template = null, filters, ...rest } = asked.data
  const kept = Object.keys(filters).length > 0 ? { ...rest, filters } : rest
  return { from, offer, definition: own?.id ?? null, order: { format: report.format, language: report.language, template, asked: kept }, names: await peopleNamed(req, filters) }
}
