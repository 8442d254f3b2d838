import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say } from '../../shared/text.ts'
import { localeOfLanguage } from '../words.ts'
import { analyticsSpeaker } from './analyticsWords.ts'
import { ChooseWorkflow } from './ChooseWorkflow.tsx'
import { WorkflowAnalytics } from './WorkflowAnalytics.tsx'

type Row = { id: number; en: string; ar: string; work: boolean }

/** /admin/analytics?workflow=…: the analytics of a workflow, of the busiest one unless another is asked for. For staff. */
export async function AnalyticsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, locale: contentLocale, visibleEntities } = initPageResult
  const { payload, i18n } = req
  const adminRoute = payload.config.routes.admin
  const caller = callerOf(req)
  if (!caller) redirect(`${adminRoute}/login?redirect=${encodeURIComponent(`${adminRoute}/analytics`)}`)
  const locale = localeOfLanguage(i18n.language)
  const speak = analyticsSpeaker(locale)
  const isStaff = caller.role !== 'client'
  const workflows = isStaff ? await publishedWorkflows(req) : []
  const asked = Number(searchParams?.['workflow'])
  const chosen = workflows.find(({ id }) => id === asked) ?? (searchParams?.['workflow'] === undefined ? (workflows.find(({ work }) => work) ?? workflows[0]) : undefined)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={contentLocale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <Gutter className="office-analytics-page">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <header>
          <div>
            <h1>{speak('title')}{chosen && <>: <bdi>{say(chosen, locale)}</bdi></>}</h1>
            <p className="office-muted">{speak(isStaff ? 'intro' : 'staffOnly')}</p>
          </div>
          {workflows.length > 1 && (
            <ChooseWorkflow label={speak('workflow')} chosen={chosen?.id ?? null} workflows={workflows.map((each) => ({ id: each.id, name: say(each, locale) }))} address={`${adminRoute}/analytics`} />
          )}
        </header>
        {chosen && <WorkflowAnalytics key={chosen.id} workflowId={chosen.id} locale={locale} adminRoute={adminRoute} />}
        {isStaff && !chosen && <p className="office-empty">{speak('noWorkflow')}</p>}
      </Gutter>
    </DefaultTemplate>
  )
}

/** Workflows that were ever published, as staff may read them all. The one that new work starts on first. */
function publishedWorkflows(req: AdminViewServerProps['initPageResult']['req']): Promise<Row[]> {
  return sqlOf(req)<Row>(
    `select id, name_en as en, name_ar as ar, exists (select from transactions t where t.workflow_id = w.id) as work
     from workflows w where published_version_id is not null order by id`,
  )
}
