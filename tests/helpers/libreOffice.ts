import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programOrWhyNot, type ProgramOrWhyNot } from './debianPrograms.ts'

/** LibreOffice, installed where apt may do that; or why there is none. */
export const libreOfficeOrWhyNot = (): Promise<ProgramOrWhyNot> => programOrWhyNot('soffice', 'libreoffice-calc')

/** Opens a workbook and saves it in another format (`ods`, `pdf`): what LibreOffice did not understand is gone then. */
export const convertWorkbook = async (workbook: Uint8Array, format: 'ods' | 'pdf'): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'mdc-office-'))
  try {
    await writeFile(join(folder, 'book.xlsx'), workbook)
    const words = [`-env:UserInstallation=file://${folder}/home`, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'book.xlsx')]
    await promisify(execFile)('soffice', words, { timeout: 120_000, env: { ...process.env, HOME: folder } })
    return await readFile(join(folder, `book.${format}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
