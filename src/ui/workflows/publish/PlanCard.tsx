'use client'
import { Link } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import { say } from '../../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import { showNumber } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { useSpoken } from '../../useSpoken.ts'
import { publishWords } from './publishWords.ts'
import type { Planned } from './usePlans.ts'

type Props = {
  planned: Planned
  before: WorkflowDefinition
  after: WorkflowDefinition
  adminRoute: string
  onMap: (state: string, target: string) => void
  /** What may be done with it: to choose it for publishing, or to move it now. */
  children: ReactNode
}

/** Where the running work of one version would land: from state to state, what to know of it, what cannot be moved. */
export function PlanCard({ planned, before, after, adminRoute, onMap, children }: Props) {
  const { locale, speak } = useSpoken(publishWords)
  const id = useId()
  const { plan, from, mapping, moved, problem, outdated } = planned
  const badge = (definition: WorkflowDefinition, key: string) => {
    const state = stateOf(definition, key)
    return <StatusBadge label={state ? say(state.label, locale) : key} colour={state?.colour ?? 'grey'} />
  }
  const examples = (transactions: { id: number; reference: string }[]) => (
    <span className="office-muted">
      {speak('examples')}{' '}
      {transactions.slice(0, 3).map((each) => (
        <Link key={each.id} href={`${adminRoute}/collections/transactions/${each.id}`} prefetch={false}><Code>{each.reference}</Code></Link>
      ))}
    </span>
  )
  if (moved !== null) {
    return <section className="office-panel"><p className="office-good" role="status">{speak('moved', { count: showNumber(moved), number: plan?.to ?? '' })}</p></section>
  }
  const toMap = [...new Set([...(plan?.unmapped ?? []).map((each) => each.from), ...Object.keys(mapping)])]
  return (
    <section className="office-panel office-plan" aria-labelledby={`${id}-title`}>
      <header>
        <h3 id={`${id}-title`}>{plan ? speak('ofVersion', { number: from, running: showNumber(plan.running) }) : speak('planning', { number: from })}</h3>
        {plan && <span className="office-muted">{speak('planOf', { moved: showNumber(plan.moved), running: showNumber(plan.running) })}</span>}
      </header>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {outdated && <p className="office-warning" role="alert">{speak('outdated')}</p>}
      {plan && (
        <>
          <div className="table" role="region" aria-labelledby={`${id}-title`} tabIndex={0}>
            <table>
              <thead><tr>{(['from', 'to', 'count'] as const).map((word) => <th key={word} scope="col">{speak(word)}</th>)}</tr></thead>
              <tbody>
                {Object.entries(plan.counts).flatMap(([state, targets]) =>
                  Object.entries(targets).map(([target, count]) => (
                    <tr key={`${state} ${target}`}>
                      <td>{badge(before, state)}</td>
                      <td>{badge(after, target)}</td>
                      <td>{showNumber(count)}</td>
                    </tr>
                  )),
                )}
                {plan.unmapped.map(({ code, from: state, count, reason, examples: named }) => (
                  <tr key={`${code} ${state}`} className="is-stuck">
                    <td>{badge(before, state)}</td>
                    <td><strong>{speak('stay', { number: from })}</strong> <small dir="auto">{reason}</small> {examples(named)}</td>
                    <td>{showNumber(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {toMap.length > 0 && (
            <div className="office-fields">
              {toMap.map((state) => (
                <div key={state}>
                  <label className="office-label" htmlFor={`${id}-${state}`}>{speak('becomes', { state: say(stateOf(before, state)?.label ?? { en: state, ar: state }, locale) })}</label>
                  <select id={`${id}-${state}`} className="office-input" value={mapping[state] ?? ''} onChange={({ target }) => onMap(state, target.value)}>
                    <option value="">{speak('notMapped')}</option>
                    {after.states.filter(({ kind }) => kind !== 'final').map(({ key, label }) => <option key={key} value={key}>{say(label, locale)}</option>)}
                  </select>
                </div>
              ))}
            </div>
          )}
          {plan.notes.length > 0 && (
            <ul className="office-notes">
              {plan.notes.map(({ code, count, examples: named }) => (
                <li key={code}>
                  {speak(code, { count: showNumber(count) })}
                  {namesOf(named[0]?.note) && <> (<Code>{namesOf(named[0]?.note)}</Code>)</>} {examples(named)}
                </li>
              ))}
            </ul>
          )}
          {children}
        </>
      )}
    </section>
  )
}

/** The keys a note names: fields, or service times. */
function namesOf(note: { fields?: string[]; slas?: string[] } | { code: string } | undefined): string {
  const { fields, slas } = (note ?? {}) as { fields?: string[]; slas?: string[] }
  return (fields ?? slas ?? []).join(', ')
}
