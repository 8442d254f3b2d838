'use client'
import { useReactFlow } from '@xyflow/react'
import type { DiagramSpeak } from './diagramWords.ts'

/** Larger, smaller, everything. */
export function FlowTools({ speak, onFit }: { speak: DiagramSpeak; onFit: () => void }) {
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <div className="office-flow__tools">
      <button type="button" onClick={() => void zoomIn()} aria-label={speak('zoomIn')} title={speak('zoomIn')}>+</button>
      <button type="button" onClick={() => void zoomOut()} aria-label={speak('zoomOut')} title={speak('zoomOut')}>−</button>
      <button type="button" onClick={onFit} aria-label={speak('fit')} title={speak('fit')}>⤢</button>
    </div>
  )
}
