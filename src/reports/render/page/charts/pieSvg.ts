import { escaped } from '../../../../mails/templates/escaped.ts'
import type { ReportChart } from '../../../document.ts'
import { paletteColour } from '../../palette.ts'

/** The share (0 to 1) of each category in all of them; below nought nothing can be drawn. */
export function sliceShares({ categories, series }: ReportChart): number[] {
  const values = categories.map((_category, index) => Math.max(0, series[0]?.values[index] ?? 0))
  const all = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => (all === 0 ? 0 : value / all))
}

/** A ring, beginning at twelve o'clock. Pure. */
export function pieSvg(chart: ReportChart): string {
  let begun = 0
  const slices = sliceShares(chart).map((share, index) => {
    const path = share === 0 ? '' : slice(begun, begun + share, paletteColour(index))
    begun += share
    return path
  })
  const none = begun === 0 ? '<circle cx="100" cy="100" r="74" fill="none" stroke="#d8e2dd" stroke-width="42"/>' : ''
  return `<svg viewBox="0 0 200 200" role="img" aria-label="${escaped(chart.title)}">${none}${slices.join('')}</svg>`
}

/** From and to in parts of the whole. */
function slice(from: number, to: number, colour: string): string {
  // An arc that ends where it begins is nothing: the whole ring is a circle.
  if (to - from > 0.9999) return `<circle cx="100" cy="100" r="74" fill="none" stroke="${colour}" stroke-width="42"/>`
  const at = (part: number, radius: number) => `${(100 + radius * Math.sin(part * 2 * Math.PI)).toFixed(2)} ${(100 - radius * Math.cos(part * 2 * Math.PI)).toFixed(2)}`
  const large = to - from > 0.5 ? 1 : 0
  return `<path d="M${at(from, 95)}A95 95 0 ${large} 1 ${at(to, 95)}L${at(to, 53)}A53 53 0 ${large} 0 ${at(from, 53)}Z" fill="${colour}" stroke="#fff" stroke-width="1.5"/>`
}
