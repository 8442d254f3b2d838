'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useApi } from '../useApi.ts'
import { listWords } from './listWords.ts'
import { DefinitionText, type ReadText } from './list/DefinitionText.tsx'
import { NameFields, type Names } from './list/NameFields.tsx'
import { TemplateCards } from './list/TemplateCards.tsx'
import { useSpoken } from '../useSpoken.ts'

type Start = 'template' | 'empty' | 'text'
type Problems = Record<string, string>

/** A new workflow: what it starts from, how it is called; then its design is opened. */
export function NewWorkflow({ adminRoute }: { adminRoute: string }) {
  const { speak } = useSpoken(listWords)
  const api = useApi()
  const router = useRouter()
  const group = useId()
  const [start, setStart] = useState<Start>('template')
  const [template, setTemplate] = useState<string>('simple_approval')
  const [read, setRead] = useState<ReadText>({ text: '', definition: null })
  const [names, setNames] = useState<Names>({ nameEn: '', nameAr: '', key: '', description: '' })
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState(false)
  const list = `${adminRoute}/collections/workflows`

  const make = async () => {
    if (busy) return
    const found = problemsOf(names, speak)
    if (start === 'text' && !read.definition) found['definition'] = read.problem ?? speak('required')
    setProblems(found)
    if (Object.keys(found).length > 0) return document.querySelector<HTMLElement>('.office-new-workflow [aria-invalid=true]')?.focus()
    setBusy(true)
    const body = { ...names, description: names.description || null, ...(start === 'template' ? { template } : {}) }
    const made = await api<{ doc: { id: number } }>('POST', '/workflows', { body })
    if (!made.ok) {
      setBusy(false)
      const told = made.error.data?.errors ?? []
      return setProblems(told.length > 0 ? Object.fromEntries(told.map(({ path, message }) => [path, message])) : { general: made.error.message })
    }
    const { id } = made.body.doc
    if (start === 'text') {
      const definition = { ...read.definition, key: names.key, name: { en: names.nameEn, ar: names.nameAr } }
      const stored = await api('PUT', `/workflows/${id}/configure`, { body: { definition } })
      if (!stored.ok) {
        setBusy(false)
        return setProblems({ general: speak('savedWithout', { reason: stored.error.message }) })
      }
    }
    router.push(`${list}/${id}`)
  }

  const choice = (value: Start, label: string, hint?: string) => (
    <label className="office-choice">
      <input type="radio" name={group} checked={start === value} onChange={() => setStart(value)} />
      <span>{label}</span>
      {hint && <small className="office-muted">{hint}</small>}
    </label>
  )
  return (
    <Gutter className="office-new-workflow">
      <SetStepNav nav={[{ label: speak('title'), url: list }, { label: speak('newWorkflow') }]} />
      <h1>{speak('newWorkflow')}</h1>
      <p className="office-muted">{speak('nothingPublished')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <fieldset className="office-choices">
          <legend>{speak('start')}</legend>
          {choice('template', speak('fromTemplate'))}
          {choice('empty', speak('empty'), speak('emptyHint'))}
          {choice('text', speak('fromText'), speak('fromTextHint'))}
        </fieldset>
        {start === 'template' && <TemplateCards chosen={template} onChoose={setTemplate} />}
        {start === 'text' && (
          <DefinitionText
            read={read}
            problem={problems['definition'] ?? null}
            onRead={(next) => {
              setRead(next)
              setNames((known) => withNamesOf(known, next.definition))
            }}
          />
        )}
        <NameFields names={names} problems={problems} onChange={setNames} />
        {problems['general'] && <p className="office-problem" role="alert">{problems['general']}</p>}
        <div className="office-actions">
          <button type="submit" className="office-button office-button--main" disabled={busy}>{speak('create')}</button>
        </div>
      </form>
    </Gutter>
  )
}

function problemsOf(names: Names, speak: (word: 'required' | 'badKey') => string): Problems {
  const missing = (['nameEn', 'nameAr', 'key'] as const).filter((name) => names[name].trim() === '')
  const problems: Problems = Object.fromEntries(missing.map((name) => [name, speak('required')]))
  if (!problems['key'] && !/^[a-z][a-z0-9_]{0,49}$/.test(names.key)) problems['key'] = speak('badKey')
  return problems
}

/** A pasted definition brings its own names where none were typed yet. */
function withNamesOf(known: Names, definition: Record<string, unknown> | null): Names {
  const { key, name } = (definition ?? {}) as { key?: unknown; name?: { en?: unknown; ar?: unknown } }
  const word = (mine: string, theirs: unknown) => (mine === '' && typeof theirs === 'string' ? theirs : mine)
  return { ...known, key: word(known.key, key), nameEn: word(known.nameEn, name?.en), nameAr: word(known.nameAr, name?.ar) }
}
