import { escaped } from '../../../../mails/templates/escaped.ts'
import type { ReportChart } from '../../../document.ts'
import type { Look } from '../../look.ts'
import { colourOf, paletteColour } from '../../palette.ts'
import { sayNumber } from '../../sayCell.ts'
import { axisSvg } from './axisSvg.ts'
import { pieSvg, sliceShares } from './pieSvg.ts'

/** A chart as vector drawing with its legend below. Its numbers stand in the legend of a pie; other charts have their axis. Pure. */
export function chartHtml(chart: ReportChart, look: Look): string {
  if (chart.categories.length === 0 || chart.series.length === 0) return ''
  return chart.kind === 'pie' ? `<div class="pie">${pieSvg(chart)}${pieLegend(chart)}</div>` : `${axisSvg(chart, look)}${seriesLegend(chart)}`
}

function seriesLegend({ series, unit }: ReportChart): string {
  const names = series.length > 1 ? series.map(({ name, colour }, index) => entry(colourOf(colour, index), escaped(name))).join('') : ''
  return `<ul class="legend">${names}<li class="unit">${escaped(unit)}</li></ul>`
}

function pieLegend(chart: ReportChart): string {
  const shares = sliceShares(chart)
  const entries = chart.categories.map((category, index) => {
    const value = chart.series[0]?.values[index] ?? null
    const said = value === null ? '' : `<bdi dir="ltr">${sayNumber(value, 'number')}</bdi> <i>(<bdi dir="ltr">${sayNumber(shares[index] ?? 0, 'share')}</bdi>)</i>`
    return entry(paletteColour(index), `${escaped(category)} <b>${said}</b>`)
  })
  return `<ul class="legend">${entries.join('')}</ul>`
}

function entry(colour: string, html: string): string {
  return `<li><svg viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="${colour}"/></svg><span>${html}</span></li>`
}
