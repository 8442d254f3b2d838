'use client'
import { useCallback, useEffect, useState } from 'react'
import type { NoticePage } from '../../notifications/inApp/listNotices.ts'
import { useApi } from '../useApi.ts'
import type { NoticeFeed } from './live/feed.ts'

export type Notices = { page: NoticePage | null; hasFailed: boolean; again: () => void }

/** A page of the reader's notices, asked for anew when the feed says that it may look different. `query` begins with `?`. */
export function useNotices(feed: NoticeFeed, version: number, query: string): Notices {
  const ask = useApi()
  const [page, setPage] = useState<NoticePage | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isOver = false
    void ask<NoticePage>('GET', `/notifications${query}`).then((answer) => {
      if (isOver) return
      setHasFailed(!answer.ok)
      if (!answer.ok) return
      setPage(answer.body)
      feed.setUnread(answer.body.unread)
    })
    return () => {
      isOver = true
    }
  }, [ask, feed, query, version, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { page, hasFailed, again }
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
