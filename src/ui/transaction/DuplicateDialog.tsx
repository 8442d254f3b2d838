'use client'
import { useState } from 'react'
import type { Transaction } from '../../transactions/transaction.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { useChange } from './useChange.ts'

type Props = { transaction: Transaction; onDone: (copy: number, message: string) => void; onClose: () => void }

/** Says what a copy keeps and what not, then makes it. */
export function DuplicateDialog({ transaction, onDone, onClose }: Props) {
  const { speak } = useWords()
  const { send, working, problem } = useChange(onClose)
  const [attachments, setAttachments] = useState(false)
  const duplicate = async () => {
    const answer = await send<{ message: string; doc: { id: number } }>({
      method: 'POST', path: `/transactions/${transaction.id}/duplicate`, body: { attachments },
    })
    if (answer) onDone(answer.doc.id, answer.message)
  }
  return (
    <Dialog
      title={`${speak('duplicate')}: ${transaction.reference}`}
      onClose={onClose}
      onSubmit={() => void duplicate()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={working}>
            {working ? speak('working') : speak('duplicate')}
          </button>
        </>
      }
    >
      <p>{speak('duplicateQuestion')}</p>
      {(transaction.attachmentCount ?? 0) > 0 && (
        <label>
          <input type="checkbox" checked={attachments} onChange={(event) => setAttachments(event.target.checked)} /> {speak('duplicateFiles')}
        </label>
      )}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
