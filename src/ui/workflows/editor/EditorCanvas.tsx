'use client'
import { ReactFlow, ReactFlowProvider, useReactFlow, type Connection, type NodeChange } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useDeferredValue, useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ArmEdge } from '../diagram/ArmEdge.tsx'
import { diagramSpeaker } from '../diagram/diagramWords.ts'
import { FlowTools } from '../diagram/FlowTools.tsx'
import { LabelNode } from '../diagram/LabelNode.tsx'
import { layoutOf, sketchOf, type Box, type Layout, type Point, type Run, type Sketch } from '../diagram/layoutOf.ts'
import { StateNode } from '../diagram/StateNode.tsx'
import { useWidth } from '../diagram/useWidth.ts'
import { nameOf } from '../../../workflows/editing/elementOf.ts'
import { newTransition } from '../../../workflows/editing/newPart.ts'
import { useEditing } from './EditingContext.ts'
import { readingOrder } from './readingOrder.ts'
import { transitionBetween } from './transitionBetween.ts'
import { useDrawn } from './useDrawn.tsx'
import '../diagram/diagram.css'

type Props = {
  run: Run | undefined
  onRun: (run: Run) => void
  /** Counts how often a person asked for the automatic order. */
  arranged: number
  /** The keyboard goes to the form of what is open. */
  onForm: () => void
}

/** What was moved by hand since everything was last arranged. */
type Moved = { stamp: string; moved: ReadonlyMap<string, Point> }

const nodeTypes = { state: StateNode, label: LabelNode }
const edgeTypes = { arm: ArmEdge }

/** The drawing: every state and transition can be reached, opened, joined and taken away here. */
export function EditorCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  )
}

