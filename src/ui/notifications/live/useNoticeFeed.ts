'use client'
import { useAuth } from '@payloadcms/ui'
import { useState, useSyncExternalStore } from 'react'
import { NoticeFeed, type FeedState } from './feed.ts'

let ofTab: NoticeFeed | null = null

/** The feed of this tab: of whoever works in it now. The server has one for each page it makes. */
function feedOf(personId: number, unread: number): NoticeFeed {
  if (typeof window === 'undefined') return new NoticeFeed(personId, unread, askUnread)
  if (ofTab?.personId !== personId) ofTab = new NoticeFeed(personId, unread, askUnread)
  return ofTab
}

/** A person's notices, live. `unread` is the number as the page was made with it; the feed, once there, knows better. */
export function useNoticeFeed(unread: number): { feed: NoticeFeed; state: FeedState } {
  const { user } = useAuth()
  const feed = feedOf(Number(user?.id ?? 0), unread)
  const [first] = useState<FeedState>({ unread, version: 0, newest: null, arrived: 0 })
  const state = useSyncExternalStore(user ? feed.subscribe : nothing, feed.read, () => first)
  return { feed, state }
}

/** Tells when the person of this tab is told something; gives how to stop listening. For pages that show what may have changed with it. */
export function hearNotices(listener: () => void): () => void {
  return ofTab?.subscribe(listener) ?? (() => undefined)
}

const nothing = () => () => undefined

async function askUnread(): Promise<number | 'later' | null> {
  try {
    const answer = await fetch('/api/v1/notifications/unread', { credentials: 'include' })
    if (answer.status === 401 || answer.status === 403) return null
    return answer.ok ? ((await answer.json()) as { unread: number }).unread : 'later'
  } catch {
    return 'later'
  }
}
