'use client'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../useWords.ts'
import type { FeedState } from './live/feed.ts'
import { noticeSpeaker } from './noticeWords.ts'

/** So long it is quiet after something was said, however much comes. Milliseconds. */
const quietMs = 10_000

/**
 * Says aloud, to who listens to the page, what came: the first at once, then what gathered, never more than one sentence
 * in ten seconds, and only in the tab that is looked at.
 */
export function Announcer({ state: { arrived, newest } }: { state: FeedState }) {
  const { locale } = useWords()
  const [said, setSaid] = useState('')
  const told = useRef({ arrived, at: -quietMs })
  useEffect(() => {
    const speak = noticeSpeaker(locale)
    if (arrived === told.current.arrived) return
    const say = () => {
      const count = arrived - told.current.arrived
      told.current = { arrived, at: performance.now() }
      if (document.visibilityState !== 'visible') return
      setSaid(count === 1 && newest ? speak('arrived', { title: newest.title }) : speak('arrivedMany', { count }))
    }
    const timer = setTimeout(say, Math.max(0, told.current.at + quietMs - performance.now()))
    return () => clearTimeout(timer)
  }, [arrived, newest, locale])
  return <span className="office-hidden" role="status" aria-live="polite">{said}</span>
}
