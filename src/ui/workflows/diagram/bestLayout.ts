import { layoutOf, type Layout, type Run, type Sketch } from './layoutOf.ts'

/** Below this the letters of a label cannot be read any more. */
const readable = 0.72

type Drawn = Sketch & { dir: 'ltr' | 'rtl' }

/** In reading direction where that can be read at this width, else from top to bottom where that is larger. */
export function bestLayout(drawn: Drawn, width: number, run?: Run): Layout {
  if (run) return layoutOf({ ...drawn, run })
  const across = layoutOf({ ...drawn, run: 'across' })
  if (width === 0 || width / across.width >= readable) return across
  const down = layoutOf({ ...drawn, run: 'down' })
  return down.width < across.width ? down : across
}

/** How large a layout is drawn to fit a width: never larger than it is. */
export function zoomFor(layout: Layout, width: number): number {
  return Math.max(0.2, Math.min(1, width / Math.max(1, layout.width)))
}
