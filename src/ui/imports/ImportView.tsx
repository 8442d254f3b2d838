import { Gutter } from '@payloadcms/ui'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { localeOfLanguage } from '../words.ts'
import { ImportScreen } from './ImportScreen.tsx'
import { importSettingOf } from './importSettingOf.ts'
import { importSpeaker } from './importWords.ts'

/** /admin/import: a workbook in, from choosing it to the summary. For staff. */
export async function ImportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const { payload, i18n } = req
  const adminRoute = payload.config.routes.admin
  const caller = callerOf(req)
  if (!caller) redirect(`${adminRoute}/login?redirect=${encodeURIComponent(`${adminRoute}/import`)}`)
  const language = localeOfLanguage(i18n.language)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      {caller.role === 'client' ? (
        <Gutter><p>{importSpeaker(language)('staffOnly')}</p></Gutter>
      ) : (
        <ImportScreen setting={await importSettingOf(req, language)} />
      )}
    </DefaultTemplate>
  )
}
