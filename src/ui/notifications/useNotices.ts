'use client'
import { useCallback, useEffect, useState } from 'react'
import type { NoticePage } from '../../notifications/inApp/listNotices.ts'
import { useApi } from '../useApi.ts'
import type { NoticeFeed } from './live/feed.ts'

export type Notices = { page: NoticePage | null; hasFailed: boolean; again: () => void }

/** What was asked for last, and what the feed had said by then. */
type Loaded = { page: NoticePage | null; hasFailed: boolean; version: number }

/** A page of the reader's notices, asked for anew when the feed says that it may look different. `query` begins with `?`. */
export function useNotices(feed: NoticeFeed, version: number, query: string): Notices {
  const ask = useApi()
  const [{ page, hasFailed }, setLoaded] = useState<Loaded>({ page: null, hasFailed: false, version })
  useEffect(() => {
    let isOver = false
    const load = async () => {
      const answer = await ask<NoticePage>('GET', `/notifications${query}`)
      // Answers may overtake each other: what was asked for before counts no more.
      if (isOver) return
      setLoaded((before) => ({ page: answer.ok ? answer.body : before.page, hasFailed: !answer.ok, version }))
      if (answer.ok) feed.setUnread(answer.body.unread)
    }
    void load()
    return () => {
      isOver = true
    }
  }, [ask, feed, query, version])
  return { page, hasFailed, again: feed.changed }
}

type Doing = { path: 'read' | 'unread' | 'clear'; body: Record<string, unknown> }

/** Does something with notices and has every list and number follow. Gives the message of a refusal; what is gone already is done. */
export function useNoticeDoing(feed: NoticeFeed): (doing: Doing) => Promise<string | null> {
  const ask = useApi()
  return useCallback(
    async ({ path, body }: Doing) => {
      const answer = await ask<{ unread: number }>('POST', `/notifications/${path}`, { body })
      if (answer.ok) feed.setUnread(answer.body.unread)
      feed.changed()
      return answer.ok || answer.status === 404 ? null : answer.error.message
    },
    [ask, feed],
  )
}
