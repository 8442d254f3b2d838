'use client'
import { useId, useRef } from 'react'
import { DropTarget } from './DropTarget.tsx'
import { FileIcon } from './FileIcon.tsx'
import { sizeInWords } from './filesWords.ts'
import type { FileLimits } from './unfitFor.ts'
import { useFilesWords } from './useFilesWords.ts'

type AddFilesProps = {
  limits: FileLimits
  /** Null: this person does not choose who sees the files. */
  clientVisible: boolean | null
  onChoose: (clientVisible: boolean) => void
  dragging: boolean
  onFiles: (files: File[], clientVisible: boolean) => void
}

/**
 * Where files are added. While some are dragged over the page it turns into the places to drop them on, one for each
 * audience, so that the choice is made with the hand that drops.
 */
export function AddFiles({ limits, clientVisible, onChoose, dragging, onFiles }: AddFilesProps) {
  const { locale, speak } = useFilesWords()
  const input = useRef<HTMLInputElement>(null)
  const group = useId()
  const visible = clientVisible ?? false
  // Isolated from left to right, also in the middle of Arabic.
  const kinds = limits.endings.filter((ending) => ending !== 'jpeg').map((ending) => ending.toUpperCase()).join(', ')
  return (
    <div className={`mdc-files__add${dragging ? ' is-dragging' : ''}`}>
      <div className="mdc-files__how" aria-hidden={dragging}>
        <p>
          <FileIcon name="upload" size={20} /> {speak('dropHere')}{' '}
          <button type="button" className="mdc-files__button" onClick={() => input.current?.click()}>{speak('choose')}</button>
        </p>
        <p className="mdc-files__quiet">{speak('limitsHint', { kinds: `\u2066${kinds}\u2069`, limit: sizeInWords(limits.maxBytes, locale) })}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={limits.endings.map((ending) => `.${ending}`).join(',')}
          data-add-files
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])], visible)
            // So that the same file, corrected, can be chosen once more.
            event.target.value = ''
          }}
        />
      </div>
      {clientVisible !== null && (
        <fieldset className="mdc-files__audience" aria-hidden={dragging}>
          <legend>{speak('audience')}</legend>
          {([false, true] as const).map((choice) => (
            <label key={String(choice)} className={`mdc-files__choice mdc-files__choice--${choice ? 'visible' : 'internal'}`}>
              <input type="radio" name={group} checked={clientVisible === choice} onChange={() => onChoose(choice)} />
              <FileIcon name={choice ? 'visible' : 'internal'} />
              <span>{speak(choice ? 'visible' : 'internal')}</span>
              <small>{speak(choice ? 'visibleHint' : 'internalHint')}</small>
            </label>
          ))}
        </fieldset>
      )}
      {dragging && (
        <div className="mdc-files__zones">
          {(clientVisible === null ? ([null] as const) : ([false, true] as const)).map((choice) => (
            <DropTarget
              key={String(choice)}
              className={`mdc-files__zone mdc-files__zone--${choice ? 'visible' : 'internal'}`}
              onFiles={(files) => onFiles(files, choice ?? false)}
            >
              <FileIcon name={choice === null ? 'upload' : choice ? 'visible' : 'internal'} size={22} />
              {speak(choice === null ? 'dropToAdd' : choice ? 'dropVisible' : 'dropInternal')}
            </DropTarget>
          ))}
        </div>
      )}
    </div>
  )
}
