import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { say } from '../../shared/text.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { localeOfLanguage } from '../words.ts'
import { analyticsSpeaker } from './analyticsWords.ts'
import { ChooseWorkflow } from './ChooseWorkflow.tsx'
import { WorkflowAnalytics } from './WorkflowAnalytics.tsx'

type Row = { id: number; en: string; ar: string; work: boolean }

/** /admin/analytics?workflow=…: the analytics of a workflow, of the busiest one unless another is asked for. For staff. */
export async function AnalyticsView(props: AdminViewServerProps) {
  const { initPageResult: { req }, searchParams } = props
  const caller = callerOrSignIn(props.initPageResult, '/analytics')
  const adminRoute = req.payload.config.routes.admin
  const locale = localeOfLanguage(req.i18n.language)
  const speak = analyticsSpeaker(locale)
  const isStaff = caller.role !== 'client'
  const workflows = isStaff ? await publishedWorkflows(req) : []
  const asked = Number(searchParams?.['workflow'])
  const chosen = workflows.find(({ id }) => id === asked) ?? (searchParams?.['workflow'] === undefined ? (workflows.find(({ work }) => work) ?? workflows[0]) : undefined)
  return (
    <AdminPage {...props}>
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
    </AdminPage>
  )
}

/** Workflows that were ever published, as staff may read them all. The one that new work starts on first. */
function publishedWorkflows(req: AdminViewServerProps['initPageResult']['req']): Promise<Row[]> {
  return sqlOf(req)<Row>(
    `select id, name_en as en, name_ar as ar, exists (select from transactions t where t.workflow_id = w.id) as work
     from workflows w where published_version_id is not null order by id`,
  )
}
