/** The small parts of a workbook that say how its sheets hang together. Arguments are escaped already. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const drawingTypes = 'application/vnd.openxmlformats-officedocument'

/** How many parts of each kind a workbook has; they are numbered from 1. */
export type PartCounts = { sheets: number; tables: number; drawings: number; charts: number }

const each = (count: number, part: (number: number) => string): string =>
  Array.from({ length: count }, (_none, index) => part(index + 1)).join('')

export const rootRelations = relationsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])

/** What a part points to, as `rId1`, `rId2` … */
export function relationsXml(relations: readonly { kind: string; target: string }[]): string {
  const all = relations.map(({ kind, target }, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}

export function contentTypes({ sheets, tables, drawings, charts }: PartCounts): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('/xl/workbook.xml', `${sheetTypes}.sheet.main+xml`) +
    part('/xl/styles.xml', `${sheetTypes}.styles+xml`) +
    each(sheets, (n) => part(`/xl/worksheets/sheet${n}.xml`, `${sheetTypes}.worksheet+xml`)) +
    each(tables, (n) => part(`/xl/tables/table${n}.xml`, `${sheetTypes}.table+xml`)) +
    each(drawings, (n) => part(`/xl/drawings/drawing${n}.xml`, `${drawingTypes}.drawing+xml`)) +
    each(charts, (n) => part(`/xl/charts/chart${n}.xml`, `${drawingTypes}.drawingml.chart+xml`)) +
    '</Types>'
  )
}

/** `repeats` says which sheets print their first line on every page. */
export function workbookXml(sheets: readonly { name: string; repeats: boolean }[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')
  const titles = sheets
    .map(({ name, repeats }, index) => (repeats ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>` : ''))
    .join('')
  const names = titles === '' ? '' : `<definedNames>${titles}</definedNames>`
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets>${names}</workbook>`
}

export function workbookRelations(sheets: number): string {
  const list = Array.from({ length: sheets }, (_none, index) => ({ kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` }))
  return relationsXml([...list, { kind: 'styles', target: 'styles.xml' }])
}

const format = { general: 0, whole: 3, decimal: 4, day: 164, moment: 165, hours: 166, share: 167 } as const
const font = { plain: 0, heading: 1, bold: 2, title: 3, section: 4, label: 5 } as const
const fill = { none: 0, heading: 2 } as const
const border = { none: 0, total: 1, section: 2 } as const
const wrap = '<alignment vertical="top" wrapText="1"/>'

type Look = { format?: number; font?: number; fill?: number; border?: number; quoted?: boolean; alignment?: string }

/** In the order of `style` in cells.ts. Quoted: text that is never taken for a formula, not even after it was edited. */
const looksOf = (start: string): readonly Look[] => [
  {},
  { font: font.heading, fill: fill.heading },
  { format: format.day },
  { format: format.moment },
  { quoted: true },
  { format: format.whole },
  { format: format.decimal },
  { format: format.hours },
  { format: format.share },
  { font: font.bold, quoted: true },
  { font: font.bold, format: format.whole },
  { font: font.bold, format: format.decimal },
  { font: font.bold, format: format.hours },
  { font: font.bold, format: format.share },
  { font: font.title, quoted: true },
  { font: font.section, border: border.section, quoted: true },
  { font: font.label, quoted: true },
  { quoted: true, alignment: wrap },
  { font: font.bold, format: format.whole, alignment: start },
  { font: font.bold, format: format.decimal, alignment: start },
  { font: font.bold, format: format.hours, alignment: start },
  { font: font.bold, format: format.share, alignment: start },
  { font: font.bold, quoted: true, alignment: start },
]

export function stylesXml(dateFormat: string, timeFormat: string, rightToLeft: boolean): string {
  const fonts = [
    '<sz val="11"/>',
    '<b/><sz val="11"/><color rgb="FFFFFFFF"/>',
    '<b/><sz val="11"/>',
    '<b/><sz val="20"/><color rgb="FF1A5F3F"/>',
    '<b/><sz val="14"/><color rgb="FF1A5F3F"/>',
    '<sz val="11"/><color rgb="FF5B6B66"/>',
  ]
  const edges = (bottom: string, top: string) => `<border><left/><right/>${top}${bottom}<diagonal/></border>`
  const green = (side: string) => `<${side} style="medium"><color rgb="FF1A5F3F"/></${side}>`
  const xfs = looksOf(`<alignment horizontal="${rightToLeft ? 'right' : 'left'}"/>`).map(({ format: number = 0, font: letters = 0, fill: ground = 0, border: edge = 0, quoted = false, alignment = '' }) => {
    const head = `<xf numFmtId="${number}" fontId="${letters}" fillId="${ground}" borderId="${edge}" xfId="0"`
    const applied = `${number ? ' applyNumberFormat="1"' : ''}${letters ? ' applyFont="1"' : ''}${ground ? ' applyFill="1"' : ''}${edge ? ' applyBorder="1"' : ''}${quoted ? ' quotePrefix="1"' : ''}`
    return alignment === '' ? `${head}${applied}/>` : `${head}${applied} applyAlignment="1">${alignment}</xf>`
  })
  return (
    `${declaration}<styleSheet xmlns="${main}">` +
    `<numFmts count="4"><numFmt numFmtId="${format.day}" formatCode="${dateFormat}"/>` +
    `<numFmt numFmtId="${format.moment}" formatCode="${dateFormat} ${timeFormat}"/>` +
    `<numFmt numFmtId="${format.hours}" formatCode="#,##0.0"/><numFmt numFmtId="${format.share}" formatCode="0.0%"/></numFmts>` +
    `<fonts count="${fonts.length}">${fonts.map((each) => `<font>${each}<name val="Calibri"/></font>`).join('')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1A5F3F"/></patternFill></fill></fills>' +
    `<borders count="3">${edges('<bottom/>', '<top/>')}${edges('<bottom/>', green('top'))}${edges(green('bottom'), '<top/>')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
  )
}
