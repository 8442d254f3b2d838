import dagre from '@dagrejs/dagre'
import { backwardSteps } from './backwards.ts'
import { labelOf, type ShownState, type ShownTransition } from './shown.ts'
import type { StatusKind } from '../../../shared/statusKinds.ts'
import type { Locale } from '../../../shared/text.ts'

export type Point = { x: number; y: number }
/** `x`, `y` = the upper left corner. */
export type Box = Point & { width: number; height: number }

/** A stroke between a state and the label of a transition, from `in` to `out`. `back` strokes run against the rest. */
export type Arm = { id: string; transition: string; state: string; part: 'in' | 'out'; back: boolean; points: Point[] }

/** `across` = in reading direction; `down` = from top to bottom, for narrow places. */
export type Run = 'across' | 'down'

export type Layout = { run: Run; width: number; height: number; states: Map<string, Box>; transitions: Map<string, Box>; arms: Arm[] }

export type Size = { width: number; height: number }

/** All that places depend on: not the words themselves, which are typed letter by letter, but the room they take. */
export type Sketch = {
  states: { key: string; kind: StatusKind; size: Size }[]
  transitions: { key: string; from: readonly string[]; to: string; size: Size }[]
}

type Drawn = { states: readonly ShownState[]; transitions: readonly ShownTransition[]; locale: Locale }
type Way = { dir: 'ltr' | 'rtl'; run: Run }

const stateWidth = 148
const labelWidth = 120
const margin = 14

/** What is to be drawn, as far as places depend on it. Of two parts with one key, which a draft may have, the first. */
export function sketchOf({ states, transitions, locale }: Drawn): Sketch {
  return {
    states: firstOfEach(states).map((state) => ({ key: state.key, kind: state.kind, size: stateSize(labelOf(state, locale)) })),
    transitions: firstOfEach(transitions).map((each) => ({ key: each.key, from: each.from, to: each.to, size: labelSize(labelOf(each, locale)) })),
  }
}

function firstOfEach<Part extends { key: string }>(parts: readonly Part[]): Part[] {
  return parts.filter(({ key }, index) => parts.findIndex((each) => each.key === key) === index)
}

/**
 * Where everything stands. The label of a transition is a place of its own in the layout: all states it leaves lead into
 * it and one arrow leads on, so that labels never cover each other and two ways between the same states lie apart.
 */
export function layoutOf({ states, transitions, dir, run }: Sketch & Way): Layout {
  if (states.length === 0) return { run, width: 0, height: 0, states: new Map(), transitions: new Map(), arms: [] }
  const known = new Set(states.map(({ key }) => key))
  const isBack = backwardSteps({ states, transitions })
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({
    rankdir: run === 'down' ? 'TB' : dir === 'rtl' ? 'RL' : 'LR',
    nodesep: run === 'down' ? 14 : 16,
    edgesep: 10,
    ranksep: run === 'down' ? 22 : 30,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { key, size } of states) graph.setNode(`state:${key}`, { ...size })
  const arms: Omit<Arm, 'points'>[] = []
  for (const transition of transitions) {
    const from = [...new Set(transition.from)].filter((key) => known.has(key))
    const leads = known.has(transition.to)
    if (from.length === 0 && !leads) continue
    graph.setNode(`transition:${transition.key}`, { ...transition.size })
    const allBack = leads && from.length > 0 && from.every((key) => key !== transition.to && isBack(key, transition.to))
    for (const key of from) {
      const back = key !== transition.to && isBack(key, transition.to)
      arms.push({ id: `${transition.key} ${key}`, transition: transition.key, state: key, part: 'in', back })
    }
    // A loop goes out and comes back on the same side.
    const loops = from.length === 1 && from[0] === transition.to
    if (leads) arms.push({ id: transition.key, transition: transition.key, state: transition.to, part: 'out', back: allBack || loops })
  }
  for (const { id, transition, state, part, back } of arms) {
    const [stateNode, label] = [`state:${state}`, `transition:${transition}`]
    const forward = (part === 'in') !== back
    // Short straight arrows into the next state matter more than short ways back.
    graph.setEdge(forward ? stateNode : label, forward ? label : stateNode, { weight: back ? 1 : part === 'out' ? 4 : 2 }, id)
  }
  dagre.layout(graph)

  const placed = arms.map((arm) => {
    const forward = (arm.part === 'in') !== arm.back
    const [stateNode, label] = [`state:${arm.state}`, `transition:${arm.transition}`]
    const points: Point[] = graph.edge(forward ? stateNode : label, forward ? label : stateNode, arm.id).points
    return { ...arm, points: arm.back ? points.toReversed() : points }
  })
  const boxOf = (node: string): Box => {
    const { x, y, width, height } = graph.node(node)
    return { x: x - width / 2, y: y - height / 2, width, height }
  }
  const keys = [...new Set(arms.map(({ transition }) => transition))]
  const drawn = {
    run,
    states: new Map(states.map(({ key }) => [key, boxOf(`state:${key}`)])),
    transitions: new Map(keys.map((key) => [key, boxOf(`transition:${key}`)])),
    arms: placed,
  }
  return framed(drawn, run === 'down' && dir === 'rtl')
}

/** With a margin around everything, lines included; mirrored where reading begins at the right. */
function framed(layout: Omit<Layout, 'width' | 'height'>, mirrored: boolean): Layout {
  const boxes = [...layout.states.values(), ...layout.transitions.values()]
  const corners = [...boxes.flatMap(({ x, y, width, height }) => [{ x, y }, { x: x + width, y: y + height }]), ...layout.arms.flatMap(({ points }) => points)]
  const [left, top] = [Math.min(...corners.map(({ x }) => x)) - margin, Math.min(...corners.map(({ y }) => y)) - margin]
  const width = Math.max(...corners.map(({ x }) => x)) + margin - left
  const height = Math.max(...corners.map(({ y }) => y)) + margin - top
  const point = ({ x, y }: Point): Point => ({ x: mirrored ? width - (x - left) : x - left, y: y - top })
  const box = (each: Box): Box => ({ ...each, x: mirrored ? width - (each.x - left) - each.width : each.x - left, y: each.y - top })
  const all = (places: Map<string, Box>) => new Map([...places].map(([key, each]) => [key, box(each)]))
  return {
    run: layout.run,
    width,
    height,
    states: all(layout.states),
    transitions: all(layout.transitions),
    arms: layout.arms.map((arm) => ({ ...arm, points: arm.points.map(point) })),
  }
}

// Sizes are reckoned, not measured: the picture is laid out before the browser has drawn a letter.
function stateSize(label: string): Size {
  const lines = Math.min(3, Math.ceil((label.length * 7) / (stateWidth - 44)))
  return { width: stateWidth, height: 30 + lines * 17 }
}

function labelSize(label: string): Size {
  const long = label.length * 6.9 + 20
  const width = Math.max(44, Math.min(labelWidth, Math.ceil(long / 12) * 12))
  const lines = Math.min(3, Math.ceil((long - 20) / (width - 18)))
  return { width, height: 10 + lines * 15 }
}
