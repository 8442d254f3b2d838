import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { slugs } from '../../shared/slugs.ts'
import { ExportOfList } from '../list/ExportOfList.tsx'
import { requestOf } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import { openedFrom } from './openedFrom.ts'
import { ReportsScreen } from './ReportsScreen.tsx'
import { reportSpeaker } from './reportWords.ts'
import { reportsSetting } from './reportsSetting.ts'
import type { ReportPage } from './shownReport.ts'

type Props = { payload: Payload; i18n: I18n; user: PayloadRequest['user']; searchParams?: Record<string, string | string[] | undefined> }

/** The list of reports: what can be made, and what was made. `?from=` opens the form with what was asked of a report. */
export async function ReportsView({ payload, i18n, user, searchParams }: Props) {
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller) return null
  const locale = localeOfLanguage(i18n.language)
  const page = await payload.find({ collection: slugs.reports, sort: '-id', limit: 20, depth: 1, overrideAccess: false, user, req })
  const setting = await reportsSetting(req, caller, locale)
  const opened = searchParams?.['from'] === undefined ? null : await openedFrom(req, Number(searchParams['from']), setting, locale)
  return (
    <Gutter className="collection-list office-page office-reports">
      <SetStepNav nav={[{ label: reportSpeaker(locale)('title') }]} />
      <ReportsScreen
        key={opened?.from ?? 0} setting={setting} initial={page as unknown as ReportPage} opened={opened}
        takeAway={<ExportOfList collectionSlug={slugs.reports} payload={payload} i18n={i18n} user={user} listPreferences={{ sort: '-id' }} />}
      />
    </Gutter>
  )
}
