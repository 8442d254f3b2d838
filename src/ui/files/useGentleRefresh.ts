'use client'
import { useEffect, useRef } from 'react'

/** Waits between two looks, in ms: the first, and the longest. */
const firstWait = 2_000
const longestWait = 60_000

/** Looks again by itself while something is under way: soon, then ever more rarely, and not while nobody sees the page. */
export function useGentleRefresh(underWay: boolean, look: () => void): void {
  const looking = useRef(look)
  useEffect(() => {
    looking.current = look
  })
  useEffect(() => {
    if (!underWay) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = firstWait
    const plan = () => {
      timer = setTimeout(() => {
        looking.current()
        wait = Math.min(longestWait, wait * 1.6)
        plan()
      }, wait)
    }
    const seen = () => {
      clearTimeout(timer)
      if (document.hidden) return
      wait = firstWait
      plan()
    }
    seen()
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [underWay])
}
