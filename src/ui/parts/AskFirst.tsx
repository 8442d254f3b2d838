'use client'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { Dialog } from './Dialog.tsx'

type Props = {
  title: string
  text: string
  /** What the button says that does it. */
  doIt: string
  danger?: boolean
  cancel?: string
  /** Answers what kept it from being done; '' when it was done. */
  onDo: () => Promise<string>
  onClose: () => void
}

/** A question before something is done that is not easily undone; if it fails it says why, and stays. */
export function AskFirst({ title, text, doIt, danger = false, cancel, onDo, onClose }: Props) {
  const { speak } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async () => {
    if (busy) return
    setBusy(true)
    const wrong = await onDo()
    setBusy(false)
    setProblem(wrong)
    if (wrong === '') onClose()
  }
  return (
    <Dialog
      title={title} onClose={onClose} onSubmit={() => void submit()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{cancel ?? speak('cancel')}</button>
          <button type="submit" className={`office-button office-button--main${danger ? ' office-button--danger' : ''}`} disabled={busy}>{doIt}</button>
        </>
      }
    >
      <p>{text}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
