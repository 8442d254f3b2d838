import { setImmediate } from 'node:timers/promises'
import exceljs from 'exceljs'
import { errorColumnHeader } from '../columns.ts'
import type { OpenedWorkbook } from '../read/row.ts'
import type { SheetWriter } from '../writeResultFile.ts'

const cellLimit = 32_767
const errorWidth = 60
const rowsBetweenPauses = 200

/** Writes an xlsx row by row, looking like the sheet it came from: name, direction, widths. */
export function createXlsxWriter(
  target: string,
  like: Pick<OpenedWorkbook, 'sheetName' | 'widths' | 'rightToLeft'>,
): SheetWriter {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ filename: target, useStyles: true })
  const sheet = writer.addWorksheet(like.sheetName.slice(0, 31) || 'Sheet1', {
    views: [{ rightToLeft: like.rightToLeft }],
  })
  like.widths.forEach((width, index) => {
    if (width) sheet.getColumn(index + 1).width = width
  })
  let written = 0
  return {
    async write({ row, cells }, emphasis) {
      const target = sheet.getRow(row)
      cells.forEach((cell, index) => {
        if (cell === null) return
        const written = target.getCell(index + 1)
        written.value = typeof cell === 'string' ? cell.slice(0, cellLimit) : cell
        if (cell instanceof Date) written.numFmt = hasTime(cell) ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy'
        if (emphasis) written.font = { bold: true }
        if (cell === errorColumnHeader) sheet.getColumn(index + 1).width = errorWidth
      })
      target.commit()
      written += 1
      // exceljs does not say when its stream is full; letting the event loop turn gives the file time to take it.
      if (written % rowsBetweenPauses === 0) await setImmediate()
    },
    async end() {
      sheet.commit()
      await writer.commit()
    },
  }
}

function hasTime(date: Date): boolean {
  return date.getTime() % 86_400_000 !== 0
}
