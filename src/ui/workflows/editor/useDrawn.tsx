'use client'
import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import type { ArmFlowEdge } from '../diagram/ArmEdge.tsx'
import { diagramSpeaker, kindWord } from '../diagram/diagramWords.ts'
import type { LabelFlowNode } from '../diagram/LabelNode.tsx'
import type { Layout, Point } from '../diagram/layoutOf.ts'
import { straightBetween } from '../diagram/pathOf.ts'
import { labelOf } from '../diagram/shown.ts'
import type { StateFlowNode } from '../diagram/StateNode.tsx'
import { useEditing } from './EditingContext.ts'
import { FindingCount, findingsOf } from './FindingCount.tsx'

type Args = {
  layout: Layout
  /** Where a person has put something by hand. */
  moved: ReadonlyMap<string, Point>
  chosen: string | null
  /** What the Tab key reaches while nothing is chosen. */
  first: string | undefined
  onKey: (event: KeyboardEvent, id: string) => void
  onOpen: (id: string) => void
  /** The keyboard has come to it. */
  onReach: (id: string) => void
}

/** The definition as nodes and lines of the drawing library. */
export function useDrawn({ layout, moved, chosen, first, onKey, onOpen, onReach }: Args): { nodes: (StateFlowNode | LabelFlowNode)[]; edges: ArmFlowEdge[] } {
  const { definition, findings, locale, speak, dir, readOnly } = useEditing()
  const { states, transitions } = definition
  const words = diagramSpeaker(locale)
  const draws = layout.states.has(chosen?.slice('state:'.length) ?? '') || layout.transitions.has(chosen?.slice('transition:'.length) ?? '')
  const reached = draws ? chosen : first

  const face = (id: string, notes: string[]) => (children: ReactNode) => {
    const found = findingsOf(findings, id)
    const grave = found.some(({ severity }) => severity === 'error') ? 'errors' : 'warnings'
    const more = [...notes, ...(found.length > 0 ? [speak(grave, { count: found.length })] : [])]
    return (
      <button
        type="button" className="office-flow__face" data-flow={id} tabIndex={id === reached ? 0 : -1} aria-pressed={id === chosen}
        onClick={() => onOpen(id)} onFocus={() => onReach(id)} onKeyDown={(event) => onKey(event, id)}
      >
        {children}
        {more.length > 0 && <span className="office-hidden">{more.join(locale === 'ar' ? '، ' : ', ')}</span>}
      </button>
    )
  }
  const placed = (id: string, kind: 'states' | 'transitions', key: string) => {
    const { x, y, width, height } = layout[kind].get(key)!
    return { id, position: moved.get(id) ?? { x, y }, width, height, draggable: true }
  }
  const isDrawn = (parts: Layout['states']) => {
    const seen = new Set<string>()
    return ({ key }: { key: string }) => parts.has(key) && !seen.has(key) && seen.add(key)
  }

  const nodes = [
    ...states.filter(isDrawn(layout.states)).map((state): StateFlowNode => {
      const id = `state:${state.key}`
      const kind = kindWord(state)
      const name = labelOf(state, locale)
      return {
        ...placed(id, 'states', state.key),
        type: 'state',
        data: {
          label: name, kind, kindText: words(kind), colour: state.colour, shape: state.kind, chosen: id === chosen, connectable: !readOnly,
          side: layout.run === 'down' ? 'bottom' : dir === 'rtl' ? 'left' : 'right',
          face: face(id, []),
          badge: <span aria-hidden="true"><FindingCount element={id} /></span>,
        },
      }
    }),
    ...transitions.filter(isDrawn(layout.transitions)).map((transition): LabelFlowNode => {
      const id = `transition:${transition.key}`
      const name = labelOf(transition, locale)
      const stateName = (key: string) => {
        const state = states.find((each) => each.key === key)
        return state ? labelOf(state, locale) : key
      }
      const way = [`${speak('from')} ${transition.from.map(stateName).join(locale === 'ar' ? '، ' : ', ')}`, `${speak('to')} ${stateName(transition.to)}`]
      return {
        ...placed(id, 'transitions', transition.key),
        type: 'label',
        data: {
          label: name, chosen: id === chosen, connectable: !readOnly,
          marks: transition.condition === undefined ? undefined : <span className="office-edit__mark" title={speak('condition')}> ◇</span>,
          face: face(id, [...way, ...(transition.automatic ? [speak('automatic')] : [])]),
          badge: <span aria-hidden="true"><FindingCount element={id} /></span>,
        },
      }
    }),
  ]

  const automatic = useMemo(() => new Set(transitions.filter((each) => each.automatic).map(({ key }) => key)), [transitions])
  const edges = useMemo(
    () =>
      layout.arms.map(({ id, state, transition, part, back, points }): ArmFlowEdge => {
        const [stateNode, label] = [`state:${state}`, `transition:${transition}`]
        const isMoved = moved.has(stateNode) || moved.has(label)
        const stateBox = { ...layout.states.get(state)!, ...moved.get(stateNode) }
        const labelBox = { ...layout.transitions.get(transition)!, ...moved.get(label) }
        const straight = part === 'in' ? straightBetween(stateBox, labelBox) : straightBetween(labelBox, stateBox)
        return {
          id,
          type: 'arm',
          source: part === 'in' ? stateNode : label,
          target: part === 'in' ? label : stateNode,
          data: {
            points: isMoved ? straight : points,
            arrow: part === 'out' || back,
            look: chosen === label || chosen === stateNode ? 'chosen' : 'plain',
            automatic: automatic.has(transition),
          },
        }
      }),
    [layout, moved, chosen, automatic],
  )
  return { nodes, edges }
}
