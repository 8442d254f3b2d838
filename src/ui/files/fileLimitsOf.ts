import { fileKinds, type FileKind } from '../../attachments/judge/fileKinds.ts'
import type { FileLimits } from './unfitFor.ts'

const megabyte = 1_048_576

/** The office's settings about files, as the page tells them before anything is sent. */
export function fileLimitsOf(files: { maxSizeMb: number; maxPerTransaction: number; types: readonly string[] }): FileLimits {
  const kinds = files.types.filter((type): type is FileKind => type in fileKinds)
  return {
    maxBytes: files.maxSizeMb * megabyte,
    maxFiles: files.maxPerTransaction,
    endings: kinds.flatMap((kind) => [...fileKinds[kind].endings]),
  }
}
