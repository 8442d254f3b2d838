'use client'
import { useEffect, useState } from 'react'

/** What was just asked for is done by the worker a moment later: so often, so many milliseconds apart, it is looked at again. */
const looks = 6
const pause = 1_500

/** Loads at once, whenever `load` becomes another, and some more times after what it returns was called. */
export function useLaterLooks(load: () => Promise<void>): () => void {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const begin = async () => load()
    void begin()
  }, [load])
  useEffect(() => {
    if (left === 0) return undefined
    const timer = setTimeout(() => {
      void load()
      setLeft(left - 1)
    }, pause)
    return () => clearTimeout(timer)
  }, [left, load])
  return () => setLeft(looks)
}
