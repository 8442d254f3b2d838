'use client'
import type { Edge, EdgeProps } from '@xyflow/react'
import { arrowOf, pathOf } from './pathOf.ts'
import type { Point } from './layoutOf.ts'

export type ArmEdgeData = { points: Point[]; arrow: boolean; look: 'plain' | 'visited' | 'chosen'; automatic?: boolean }
export type ArmFlowEdge = Edge<ArmEdgeData, 'arm'>

/** A line between a state and the words of a transition; thicker where the work has gone. */
export function ArmEdge({ data }: EdgeProps<ArmFlowEdge>) {
  if (!data) return null
  const { points, arrow, look, automatic } = data
  return (
    <g className={`office-flow__arm is-${look}${automatic ? ' is-automatic' : ''}`}>
      <path d={pathOf(points)} className="office-flow__line" />
      {arrow && <path d={arrowOf(points)} className="office-flow__head" />}
    </g>
  )
}
