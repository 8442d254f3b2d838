'use client'
import { useState } from 'react'
import { showNumber } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import type { ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

export type Undone = { doc: ShownImport; removed: number; restored: number }

/** Takes an import back, after asking. */
export function UndoImport({ record, onUndone }: { record: ShownImport; onUndone: (undone: Undone) => void }) {
  const { speak } = useImportWords()
  const ask = useApi()
  const [asking, setAsking] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, kind, imported, updated } = record

  const undo = async () => {
    setWorking(true)
    setProblem(null)
    const answer = await ask<Undone>('POST', `/imports/${id}/undo`)
    setWorking(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    setAsking(false)
    onUndone(answer.body)
  }
  return (
    <>
      <button type="button" className="office-button office-button--danger" onClick={() => setAsking(true)}>
        {speak('undo')}
      </button>
      {asking && (
        <Dialog
          title={speak('undoTitle')}
          onClose={() => !working && setAsking(false)}
          onSubmit={() => void undo()}
          actions={
            <>
              <button type="button" className="office-button" disabled={working} onClick={() => setAsking(false)}>
                {speak('keep')}
              </button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={working}>
                {speak(working ? 'undoing' : 'undoYes')}
              </button>
            </>
          }
        >
          {kind === 'history' && <p>{speak('undoHistory', { count: showNumber(updated) })}</p>}
          {kind !== 'history' && imported > 0 && <p>{speak('undoCreated', { count: showNumber(imported) })}</p>}
          {kind !== 'history' && updated > 0 && <p>{speak('undoUpdated', { count: showNumber(updated) })}</p>}
          <p className="office-import__muted">{speak(kind === 'history' ? 'undoHistoryTerms' : 'undoTerms')}</p>
          {problem && <p className="office-import__alert" role="alert">{problem}</p>}
        </Dialog>
      )}
    </>
  )
}
