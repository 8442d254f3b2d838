'use client'
import { useId } from 'react'
import { roleLabels } from '../../../shared/roles.ts'
import { say } from '../../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import { showMoment } from '../../dates.ts'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { DefinitionDiagram } from '../DefinitionDiagram.tsx'
import type { WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { FromReal } from './FromReal.tsx'
import { SampleForm } from './SampleForm.tsx'
import { TrialClocks } from './TrialClocks.tsx'
import { TrialLog } from './TrialLog.tsx'
import { TrialMoves } from './TrialMoves.tsx'
import { tryWords } from './tryWords.ts'
import { useTrial } from './useTrial.ts'

type Props = { facts: WorkflowFacts; definition: WorkflowDefinition }

/** One trial: where it stands, who acts and when, what may be done, and what came of it. */
export function TrialScreen({ facts, definition }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const id = useId()
  const desk = useTrial({ definition, facts })
  const { trial, at, past } = desk
  const state = stateOf(definition, trial.snapshot.status)
  return (
    <div className="office-trial">
      <div className="office-trial__side">
        <section className="office-card">
          <h2>{speak('stands')}</h2>
          <p role="status"><StatusBadge label={state ? say(state.label, locale) : trial.snapshot.status} colour={state?.colour ?? 'grey'} /></p>
          <div className="office-actions">
            <button type="button" className="office-button" disabled={past.length === 0} onClick={desk.back}>{speak('back')}</button>
            <button type="button" className="office-button" onClick={() => desk.restart()}>{speak('again')}</button>
          </div>
        </section>
        <section className="office-card">
          <h2>{speak('who')}</h2>
          <label className="office-label" htmlFor={`${id}-person`}>{speak('person')}</label>
          <select id={`${id}-person`} className="office-input" value={desk.actor?.id ?? ''} onChange={({ target }) => desk.actAs(Number(target.value))}>
            {facts.people.filter(({ active }) => active).map((person) => (
              <option key={person.id} value={person.id}>{`${person.name} (${say(roleLabels[person.role], locale)})`}</option>
            ))}
          </select>
          <p className="office-trial__when"><span className="office-label">{speak('when')}</span> <time dateTime={at} dir="ltr">{showMoment(at, facts.timeZone)}</time></p>
          <div className="office-row-actions">
            <button type="button" className="office-button" onClick={() => desk.later(1)}>{speak('hourLater')}</button>
            <button type="button" className="office-button" onClick={() => desk.later(24)}>{speak('dayLater')}</button>
            <button type="button" className="office-button" onClick={() => desk.later(168)}>{speak('weekLater')}</button>
          </div>
        </section>
        <details className="office-card">
          <summary>{speak('sample')}</summary>
          <FromReal definition={definition} people={facts.people} onTaken={desk.restart} />
          <SampleForm definition={definition} snapshot={trial.snapshot} people={facts.people} words={facts.words} onChange={desk.alter} />
        </details>
      </div>
      <div className="office-trial__main">
        <TrialMoves definition={definition} desk={desk} people={facts.people} />
        <TrialClocks definition={definition} desk={desk} facts={facts} />
        <TrialLog definition={definition} steps={trial.steps} facts={facts} />
        <DefinitionDiagram definition={definition} locale={locale} current={trial.snapshot.status} visited={trial.visits} />
      </div>
    </div>
  )
}
