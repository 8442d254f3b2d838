'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react'
import { say } from '../../shared/text.ts'
import { draftFindings } from '../../workflows/editing/draftFindings.ts'
import { WorkflowAnalytics } from '../analytics/WorkflowAnalytics.tsx'
import { Code } from '../parts/Code.tsx'
import { useApi } from '../useApi.ts'
import { DesignTab } from './design/DesignTab.tsx'
import { useDraft } from './design/useDraft.ts'
import { HistoryTab } from './history/HistoryTab.tsx'
import { PublishTab } from './publish/PublishTab.tsx'
import { RenameWorkflow } from './RenameWorkflow.tsx'
import { publishedOf, type ShownFinding, type ShownVersion, type WorkflowFacts } from './shownWorkflow.ts'
import { SimulateTab } from './simulate/SimulateTab.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { TryTab } from './trial/TryTab.tsx'
import { useSpoken } from '../useSpoken.ts'
import { VersionsTab } from './versions/VersionsTab.tsx'
import { workflowWords } from './workflowWords.ts'

const tabs = ['design', 'versions', 'publish', 'try', 'simulate', 'history', 'analytics'] as const
type Tab = (typeof tabs)[number]

/** One workflow, a part at a time; which one is in the address. The draft lives here, so no part loses what another wrote. */
export function WorkflowScreen({ facts }: { facts: WorkflowFacts }) {
  const { locale, speak } = useSpoken(workflowWords)
  const api = useApi()
  const base = useId()
  const search = useSearchParams()
  const asked = search.get('tab')
  const tab: Tab = tabs.find((name) => name === asked) ?? 'design'
  const [workflow, setWorkflow] = useState(facts.workflow)
  const [versions, setVersions] = useState<readonly ShownVersion[]>(facts.versions)
  const draft = useDraft(workflow.id, versions, facts.withoutDraft)

  const reload = useCallback(async () => {
    const answer = await api<{ docs: ShownVersion[] }>('GET', `/workflows/${facts.workflow.id}/history`)
    if (!answer.ok) return null
    setVersions(answer.body.docs)
    return answer.body.docs
  }, [api, facts.workflow.id])

  // Checked a moment after a key is pressed, so that typing never waits for it. What only the server can see - calendars,
  // webhooks, workflows that are named - is added once it has looked.
  const definition = useDeferredValue(draft.definition)
  const here = useMemo(() => {
    const kinds = facts.words.effects.map(({ key }) => key)
    return draftFindings(definition, { people: facts.people, kinds }).map((finding): ShownFinding => ({ ...finding, message: say(finding.message, locale) }))
  }, [definition, facts.people, facts.words.effects, locale])
  const there = useMemo(
    () => (draft.findings ?? []).filter((finding) => !here.some(({ code, element }) => code === finding.code && element === finding.element)),
    [draft.findings, here],
  )
  const isStored = draft.definition === draft.stored
  const findings = useMemo(() => (isStored ? [...here, ...there] : here), [here, isStored, there])

  const goTo = (next: Tab) => {
    const address = new URL(window.location.href)
    address.searchParams.set('tab', next)
    window.history.pushState(null, '', address)
    // What others did meanwhile: who published, what has been moved.
    if (next !== 'design') void draft.flush().then(reload)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const name = say({ en: workflow.nameEn, ar: workflow.nameAr }, locale)
  const published = publishedOf(versions)
  return (
    <Gutter className="office-workflow">
      <SetStepNav nav={[{ label: speak('workflows'), url: `${facts.adminRoute}/collections/workflows` }, { label: name }]} />
      <header className="office-workflow__head">
        <div>
          <h1><bdi>{name}</bdi></h1>
          <p className="office-muted">
            <Code>{workflow.key}</Code> · {published ? speak('versionPublished', { number: published.number }) : speak('noVersion')}
          </p>
          {workflow.description && <p dir="auto">{workflow.description}</p>}
        </div>
        <RenameWorkflow workflow={workflow} onRenamed={setWorkflow} />
      </header>
      <Tabs
        label={speak('sections')} base={base} chosen={tab} onChoose={goTo}
        tabs={tabs.map((each) => ({ name: each, label: speak(each), mark: each === 'publish' && errors > 0 ? String(errors) : null }))}
      />
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${tab}`}>
        {tab === 'design' && <DesignTab facts={facts} versions={versions} draft={draft} fromServer={there} onReload={reload} />}
        {tab === 'versions' && (
          <VersionsTab
            facts={facts}
            versions={versions}
            onUse={(next) => {
              draft.change(next)
              goTo('design')
            }}
          />
        )}
        {tab === 'publish' && <PublishTab facts={facts} versions={versions} draft={draft} findings={findings} onReload={reload} />}
        {tab === 'try' && <TryTab facts={facts} versions={versions} draft={draft.definition} />}
        {tab === 'simulate' && <SimulateTab facts={facts} versions={versions} draft={draft} />}
        {tab === 'analytics' && <WorkflowAnalytics workflowId={workflow.id} locale={locale} adminRoute={facts.adminRoute} />}
        {tab === 'history' && <HistoryTab facts={facts} versions={versions} />}
      </div>
    </Gutter>
  )
}
