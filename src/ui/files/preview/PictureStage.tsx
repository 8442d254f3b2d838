'use client'
import type { PreviewWords } from './previewWords.ts'
import type { Zooming } from './useZoom.ts'

/** A picture that fits its frame and can be made larger and moved. */
export function PictureStage({ address, title, words, zooming }: { address: string; title: string; words: PreviewWords; zooming: Zooming }) {
  const { zoom, frame, handlers, larger, smaller, fit } = zooming
  const { scale, x, y } = zoom
  return (
    <>
      <div ref={frame} className={`mdc-viewer__frame${scale > 1 ? ' mdc-viewer__frame--large' : ''}`} {...handlers}>
        <img
          className="mdc-viewer__picture"
          src={address}
          alt={title}
          title={words.zoomHint}
          draggable={false}
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        />
      </div>
      <div className="mdc-viewer__zoom">
        <button type="button" className="mdc-viewer__button" onClick={smaller} disabled={scale === 1} aria-label={words.zoomOut} title={words.zoomOut}>
          −
        </button>
        <button type="button" className="mdc-viewer__button mdc-viewer__scale" onClick={fit} title={words.fit} aria-label={`${words.fit} (${Math.round(scale * 100)}%)`}>
          <span dir="ltr">{Math.round(scale * 100)}%</span>
        </button>
        <button type="button" className="mdc-viewer__button" onClick={() => larger()} aria-label={words.zoomIn} title={words.zoomIn}>
          +
        </button>
      </div>
    </>
  )
}
