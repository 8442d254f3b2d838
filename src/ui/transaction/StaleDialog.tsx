'use client'
import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../transactions/historyOf.ts'
import { showMoment } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'

/** Somebody was faster: who and with what, and a way to see the record as it is now. */
export function StaleDialog({ id, timeZone, onClose }: { id: number; timeZone: string; onClose: () => void }) {
  const { speak } = useWords()
  const api = useApi()
  const [last, setLast] = useState<HistoryEntry | null>(null)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const answer = await api<{ docs: HistoryEntry[] }>('GET', `/transactions/${id}/history?limit=1`)
      if (!gone && answer.ok) setLast(answer.body.docs[0] ?? null)
    }
    void look()
    return () => {
      gone = true
    }
  }, [api, id])
  return (
    <Dialog
      title={speak('changedMeanwhile')}
      onClose={onClose}
      onSubmit={() => window.location.reload()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('keepEditing')}</button>
          <button type="submit" className="office-button office-button--main">{speak('reload')}</button>
        </>
      }
    >
      <p role="alert">{speak('changedMeanwhileText')}</p>
      {last && (
        <p className="office-last-change">
          <span className="office-label">{speak('lastChange')}</span>
          <strong>{last.title}</strong>
          <span className="office-muted">
            <bdi>{last.actor?.name ?? speak('office')}</bdi> · <time dateTime={last.at} dir="ltr">{showMoment(last.at, timeZone)}</time>
          </span>
        </p>
      )}
    </Dialog>
  )
}
