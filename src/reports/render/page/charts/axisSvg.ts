import { escaped } from '../../../../mails/templates/escaped.ts'
import type { ReportChart } from '../../../document.ts'
import type { Look } from '../../look.ts'
import { colourOf } from '../../palette.ts'
import { sayNumber } from '../../sayCell.ts'
import { ticksOf } from './scale.ts'

const box = { width: 400, height: 220, top: 8, bottom: 26, beside: 46 } as const
/** How many characters of a category fit for each so many units of width. */
const unitsACharacter = 6

type Field = { left: number; width: number; y: (value: number) => number; x: (part: number) => number }

/** Columns or lines over categories. From right to left, the first category stands on the right, and so does the axis. Pure. */
export function axisSvg(chart: ReportChart, { rightToLeft }: Look): string {
  const { kind, categories, series } = chart
  const values = kind === 'stackedBar' ? categories.flatMap((_category, index) => stackEnds(chart, index)) : series.flatMap((each) => each.values)
  const ticks = ticksOf(values)
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const left = rightToLeft ? 6 : box.beside
  const width = box.width - box.beside - 6
  const height = box.height - box.top - box.bottom
  const field: Field = {
    left,
    width,
    y: (value) => round(box.top + height - ((value - low) / (high - low)) * height),
    x: (part) => round(rightToLeft ? left + width * (1 - part) : left + width * part),
  }
  const marks = kind === 'line' ? lines(chart, field) : kind === 'stackedBar' ? stacks(chart, field) : bars(chart, field)
  return (
    `<svg viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${escaped(chart.title)}" direction="ltr">` +
    `${axis(ticks, field, rightToLeft)}${marks}${labels(categories, field)}</svg>`
  )
}

function axis(ticks: readonly number[], { left, width, y }: Field, rightToLeft: boolean): string {
  return ticks
    .map((tick) => {
      const text = `<text x="${rightToLeft ? left + width + 4 : left - 4}" y="${y(tick) + 3.5}" text-anchor="${rightToLeft ? 'start' : 'end'}">${sayNumber(tick, 'number')}</text>`
      return `<path d="M${left} ${y(tick)}h${width}" stroke="${tick === 0 ? '#5b6b66' : '#d8e2dd'}" stroke-width=".7"/>${text}`
    })
    .join('')
}

/** As many names as there is room for, evenly left out. */
function labels(categories: readonly string[], { width, x }: Field): string {
  const room = width / categories.length
  const step = Math.max(1, Math.ceil(42 / room))
  const most = Math.max(3, Math.floor((room * step) / unitsACharacter))
  return categories
    .map((category, index) => {
      if (index % step !== 0) return ''
      const name = [...category].length > most ? `${[...category].slice(0, most - 1).join('')}…` : category
      return `<text x="${x((index + 0.5) / categories.length)}" y="${box.height - 10}" text-anchor="middle">${escaped(name)}</text>`
    })
    .join('')
}

function bars({ categories, series }: ReportChart, { width, x, y }: Field): string {
  const room = width / categories.length
  const thick = Math.min(34, (room * 0.72) / series.length)
  return series
    .map(({ values, colour }, place) => {
      const fill = colourOf(colour, place)
      return categories
        .map((_category, index) => {
          const value = values[index] ?? null
          if (value === null || value === 0) return ''
          // Beside each other around the middle of their category, the first one first in reading order.
          const middle = (index + 0.5) / categories.length + ((place + 0.5 - series.length / 2) * thick) / width
          return column(x(middle) - thick / 2, thick * 0.92, y(0), y(value), fill)
        })
        .join('')
    })
    .join('')
}

function stacks(chart: ReportChart, { width, x, y }: Field): string {
  const thick = Math.min(46, (width / chart.categories.length) * 0.66)
  return chart.categories
    .map((_category, index) => {
      const ends = stackEnds(chart, index)
      const left = x((index + 0.5) / chart.categories.length) - thick / 2
      return chart.series.map(({ colour }, place) => column(left, thick, y(ends[place]!), y(ends[place + 1]!), colourOf(colour, place))).join('')
    })
    .join('')
}

/** Where the parts of a stack end, one above the other, beginning with nought. */
function stackEnds({ series }: ReportChart, index: number): number[] {
  const ends = [0]
  for (const { values } of series) ends.push(ends.at(-1)! + Math.max(0, values[index] ?? 0))
  return ends
}

function column(left: number, thick: number, from: number, to: number, fill: string): string {
  return from === to ? '' : `<rect x="${round(left)}" y="${Math.min(from, to)}" width="${round(thick)}" height="${round(Math.abs(from - to))}" fill="${fill}"/>`
}

/** A line breaks where there is no value. */
function lines({ categories, series }: ReportChart, { x, y }: Field): string {
  return series
    .map(({ values, colour }, place) => {
      const stroke = colourOf(colour, place)
      let path = ''
      let dots = ''
      categories.forEach((_category, index) => {
        const value = values[index] ?? null
        if (value === null) return
        const [across, up] = [x((index + 0.5) / categories.length), y(value)]
        path += `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${across} ${up}`
        if (categories.length <= 40) dots += `<circle cx="${across}" cy="${up}" r="2.2" fill="${stroke}"/>`
      })
      return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="1.8" stroke-linejoin="round"/>${dots}`
    })
    .join('')
}

const round = (value: number): number => Math.round(value * 100) / 100
