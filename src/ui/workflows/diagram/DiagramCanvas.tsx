'use client'
import { ReactFlow, ReactFlowProvider, type Viewport } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { DiagramProps } from './Diagram.tsx'
import { ArmEdge, type ArmFlowEdge } from './ArmEdge.tsx'
import { bestLayout, zoomFor } from './bestLayout.ts'
import { diagramSpeaker, kindWord } from './diagramWords.ts'
import { FlowTools } from './FlowTools.tsx'
import { sketchOf } from './layoutOf.ts'
import { LabelNode, type LabelFlowNode } from './LabelNode.tsx'
import { labelOf } from './shown.ts'
import { StateNode, type StateFlowNode } from './StateNode.tsx'
import { useWidth } from './useWidth.ts'
import { wayOf } from './wayOf.ts'

const nodeTypes = { state: StateNode, label: LabelNode }
const edgeTypes = { arm: ArmEdge }

/** The picture itself; in a file of its own so that the library that draws it is loaded where one is shown. */
export default function DiagramCanvas({ states, transitions, locale, dir, current, visited, onSelect, run }: DiagramProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const speak = useMemo(() => diagramSpeaker(locale), [locale])
  const sketch = useMemo(() => sketchOf({ states, transitions, locale }), [states, transitions, locale])
  const layout = useMemo(() => bestLayout({ ...sketch, dir }, width, run), [sketch, dir, width, run])
  const zoom = zoomFor(layout, width)
  const whole = useMemo<Viewport>(() => ({ x: Math.max(0, (width - layout.width * zoom) / 2), y: 0, zoom }), [width, layout, zoom])
  const [held, setHeld] = useState({ of: whole, viewport: whole })
  if (held.of !== whole) setHeld({ of: whole, viewport: whole })
  const setViewport = (viewport: Viewport) => setHeld({ of: whole, viewport })

  // A finger on the picture moves the page, unless there is more of the picture to see.
  const isLarger = held.viewport.zoom > zoom + 0.01

  const nodes = useMemo<(StateFlowNode | LabelFlowNode)[]>(() => {
    const way = wayOf(visited ?? [], transitions)
    const face = (kind: 'state' | 'transition', key: string, note = '') => (children: ReactNode) =>
      onSelect ? (
        <button type="button" className="office-flow__face nopan" onClick={() => onSelect({ kind, key })}>
          {children}
          {note && <span className="office-hidden">{note}</span>}
        </button>
      ) : (
        <div className="office-flow__face">{children}</div>
      )
    return [
      ...states.map((state): StateFlowNode => {
        const kind = kindWord(state)
        const isHere = state.key === current
        const name = labelOf(state, locale)
        const note = isHere ? speak('current') : way.states.has(state.key) ? speak('visited') : ''
        return {
          id: `state:${state.key}`,
          type: 'state',
          ...placed(layout.states.get(state.key)),
          data: {
            label: name,
            kind,
            kindText: speak(kind),
            colour: state.colour,
            shape: state.kind,
            here: isHere ? speak('here') : undefined,
            visited: way.states.has(state.key),
            face: face('state', state.key, note),
          },
        }
      }),
      ...transitions.filter(({ key }) => layout.transitions.has(key)).map((transition): LabelFlowNode => {
        const name = labelOf(transition, locale)
        return {
          id: `transition:${transition.key}`,
          type: 'label',
          ...placed(layout.transitions.get(transition.key)),
          data: { label: name, visited: way.transitions.has(transition.key), face: face('transition', transition.key, way.transitions.has(transition.key) ? speak('taken') : '') },
        }
      }),
    ]
  }, [states, transitions, layout, locale, current, visited, onSelect, speak])

  const edges = useMemo(() => {
    const way = wayOf(visited ?? [], transitions)
    return layout.arms.map(({ id, state, transition, part, back, points }): ArmFlowEdge => {
      const [stateNode, label] = [`state:${state}`, `transition:${transition}`]
      const look = way.arms.has(id) ? 'visited' : 'plain'
      return {
        id,
        type: 'arm',
        source: part === 'in' ? stateNode : label,
        target: part === 'in' ? label : stateNode,
        data: { points, arrow: part === 'out' || back, look },
      }
    })
  }, [layout, visited, transitions])

  return (
    <div ref={frame} className={`office-flow__frame${isLarger ? ' is-larger' : ''}`} style={{ blockSize: Math.ceil(layout.height * zoom) + 42 }}>
      {width > 0 && (
        <ReactFlowProvider>
          <div className="office-flow__picture" aria-hidden={onSelect ? undefined : true}>
            <ReactFlow
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              viewport={held.viewport}
              onViewportChange={setViewport}
              minZoom={0.2}
              maxZoom={2}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              panOnDrag={isLarger}
              zoomOnScroll={false}
              zoomOnDoubleClick={false}
              preventScrolling={false}
              deleteKeyCode={null}
              disableKeyboardA11y
              proOptions={{ hideAttribution: true }}
            />
          </div>
          <FlowTools speak={speak} onFit={() => setViewport(whole)} />
        </ReactFlowProvider>
      )}
    </div>
  )
}

function placed(box: { x: number; y: number; width: number; height: number } | undefined) {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
  return { position: { x, y }, width, height }
}
