'use client'
import { useCallback, useRef, useState, type PointerEvent } from 'react'

/** How the picture lies in its frame: `scale` 1 fits it, `x` and `y` are pixels from the middle. */
export type Zoom = { scale: number; x: number; y: number }

const fitted: Zoom = { scale: 1, x: 0, y: 0 }
const largest = 8
/** Factor of one step of a key, button or turn of the wheel; and pixels of one step of an arrow key. */
const step = 1.4
const stride = 80

/** Larger or smaller around a point, given from the middle of the frame. */
function scaled(zoom: Zoom, factor: number, at: { x: number; y: number }): Zoom {
  const scale = Math.min(largest, Math.max(1, zoom.scale * factor))
  if (scale === 1) return fitted
  const grown = scale / zoom.scale
  return { scale, x: at.x - (at.x - zoom.x) * grown, y: at.y - (at.y - zoom.y) * grown }
}

/** Never so far that the picture leaves its frame. */
function held({ scale, x, y }: Zoom, { width, height }: { width: number; height: number }): Zoom {
  const within = (value: number, side: number) => Math.max((-side * (scale - 1)) / 2, Math.min((side * (scale - 1)) / 2, value))
  return { scale, x: within(x, width), y: within(y, height) }
}

type Point = { x: number; y: number }
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/**
 * Size and place of a picture, moved by mouse, wheel, one finger (move), two fingers (size) and keys. `frame` is given
 * to the element around the picture; `press` says whether a key was taken.
 */
export function useZoom() {
  const [zoom, setZoom] = useState(fitted)
  const element = useRef<HTMLDivElement | null>(null)
  const fingers = useRef(new Map<number, Point>())

  const change = useCallback((next: (zoom: Zoom) => Zoom) => {
    const side = { width: element.current?.clientWidth ?? 0, height: element.current?.clientHeight ?? 0 }
    setZoom((zoom) => held(next(zoom), side))
  }, [])
  const larger = useCallback((factor = step, at: Point = { x: 0, y: 0 }) => change((zoom) => scaled(zoom, factor, at)), [change])
  const fit = useCallback(() => setZoom(fitted), [])
  const fromMiddle = useCallback((event: { clientX: number; clientY: number }): Point => {
    const box = element.current?.getBoundingClientRect()
    return box ? { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 } : { x: 0, y: 0 }
  }, [])

  const frame = useCallback(
    (there: HTMLDivElement | null) => {
      element.current = there
      // React listens to wheels passively: there the page behind could not be kept from moving.
      const turn = (event: WheelEvent) => {
        event.preventDefault()
        larger(event.deltaY < 0 ? step : 1 / step, fromMiddle(event))
      }
      there?.addEventListener('wheel', turn, { passive: false })
      return () => {
        there?.removeEventListener('wheel', turn)
        element.current = null
      }
    },
    [larger, fromMiddle],
  )

  const press = (key: string): boolean => {
    if (key === '+' || key === '=') larger()
    else if (key === '-') larger(1 / step)
    else if (key === '0') fit()
    else if (zoom.scale > 1 && key.startsWith('Arrow')) {
      const by = { ArrowLeft: [stride, 0], ArrowRight: [-stride, 0], ArrowUp: [0, stride], ArrowDown: [0, -stride] }[key] ?? [0, 0]
      change((zoom) => ({ ...zoom, x: zoom.x + by[0]!, y: zoom.y + by[1]! }))
    } else return false
    return true
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      fingers.current.set(event.pointerId, fromMiddle(event))
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const before = fingers.current.get(event.pointerId)
      if (!before) return
      const now = fromMiddle(event)
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
      fingers.current.set(event.pointerId, now)
      if (other) larger(distance(now, other) / Math.max(1, distance(before, other)), middle(now, other))
      else change((zoom) => ({ ...zoom, x: zoom.x + now.x - before.x, y: zoom.y + now.y - before.y }))
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => void fingers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent<HTMLDivElement>) => void fingers.current.delete(event.pointerId),
    onDoubleClick: (event: { clientX: number; clientY: number }) => {
      if (zoom.scale > 1) fit()
      else larger(2.5, fromMiddle(event))
    },
  }
  return { zoom, frame, handlers, larger, smaller: () => larger(1 / step), fit, press }
}

/** What `useZoom` gives to the element around the picture and to the buttons beside it. */
export type Zooming = ReturnType<typeof useZoom>
