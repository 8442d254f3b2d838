'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ShownApproval } from '../../../transactions/approvals/approvalsOf.ts'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { showMoment } from '../../dates.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useApi } from '../../useApi.ts'
import { announceTransactionChange } from '../onTransactionChange.ts'
import { useWorkflowWords } from './useWorkflow.ts'
import type { WorkflowSpeak } from './workflowWords.ts'

type Props = {
  id: number
  approval: ShownApproval
  decision: 'approved' | 'rejected'
  personId: number
  look: () => Promise<ShownWorkflow | undefined>
  timeZone: string
  onClose: () => void
}
type Changed = { rev: { seen: number | null; now: number }; files: { added: string[]; removed: string[] } }

/** One person's yes or no: about what, in whose place, with what words. What has changed meanwhile is said, and asked again. */
export function DecideDialog({ id, approval, decision, personId, look, timeZone, onClose }: Props) {
  const { speak } = useWorkflowWords()
  const api = useApi()
  const field = useId()
  const places = placesOf(approval, personId)
  const [place, setPlace] = useState<number>(places[0] ?? personId)
  const [covers, setCovers] = useState(approval.covers)
  const [comment, setComment] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const [changed, setChanged] = useState<Changed | null>(null)
  const may = decision === 'approved' ? approval.approve : approval.reject
  const label = speak(decision === 'approved' ? 'approve' : 'reject')
  const ready = !working && (!may.comment || comment.trim() !== '')

  const decide = async () => {
    if (!ready) return
    setWorking(true)
    setProblem('')
    const answer = await api<{ message: string }>('POST', `/transactions/${id}/approvals`, {
      body: {
        decision,
        seen: covers,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(place === personId ? {} : { onBehalfOf: place }),
      },
    })
    setWorking(false)
    if (answer.ok) {
      toast.success(answer.body.message)
      announceTransactionChange(id)
      return onClose()
    }
    setChanged((answer.error.data?.['changed'] as Changed | undefined) ?? null)
    setProblem(answer.error.message)
    const now = await look()
    if (now?.approval) setCovers(now.approval.covers)
  }

  return (
    <Dialog
      title={`${label}: ${approval.label}`}
      onClose={onClose}
      onSubmit={() => void decide()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className={`office-button office-button--main${decision === 'rejected' ? ' office-button--danger' : ''}`} disabled={!ready}>
            {working ? speak('working') : label}
          </button>
        </>
      }
    >
      {changed ? <WhatChanged changed={changed} speak={speak} /> : problem && <p className="office-problem" role="alert">{problem}</p>}
      <p className="office-muted">{speak('covers', { files: filesInWords(covers.attachments.length, speak) })}</p>
      {(places.length > 1 || places[0] !== personId) && (
        <fieldset className="office-places">
          <legend className="office-label">{speak('whoseSeat')}</legend>
          {places.map((each) => {
            const person = approval.onBehalfOf.find(({ id: other }) => other === each)
            return (
              <label key={each} className="office-pick__option">
                <input type="radio" name={field} checked={place === each} onChange={() => setPlace(each)} />
                <span>{person ? speak('forName', { name: person.name }) : speak('ownSeat')}</span>
                {person?.until && <span className="office-muted" dir="ltr">{showMoment(person.until, timeZone)}</span>}
              </label>
            )
          })}
        </fieldset>
      )}
      <label className="office-label" htmlFor={`${field}-comment`}>{speak(may.comment ? 'commentNeeded' : 'comment')}</label>
      <textarea
        id={`${field}-comment`} className="office-input" rows={4} maxLength={5000} dir="auto" required={may.comment} autoFocus
        value={comment} onChange={(event) => setComment(event.target.value)}
      />
    </Dialog>
  )
}

/** One's own seat first, where it is there and open. */
function placesOf({ seats, onBehalfOf }: ShownApproval, personId: number): number[] {
  const own = seats.some(({ person, decision, stale }) => person.id === personId && (decision === null || stale))
  return [...(own ? [personId] : []), ...onBehalfOf.map(({ id }) => id)]
}

function filesInWords(count: number, speak: WorkflowSpeak): string {
  if (count === 0) return speak('noFiles')
  return count === 1 ? speak('oneFile') : speak('manyFiles', { count })
}

function WhatChanged({ changed: { rev, files }, speak }: { changed: Changed; speak: WorkflowSpeak }) {
  const listed = (names: string[]) => names.map((name) => `\u2068${name}\u2069`).join(', ')
  return (
    <div className="office-problem" role="alert">
      <strong>{speak('changed')}</strong>
      <ul>
        {files.added.length > 0 && <li>{speak('filesAdded', { names: listed(files.added) })}</li>}
        {files.removed.length > 0 && <li>{speak('filesRemoved', { names: listed(files.removed) })}</li>}
        {rev.seen !== rev.now && files.added.length + files.removed.length === 0 && <li>{speak('changedRecord')}</li>}
      </ul>
      {speak('lookedAgain')}
    </div>
  )
}
