'use client'
import { useEffect, useState } from 'react'
import { useWords } from '../../useWords.ts'
import { isViewable, kindShown, previewPath, type PreviewedFile } from './previewedFile.ts'
import { filled, previewWords } from './previewWords.ts'
import './preview.css'

/** How long to wait before a preview that is being made is asked for again, in ms: then it is left alone. */
const pauses = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000]

/**
 * A file at a glance: its picture, the skeleton of one that is being made, or the kind of the file. The box has the
 * same size in every state, so that nothing jumps. With `onOpen` it is a button that opens the viewer.
 */
export function Thumbnail({ file, onOpen }: { file: PreviewedFile; onOpen?: (() => void) | undefined }) {
  const { locale } = useWords()
  const box = <Picture key={`${file.id} ${file.preview.state} ${file.downloadable}`} file={file} />
  if (!onOpen || !isViewable(file)) return <span className="mdc-thumb" aria-hidden="true">{box}</span>
  return (
    <button type="button" className="mdc-thumb mdc-thumb--button" onClick={onOpen} aria-label={filled(previewWords[locale].look, { name: file.fileName })}>
      {box}
    </button>
  )
}

function Picture({ file }: { file: PreviewedFile }) {
  const { state, kinds } = file.preview
  const [asked, setAsked] = useState(0)
  const [shown, setShown] = useState<'loading' | 'loaded' | 'missing'>('loading')
  const hopes = file.downloadable && (state === 'pending' || (state === 'ready' && kinds.includes('small')))
  // A pending preview may come to be while the page is open; the first question is left to the next moment.
  const isDue = state === 'ready' || asked > 0
  useEffect(() => {
    const pause = pauses[asked]
    if (!hopes || shown === 'loaded' || (isDue && shown === 'loading') || pause === undefined) return
    const timer = setTimeout(() => {
      setShown('loading')
      setAsked((count) => count + 1)
    }, pause)
    return () => clearTimeout(timer)
  }, [hopes, shown, asked, isDue])

  // A picture of a page that the server drew may be there before anybody listens.
  const arrived = (image: HTMLImageElement | null) => {
    if (image?.complete && shown === 'loading') setShown(image.naturalWidth > 0 ? 'loaded' : 'missing')
  }
  const waits = hopes && shown !== 'loaded' && asked < pauses.length
  return (
    <>
      {!(hopes && shown === 'loaded') && (
        <span className={`mdc-thumb__kind${waits ? ' mdc-thumb__kind--waits' : ''}`} data-kind={kindShown(file).toLowerCase()}>
          {kindShown(file)}
        </span>
      )}
      {hopes && isDue && shown !== 'missing' && (
        <img
          key={asked}
          ref={arrived}
          className={`mdc-thumb__picture${shown === 'loaded' ? '' : ' mdc-thumb__picture--loading'}`}
          src={`/api/v1${previewPath(file.id, 'small')}`}
          alt=""
          width={56}
          height={56}
          loading="lazy"
          decoding="async"
          onLoad={() => setShown('loaded')}
          onError={() => setShown('missing')}
        />
      )}
    </>
  )
}
