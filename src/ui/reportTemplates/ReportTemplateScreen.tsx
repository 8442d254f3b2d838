'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { AskBeforeLeaving } from '../parts/AskBeforeLeaving.tsx'
import { AskFirst } from '../parts/AskFirst.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import type { Variable } from '../templates/draft.ts'
import '../templates/templates.css'
import { VariablePalette } from '../templates/VariablePalette.tsx'
import { useLeaveGuard } from '../useLeaveGuard.ts'
import { useSpoken } from '../useSpoken.ts'
import { CodeField } from './CodeField.tsx'
import type { PageDraft } from './pageDraft.ts'
import { PageFields } from './PageFields.tsx'
import { PageVersions } from './PageVersions.tsx'
import { pageWords } from './pageWords.ts'
import { PrintedPage } from './PrintedPage.tsx'
import './reportTemplates.css'
import { usePrintedPage } from './usePrintedPage.ts'
import { useReportTemplate } from './useReportTemplate.ts'

type Props = {
  /** Null for a new one. */
  id: number | null
  stored: PageDraft
  release: Pick<PageDraft, 'body' | 'css' | 'paper'>
  variables: readonly Variable[]
  timeZone: string
  listAddress: string
}

type Place = { insert: (text: string) => void; focus: () => void }

/** A report template as it is written: on one side page, CSS and what can be named, on the other the page as it is printed. */
export function ReportTemplateScreen({ id, stored, release, variables, timeZone, listAddress }: Props) {
  const { locale, speak } = useSpoken(pageWords)
  const router = useRouter()
  const base = useId()
  const [kept, setKept] = useState(stored)
  const [draft, setDraft] = useState(stored)
  const [part, setPart] = useState<'body' | 'css'>('body')
  const [language, setLanguage] = useState<Locale>(locale)
  const [asking, setAsking] = useState<'release' | 'versions' | 'remove' | null>(null)
  const [told, setTold] = useState('')
  const { busy, faults: savedFaults, problem, settle, save, remove } = useReportTemplate(id)
  const printed = usePrintedPage(draft, language)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const guard = useLeaveGuard(isChanged)
  const place = useRef<Place | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const faults = printed.faults.length > 0 ? printed.faults : savedFaults
  const change = (more: Partial<PageDraft>) => {
    settle()
    setDraft((before) => ({ ...before, ...more }))
  }
  const saveIt = async () => {
    const saved = await save(draft)
    if (saved === null) return
    setKept(draft)
    if (id === null) router.replace(`${listAddress}/${saved}`)
    else router.refresh()
  }
  const countOf = (field: 'body' | 'css') => {
    const count = faults.filter((each) => each.field === field).length
    return count === 0 ? null : String(count)
  }
  return (
    <div className="office-report-template">
      <PageHead title={<bdi>{id === null ? speak('newTemplate') : kept.name}</bdi>} intro={speak('intro')}>
        {id !== null && <button type="button" className="office-button" onClick={() => setAsking('versions')}>{speak('versions')}</button>}
        {id !== null && <button type="button" className="office-button office-button--danger" onClick={() => setAsking('remove')}>{speak('remove')}</button>}
        {draft.body !== release.body && <button type="button" className="office-button" onClick={() => setAsking('release')}>{speak('release')}</button>}
        {isChanged && id !== null && <button type="button" className="office-button" onClick={() => change(kept)}>{speak('discard')}</button>}
        <button type="button" className="office-button office-button--main" disabled={busy || draft.name.trim() === '' || (id !== null && !isChanged)} onClick={() => void saveIt()}>
          {speak(busy ? 'saving' : id === null ? 'create' : 'save')}
        </button>
      </PageHead>
      <p className="office-muted office-mail-template__state" role="status">{isChanged ? speak('unsaved') : ''}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <div className="office-report-template__columns">
        <div className="office-report-template__editor">
          <PageFields draft={draft} onChange={change} />
          <Tabs label={speak('parts')} base={base} chosen={part} onChoose={setPart} tabs={(['body', 'css'] as const).map((name) => ({ name, label: speak(name), mark: countOf(name) }))} />
          <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${part}`}>
            <CodeField
              key={part} label={speak(part)} {...(part === 'css' ? { hint: speak('cssHint') } : {})} value={draft[part]} faults={faults.filter(({ field }) => field === part)}
              onChange={(value) => change({ [part]: value })}
              onPlace={(insert, focus) => {
                place.current = { insert, focus }
              }}
            />
          </div>
          <span className="office-hidden" role="status">{told}</span>
          {part === 'body' && (
            <VariablePalette
              variables={variables} language={language} search={search} intro={speak('variablesIntro')} onLeave={() => place.current?.focus()}
              onInsert={(text) => {
                place.current?.insert(text)
                setTold(speak('inserted', { name: text }))
              }}
            />
          )}
        </div>
        <PrintedPage {...printed} language={language} fileName={draft.name.trim() || 'report'} onLanguage={setLanguage} />
      </div>
      {asking === 'versions' && id !== null && (
        <PageVersions
          template={id} name={kept.name} timeZone={timeZone} onClose={() => setAsking(null)}
          onTake={(version) => {
            change(version)
            setAsking(null)
          }}
        />
      )}
      {asking === 'release' && (
        <AskFirst
          title={speak('release')} text={speak('releaseAsk')} doIt={speak('release')} onClose={() => setAsking(null)}
          onDo={async () => {
            change(release)
            return ''
          }}
        />
      )}
      {asking === 'remove' && (
        <AskFirst
          danger title={speak('removeThis', { name: kept.name })} text={speak('removeAsk')} doIt={speak('remove')} onClose={() => setAsking(null)}
          onDo={async () => {
            const wrong = await remove()
            if (wrong === '') router.push(listAddress)
            return wrong
          }}
        />
      )}
      <AskBeforeLeaving guard={guard} />
    </div>
  )
}
