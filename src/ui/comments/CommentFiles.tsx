'use client'
import type { CommentEntry } from '../../comments/entriesOfComments.ts'
import { FileFace } from '../files/FileFace.tsx'
import { sizeInWords } from '../files/filesWords.ts'
import { downloadAddress } from '../files/listedFile.ts'
import { useCommentsWords } from './useCommentsWords.ts'

/** The files on a comment, to be downloaded where that is possible now. */
export function CommentFiles({ files }: { files: CommentEntry['files'] }) {
  const { locale, say } = useCommentsWords()
  if (files.length === 0) return null
  return (
    <ul className="mdc-attached" aria-label={say('attached')}>
      {files.map(({ id, fileName, size, downloadable }) => (
        <li key={id}>
          <FileFace fileName={fileName} />
          {downloadable ? <a href={downloadAddress({ id })} download><bdi>{fileName}</bdi></a> : <bdi>{fileName}</bdi>}
          <small className="office-muted">{sizeInWords(size, locale)}{downloadable ? '' : ` · ${say('waits')}`}</small>
        </li>
      ))}
    </ul>
  )
}
