'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { CommentEntry } from '../../comments/entriesOfComments.ts'
import { showMoment } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { announceTransactionChange } from './onTransactionChange.ts'
import { Failed } from './Timeline.tsx'
import { useChange } from './useChange.ts'
import { usePages } from './usePages.ts'

type Props = { id: number; timeZone: string; staff: boolean; mayWrite: boolean }

/** What people said. Staff see at once which words stay in the house and which the client reads. */
export function Comments({ id, timeZone, staff, mayWrite }: Props) {
  const { speak } = useWords()
  const { docs, hasMore, failed, more, again } = usePages<CommentEntry>(id, 'comments')
  return (
    <div aria-busy={docs === null && !failed}>
      {mayWrite && <CommentForm id={id} staff={staff} />}
      {failed && !docs && <Failed again={again} />}
      {docs?.length === 0 && <p className="office-empty">{speak('noComments')}</p>}
      <ul className="office-comments">
        {(docs ?? []).map((comment) => (
          <li key={comment.id} className={staff ? `office-comment office-comment--${comment.internal ? 'internal' : 'external'}` : 'office-comment'}>
            <p className="office-comment__head">
              <strong><bdi>{comment.author?.name || speak('removedPerson')}</bdi></strong>
              <time className="office-muted" dateTime={comment.createdAt} dir="ltr">{showMoment(comment.createdAt, timeZone)}</time>
              {staff && (
                <span className={`office-tag office-tag--${comment.internal ? 'internal' : 'external'}`}>
                  {speak(comment.internal ? 'internal' : 'external')}
                </span>
              )}
            </p>
            <p className="office-comment__text" dir="auto">{comment.text}</p>
          </li>
        ))}
      </ul>
      {hasMore && <button type="button" className="office-button" onClick={more}>{speak('more')}</button>}
    </div>
  )
}

function CommentForm({ id, staff }: { id: number; staff: boolean }) {
  const { speak } = useWords()
  const { send, working, problem } = useChange(() => undefined)
  const [text, setText] = useState('')
  const [internal, setInternal] = useState(true)
  const field = useId()
  const group = useId()
  const add = async () => {
    if (text.trim() === '') return
    const answer = await send<{ message: string }>({
      method: 'POST',
      path: `/transactions/${id}/comments`,
      body: { text: text.trim(), ...(staff ? { internal } : {}) },
    })
    if (!answer) return
    setText('')
    // The next comment is an internal one again: sending to the client is decided each time.
    setInternal(true)
    toast.success(answer.message)
    announceTransactionChange(id)
  }
  // Not a <form>: the page's own form surrounds it, and a form inside a form is none.
  return (
    <div className={`office-comment-form${staff ? ` office-comment--${internal ? 'internal' : 'external'}` : ''}`}>
      {staff && (
        <fieldset className="office-audience">
          <legend>{speak('whoReads')}</legend>
          {([true, false] as const).map((choice) => (
            <label key={String(choice)}>
              <input type="radio" name={group} checked={internal === choice} onChange={() => setInternal(choice)} />
              <span>{speak(choice ? 'internal' : 'external')}</span>
              <small>{speak(choice ? 'internalHint' : 'externalHint')}</small>
            </label>
          ))}
        </fieldset>
      )}
      <label className="office-label" htmlFor={field}>{speak('writeComment')}</label>
      <textarea id={field} className="office-input" rows={3} maxLength={5000} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      {staff && !internal && <p className="office-warning" role="status">{speak('externalWarning')}</p>}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <button type="button" className="office-button office-button--main" disabled={working || text.trim() === ''} onClick={() => void add()}>
        {working ? speak('working') : speak(!staff ? 'addComment' : internal ? 'addInternal' : 'addExternal')}
      </button>
    </div>
  )
}
