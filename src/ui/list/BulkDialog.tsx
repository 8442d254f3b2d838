'use client'
import { useId, useState } from 'react'
import { priorities, priorityLabels, type Priority } from '../../shared/priorities.ts'
import { say } from '../../shared/text.ts'
import type { ItemResult } from '../../transactions/changeMany.ts'
import type { StatusCount } from '../../transactions/counts.ts'
import { Code } from '../parts/Code.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { PersonPicker, type Choice } from '../parts/PersonPicker.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import type { Word } from '../words.ts'

export type BulkAction = 'assign' | 'status' | 'priority' | 'tag' | 'delete'
type Selection = { ids: number[] } | { query: string; limit: number }
type Result = { succeeded: number; failed: number; results: ItemResult[] }

type Props = {
  action: BulkAction
  title: string
  selection: Selection
  references: Map<number, string>
  statuses: StatusCount[]
  onClose: (changed: boolean) => void
}

const tagsOf = (text: string) => text.split(/[,،]/).map((tag) => tag.trim()).filter((tag) => tag !== '')

/** Asks what a bulk change needs, does it, and shows what became of each transaction. */
export function BulkDialog({ action, title, selection, references, statuses, onClose }: Props) {
  const api = useApi()
  const { speak, locale } = useWords()
  const id = useId()
  const [person, setPerson] = useState<Choice | null>(null)
  const [status, setStatus] = useState('')
  const [priority, setPriority] = useState<Priority | ''>('')
  const [text, setText] = useState('')
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const [result, setResult] = useState<Result | null>(null)

  const change = (): Record<string, unknown> | null => {
    const note = text.trim()
    switch (action) {
      case 'assign':
        return person && { action, assignedTo: person.value, ...(note ? { reason: note } : {}) }
      case 'status':
        return status ? { action, status, ...(note ? { comment: note } : {}) } : null
      case 'priority':
        return priority ? { action, priority } : null
      case 'tag':
        return tagsOf(add).length + tagsOf(remove).length > 0 ? { action, add: tagsOf(add), remove: tagsOf(remove) } : null
      case 'delete':
        return note ? { action, reason: note } : null
      default:
        return action satisfies never
    }
  }

  const apply = async () => {
    const body = change()
    if (!body || working) return
    setWorking(true)
    setProblem('')
    const ids = 'ids' in selection ? selection.ids : await idsOf(selection)
    const answer = ids && (await api<Result>('POST', '/transactions/bulk', { body: { ...body, ids } }))
    setWorking(false)
    if (answer?.ok) setResult(answer.body)
    else if (answer) setProblem([answer.error.message, ...(answer.error.data?.errors ?? []).map((each) => each.message)].join(' '))
  }

  /** A selection across pages is a query: read the ids it stands for, a page at a time. */
  const idsOf = async ({ query, limit }: { query: string; limit: number }): Promise<number[] | null> => {
    const ids: number[] = []
    for (let page = 1; ids.length < limit; page += 1) {
      const parameters = `${query}${query.includes('?') ? '&' : '?'}limit=100&page=${page}&sort=-id&depth=0`
      const answer = await api<{ docs: { id: number }[]; hasNextPage: boolean }>('GET', `/transactions${parameters}`)
      if (!answer.ok) {
        setProblem(answer.error.message)
        return null
      }
      ids.push(...answer.body.docs.map((doc) => doc.id))
      if (!answer.body.hasNextPage) break
    }
    return ids.slice(0, limit)
  }

  if (result) return <BulkResult title={title} result={result} references={references} onClose={() => onClose(true)} />

  const note = (word: Word) => (
    <div>
      <label className="office-label" htmlFor={`${id}-note`}>{speak(word)}</label>
      <textarea id={`${id}-note`} className="office-input" rows={3} maxLength={1000} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
    </div>
  )
  return (
    <Dialog
      title={title}
      onClose={() => onClose(false)}
      onSubmit={() => void apply()}
      actions={
        <>
          <button type="button" className="office-button" onClick={() => onClose(false)}>{speak('cancel')}</button>
          <button
            type="submit"
            className={`office-button office-button--main${action === 'delete' ? ' office-button--danger' : ''}`}
            disabled={working || change() === null}
          >
            {working ? speak('working') : action === 'delete' ? speak('delete') : speak('apply')}
          </button>
        </>
      }
    >
      {action === 'assign' && <PersonPicker chosen={person} onChoose={setPerson} />}
      {action === 'status' && (
        <div>
          <label className="office-label" htmlFor={`${id}-status`}>{speak('newStatus')}</label>
          <select id={`${id}-status`} className="office-input" value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="">{speak('choose')}</option>
            {statuses.map((each) => <option key={each.status} value={each.status}>{each.label}</option>)}
          </select>
        </div>
      )}
      {action === 'priority' && (
        <div>
          <label className="office-label" htmlFor={`${id}-priority`}>{speak('priority')}</label>
          <select id={`${id}-priority`} className="office-input" value={priority} onChange={(event) => setPriority(event.target.value as Priority)}>
            <option value="">{speak('choose')}</option>
            {priorities.map((each) => <option key={each} value={each}>{say(priorityLabels[each], locale)}</option>)}
          </select>
        </div>
      )}
      {action === 'tag' && (
        <>
          <label className="office-label" htmlFor={`${id}-add`}>{speak('addTags')}</label>
          <input id={`${id}-add`} className="office-input" dir="auto" value={add} onChange={(event) => setAdd(event.target.value)} />
          <label className="office-label" htmlFor={`${id}-remove`}>{speak('removeTags')}</label>
          <input id={`${id}-remove`} className="office-input" dir="auto" value={remove} onChange={(event) => setRemove(event.target.value)} />
          <p className="office-muted">{speak('tagsHint')}</p>
        </>
      )}
      {action === 'delete' && <p>{speak('deleteWarning')}</p>}
      {action === 'assign' && note('reasonOptional')}
      {action === 'status' && note('commentOptional')}
      {action === 'delete' && note('deleteReason')}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}

function BulkResult({ title, result, references, onClose }: {
  title: string
  result: Result
  references: Map<number, string>
  onClose: () => void
}) {
  const { speak } = useWords()
  const { succeeded, failed, results } = result
  // What went wrong first: that is what somebody has to look at.
  const ordered = [...results].sort((one, other) => Number(one.ok) - Number(other.ok))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={onClose}
      wide
      actions={<button type="submit" className="office-button office-button--main">{speak('close')}</button>}
    >
      <p role="status">{failed === 0 ? speak('bulkAllDone', { succeeded }) : speak('bulkDone', { succeeded, failed })}</p>
      <ul className="office-results">
        {ordered.map((each) => (
          <li key={each.id} className={each.ok ? 'is-ok' : 'is-refused'}>
            <Code>{references.get(each.id) ?? `#${each.id}`}</Code>
            <span>{each.ok ? speak('done') : each.error.message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
