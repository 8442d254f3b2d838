'use client'
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import type { ReactNode } from 'react'
import { KindIcon } from './KindIcon.tsx'
import type { DiagramWord } from './diagramWords.ts'

export type StateNodeData = {
  label: string
  kind: DiagramWord
  kindText: string
  colour: string
  shape: string
  /** Words for the mark of where the transaction stands. */
  here?: string | undefined
  visited?: boolean
  chosen?: boolean
  /** What wraps the face: a button where it can be chosen. */
  face: (children: ReactNode) => ReactNode
  badge?: ReactNode
  connectable?: boolean
  /** Where a new transition is drawn from. */
  side?: 'left' | 'right' | 'bottom'
}
export type StateFlowNode = Node<StateNodeData, 'state'>

const sides = { left: Position.Left, right: Position.Right, bottom: Position.Bottom } as const

/** A state: its colour and words, the kind by outline, sign and words, and where the work stands or has been. */
export function StateNode({ data }: NodeProps<StateFlowNode>) {
  const { label, kind, kindText, colour, shape, here, visited, chosen, face, badge, connectable = false, side = 'right' } = data
  const classes = [
    'office-flow__state',
    `office-flow__state--${shape}`,
    `office-colour--${colour}`,
    ...(here ? ['is-here'] : []),
    ...(visited ? ['is-visited'] : []),
    ...(chosen ? ['is-chosen'] : []),
  ]
  return (
    <div className={classes.join(' ')}>
      {face(
        <>
          <span className="office-flow__label" dir="auto">{label}</span>
          <span className="office-flow__kind">
            <KindIcon word={kind} />
            {kindText}
            {visited && !here && <span className="office-flow__tick" aria-hidden="true">✓</span>}
          </span>
        </>,
      )}
      {here && <span className="office-flow__here">{here}</span>}
      {badge}
      <Handle type="target" position={Position.Left} isConnectable={connectable} isConnectableStart={false} className="office-flow__catch" />
      <Handle type="source" position={sides[side]} isConnectable={connectable} isConnectableEnd={false} className="office-flow__grip" />
    </div>
  )
}
