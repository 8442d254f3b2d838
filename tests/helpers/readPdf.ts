import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programOrWhyNot, type ProgramOrWhyNot } from './debianPrograms.ts'

/** The programs of Poppler, which read what others see in a PDF; or why there are none. */
export const popplerOrWhyNot = (): Promise<ProgramOrWhyNot> => programOrWhyNot('pdftotext', 'poppler-utils')

export type PdfRead = {
  /** Page by page, in logical order, without marks of direction; words of a line apart by one space. */
  pages: string[]
  fonts: { name: string; embedded: boolean }[]
  /** What `pdfinfo` says, by its labels. */
  info: Record<string, string>
}

/** Reads a PDF with Poppler. */
export const readPdf = async (pdf: Uint8Array): Promise<PdfRead> => {
  const folder = await mkdtemp(join(tmpdir(), 'mdc-pdf-'))
  try {
    const file = join(folder, 'read.pdf')
    await writeFile(file, pdf)
    const ask = async (program: string, ...words: string[]) => (await promisify(execFile)(program, words, { maxBuffer: 64 * 1_048_576 })).stdout
    const [text, fonts, info] = [await ask('pdftotext', '-enc', 'UTF-8', file, '-'), await ask('pdffonts', file), await ask('pdfinfo', file)]
    const pages = text.split('\f').slice(0, -1).map((page) => page.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[^\S\n]+/g, ' '))
    return {
      pages,
      fonts: fonts.split('\n').slice(2).filter((line) => line !== '').map((line) => ({ name: line.slice(0, 36).trim(), embedded: line.slice(72).trim().startsWith('yes') })),
      info: Object.fromEntries(info.split('\n').flatMap((line) => (line.includes(':') ? [[line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]] : []))),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
