'use client'
import { useEffect, useState } from 'react'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import { ClockRow } from './ClockRow.tsx'
import { GivenDecisions } from './GivenDecisions.tsx'
import { Place } from './Place.tsx'
import { spokenMoment } from './spokenTime.ts'
import { useWorkflow, useWorkflowWords } from './useWorkflow.ts'
import './workflow.css'

type Props = { id: number; first: ShownWorkflow; now: number; timeZone: string; personId: number }

/** Under the head of a transaction: who is asked to approve, how much time is left, where it stands. */
export function WorkflowPanel({ id, first, now: made, timeZone, personId }: Props) {
  const { speak, locale } = useWorkflowWords()
  const { workflow, at, look } = useWorkflow(id, first)
  const now = at || made
  const { approval, decisions, clocks, timers } = workflow
  const [open, setOpen] = useRemembered('mdc-workflow-place')
  return (
    <section className="office-standing" aria-label={speak('title')}>
      {approval && <ApprovalCard key={approval.key} id={id} approval={approval} look={look} timeZone={timeZone} personId={personId} />}
      {(clocks.length > 0 || timers.length > 0) && (
        <section className="office-standing__part" aria-labelledby={`clocks-${id}`}>
          <h3 id={`clocks-${id}`}>{speak('clocks')}</h3>
          {clocks.length > 0 && (
            <ul className="office-clocks">
              {clocks.map((clock) => <ClockRow key={clock.sla} clock={clock} now={now} timeZone={timeZone} />)}
            </ul>
          )}
          {timers.map(({ transition, label, at: due }) => (
            <p key={transition} className="office-standing__timer">
              {speak('bySystem', { label, when: spokenMoment(due, now, timeZone, locale) })}
            </p>
          ))}
        </section>
      )}
      {decisions.length > 0 && <GivenDecisions decisions={decisions} timeZone={timeZone} />}
      <Place workflow={workflow} timeZone={timeZone} open={open} onOpen={setOpen} />
    </section>
  )
}

/** Whether a part is open, as the reader left it in this browser. Closed until that is known. */
function useRemembered(name: string): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const begin = async () => setOpen(localStorage.getItem(name) === 'open')
    void begin()
  }, [name])
  const remember = (next: boolean) => {
    setOpen(next)
    localStorage.setItem(name, next ? 'open' : 'closed')
  }
  return [open, remember]
}
