'use client'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { FileIcon } from './FileIcon.tsx'
import type { ListedFile } from './listedFile.ts'
import { useFilesWords } from './useFilesWords.ts'

type VisibilitySwitchProps = {
  file: ListedFile
  /** Told after a change what the record is now, and the sentence about it. */
  onChanged: (file: ListedFile, said: string) => void
}

/** Who sees a document. Turning it to the client asks first: what somebody has read cannot be taken back. */
export function VisibilitySwitch({ file, onChanged }: VisibilitySwitchProps) {
  const { speak } = useFilesWords()
  const ask = useApi()
  const [state, setState] = useState<'still' | 'asking' | 'working'>('still')
  const [problem, setProblem] = useState('')
  const { clientVisible, fileName } = file

  const change = async (to: boolean) => {
    setState('working')
    setProblem('')
    const answer = await ask<{ doc: ListedFile }>('PATCH', `/attachments/${file.id}`, { body: { clientVisible: to } })
    setState(answer.ok || !to ? 'still' : 'asking')
    if (answer.ok) onChanged(answer.body.doc, speak(to ? 'nowVisible' : 'nowInternal', { name: fileName }))
    else setProblem(answer.error.message)
  }
  const look = clientVisible ? 'visible' : 'internal'
  if (!file.mayChangeVisibility) {
    return <span className={`mdc-audience mdc-audience--${look}`}><FileIcon name={look} /> {speak(look)}</span>
  }
  return (
    <span className="mdc-audience-switch">
      <button
        type="button"
        role="switch"
        aria-checked={clientVisible}
        aria-label={speak('shownToClient', { name: fileName })}
        title={speak(clientVisible ? 'visibleHint' : 'internalHint')}
        className={`mdc-audience mdc-audience--${look} mdc-audience--switch`}
        disabled={state === 'working'}
        onClick={() => (clientVisible ? void change(false) : setState('asking'))}
      >
        <FileIcon name={look} /> {speak(look)}
        <span className="mdc-audience__track" aria-hidden="true" />
      </button>
      {problem && state === 'still' && <span className="mdc-files__reason" role="alert">{problem}</span>}
      {state !== 'still' && !clientVisible && (
        <Dialog
          title={speak('showTitle')}
          onClose={() => setState('still')}
          onSubmit={() => void change(true)}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setState('still')}>{speak('keepInternal')}</button>
              <button type="submit" className="office-button office-button--main" disabled={state === 'working'}>
                {speak(state === 'working' ? 'working' : 'show')}
              </button>
            </>
          }
        >
          <p><strong><bdi>{fileName}</bdi></strong></p>
          <p>{speak('showQuestion')}</p>
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
    </span>
  )
}
