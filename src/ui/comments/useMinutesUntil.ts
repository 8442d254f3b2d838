'use client'
import { useEffect, useState } from 'react'

/** Whole minutes until a moment (ISO), as this machine's clock has it; null when it has passed or there is none. */
export function useMinutesUntil(moment: string | null): number | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (moment === null) return undefined
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [moment])
  const left = moment === null ? -1 : Date.parse(moment) - now
  return left < 0 ? null : Math.floor(left / 60_000)
}
