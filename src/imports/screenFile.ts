import { DomainError } from '../shared/errors.ts'
import { FileRefused, isFileRefused } from './fileProblems.ts'
import { detectEncoding } from './read/csv/detectEncoding.ts'
import { detectFormat } from './read/detectFormat.ts'
import { defaultLimits } from './read/limits.ts'
import { openZip } from './read/xlsx/openZip.ts'

/**
 * Looks at an upload without unpacking it, so that what is plainly no workbook is refused at the door: empty, another
 * format, a password, a bomb by its own table of contents. Raises FILE_REFUSED with the reason and its code.
 */
export async function screenFile(path: string, name: string): Promise<void> {
  try {
    if ((await detectFormat(path)) === 'text') {
      await detectEncoding(path)
      return
    }
    const zip = await openZip(path, defaultLimits)
    const isWorkbook = zip.names().some((part) => part.startsWith('xl/'))
    zip.close()
    if (!isWorkbook) {
      throw new FileRefused('FILE_NOT_A_WORKBOOK', {
        found: { en: 'a zip archive without an .xlsx workbook in it', ar: 'أرشيف zip لا يحتوي على مصنف ‎.xlsx' },
      })
    }
  } catch (error) {
    throw isFileRefused(error) ? refusedAtTheDoor(error, name) : error
  }
}

/** A refusal of the file as callers hear it. */
export function refusedAtTheDoor({ text, code }: FileRefused, name: string): DomainError {
  const withoutStop = (sentence: string) => sentence.replace(/\.$/, '')
  return new DomainError(
    'FILE_REFUSED',
    { name, reason: withoutStop(text.en), reasonAr: withoutStop(text.ar) },
    { data: { reason: code } },
  )
}
