'use client'
import { useState } from 'react'
import type { CommentEntry } from '../../comments/entriesOfComments.ts'
import { sizeInWords } from '../files/filesWords.ts'
import { downloadAddress } from '../files/listedFile.ts'
import { FileViewer, Thumbnail, type PreviewedFile } from '../files/preview/index.ts'
import { useCommentsWords } from './useCommentsWords.ts'

/** The files on a comment, to be looked at and downloaded where that is possible now. */
export function CommentFiles({ files }: { files: CommentEntry['files'] }) {
  const { locale, say } = useCommentsWords()
  const [viewed, setViewed] = useState<PreviewedFile | null>(null)
  if (files.length === 0) return null
  return (
    <>
      <ul className="mdc-attached mdc-attached--kept" aria-label={say('attached')}>
        {files.map((file) => (
          <li key={file.id}>
            <Thumbnail file={file} onOpen={() => setViewed(file)} />
            {file.downloadable ? <a href={downloadAddress(file)} download><bdi>{file.fileName}</bdi></a> : <bdi>{file.fileName}</bdi>}
            <small className="office-muted">{sizeInWords(file.size, locale)}{file.downloadable ? '' : ` · ${say('waits')}`}</small>
          </li>
        ))}
      </ul>
      {viewed && <FileViewer file={viewed} among={files} onClose={() => setViewed(null)} />}
    </>
  )
}
