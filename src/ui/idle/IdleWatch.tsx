'use client'
import { useAuth } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { IdleDialog } from './IdleDialog.tsx'
import { keepSign, lastSign, openChannel, type SessionNews } from './tabs.ts'

type Props = { idleMinutes: number; adminRoute: string; children: ReactNode }

const second = 1_000
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
/** The other tabs need not hear of every key. */
const tellEvery = 5 * second

/**
 * Watches for signs of life in all tabs of this browser. Shortly before the idle time is over it asks; when nobody
 * answers, the session ends on the server and every tab goes to the sign-in page. Moments are compared, not counted:
 * a computer that slept is signed out as it wakes.
 */
export function IdleWatch({ idleMinutes, adminRoute, children }: Props) {
  const { user, logOut, refreshCookieAsync } = useAuth()
  const signedIn = user?.id !== undefined && user !== null
  const idleMs = idleMinutes * 60 * second
  const warnMs = Math.min(120 * second, idleMs / 4)
  const lastAt = useRef(0)
  const leaving = useRef(false)
  const tell = useRef<(news: SessionNews) => void>(() => undefined)
  const [leftMs, setLeftMs] = useState<number | null>(null)

  const toSignIn = useCallback((idle: boolean) => {
    leaving.current = true
    const query = new URLSearchParams({ ...(idle ? { idle: '1' } : {}), redirect: window.location.pathname })
    window.location.assign(`${adminRoute}/login?${query}`)
  }, [adminRoute])

  const end = useCallback(async (idle: boolean) => {
    if (leaving.current) return
    leaving.current = true
    await logOut()
    tell.current({ kind: 'signedOut', idle })
    toSignIn(idle)
  }, [logOut, toSignIn])

  const live = useCallback((at: number) => {
    lastAt.current = at
    keepSign(at)
    tell.current({ kind: 'active', at })
  }, [])

  useEffect(() => {
    if (!signedIn) return
    leaving.current = false
    const channel = openChannel((news) => {
      if (news.kind === 'signedOut') return toSignIn(news.idle)
      lastAt.current = Math.max(lastAt.current, news.at)
      setLeftMs(null)
    })
    tell.current = channel.tell
    live(Date.now())
    const sign = () => {
      const now = Date.now()
      const idle = now - lastAt.current
      // Once the question is asked only its answer counts, and a sign that comes too late does not help.
      if (idle >= tellEvery && idle < idleMs - warnMs) live(now)
    }
    const look = () => {
      lastAt.current = Math.max(lastAt.current, lastSign())
      const left = lastAt.current + idleMs - Date.now()
      if (left <= 0) void end(true)
      else setLeftMs(left <= warnMs ? left : null)
    }
    const clock = setInterval(look, second)
    for (const each of signs) window.addEventListener(each, sign, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(clock)
      for (const each of signs) window.removeEventListener(each, sign, { capture: true })
      document.removeEventListener('visibilitychange', look)
      channel.close()
    }
  }, [signedIn, idleMs, warnMs, live, end, toSignIn])

  const stay = () => {
    live(Date.now())
    setLeftMs(null)
    void refreshCookieAsync()
  }

  return (
    <>
      {children}
      {signedIn && leftMs !== null && <IdleDialog leftMs={leftMs} onStay={stay} onLeave={() => void end(false)} />}
    </>
  )
}
