import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Cell, type Row, columnLetters } from '../read/row.ts'

export type SheetLook = {
  sheetName: string
  rightToLeft: boolean
  /** Column widths in characters, from column 0. */
  widths: readonly (number | undefined)[]
  /** The row that is shown in bold and stays in view. */
  headerRow: number
}

/**
 * A workbook of one sheet, made while it is read: memory does not grow with the rows. Texts stand in their cells, so
 * nothing in it is a formula. (exceljs's stream writer is three times slower and does not say when its reader is slow.)
 */
export function xlsxBytes(rows: AsyncIterable<Row>, look: SheetLook): AsyncIterable<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(contentTypes), '[Content_Types].xml')
  zip.addBuffer(Buffer.from(rootRelations), '_rels/.rels')
  zip.addBuffer(Buffer.from(workbookXml(look.sheetName)), 'xl/workbook.xml')
  zip.addBuffer(Buffer.from(workbookRelations), 'xl/_rels/workbook.xml.rels')
  zip.addBuffer(Buffer.from(styles), 'xl/styles.xml')
  const sheet = Readable.from(sheetXml(rows, look), { objectMode: false })
  const output = zip.outputStream as Readable
  // yazl pipes its sources and does not pass their errors on; the reader of the workbook has to hear of them.
  sheet.on('error', (error) => output.destroy(error))
  output.on('close', () => sheet.destroy())
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  return output
}

const plain = 0
const bold = 1
const day = 2
const moment = 3
const textLimit = 32_767

async function* sheetXml(rows: AsyncIterable<Row>, look: SheetLook): AsyncGenerator<Buffer> {
  const direction = look.rightToLeft ? ' rightToLeft="1"' : ''
  const widths = look.widths.map((width, index) =>
    width ? `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>` : '',
  ).join('')
  const frozen = `<pane ySplit="${look.headerRow}" topLeftCell="A${look.headerRow + 1}" activePane="bottomLeft" state="frozen"/>`
  let xml =
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView${direction} workbookViewId="0">${frozen}</sheetView>` +
    `</sheetViews>${widths && `<cols>${widths}</cols>`}<sheetData>`
  for await (const { row, cells } of rows) {
    xml += `<row r="${row}">`
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]
      if (cell !== null && cell !== undefined) {
        xml += cellXml(`${columnLetters(index)}${row}`, cell, row === look.headerRow)
      }
    }
    xml += '</row>'
    if (xml.length > 64 * 1024) {
      yield Buffer.from(xml)
      xml = ''
    }
  }
  yield Buffer.from(`${xml}</sheetData></worksheet>`)
}

function cellXml(address: string, cell: Exclude<Cell, null>, emphasis: boolean): string {
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (cell instanceof Date) {
    const serial = cell.getTime() / 86_400_000 + 25_569
    return `<c r="${address}" s="${Number.isInteger(serial) ? day : moment}"><v>${serial}</v></c>`
  }
  const style = emphasis ? bold : plain
  return `<c r="${address}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

const special = /[&<>]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
// What XML cannot hold, not even escaped.
const impossible = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`, 'g')

function escaped(text: string): string {
  return text
    .slice(0, textLimit)
    .toWellFormed()
    .replace(impossible, '')
    .replace(special, (character) => entities[character] ?? '')
    .replaceAll('\r', '&#13;')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`

const rootRelations =
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookRelations =
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`

function workbookXml(sheetName: string): string {
  const name = escaped(sheetName.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1').replaceAll('"', '&quot;')
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    `<sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  )
}

const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
