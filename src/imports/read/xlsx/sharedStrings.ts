import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadLimits } from '../limits.ts'
import { type Zip, tooLargeInside } from './openZip.ts'
import { readXml } from './parseXml.ts'
import { unescapeCellText } from './unescapeCellText.ts'

/** The texts of a workbook by their number. */
export type SharedStrings = { get(index: number): string | null; close(): void }

const charsInMemory = 8_000_000
// Small, because a workbook that refers to its texts in no order costs one read of this size for every cell.
const windowBytes = 32 * 1024

/**
 * Reads the table of shared texts. A workbook of 100,000 long descriptions has hundreds of megabytes of them: the first
 * eight million characters stay in memory, what follows goes to a temporary file and is read back through a window,
 * which is cheap because rows refer to texts in about the order in which they were stored.
 */
export async function readSharedStrings(zip: Zip, path: string | null, limits: ReadLimits): Promise<SharedStrings> {
  const store = createTextStore(charsInMemory)
  if (!path) return store
  let text = ''
  let inText = false
  let inPhonetic = false
  try {
    await readXml(
      await zip.stream(path),
      {
        open(name) {
          if (name === 'si') text = ''
          else if (name === 't') inText = !inPhonetic
          else if (name === 'rPh') inPhonetic = true
        },
        text(piece) {
          if (inText && text.length <= limits.valueLength) text += piece
        },
        close(name) {
          if (name === 't') inText = false
          else if (name === 'rPh') inPhonetic = false
          else if (name === 'si') {
            if (store.size() >= limits.sharedStrings) throw tooLargeInside(limits)
            store.add(unescapeCellText(text))
          }
        },
      },
      limits,
    )
  } catch (error) {
    store.close()
    throw error
  }
  store.flush()
  return store
}

/** Texts by number, the first `budget` characters in memory and the rest in a temporary file. */
export function createTextStore(budget: number) {
  const inMemory: string[] = []
  let chars = 0
  let directory: string | undefined
  let file: number | undefined
  let ends = new Float64Array(1024)
  let onDisk = 0
  let written = 0
  let pending: Buffer[] = []
  let pendingBytes = 0
  let window = Buffer.alloc(0)
  let windowStart = 0

  function flush() {
    if (pending.length === 0) return
    if (file === undefined) {
      directory = mkdtempSync(join(tmpdir(), 'import-texts-'))
      file = openSync(join(directory, 'texts'), 'w+', 0o600)
    }
    const block = Buffer.concat(pending)
    let done = 0
    while (done < block.length) done += writeSync(file, block, done)
    pending = []
    pendingBytes = 0
  }

  function spill(text: string) {
    const bytes = Buffer.from(text, 'utf8')
    pending.push(bytes)
    pendingBytes += bytes.length
    written += bytes.length
    if (onDisk === ends.length) {
      const larger = new Float64Array(ends.length * 2)
      larger.set(ends)
      ends = larger
    }
    ends[onDisk] = written
    onDisk += 1
    if (pendingBytes > 1024 * 1024) flush()
  }

  function readBack(number: number): string | null {
    const end = ends[number]
    if (file === undefined || end === undefined || number >= onDisk) return null
    const start = number === 0 ? 0 : (ends[number - 1] ?? 0)
    if (start < windowStart || end > windowStart + window.length) {
      windowStart = Math.max(0, start - windowBytes / 2)
      const buffer = Buffer.alloc(end - windowStart + windowBytes / 2)
      window = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, windowStart))
    }
    return window.toString('utf8', start - windowStart, end - windowStart)
  }

  return {
    add(text: string) {
      // Once one text went to the file all later ones follow, so that a number tells where its text is.
      if (onDisk === 0 && chars + text.length <= budget) {
        inMemory.push(text)
        chars += text.length
      } else spill(text)
    },
    flush,
    size: () => inMemory.length + onDisk,
    get: (index: number): string | null =>
      index < inMemory.length ? (inMemory[index] ?? null) : readBack(index - inMemory.length),
    close() {
      if (file !== undefined) closeSync(file)
      if (directory) rmSync(directory, { recursive: true, force: true })
      file = undefined
      directory = undefined
    },
  }
}