function Drawing({ run, onRun, arranged, onForm }: Props) {
  const { definition, locale, dir, speak, readOnly, place, show, add, put, tell, askRemove } = useEditing()
  const frame = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const width = useWidth(frame)
  const flow = useReactFlow()
  const arrangement = `${run} ${arranged}`
  const [{ stamp, moved }, setMoved] = useState<Moved>({ stamp: arrangement, moved: new Map() })
  // Arranging takes back what was moved by hand.
  if (stamp !== arrangement) setMoved({ stamp: arrangement, moved: new Map() })
  const [connecting, setConnecting] = useState(false)
  const { states, transitions } = definition
  // Laid out again only when something is seen to change, and after what was typed has been shown.
  const sketch = useDeferredValue(JSON.stringify(sketchOf({ states, transitions, locale })))
  const shape = useMemo(() => ({ ...(JSON.parse(sketch) as Sketch), dir }), [sketch, dir])
  const layout = useMemo(() => layoutOf({ ...shape, run: run ?? 'across' }), [shape, run])
  const chosen = 'element' in place ? nameOf(place.element) : null

  const fit = () => {
    const box = frame.current
    if (box) void flow.setViewport(wholeOf(layout, box.clientWidth, box.clientHeight, dir))
  }
  // The way it runs is chosen once, by the room there is; later changes of the definition must not turn it.
  useEffect(() => {
    const box = frame.current
    if (!box || width === 0 || run) return
    const zoom = (way: Run) => {
      const { width: w, height: h } = layoutOf({ ...shape, run: way })
      return Math.min(box.clientWidth / w, box.clientHeight / h)
    }
    onRun(zoom('across') >= 0.75 || zoom('across') >= zoom('down') ? 'across' : 'down')
  }, [width, run, onRun, shape])
  // Not at every change of the layout: whoever edits keeps the place they look at.
  const arrange = useEffectEvent(fit)
  const isReady = width > 0
  const fitted = useRef('')
  useEffect(() => {
    if (!isReady || fitted.current === stamp) return
    fitted.current = stamp
    arrange()
  }, [stamp, isReady])
  // What is opened elsewhere comes into view.
  const reveal = (id: string) => {
    const box = frame.current
    const at = boxOf(layout, moved, id)
    if (!box || !at) return
    const { x, y, zoom } = flow.getViewport()
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    const isInView = left >= 0 && top >= 0 && left + at.width * zoom <= box.clientWidth && top + at.height * zoom <= box.clientHeight
    if (!isInView) void flow.setCenter(at.x + at.width / 2, at.y + at.height / 2, { zoom })
  }
  const revealChosen = useEffectEvent(reveal)
  useEffect(() => {
    if (chosen && isReady) revealChosen(chosen)
  }, [chosen, isReady])

  const order = useMemo(() => readingOrder(layout, dir), [layout, dir])
  const focus = (id: string | undefined) => {
    if (id) frame.current?.querySelector<HTMLElement>(`[data-flow="${CSS.escape(id)}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, id: string) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: dir === 'rtl' ? -1 : 1, ArrowUp: -1, ArrowLeft: dir === 'rtl' ? 1 : -1 }
    const at = order.indexOf(id)
    const goal = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : event.key in steps ? at + steps[event.key]! : -1
    const [kind, key] = splitId(id)
    if (order[goal] !== undefined) focus(order[goal])
    else if (event.key === 'Delete' || event.key === 'Backspace') askRemove(kind, key)
    else if (event.key === 'Enter' && chosen === id) onForm()
    else return
    event.preventDefault()
  }
  const open = (id: string) => {
    const [kind, key] = splitId(id)
    show({ element: { kind, key } })
  }
  const { nodes, edges } = useDrawn({ layout, moved, chosen, first: order[0], onKey, onOpen: open, onReach: reveal })

  const connect = ({ source, target }: Connection) => {
    const [, from] = splitId(source)
    const [kind, key] = splitId(target)
    const transition = kind === 'transition' ? transitions.find((each) => each.key === key) : undefined
    const existing = transitionBetween(definition, from, transition?.to ?? key)
    if (existing) {
      tell(speak('twoWays'))
      show({ element: { kind: 'transition', key: existing.key } })
    } else if (transition) put('transition', key, { ...transition, from: [...transition.from, from] })
    else add('transition', newTransition(definition, from, key))
  }
  const move = (changes: NodeChange[]) => {
    const places = changes.flatMap((change) => (change.type === 'position' && change.position ? [[change.id, change.position] as const] : []))
    if (places.length > 0) setMoved((before) => ({ ...before, moved: new Map([...before.moved, ...places]) }))
  }

  return (
    <section className="office-edit__canvas-half" aria-label={speak('canvas')} aria-describedby={hintId}>
      <div ref={frame} className={`office-flow office-edit__canvas is-run-${layout.run}${connecting ? ' is-connecting' : ''}`} dir={dir}>
        {width > 0 && (
          <>
            <ReactFlow
              nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} onNodesChange={move} onConnect={connect}
              onConnectStart={() => setConnecting(true)} onConnectEnd={() => setConnecting(false)}
              nodesConnectable={!readOnly} minZoom={0.25} maxZoom={2} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false}
              nodeDragThreshold={4} zoomOnScroll={false} zoomOnDoubleClick={false} preventScrolling={false} deleteKeyCode={null} disableKeyboardA11y
              connectionRadius={0} proOptions={{ hideAttribution: true }}
            />
            {states.length === 0 && <p className="office-flow__drawing office-muted">{diagramSpeaker(locale)('empty')}</p>}
            <FlowTools speak={diagramSpeaker(locale)} onFit={fit} />
          </>
        )}
      </div>
      {!readOnly && <p id={hintId} className="office-edit__hint">{speak('canvasHint')}</p>}
    </section>
  )
}

function splitId(id: string): ['state' | 'transition', string] {
  const [kind, key = ''] = id.split(':')
  return [kind === 'transition' ? 'transition' : 'state', key]
}

function boxOf(layout: Layout, moved: ReadonlyMap<string, Point>, id: string): Box | undefined {
  const [kind, key] = splitId(id)
  const box = (kind === 'state' ? layout.states : layout.transitions).get(key)
  return box && { ...box, ...moved.get(id) }
}

/** Everything in view if it can still be read then; else from where reading begins. */
function wholeOf(layout: Layout, width: number, height: number, dir: 'ltr' | 'rtl') {
  const zoom = Math.max(0.7, Math.min(1, width / layout.width, height / layout.height))
  const slack = width - layout.width * zoom
  const x = slack >= 0 ? slack / 2 : dir === 'rtl' ? slack : layout.run === 'down' ? slack / 2 : 0
  return { x, y: Math.max(0, (height - layout.height * zoom) / 2), zoom }
}
