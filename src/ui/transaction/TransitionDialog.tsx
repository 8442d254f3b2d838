'use client'
import { useId, useState } from 'react'
import type { Transaction } from '../../transactions/transaction.ts'
import type { StatusWords, Transition } from '../../transactions/transitionsOf.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useWords } from '../useWords.ts'
import { useChange } from './useChange.ts'

type Props = {
  transaction: Transaction
  status: StatusWords
  transition: Transition
  onDone: (message: string) => void
  onStale: () => void
  onClose: () => void
}

/** Takes a transition: shows from where to where, asks for the comment, sends the rev that was seen. */
export function TransitionDialog({ transaction, status, transition, onDone, onStale, onClose }: Props) {
  const { speak } = useWords()
  const { send, working, problem } = useChange(onStale)
  const [comment, setComment] = useState('')
  const id = useId()
  const required = transition.requires.comment
  const ready = !working && (!required || comment.trim() !== '')
  const take = async () => {
    if (!ready) return
    const answer = await send<{ message: string }>({
      method: 'POST',
      path: `/transactions/${transaction.id}/status`,
      body: { status: transition.to, ...(comment.trim() ? { comment: comment.trim() } : {}) },
      rev: transaction.rev,
    })
    if (answer) onDone(answer.message)
  }
  return (
    <Dialog
      title={transition.label}
      onClose={onClose}
      onSubmit={() => void take()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!ready}>
            {working ? speak('working') : transition.label}
          </button>
        </>
      }
    >
      <p className="office-from-to">
        <StatusBadge label={status.label} colour={status.colour} />
        <span className="office-arrow" aria-label={speak('to')} role="img" />
        <StatusBadge label={transition.toLabel} colour={transition.colour} />
      </p>
      <label className="office-label" htmlFor={id}>{speak(required ? 'commentRequired' : 'commentOptional')}</label>
      <textarea id={id} className="office-input" rows={4} maxLength={5000} dir="auto" required={required} autoFocus value={comment} onChange={(event) => setComment(event.target.value)} />
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
