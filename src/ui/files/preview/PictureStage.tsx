'use client'
import type { RefObject } from 'react'
import type { PreviewWords } from './previewWords.ts'
import { useZoom } from './useZoom.ts'

/** Takes a key of the viewer; false when it means nothing here. */
export type TakeKey = (key: string) => boolean

/** A picture that fits its frame and can be made larger and moved. Keys come from the viewer by `keys`. */
export function PictureStage({ address, title, words, keys }: { address: string; title: string; words: PreviewWords; keys: RefObject<TakeKey | null> }) {
  const { zoom, frame, handlers, larger, smaller, fit, press } = useZoom()
  keys.current = press
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
