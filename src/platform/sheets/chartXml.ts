import type { CellRange, SheetChart } from './sheetChart.ts'
import { escaped, lettersOf } from './cells.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const charts = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const drawings = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const placing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** A chart as its own part. From right to left, the first category stands on the right. */
export function chartXml(chart: SheetChart, rightToLeft: boolean): string {
  const isPie = chart.kind === 'pie'
  return (
    `${declaration}<c:chartSpace xmlns:c="${charts}" xmlns:a="${drawings}" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title, 1_200, true)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${isPie ? pieXml(chart) : `${linesXml(chart)}${axesXml(chart, rightToLeft)}`}</c:plotArea>` +
    (isPie || chart.series.length > 1 ? `<c:legend><c:legendPos val="${isPie ? 'r' : 'b'}"/><c:overlay val="0"/></c:legend>` : '') +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  )
}

function linesXml({ kind, series, categories }: SheetChart): string {
  const all = series.map((each, index) => seriesXml(each, index, categories, kind === 'line' ? lineShape(each.colour) : { shape: solidShape(each.colour) })).join('')
  const axes = '<c:axId val="111"/><c:axId val="222"/>'
  if (kind === 'line') return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`
  const stacked = kind === 'stackedBar'
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all}` +
    `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  )
}

function pieXml({ series, categories, colours }: SheetChart): string {
  const first = series[0]
  if (!first) return ''
  const points = categories.texts.map((_text, index) => `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${solidShape(colours[index] ?? first.colour)}</c:dPt>`).join('')
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/></c:dLbls>'
  return `<c:pieChart><c:varyColors val="1"/>${seriesXml(first, 0, categories, { shape: `${points}${labels}` })}<c:firstSliceAng val="0"/></c:pieChart>`
}

function seriesXml({ name, at, values }: SheetChart['series'][number], index: number, categories: SheetChart['categories'], { shape, end = '' }: { shape: string; end?: string }): string {
  const points = values.map((value, place) => (value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`)).join('')
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name.at, [name.text])}</c:tx>${shape}` +
    `<c:cat>${textsXml(categories.at, categories.texts)}</c:cat>` +
    `<c:val><c:numRef><c:f>${formulaOf(at)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef></c:val>` +
    `${end}</c:ser>`
  )
}

function textsXml(at: CellRange, texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escaped(text)}</c:v></c:pt>`).join('')
  return `<c:strRef><c:f>${formulaOf(at)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`
}

function axesXml({ unit }: SheetChart, rightToLeft: boolean): string {
  const grey = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D8E2DD"/></a:solidFill></a:ln></c:spPr>'
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${rightToLeft ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${grey}<c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${rightToLeft ? 'r' : 'l'}"/>` +
    `<c:majorGridlines>${grey}</c:majorGridlines>${unit === '' ? '' : titleXml(unit, 900, false)}` +
    `<c:numFmt formatCode="#,##0.##" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  )
}

/** `size` in hundredths of a point. */
function titleXml(text: string, size: number, bold: boolean): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="${bold ? 1 : 0}"/>` +
    `<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  )
}

const solidShape = (colour: string): string => `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`
/** Without `smooth`, some programs round the corners off. */
const lineShape = (colour: string): { shape: string; end: string } => ({
  end: '<c:smooth val="0"/>',
  shape: `<c:spPr><a:ln w="25400"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/>${solidShape(colour)}</c:marker>`,
})

function formulaOf({ sheet, column, from, to }: CellRange): string {
  const letters = lettersOf(column)
  const range = from === to ? `$${letters}$${from}` : `$${letters}$${from}:$${letters}$${to}`
  return escaped(`'${sheet.replaceAll("'", "''")}'!${range}`)
}

/** The part that says where charts stand on a sheet; chart n is `rIdn`. */
export function drawingXml(places: readonly { title: string; from: { column: number; line: number }; to: { column: number; line: number } }[]): string {
  const corner = (name: 'from' | 'to', { column, line }: { column: number; line: number }) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const frames = places.map(
    ({ title, from, to }, index) =>
      `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${charts}"><c:chart xmlns:c="${charts}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  )
  return `${declaration}<xdr:wsDr xmlns:xdr="${placing}" xmlns:a="${drawings}" xmlns:r="${relations}">${frames.join('')}</xdr:wsDr>`
}
