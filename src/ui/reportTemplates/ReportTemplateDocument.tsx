import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { defaultTemplate } from '../../reports/render/template.ts'
import { pageVariables } from '../../reports/templates/pageVariables.ts'
import { officeClock } from '../officeFacts.ts'
import { localeOfLanguage } from '../words.ts'
import type { PageDraft } from './pageDraft.ts'
import { pageSpeaker } from './pageWords.ts'
import { ReportTemplateScreen } from './ReportTemplateScreen.tsx'

type Stored = { id: number; name: string; description?: string | null; paper: PageDraft['paper']; body: string; css?: string | null }

/** A report template, or a new one that begins with the page of the release: the editor in the place of Payload's form. */
export async function ReportTemplateDocument({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const speak = pageSpeaker(localeOfLanguage(req.i18n.language))
  if (callerOf(req)?.role !== 'admin') notFound()
  const listAddress = `${req.payload.config.routes.admin}/collections/report-templates`
  const stored = doc?.['id'] ? (doc as unknown as Stored) : null
  const { timeZone } = await officeClock(req.payload)
  const draft: PageDraft = stored
    ? { name: stored.name, description: stored.description ?? '', paper: stored.paper, body: stored.body, css: stored.css ?? '' }
    : { name: '', description: '', ...defaultTemplate }
  return (
    <Gutter className="office-page">
      <SetStepNav nav={[{ label: speak('title'), url: listAddress }, { label: stored ? stored.name : speak('newTemplate') }]} />
      <ReportTemplateScreen key={stored?.id ?? 'new'} id={stored?.id ?? null} stored={draft} release={defaultTemplate} variables={pageVariables} timeZone={timeZone} listAddress={listAddress} />
    </Gutter>
  )
}
