'use client'
import type { RefObject } from 'react'
import type { SpeakComments } from './commentsWords.ts'

type Props = { say: SpeakComments; endings: readonly string[]; input: RefObject<HTMLInputElement | null>; onFiles: (files: File[]) => void }

/** The paper clip of the toolbar. Dropped and pasted files go the same way. */
export function AttachToComment({ say, endings, input, onFiles }: Props) {
  return (
    <>
      <button type="button" className="mdc-toolbar__attach" aria-label={say('attach')} title={say('attach')} tabIndex={-1} onClick={() => input.current?.click()}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
          <path d="M13 7.5 7.7 12.8a3.2 3.2 0 0 1-4.5-4.5l5.7-5.7a2.1 2.1 0 0 1 3 3L6.3 11.2a1 1 0 0 1-1.5-1.5L9.7 4.8" />
        </svg>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-attach
        accept={endings.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // So that the same file can be chosen once more.
          event.target.value = ''
        }}
      />
    </>
  )
}
