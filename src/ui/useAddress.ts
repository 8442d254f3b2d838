'use client'
import { useState, useSyncExternalStore } from 'react'

/**
 * What the address of the page said when the page woke, read once: what is taken out of it later stays known here.
 * `null` on the server, and until the page is awake.
 */
export function useAddress(read: (address: URL) => string): string | null {
  const [kept] = useState(() => keep(read))
  return useSyncExternalStore(neverChanges, kept, onServer)
}

function keep(read: (address: URL) => string): () => string {
  let value: string | undefined
  return () => (value ??= read(new URL(window.location.href)))
}

const neverChanges = () => () => undefined
const onServer = () => null
