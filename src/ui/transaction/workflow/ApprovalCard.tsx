'use client'
import { useId, useState } from 'react'
import type { ShownApproval, ShownSeat } from '../../../transactions/approvals/approvalsOf.ts'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { showMoment } from '../../dates.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { useWorkflowWords } from './useWorkflow.ts'
import type { WorkflowSpeak } from './workflowWords.ts'

type Props = {
  id: number
  approval: ShownApproval
  look: () => Promise<ShownWorkflow | undefined>
  timeZone: string
  personId: number
}
type Answer = 'approved' | 'rejected'

/** The approval that is asked now: who has said what, who is missing, and this person's own answer. */
export function ApprovalCard({ id, approval, look, timeZone, personId }: Props) {
  const { speak } = useWorkflowWords()
  const [answering, setAnswering] = useState<Answer | null>(null)
  const heading = useId()
  const { needed, given, seats, onBehalfOf, approve, reject } = approval
  return (
    <section className="office-approval" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <span className="office-approval__kind">{speak('asked')}</span> <span dir="auto">{approval.label}</span>
        </h3>
        <p className="office-approval__count" data-given={given} data-needed={needed ?? ''}>
          {needed === null ? speak('standingOpen', { given }) : speak('standing', { given, needed })}
        </p>
      </header>
      {onBehalfOf.map(({ id: person, name, until }) => (
        <p key={person} className="office-approval__stand-in">
          {speak('standIn', { name, until: until === null ? '…' : showMoment(until, timeZone) })}
        </p>
      ))}
      <ul className="office-seats" aria-label={speak('whoDecides')}>
        {seats.map((seat) => (
          <Seat key={seat.person.id} seat={seat} own={seat.person.id === personId} timeZone={timeZone} speak={speak} />
        ))}
      </ul>
      <div className="office-approval__answer">
        <AnswerButton kind="approve" may={approve} label={speak('approve')} onAnswer={() => setAnswering('approved')} />
        <AnswerButton kind="reject" may={reject} label={speak('reject')} onAnswer={() => setAnswering('rejected')} />
        {!approve.allowed && approve.reason && <p className="office-muted" id={`why-${id}`}>{approve.reason.message}</p>}
      </div>
      {answering && (
        <DecideDialog id={id} approval={approval} decision={answering} personId={personId} look={look} timeZone={timeZone} onClose={() => setAnswering(null)} />
      )}
    </section>
  )
}

function AnswerButton({ kind, may, label, onAnswer }: { kind: 'approve' | 'reject'; may: ShownApproval['approve']; label: string; onAnswer: () => void }) {
  const note = useId()
  return (
    <span className="office-step">
      <button
        type="button"
        className={`office-button ${kind === 'approve' ? 'office-button--main' : 'office-button--danger'}`}
        data-answer={kind}
        aria-disabled={!may.allowed}
        aria-describedby={may.reason ? note : undefined}
        title={may.reason?.message}
        onClick={() => may.allowed && onAnswer()}
      >
        {label}
      </button>
      {may.reason && <span id={note} className="office-hidden">{may.reason.message}</span>}
    </span>
  )
}

const marks = { approved: '✓', rejected: '✕', open: '○' } as const

function Seat({ seat, own, timeZone, speak }: { seat: ShownSeat; own: boolean; timeZone: string; speak: WorkflowSpeak }) {
  const { person, decision, by, at, stale } = seat
  const state = decision ?? 'open'
  return (
    <li className={`office-seat office-seat--${stale ? 'stale' : state}`} data-seat={person.id} data-decision={stale ? 'stale' : state}>
      <span className="office-seat__mark" aria-hidden="true">{marks[state]}</span>
      <span className="office-seat__who"><bdi>{person.name}</bdi>{own && <> {speak('you')}</>}</span>
      <span className="office-seat__what">
        {speak(decision ?? 'waiting')}
        {by && by.id !== person.id && <> {speak('by', { name: by.name })}</>}
        {at && <> · <time dateTime={at} dir="ltr">{showMoment(at, timeZone)}</time></>}
      </span>
      {stale && <span className="office-tag office-tag--internal">{speak('stale')}</span>}
    </li>
  )
}
