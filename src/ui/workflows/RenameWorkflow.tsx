'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import type { WorkflowRecord } from './shownWorkflow.ts'
import { useSpoken } from '../useSpoken.ts'
import { workflowWords } from './workflowWords.ts'

type Props = { workflow: WorkflowRecord; onRenamed: (workflow: WorkflowRecord) => void }

/** How the workflow is called in lists; the name in a definition is the definition's own. */
export function RenameWorkflow({ workflow, onRenamed }: Props) {
  const { speak } = useSpoken(workflowWords)
  const api = useApi()
  const id = useId()
  const [typed, setTyped] = useState<WorkflowRecord | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const rename = async () => {
    if (!typed || busy) return
    setBusy(true)
    const { nameEn, nameAr, description } = typed
    const answer = await api('PATCH', `/workflows/${workflow.id}`, { body: { nameEn, nameAr, description } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.data?.errors?.[0]?.message ?? answer.error.message)
    onRenamed(typed)
    setTyped(null)
  }
  const open = () => {
    setProblem(null)
    setTyped(workflow)
  }
  const field = (name: 'nameEn' | 'nameAr' | 'description', dir: string, maxLength: number) => (
    <div>
      <label className="office-label" htmlFor={`${id}-${name}`}>{speak(name)}</label>
      <input
        id={`${id}-${name}`} className="office-input" dir={dir} maxLength={maxLength} value={typed?.[name] ?? ''} required={name !== 'description'}
        onChange={({ target }) => setTyped((known) => known && { ...known, [name]: target.value })}
      />
    </div>
  )
  return (
    <>
      <button type="button" className="office-button" onClick={open}>{speak('rename')}</button>
      {typed && (
        <Dialog
          title={speak('rename')}
          onClose={() => setTyped(null)}
          onSubmit={() => void rename()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setTyped(null)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'working' : 'save')}</button>
            </>
          }
        >
          {field('nameEn', 'ltr', 100)}
          {field('nameAr', 'rtl', 100)}
          {field('description', 'auto', 1000)}
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
    </>
  )
}
