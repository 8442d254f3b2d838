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
          <path d="M13 7.500 7.700 12.800a3.200 3.200 0 0 1-4.500-4.500l5.700-5.700a2.100 2.100 0 0 1 3 3L6.300 11.200a1 1 0 0 1-1.500-1.500L9.700 4.800" />
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
