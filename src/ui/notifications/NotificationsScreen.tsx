'use client'
import { useState } from 'react'
import type { InAppNotice } from '../../notifications/inApp/inAppNotice.ts'
import { showNumber } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { ClearDialog, type Clearing } from './ClearDialog.tsx'
import { useNoticeFeed } from './live/useNoticeFeed.ts'
import { NoNotices } from './NoNotices.tsx'
import { NoticeDays } from './NoticeDays.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { noticeSpeaker } from './noticeWords.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useNoticeDoing, useNotices } from './useNotices.ts'

type Props = { unread: number; timeZone: string; events: { value: string; label: string }[] }

/** The whole list, live: filters, a selection with what can be done with it, pages. */
export function NotificationsScreen({ unread, timeZone, events }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  const { feed, state } = useNoticeFeed(unread)
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [event, setEvent] = useState('')
  const [number, setNumber] = useState(1)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [clearing, setClearing] = useState<Clearing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const query = new URLSearchParams({ ...(onlyUnread ? { unread: 'true' } : {}), ...(event ? { event } : {}), page: String(number), limit: '25' })
  const { page, hasFailed, again } = useNotices(feed, state.version, `?${query}`)
  const doing = useNoticeDoing(feed)

  const show = (change: () => void) => {
    change()
    setNumber(1)
    setChosen(new Set())
  }
  const act = async (path: 'read' | 'unread' | 'clear', body: Record<string, unknown>) => {
    setProblem(await doing({ path, body }))
    setChosen(new Set())
  }
  const open = (notice: InAppNotice) => {
    if (notice.readAt === null) void doing({ path: 'read', body: { ids: [notice.id] } }).then(setProblem)
  }
  const toggle = (id: number) => setChosen((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])))
  const docs = page?.docs ?? []
  const ids = docs.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const newest = number === 1 && !onlyUnread && !event ? docs[0]?.at : undefined

  return (
    <>
      <div className="office-notices__tools">
        <div className="office-view-switch" role="group" aria-label={speak('show')}>
          <button type="button" aria-pressed={!onlyUnread} onClick={() => show(() => setOnlyUnread(false))}>{speak('all')}</button>
          <button type="button" aria-pressed={onlyUnread} onClick={() => show(() => setOnlyUnread(true))}>
            {speak('onlyUnread')} {state.unread > 0 && <span className="office-chip__count">{showNumber(state.unread)}</span>}
          </button>
        </div>
        <label className="office-notices__event">
          <span className="office-hidden">{speak('event')}</span>
          <select className="office-input" value={event} onChange={({ target }) => show(() => setEvent(target.value))}>
            <option value="">{speak('anyEvent')}</option>
            {events.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        <div className="office-notices__doing">
          <button type="button" className="office-button" disabled={state.unread === 0} onClick={() => void act('read', { all: true, ...(newest ? { before: newest } : {}) })}>{speak('markAll')}</button>
          <button type="button" className="office-button" disabled={docs.length === 0} onClick={() => setClearing('read')}>{speak('clearRead')}</button>
        </div>
      </div>
      {problem !== null && <p role="alert" className="office-warning">{problem}</p>}
      {hasFailed && (
        <div className="office-empty office-card" role="alert">
          <p>{speak('failed')}</p>
          <button type="button" className="office-button" onClick={again}>{speak('tryAgain')}</button>
        </div>
      )}
      {!page && !hasFailed && <p className="office-empty" role="status">{speak('loading')}</p>}
      {page && docs.length === 0 && <div className="office-card"><NoNotices why={event ? 'noneSuch' : onlyUnread ? 'noneUnread' : 'none'} /></div>}
      {page && docs.length > 0 && (
        <>
          <label className="office-notices__all">
            <input
              type="checkbox"
              checked={ids.length === docs.length}
              ref={(box) => {
                if (box) box.indeterminate = ids.length > 0 && ids.length < docs.length
              }}
              onChange={({ target }) => setChosen(new Set(target.checked ? docs.map(({ id }) => id) : []))}
            />
            {speak('selectAll')}
          </label>
          <NoticeDays
            page={page}
            render={(notice) => (
              <div className="office-notices__line">
                <label className="office-notices__select">
                  <input type="checkbox" checked={chosen.has(notice.id)} onChange={() => toggle(notice.id)} aria-label={speak('select', { title: notice.title })} />
                </label>
                <NoticeLine notice={notice} timeZone={timeZone} onOpen={open} />
              </div>
            )}
          />
          {page.totalPages > 1 && (
            <nav className="office-pages" aria-label={speak('title')}>
              <button type="button" className="office-button" disabled={!page.hasPrevPage} onClick={() => setNumber(number - 1)}>{speak('newer')}</button>
              <span>{speak('page', { page: page.page, pages: page.totalPages })}</span>
              <button type="button" className="office-button" disabled={!page.hasNextPage} onClick={() => setNumber(number + 1)}>{speak('older')}</button>
            </nav>
          )}
        </>
      )}
      {ids.length > 0 && <SelectionBar count={ids.length} onRead={() => void act('read', { ids })} onUnread={() => void act('unread', { ids })} onClear={() => setClearing({ ids })} />}
      {clearing && (
        <ClearDialog
          clearing={clearing}
          onClose={() => setClearing(null)}
          onClear={() => {
            setClearing(null)
            void act('clear', clearing === 'read' ? { read: true } : { ids: clearing.ids })
          }}
        />
      )}
    </>
  )
}
