'use client'
import type { Thread } from '../../comments/commentsOf.ts'
import type { FileLimits } from '../files/unfitFor.ts'
import { Failed } from '../transaction/Timeline.tsx'
import { usePages } from '../transaction/usePages.ts'
import { Composer } from './Composer.tsx'
import './comments.css'
import { CommentItem } from './CommentItem.tsx'
import { useCommentsWords } from './useCommentsWords.ts'

export type CommentsProps = {
  id: number
  timeZone: string
  staff: boolean
  mayWrite: boolean
  /** What files may be attached; null where this person adds none. */
  limits: FileLimits | null
}

/** What people said, by thread. Staff see at once which words stay in the house and which the client reads. */
export function Comments({ id, timeZone, staff, mayWrite, limits }: CommentsProps) {
  const { speak } = useCommentsWords()
  const { docs, hasMore, failed, more, again } = usePages<Thread>(id, 'comments')
  const shared = { transaction: id, staff, limits }
  return (
    <div aria-busy={docs === null && !failed}>
      {mayWrite && <Composer {...shared} about={{ kind: 'new' }} />}
      {failed && !docs && <Failed again={again} />}
      {docs?.length === 0 && <p className="office-empty">{speak('noComments')}</p>}
      <ul className="office-comments">
        {(docs ?? []).map((thread) => (
          <CommentItem key={thread.id} comment={thread} replies={thread.replies} timeZone={timeZone} mayReply={mayWrite} {...shared} />
        ))}
      </ul>
      {hasMore && <button type="button" className="office-button" onClick={more}>{speak('more')}</button>}
    </div>
  )
}
