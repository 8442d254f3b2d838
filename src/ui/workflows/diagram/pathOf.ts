import type { Box, Point } from './layoutOf.ts'

/** A line through points, its corners rounded, as an SVG path. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const corners = rest.slice(0, -1).map((corner, index) => {
    const before = points[index]!
    const after = points[index + 2]!
    const enter = towards(corner, before, 14)
    const leave = towards(corner, after, 14)
    return `L${at(enter)} Q${at(corner)} ${at(leave)}`
  })
  const last = rest.at(-1)
  return [`M${at(first)}`, ...corners, ...(last ? [`L${at(last)}`] : [])].join(' ')
}

/** The head of an arrow at the end of a line. */
export function arrowOf(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const corner = (turn: number) => ({ x: tip.x - 9 * Math.cos(angle + turn), y: tip.y - 9 * Math.sin(angle + turn) })
  return `M${at(tip)} L${at(corner(0.42))} L${at(corner(-0.42))} Z`
}

/** A straight line from the edge of one box to the edge of another, where a person has moved one of them. */
export function straightBetween(one: Box, other: Box): Point[] {
  const [from, to] = [centreOf(one), centreOf(other)]
  return [edgeTowards(one, to), edgeTowards(other, from)]
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function edgeTowards(box: Box, goal: Point): Point {
  const centre = centreOf(box)
  const [dx, dy] = [goal.x - centre.x, goal.y - centre.y]
  const share = Math.min(dx === 0 ? 1 : box.width / 2 / Math.abs(dx), dy === 0 ? 1 : box.height / 2 / Math.abs(dy), 1)
  return { x: centre.x + dx * share, y: centre.y + dy * share }
}

function towards(from: Point, to: Point, most: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(most, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
