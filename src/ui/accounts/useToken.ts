'use client'
import { useEffect, useState } from 'react'

/**
 * The secret of a mailed link. It is taken out of the address at once, so that it stays neither in the history, nor in
 * a bookmark, nor in what the page links to. `null` until the page is awake, '' where the address had none.
 */
export function useToken(): string | null {
  const [token, setToken] = useState<string | null>(null)
  useEffect(() => {
    const address = new URL(window.location.href)
    setToken((known) => known ?? address.searchParams.get('token') ?? '')
    if (!address.searchParams.has('token')) return
    address.searchParams.delete('token')
    window.history.replaceState(null, '', address)
  }, [])
  return token
}
