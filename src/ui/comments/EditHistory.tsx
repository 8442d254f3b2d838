'use client'
import { useState } from 'react'
import type { CommentEdit } from '../../comments/editsOf.ts'
import { showMoment } from '../dates.ts'
import { RichText } from '../richText/RichText.tsx'
import { useApi } from '../useApi.ts'
import { useCommentsWords } from './useCommentsWords.ts'

/** That a comment was edited; for staff also what it said before, once they ask. */
export function EditHistory({ comment, timeZone }: { comment: number; timeZone: string }) {
  const { speak, say } = useCommentsWords()
  const api = useApi()
  const [edits, setEdits] = useState<CommentEdit[] | null>(null)
  const [problem, setProblem] = useState('')
  const toggle = async () => {
    if (edits) return setEdits(null)
    const answer = await api<{ docs: CommentEdit[] }>('GET', `/comments/${comment}/edits`)
    setProblem(answer.ok ? '' : answer.error.message)
    return setEdits(answer.ok ? answer.body.docs : null)
  }
  return (
    <>
      <button type="button" className="mdc-edited" aria-expanded={edits !== null} onClick={() => void toggle()}>
        {say(edits ? 'hideEdits' : 'showEdits')}
      </button>
      {problem && <span className="office-problem" role="alert">{problem}</span>}
      {edits && (
        <ol className="mdc-edits" aria-busy={false}>
          {edits.length === 0 && <li>{speak('nothingHere')}</li>}
          {edits.map((edit) => (
            <li key={edit.replacedAt}>
              <small className="office-muted">
                <time dateTime={edit.writtenAt} dir="ltr">{showMoment(edit.writtenAt, timeZone)}</time>
                {' '}
                {say('until', { at: showMoment(edit.replacedAt, timeZone) })}
              </small>
              <RichText body={edit.body} text={edit.text} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
