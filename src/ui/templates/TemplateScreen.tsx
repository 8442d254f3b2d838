'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useRef, useState } from 'react'
import { locales, type Locale } from '../../shared/text.ts'
import { AskBeforeLeaving } from '../parts/AskBeforeLeaving.tsx'
import { AskFirst } from '../parts/AskFirst.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { useLeaveGuard } from '../useLeaveGuard.ts'
import { useSpoken } from '../useSpoken.ts'
import type { Draft, Variable } from './draft.ts'
import { LanguageFields, type Place } from './LanguageFields.tsx'
import { OwnNames } from './OwnNames.tsx'
import type { PickedTransaction } from './preview/PickTransaction.tsx'
import { Preview } from './preview/Preview.tsx'
import { usePreview } from './preview/usePreview.ts'
import { TemplateHead } from './TemplateHead.tsx'
import './templates.css'
import { templateWords } from './templateWords.ts'
import { useTemplate } from './useTemplate.ts'
import { useTemplateDraft } from './useTemplateDraft.ts'
import { VariablePalette } from './VariablePalette.tsx'
import { Versions } from './versions/Versions.tsx'

export type ShownTemplate = {
  id: number
  key: string
  /** What it is for, in a sentence. */
  purpose: string
  isCustomised: boolean
  words: Draft
  /** The words of this release; null for a template of an administrator's own. */
  release: Pick<Draft, Locale> | null
  variables: readonly Variable[]
  aboutTransaction: boolean
}

type Props = { template: ShownTemplate; timeZone: string; listAddress: string }

/** The words of a mail as they are edited: on one side both languages and what can be named, on the other the mail itself. */
export function TemplateScreen({ template, timeZone, listAddress }: Props) {
  const { id, release, variables, aboutTransaction } = template
  const { locale: ui, speak } = useSpoken(templateWords)
  const router = useRouter()
  const base = useId()
  const { draft, stored, isChanged, round, edit, rename, put, discard, keep, replace } = useTemplateDraft(template.words)
  const { doing, faults: saidFaults, problem, settle, save, test, reset, remove } = useTemplate(id, release === null)
  const [isCustomised, setCustomised] = useState(template.isCustomised)
  const [language, setLanguage] = useState<Locale>(ui)
  const [transaction, setTransaction] = useState<PickedTransaction | null>(null)
  const [asking, setAsking] = useState<'reset' | 'versions' | 'remove' | null>(null)
  const [told, setTold] = useState('')
  const preview = usePreview(id, draft, transaction?.id ?? null)
  const guard = useLeaveGuard(isChanged)
  const place = useRef<Place | null>(null)
  const search = useRef<HTMLInputElement>(null)

  // What the preview finds is of now; what a refused saving said is of then, and stays until something is changed.
  const faults = preview.faults.length > 0 ? preview.faults : saidFaults
  const name = (ui === 'ar' && draft.nameAr) || draft.name
  const insert = (text: string) => {
    place.current?.insert(text)
    if (place.current) setTold(speak('inserted', { name: text, field: place.current.field }))
  }
  const saveIt = async () => {
    if (doing || !(await save(draft))) return
    keep(draft)
    setCustomised(true)
    router.refresh()
  }
  return (
    <div className="office-mail-template">
      <TemplateHead
        name={name} templateKey={template.key} purpose={template.purpose} isOwn={release === null} isCustomised={isCustomised} isChanged={isChanged} doing={doing}
        onSave={() => void saveIt()} onDiscard={discard} onAsk={setAsking}
        onTest={() => void test(draft, language, transaction?.id ?? null)}
      />
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <div className="office-mail-template__columns">
        <div className="office-mail-template__editor">
          {release === null && <OwnNames draft={draft} onChange={rename} />}
          <Tabs
            label={speak('languages')} base={base} chosen={language} onChoose={setLanguage}
            tabs={locales.map((each) => ({ name: each, label: speak(each), mark: countOf(faults.filter(({ locale }) => locale === each).length) }))}
          />
          <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${language}`}>
            <LanguageFields
              key={language} language={language} words={draft[language]} round={round} variables={variables} faults={faults.filter(({ locale }) => locale === language)}
              onChange={(change) => {
                settle()
                edit(language, change)
              }}
              onPlace={(next) => {
                place.current = next
              }}
              onAsk={() => search.current?.focus()}
            />
          </div>
          <span className="office-hidden" role="status">{told}</span>
          <VariablePalette variables={variables} language={language} search={search} onInsert={insert} onLeave={() => place.current?.focus()} />
        </div>
        <Preview
          {...preview} isOld={preview.faults.length > 0} language={language} transaction={transaction} aboutTransaction={aboutTransaction}
          onLanguage={setLanguage} onTransaction={setTransaction}
        />
      </div>
      {asking === 'versions' && (
        <Versions
          template={id} name={name} draft={draft} isOwn={release === null} timeZone={timeZone} onClose={() => setAsking(null)}
          onTake={(words) => {
            setAsking(null)
            put({ ...draft, ...words })
            setTold(speak('restored'))
          }}
        />
      )}
      {asking === 'reset' && release && (
        <AskFirst
          title={speak('resetAsk')} text={speak('resetText')} doIt={speak('reset')} onClose={() => setAsking(null)}
          onDo={async () => {
            const wrong = await reset()
            if (wrong !== '') return wrong
            replace({ ...stored, ...release })
            setCustomised(false)
            router.refresh()
            return ''
          }}
        />
      )}
      {asking === 'remove' && (
        <AskFirst
          danger title={speak('removeThis', { name })} text={speak('removeAsk')} doIt={speak('remove')} onClose={() => setAsking(null)}
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

const countOf = (count: number): string | null => (count === 0 ? null : String(count))
