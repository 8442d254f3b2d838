'use client'
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import type { ReactNode } from 'react'

export type LabelNodeData = {
  label: string
  visited?: boolean
  marks?: ReactNode
  face: (children: ReactNode) => ReactNode
  badge?: ReactNode
  chosen?: boolean
  /** Further states may be drawn into it. */
  connectable?: boolean
}
export type LabelFlowNode = Node<LabelNodeData, 'label'>

/** The words of a transition, where its lines meet. */
export function LabelNode({ data }: NodeProps<LabelFlowNode>) {
  const { label, visited, marks, face, badge, chosen, connectable = false } = data
  return (
    <div className={`office-flow__step${visited ? ' is-visited' : ''}${chosen ? ' is-chosen' : ''}`}>
      {face(
        <span dir="auto">
          {label}
          {marks}
        </span>,
      )}
      {badge}
      <Handle type="target" position={Position.Left} isConnectable={connectable} isConnectableStart={false} className="office-flow__catch" />
      <Handle type="source" position={Position.Right} isConnectable={false} className="office-flow__catch" />
    </div>
  )
}
