'use client'
import type { ListedFile } from './listedFile.ts'
import { useFilesWords } from './useFilesWords.ts'

/** How a file stands with the virus scan, where there is something to say. */
export function ScanMark({ file }: { file: ListedFile }) {
  const { speak } = useFilesWords()
  if (file.scan === 'clean') return null
  return <span className={`mdc-files__badge mdc-files__badge--${file.scan}`}>{speak(`scan_${file.scan}`)}</span>
}
