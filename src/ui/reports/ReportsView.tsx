import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { slugs } from '../../shared/slugs.ts'
import { requestOf } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { ReportsScreen } from './ReportsScreen.tsx'
import { reportSpeaker } from './reportWords.ts'
import { reportsSetting } from './reportsSetting.ts'
import type { ReportPage } from './shownReport.ts'

type Props = { payload: Payload; i18n: I18n; user: PayloadRequest['user'] }

/** The list of reports: what can be made, and what was made. */
export async function ReportsView({ payload, i18n, user }: Props) {
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller) return null
  const locale = localeOfLanguage(i18n.language)
  const page = await payload.find({ collection: slugs.reports, sort: '-id', limit: 20, depth: 1, overrideAccess: false, user, req })
  return (
    <Gutter className="collection-list office-page office-reports">
      <SetStepNav nav={[{ label: reportSpeaker(locale)('title') }]} />
      <ReportsScreen setting={await reportsSetting(req, caller, locale)} initial={page as unknown as ReportPage} />
    </Gutter>
  )
}
