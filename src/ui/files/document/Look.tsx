'use client'
import { useState } from 'react'
import { FileFace } from '../FileFace.tsx'
import { downloadAddress, type ListedFile } from '../listedFile.ts'
import { isViewable } from '../preview/index.ts'
import { useFilesWords } from '../useFilesWords.ts'

/** The file itself as large as the page allows: its picture where there is one, and why not where there is none. */
export function Look({ file, onOpen }: { file: ListedFile; onOpen: () => void }) {
  const { speak } = useFilesWords()
  const [broken, setBroken] = useState(false)
  const { downloadable, preview, fileName } = file
  const hasPicture = downloadable && preview.state === 'ready' && preview.kinds.includes('large') && !broken
  if (!downloadable) return <div className="mdc-look"><FileFace fileName={fileName} /><p>{speak('cannotOpen')}</p></div>
  if (!isViewable(file)) {
    return <a className="mdc-look" href={downloadAddress(file)} download><FileFace fileName={fileName} /><span>{speak('noPreview')}</span></a>
  }
  return (
    <button type="button" className={`mdc-look mdc-look--open${hasPicture ? ' mdc-look--picture' : ''}`} onClick={onOpen} aria-label={speak('openThis', { name: fileName })}>
      {hasPicture ? (
        <img src={`/api/v1/attachments/${file.id}/preview?size=large`} alt="" onError={() => setBroken(true)} />
      ) : (
        <><FileFace fileName={fileName} /><span>{speak(preview.state === 'pending' ? 'previewPending' : 'open')}</span></>
      )}
    </button>
  )
}
