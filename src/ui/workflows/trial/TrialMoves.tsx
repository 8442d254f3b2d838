'use client'
import { useId, useState } from 'react'
import { sentence } from '../../../shared/errors.ts'
import { say } from '../../../shared/text.ts'
import { allowedTransitions } from '../../../workflows/allowedTransitions.ts'
import { approvalStanding } from '../../../workflows/approvalStanding.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import type { PersonFacts } from '../../../workflows/snapshot.ts'
import { useSpoken } from '../../useSpoken.ts'
import { tryWords } from './tryWords.ts'
import type { TrialDesk } from './useTrial.ts'

type Props = { definition: WorkflowDefinition; desk: TrialDesk; people: readonly PersonFacts[] }

/** The ways out of the present state for whoever acts: those that are open, and those that are not, with why. */
export function TrialMoves({ definition, desk, people }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const id = useId()
  const [comment, setComment] = useState('')
  const { trial, actor, at, refusal } = desk
  const options = allowedTransitions(definition, trial.snapshot, actor, at, desk.actions)
  const standing = actor ? approvalStanding(definition, trial.snapshot, actor, at, desk.actions) : undefined
  const said = comment.trim() === '' ? {} : { comment: comment.trim() }
  const done = () => setComment('')
  return (
    <section className="office-card">
      <h2>{speak('may')}</h2>
      {options.length === 0 && !standing && <p className="office-muted">{speak('end')}</p>}
      {options.length > 0 && (
        <>
          <label className="office-label" htmlFor={`${id}-comment`}>{speak('comment')}</label>
          <input id={`${id}-comment`} className="office-input" dir="auto" value={comment} onChange={({ target }) => setComment(target.value)} />
        </>
      )}
      {refusal && <p className="office-problem" role="alert">{sentence(refusal.code, refusal.params, locale)}</p>}
      <ul className="office-moves">
        {options.map(({ key, to, label, toLabel, requires, allowed, refusal: why }) => (
          <li key={key}>
            <button
              type="button" className={`office-button${allowed ? ' office-button--main' : ''}`} aria-disabled={!allowed} aria-describedby={`${id}-${key}`}
              onClick={() => {
                if (!allowed) return
                desk.step({ kind: 'changeStatus', to, transition: key, actor, at, ...said }, desk.name)
                done()
              }}
            >
              {say(label, locale)}
            </button>
            <span id={`${id}-${key}`} className={allowed ? 'office-muted' : 'office-refused'}>
              {allowed
                ? [speak('leadsTo', { state: say(toLabel, locale) }), ...(requires.comment ? [speak('commentNeeded')] : [])].join(' · ')
                : `${speak('refused')}: ${why ? sentence(why.code, why.params, locale) : ''}`}
            </span>
          </li>
        ))}
      </ul>
      {standing && (
        <div className="office-panel">
          <header>
            <h3>{speak('approval', { label: say(standing.label, locale) })}</h3>
            <span className="office-muted">{speak('approvalState', { given: standing.given, needed: standing.needed ?? '?' })}</span>
          </header>
          <ul className="office-trial-seats">
            {standing.seats.map(({ person, decision }) => (
              <li key={person}>
                <bdi>{people.find((each) => each.id === person)?.name ?? person}</bdi>
                <span className="office-muted">{speak(decision === 'approved' ? 'saidYes' : decision === 'rejected' ? 'saidNo' : 'saidNothing')}</span>
              </li>
            ))}
          </ul>
          {(['approve', 'reject'] as const).map((kind) => {
            const { allowed, refusal: why } = standing[kind]
            return (
              <p key={kind} className="office-actions">
                <button
                  type="button" className={`office-button${kind === 'approve' && allowed ? ' office-button--main' : ''}`} aria-disabled={!allowed}
                  onClick={() => {
                    if (!allowed || !actor) return
                    desk.step({ kind, actor, at, ...said }, desk.name)
                    done()
                  }}
                >
                  {speak(kind)}
                </button>
                {why && <span className="office-refused">{speak('refused')}: {sentence(why.code, why.params, locale)}</span>}
              </p>
            )
          })}
        </div>
      )}
    </section>
  )
}
