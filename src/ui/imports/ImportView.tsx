import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { localeOfLanguage } from '../words.ts'
import { ImportScreen } from './ImportScreen.tsx'
import { importSettingOf } from './importSettingOf.ts'
import { importSpeaker } from './importWords.ts'

/** /admin/import: a workbook in, from choosing it to the summary. For staff. */
export async function ImportView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const caller = callerOrSignIn(props.initPageResult, '/import')
  const language = localeOfLanguage(req.i18n.language)
  return (
    <AdminPage {...props}>
      {caller.role === 'client' ? (
        <Gutter><p>{importSpeaker(language)('staffOnly')}</p></Gutter>
      ) : (
        <ImportScreen setting={await importSettingOf(req, language)} />
      )}
    </AdminPage>
  )
}
