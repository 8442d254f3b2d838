'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

/**
 * Holds whoever leaves while `on`: closing the tab asks as browsers do, and a link of the page is given back as `asked`,
 * to be followed by `leave` or forgotten by `stay`.
 */
export function useLeaveGuard(on: boolean): { asked: boolean; leave: () => void; stay: () => void } {
  const router = useRouter()
  const [to, setTo] = useState<string | null>(null)
  useEffect(() => {
    if (!on) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    const catchLink = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return
      const address = new URL(link.href, window.location.href)
      if (address.origin !== window.location.origin || (address.pathname === window.location.pathname && address.hash !== '')) return
      event.preventDefault()
      event.stopPropagation()
      setTo(address.pathname + address.search + address.hash)
    }
    window.addEventListener('beforeunload', hold)
    // Before the router's own links hear of it.
    document.addEventListener('click', catchLink, true)
    return () => {
      window.removeEventListener('beforeunload', hold)
      document.removeEventListener('click', catchLink, true)
    }
  }, [on])
  return {
    asked: to !== null,
    stay: () => setTo(null),
    leave: () => {
      if (to === null) return
      setTo(null)
      router.push(to)
    },
  }
}
