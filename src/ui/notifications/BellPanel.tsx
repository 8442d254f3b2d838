'use client'
import { Link } from '@payloadcms/ui'
import { useState, type KeyboardEvent } from 'react'
import type { InAppNotice } from '../../notifications/inApp/inAppNotice.ts'
import { useWords } from '../useWords.ts'
import type { FeedState, NoticeFeed } from './live/feed.ts'
import { NoNotices } from './NoNotices.tsx'
import { NoticeDays } from './NoticeDays.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { noticeSpeaker } from './noticeWords.ts'
import { useNoticeDoing, useNotices } from './useNotices.ts'

type Props = { feed: NoticeFeed; state: FeedState; timeZone: string; adminRoute: string; onClose: () => void }

/** What the bell opens: the newest notices. Arrow keys go from one to the next. */
export function BellPanel({ feed, state, timeZone, adminRoute, onClose }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  const { page, hasFailed, again } = useNotices(feed, state.version, '?limit=15')
  const doing = useNoticeDoing(feed)
  const [problem, setProblem] = useState<string | null>(null)
  const open = (notice: InAppNotice) => {
    if (notice.readAt === null) void doing({ path: 'read', body: { ids: [notice.id] } }).then(setProblem)
    if (notice.link !== null) onClose()
  }
  const newest = page?.docs[0]
  const markAll = () => newest && void doing({ path: 'read', body: { all: true, before: newest.at } }).then(setProblem)
  return (
    <>
      <div className="office-bell__head">
        <h2>{speak('title')}</h2>
        <button type="button" className="office-button office-button--plain" onClick={markAll} disabled={state.unread === 0 || !newest}>{speak('markAll')}</button>
      </div>
      {problem !== null && <p role="alert" className="office-warning">{problem}</p>}
      {hasFailed && !page && (
        <div className="office-empty" role="alert">
          <p>{speak('failed')}</p>
          <button type="button" className="office-button" onClick={again}>{speak('tryAgain')}</button>
        </div>
      )}
      {!page && !hasFailed && <p className="office-empty" role="status">{speak('loading')}</p>}
      {page && (page.docs.length === 0
        ? <NoNotices why="none" />
        : <NoticeDays page={page} render={(notice) => <NoticeLine notice={notice} timeZone={timeZone} onOpen={open} />} />)}
      <div className="office-bell__foot">
        <Link className="office-button" href={`${adminRoute}/notifications`} prefetch={false} onClick={onClose}>{speak('seeAll')}</Link>
      </div>
    </>
  )
}

/** Up and down, first and last, as in a menu; Tab goes through everything as well. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.office-notice')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at === -1 ? lines.length - 1 : at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined || lines.length === 0) return
  event.preventDefault()
  lines[(to + lines.length) % lines.length]?.focus()
}
