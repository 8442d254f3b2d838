'use client'
import { useState } from 'react'
import type { CommentEntry } from '../../comments/entriesOfComments.ts'
import { showMoment } from '../dates.ts'
import type { FileLimits } from '../files/unfitFor.ts'
import { RichText } from '../richText/RichText.tsx'
import { AudienceMark } from './AudienceMark.tsx'
import { CommentFiles } from './CommentFiles.tsx'
import { Composer } from './Composer.tsx'
import { EditHistory } from './EditHistory.tsx'
import { useCommentsWords } from './useCommentsWords.ts'
import { useMinutesUntil } from './useMinutesUntil.ts'

type Props = {
  comment: CommentEntry
  replies: readonly CommentEntry[]
  transaction: number
  timeZone: string
  staff: boolean
  mayReply: boolean
  limits: FileLimits | null
}

/** One comment with what was answered to it. Its author edits it in its place while that is possible. */
export function CommentItem({ comment, replies, transaction, timeZone, staff, mayReply, limits }: Props) {
  const { speak, say } = useCommentsWords()
  const [doing, setDoing] = useState<'reply' | 'edit' | null>(null)
  const minutes = useMinutesUntil(comment.editableUntil)
  const { id, author, createdAt, editedAt, internal, body, text, files } = comment
  const name = author?.name || speak('removedPerson')
  const shared = { transaction, staff, limits }
  const done = () => setDoing(null)
  return (
    <li className={staff ? `office-comment office-comment--${internal ? 'internal' : 'external'}` : 'office-comment'} data-comment={id}>
      <p className="office-comment__head">
        <strong><bdi>{name}</bdi></strong>
        <time className="office-muted" dateTime={createdAt} dir="ltr">{showMoment(createdAt, timeZone)}</time>
        {!staff && editedAt !== null && <span className="office-muted" title={say('editedAt', { at: showMoment(editedAt, timeZone) })}>{say('edited')}</span>}
        {staff && editedAt !== null && <EditHistory key={editedAt} comment={id} timeZone={timeZone} />}
        {staff && <AudienceMark internal={internal} speak={speak} />}
      </p>
      {doing === 'edit' && minutes !== null ? (
        <Composer {...shared} about={{ kind: 'edit', comment }} onDone={done} />
      ) : (
        <RichText body={body} text={text} />
      )}
      <CommentFiles files={files} />
      {doing === null && (
        <p className="mdc-comment__doings">
          {mayReply && comment.replyTo === null && (
            <button type="button" className="office-button office-button--plain" aria-label={say('replyTo', { name })} onClick={() => setDoing('reply')}>{say('reply')}</button>
          )}
          {minutes !== null && (
            <>
              <button type="button" className="office-button office-button--plain" onClick={() => setDoing('edit')}>{say('edit')}</button>
              <small className="office-muted">{minutes > 0 ? say('minutesLeft', { minutes }) : say('lastMinute')}</small>
            </>
          )}
        </p>
      )}
      {(replies.length > 0 || doing === 'reply') && (
        <ul className="mdc-replies" aria-label={say('replies')}>
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} replies={[]} timeZone={timeZone} mayReply={false} {...shared} />
          ))}
          {doing === 'reply' && <li><Composer {...shared} about={{ kind: 'reply', to: comment }} onDone={done} /></li>}
        </ul>
      )}
    </li>
  )
}
