'use client'
import { useEffect, useRef } from 'react'
import { useApi } from '../useApi.ts'
import { openChannel } from './tabs.ts'

/**
 * Ends the session on the server, tells the other tabs, and goes to the sign-in page. The browser's clock may run ahead
 * of the server's: then the session is still good there, and the sign-in page would let the next person in.
 */
export function EndIdleSession({ signIn }: { signIn: string }) {
  const api = useApi()
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const leave = async () => {
      await api('POST', '/users/logout', { body: {} })
      const channel = openChannel(() => undefined)
      channel.tell({ kind: 'signedOut', idle: true })
      channel.close()
      window.location.replace(signIn)
    }
    void leave()
  }, [api, signIn])
  return null
}
