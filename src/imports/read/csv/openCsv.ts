import { basename } from 'node:path'
import { sniffDelimiter } from '../../../shared/sniffDelimiter.ts'
import type { ReadLimits } from '../limits.ts'
import type { OpenedWorkbook } from '../row.ts'
import { decodeText } from './decodeText.ts'
import { detectEncoding } from './detectEncoding.ts'
import { readCsvRows } from './readCsvRows.ts'

const sniffedChars = 64 * 1024

/** Opens a csv file: finds out its encoding and its delimiter. Throws `FileRefused` when it is not text. */
export async function openCsv(path: string, originalName: string, limits: ReadLimits): Promise<OpenedWorkbook> {
  const encoding = await detectEncoding(path)
  let head = ''
  for await (const text of decodeText(path, encoding)) {
    head += text
    if (head.length >= sniffedChars) break
  }
  const { delimiter, declared } = sniffDelimiter(head.replace(/^\uFEFF/, ''))
  return {
    kind: 'csv',
    sheetName: basename(originalName).replace(/\.[^.]*$/, '') || 'import',
    delimiter,
    encoding,
    widths: [],
    rightToLeft: false,
    rows: () => readCsvRows(decodeText(path, encoding), { delimiter, declared, limits }),
    async close() {
      // The file is opened and closed by the stream that reads it.
    },
  }
}
