'use client'
import { useEffect, useState } from 'react'

/** The other door, shown once the server says that it is open. */
export function GoogleButton({ label, or, target }: { label: string; or: string; target: string }) {
  const [offered, setOffered] = useState(false)
  useEffect(() => {
    const asked = new AbortController()
    fetch('/api/v1/auth/google/offered', { signal: asked.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as { offered?: boolean }) : {}))
      .then(({ offered: isOffered }) => setOffered(isOffered === true))
      .catch(() => undefined)
    return () => asked.abort()
  }, [])
  if (!offered) return null
  return (
    <>
      <p className="office-or" aria-hidden="true"><span>{or}</span></p>
      <a className="office-button" href={`/api/v1/auth/google?returnTo=${encodeURIComponent(target)}`}>{label}</a>
    </>
  )
}
