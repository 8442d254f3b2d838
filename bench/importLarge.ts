import { buffer } from 'node:stream/consumers'
import { columns } from '../src/imports/columns.ts'
import type { Row } from '../src/imports/read/row.ts'
import { xlsxBytes } from '../src/imports/write/xlsxBytes.ts'
import { measureImport } from './measureImport.ts'
import { startOffice } from './startOffice.ts'

const rows = 100_000

/** A workbook of 100,000 generated rows, from the upload to done. */
export default async function importLarge(): Promise<Record<string, unknown>> {
  const look = { sheetName: 'Rows', rightToLeft: false, widths: [], headerRow: 1 }
  const file = new Blob([new Uint8Array(await buffer(xlsxBytes(generated(), look)))])
  const office = await startOffice(3918)
  try {
    return { fileMB: Math.round(file.size / 1e5) / 10, ...(await measureImport(office, file, 'large.xlsx')) }
  } finally {
    await office.stop()
  }
}

async function* generated(): AsyncGenerator<Row> {
  yield { row: 1, cells: columns.map(({ header }) => header.en) }
  const due = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 5, 1))
  const types = ['Submission', 'Document Review', 'طلب معلومات', 'Task Assignment']
  const priorities = ['Low', 'Normal', 'عالية', 'Urgent', null]
  for (let index = 0; index < rows; index += 1) {
    const description = `Structural drawings of tower ${index % 900}, revision ${index % 7}: مراجعة المخططات الإنشائية`
    yield {
      row: index + 2,
      cells: [
        `EXT-${String(index).padStart(6, '0')}`, `Client ${index % 700}`, types[index % types.length] ?? null, description,
        index % 3 === 0 ? 'Engineering' : null, index % 2 === 0 ? due : null,
        index % 5 === 0 ? 'editor@example.com' : null, priorities[index % priorities.length] ?? null,
      ],
    }
  }
}
