'use client'
import { useEffect, useRef, useState, type PointerEvent } from 'react'

/** From how near to the edge of the window it scrolls, and how fast, in pixels (a frame). */
const edge = 90
const fastest = 16

export type Held = { key: string; over: string | null }

/**
 * Cards carried by mouse, pen or finger: by the handle of a card to the place of another, the page scrolling along at its
 * edges. `onDrop` is told where it was let go; Escape, or a finger the system took away, leaves all as it was.
 */
export function useCardDrag(onDrop: (key: string, target: string) => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const point = useRef({ x: 0, y: 0 })
  const carried = held?.key

  useEffect(() => {
    if (carried === undefined) return undefined
    let frame = 0
    const follow = () => {
      const { x, y } = point.current
      const pull = y < edge ? y - edge : Math.max(0, y - (window.innerHeight - edge))
      if (pull !== 0) window.scrollBy(0, Math.max(-1, Math.min(1, pull / edge)) * fastest)
      const over = cardAt(x, y)
      setHeld((now) => (now && now.over !== over ? { ...now, over } : now))
      frame = requestAnimationFrame(follow)
    }
    const giveUp = (event: KeyboardEvent) => event.key === 'Escape' && setHeld(null)
    frame = requestAnimationFrame(follow)
    window.addEventListener('keydown', giveUp)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('keydown', giveUp)
    }
  }, [carried])

  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.currentTarget.setPointerCapture(event.pointerId)
      point.current = { x: event.clientX, y: event.clientY }
      setHeld({ key, over: key })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.isPrimary) point.current = { x: event.clientX, y: event.clientY }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!event.isPrimary) return
      const target = cardAt(event.clientX, event.clientY)
      if (held && target !== null && target !== held.key) onDrop(held.key, target)
      setHeld(null)
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => event.isPrimary && setHeld(null),
    // Also when the handle itself goes: arranging was ended by the keyboard.
    onLostPointerCapture: (event: PointerEvent<HTMLElement>) => event.isPrimary && setHeld(null),
  })
  return { held, handle }
}

/** The card whose place lies under a point of the window. */
function cardAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null
}
