'use client'
import { useId, useState } from 'react'
import type { Transaction } from '../../transactions/transaction.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { PersonPicker, type Choice } from '../parts/PersonPicker.tsx'
import { useWords } from '../useWords.ts'
import { useChange } from './useChange.ts'

type Props = { transaction: Transaction; onDone: (message: string) => void; onStale: () => void; onClose: () => void }

/** Gives the transaction to somebody, with the reason the timeline will show. */
export function AssignDialog({ transaction, onDone, onStale, onClose }: Props) {
  const { speak } = useWords()
  const { send, working, problem } = useChange(onStale)
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [reason, setReason] = useState('')
  const id = useId()
  const assign = async () => {
    if (!chosen) return
    const answer = await send<{ message: string }>({
      method: 'POST',
      path: `/transactions/${transaction.id}/assign`,
      body: { assignedTo: chosen.value, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      rev: transaction.rev,
    })
    if (answer) onDone(answer.message)
  }
  return (
    <Dialog
      title={`${speak(transaction.assignedTo ? 'reassign' : 'assign')}: ${transaction.reference}`}
      onClose={onClose}
      onSubmit={() => void assign()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={working || !chosen}>
            {working ? speak('working') : speak('assign')}
          </button>
        </>
      }
    >
      <PersonPicker chosen={chosen} onChoose={setChosen} />
      <label className="office-label" htmlFor={id}>{speak('reasonOptional')}</label>
      <input id={id} className="office-input" dir="auto" maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
