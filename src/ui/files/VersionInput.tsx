'use client'
import type { Ref } from 'react'

type Props = { ref: Ref<HTMLInputElement>; endings: readonly string[]; onFiles: (files: File[]) => void }

/** The hidden field by which the next version of a document is chosen; a button elsewhere opens it. */
export function VersionInput({ ref, endings, onFiles }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={endings.map((ending) => `.${ending}`).join(',')}
      data-add-version
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        event.target.value = ''
      }}
    />
  )
}
