import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { releaseTexts } from '../../mails/templates/texts/index.ts'
import { isTemplateKey } from '../../mails/templates/words.ts'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say } from '../../shared/text.ts'
import { ExportOfList } from '../list/ExportOfList.tsx'
import { officeClock, requestOf } from '../officeFacts.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { localeOfLanguage } from '../words.ts'
import { purposeOf, shelfOf } from './templateGroups.ts'
import { TemplateShelves, type ListedTemplate } from './TemplateShelves.tsx'
import { templateSpeaker } from './templateWords.ts'

type Props = { payload: Payload; i18n: I18n; user?: PayloadRequest['user'] }
type Row = { id: number; key: string; name: string; nameAr: string | null; event: string | null; customised: boolean; updatedAt: string }

/** /admin/collections/email-templates: every mail the office sends, what it is for, and which were changed. */
export async function TemplatesView({ payload, i18n, user }: Props) {
  const req = await requestOf(payload, user ?? null)
  const locale = localeOfLanguage(i18n.language)
  const speak = templateSpeaker(locale)
  if (callerOf(req)?.role !== 'admin') return <Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter>
  const rows = await sqlOf(req)<Row>(
    `select id, key, name, name_ar as "nameAr", event, coalesce(customised, false) as customised, updated_at as "updatedAt" from email_templates order by id`,
    [],
    undefined,
    true,
  )
  const { timeZone } = await officeClock(payload)
  const address = `${payload.config.routes.admin}/collections/email-templates`
  const templates = rows.map(({ id, key, name, nameAr, event, customised, updatedAt }): ListedTemplate => {
    const isOwn = !isTemplateKey(key)
    return {
      id, key, isOwn, isCustomised: customised || isOwn, updatedAt,
      name: isTemplateKey(key) ? say(releaseTexts[key].name, locale) : (locale === 'ar' && nameAr) || name,
      purpose: purposeOf(key, event, speak, locale),
      shelf: shelfOf(key, isOwn),
    }
  })
  return (
    <Gutter className="collection-list office-page office-mail-templates">
      <SetStepNav nav={[{ label: speak('title') }]} />
      <PageHead title={speak('title')} intro={speak('intro')}>
        <ExportOfList collectionSlug="email-templates" payload={payload} i18n={i18n} user={user} />
        <Link className="office-button office-button--main" href={`${address}/create`} prefetch={false}>{speak('newTemplate')}</Link>
      </PageHead>
      <TemplateShelves templates={templates} address={address} timeZone={timeZone} />
    </Gutter>
  )
}
