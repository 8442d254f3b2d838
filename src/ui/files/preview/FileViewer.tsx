'use client'
import { useId, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { useModal } from '../../parts/useModal.ts'
import { useWords } from '../../useWords.ts'
import { PictureStage } from './PictureStage.tsx'
import { downloadHref, kindShown, type PreviewedFile } from './previewedFile.ts'
import { filled, previewWords, type PreviewWords } from './previewWords.ts'
import { ReadStage } from './ReadStage.tsx'
import { usePreview, type Shown } from './usePreview.ts'
import { useZoom, type Zooming } from './useZoom.ts'
import './preview.css'

type Props = {
  file: PreviewedFile
  /** The files one can go through from here, in the order of the page; `file` is one of them. */
  among?: readonly PreviewedFile[] | undefined
  onClose: () => void
}

/** A file in front of the page: look, make larger, go on to the next, download. Escape closes it. */
export function FileViewer({ file: first, among = [first], onClose }: Props) {
  const { locale } = useWords()
  const words = previewWords[locale]
  const [currentId, setCurrentId] = useState(first.id)
  const dialog = useModal()
  const title = useId()
  const zooming = useZoom()
  const at = Math.max(0, among.findIndex(({ id }) => id === currentId))
  const file = among[at] ?? first
  const { shown, again } = usePreview(file)

  const go = (by: number) => {
    const next = among[at + by]
    if (!next) return
    zooming.fit()
    setCurrentId(next.id)
  }
  const press = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLElement && event.target.closest('.mdc-viewer__read') !== null
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (shown.state === 'picture' && zooming.press(event.key)) return event.preventDefault()
    // Where the page runs from right to left, the next file lies to the left.
    const forward = locale === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    const back = locale === 'ar' ? 'ArrowRight' : 'ArrowLeft'
    if (isText || (event.key !== forward && event.key !== back)) return
    event.preventDefault()
    go(event.key === forward ? 1 : -1)
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="mdc-viewer"
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
      aria-labelledby={title}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="mdc-viewer__head">
        <h2 id={title} className="mdc-viewer__name">
          <bdi>{file.fileName}</bdi>
        </h2>
        {file.downloadable && (
          <a className="mdc-viewer__button" href={downloadHref(file.id)} download aria-label={filled(words.downloadThis, { name: file.fileName })}>
            {words.download}
          </a>
        )}
        <button type="button" className="mdc-viewer__button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <div className="mdc-viewer__stage" aria-live="polite" aria-busy={shown.state === 'loading' || shown.state === 'pending'}>
        <Stage key={file.id} shown={shown} file={file} words={words} zooming={zooming} again={again} />
      </div>
      <footer className="mdc-viewer__foot">
        <Note shown={shown} file={file} words={words} />
        {among.length > 1 && (
          <nav className="mdc-viewer__steps">
            <button type="button" className="mdc-viewer__button" onClick={() => go(-1)} disabled={at === 0} aria-label={words.previous} title={words.previous}>
              {locale === 'ar' ? '→' : '←'}
            </button>
            <span>{filled(words.position, { at: at + 1, of: among.length })}</span>
            <button type="button" className="mdc-viewer__button" onClick={() => go(1)} disabled={at === among.length - 1} aria-label={words.next} title={words.next}>
              {locale === 'ar' ? '←' : '→'}
            </button>
          </nav>
        )}
      </footer>
    </dialog>,
    document.body,
  )
}

type StageProps = { shown: Shown; file: PreviewedFile; words: PreviewWords; zooming: Zooming; again: () => void }

function Stage({ shown, file, words, zooming, again }: StageProps) {
  const isPage = file.mimeType === 'application/pdf'
  switch (shown.state) {
    case 'loading':
      return <span className="mdc-viewer__wait" />
    case 'pending':
      return <p className="mdc-viewer__say">{words.pending}</p>
    case 'picture':
      return <PictureStage address={shown.address} title={filled(isPage ? words.page : words.picture, { name: file.fileName })} words={words} zooming={zooming} />
    case 'read':
      return <ReadStage read={shown.read} name={file.fileName} words={words} />
    case 'nothing':
    case 'failed':
      return (
        <div className="mdc-viewer__say">
          <span className="mdc-viewer__kind">{kindShown(file)}</span>
          <p>{shown.why}</p>
          {shown.state === 'failed' && (
            <button type="button" className="mdc-viewer__button" onClick={again}>
              {words.retry}
            </button>
          )}
        </div>
      )
    default:
      return shown satisfies never
  }
}

function Note({ shown, file, words }: { shown: Shown; file: PreviewedFile; words: PreviewWords }) {
  const isPage = shown.state === 'picture' && file.mimeType === 'application/pdf'
  const isCut = shown.state === 'read' && shown.read.truncated
  return <p className="mdc-viewer__note">{isPage ? words.firstPage : isCut ? words.truncated : ''}</p>
}
