'use client'
import { useEffect } from 'react'
import { useAddress } from '../useAddress.ts'

/**
 * The secret of a mailed link. It is taken out of the address at once, so that it stays neither in the history, nor in
 * a bookmark, nor in what the page links to. `null` until the page is awake, '' where the address had none.
 */
export function useToken(): string | null {
  const token = useAddress(tokenIn)
  useEffect(() => {
    const address = new URL(window.location.href)
    if (!address.searchParams.has('token')) return
    address.searchParams.delete('token')
    window.history.replaceState(null, '', address)
  }, [])
  return token
}

const tokenIn = (address: URL) => address.searchParams.get('token') ?? ''
