'use client'
import { useId, useState } from 'react'
import type { Transaction } from '../../transactions/transaction.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { useChange } from './useChange.ts'

type Props = { transaction: Transaction; onDone: (message: string) => void; onStale: () => void; onClose: () => void }

/** Takes a transaction out of sight, with the reason that stays in its history. */
export function DeleteDialog({ transaction, onDone, onStale, onClose }: Props) {
  const { speak } = useWords()
  const { send, working, problem } = useChange(onStale)
  const [reason, setReason] = useState('')
  const id = useId()
  const remove = async () => {
    if (reason.trim() === '') return
    const answer = await send<{ message: string }>({
      method: 'DELETE', path: `/transactions/${transaction.id}`, body: { reason: reason.trim() }, rev: transaction.rev,
    })
    if (answer) onDone(answer.message)
  }
  return (
    <Dialog
      title={`${speak('delete')}: ${transaction.reference}`}
      onClose={onClose}
      onSubmit={() => void remove()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger" disabled={working || reason.trim() === ''}>
            {working ? speak('working') : speak('delete')}
          </button>
        </>
      }
    >
      <p>{speak('deleteWarning')}</p>
      <label className="office-label" htmlFor={id}>{speak('deleteReason')}</label>
      <textarea id={id} className="office-input" rows={3} maxLength={1000} dir="auto" required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
