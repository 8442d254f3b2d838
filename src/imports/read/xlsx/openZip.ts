import type { Readable } from 'node:stream'
import { type Entry, type ZipFile, openPromise } from 'yauzl'
import { FileRefused, isFileRefused } from '../../fileProblems.ts'
import type { ReadLimits } from '../limits.ts'

/** A zip whose table of contents has been read and found acceptable. Names are without a leading slash. */
export type Zip = {
  has(name: string): boolean
  names(): string[]
  /** Inflates one part. Errors of the stream are for the reader of the part to translate. */
  stream(name: string): Promise<Readable>
  close(): void
}

/**
 * Reads the central directory only. A bomb is refused by what it claims to hold; one that lies about it is caught while
 * streaming, because yauzl ends a stream that yields more than was claimed.
 */
export async function openZip(path: string, limits: ReadLimits): Promise<Zip> {
  const entries = new Map<string, Entry>()
  let zipFile: ZipFile | undefined
  try {
    zipFile = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    let claimed = 0
    for await (const entry of zipFile.eachEntry()) {
      if (entry.isEncrypted()) throw new FileRefused('FILE_PASSWORD_PROTECTED')
      claimed += entry.uncompressedSize
      if (claimed > limits.inflatedBytes || entries.size >= limits.parts) throw tooLargeInside(limits)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    zipFile?.close()
    throw isFileRefused(error) ? error : damaged(error)
  }
  const opened = zipFile
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    close: () => opened.close(),
    async stream(name) {
      const entry = entries.get(name)
      if (!entry) throw new FileRefused('FILE_DAMAGED', { detail: { en: `no part ${name}`, ar: `ينقصه ${name}` } })
      try {
        return await opened.openReadStreamPromise(entry)
      } catch (error) {
        throw damaged(error)
      }
    },
  }
}

/** The refusal for a part that breaks off or does not parse; the library's own words stay as the detail. */
export function damaged(error: unknown): FileRefused {
  const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : 'unreadable'
  return new FileRefused('FILE_DAMAGED', { detail })
}

/** The refusal for a file that unpacks to more than is read. */
export function tooLargeInside(limits: ReadLimits): FileRefused {
  return new FileRefused('FILE_TOO_LARGE_INSIDE', {
    limit: Math.floor(limits.inflatedBytes / 1024 / 1024),
    rows: limits.rows,
  })
}
