'use client'
import { useId } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import type { FoundHistory, ImportSetting } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

/** What happens, or happened, to the transactions of a history: which change their workflow, and where they stand then. */
export function HistoryPlan({ found, setting }: { found: FoundHistory; setting: ImportSetting }) {
  const { speak } = useImportWords()
  const id = useId()
  const { moved, ends, first, last, workflow } = found
  if (ends.length === 0) return null
  return (
    <section className="office-import__card" aria-labelledby={id}>
      <h2 id={id}>{speak('planTitle')}</h2>
      {first && last && (
        <p>{speak('planSpan', { first: showMoment(first, setting.timeZone), last: showMoment(last, setting.timeZone) })}</p>
      )}
      {moved.length === 0 && <p>{speak('planNothingMoved')}</p>}
      {moved.map((each) => (
        <p key={`${each.workflow} ${each.version} ${each.state}`}>
          {speak('planMoved', {
            count: showNumber(each.count), workflow: each.workflow, state: each.state, target: workflow.name, version: workflow.version,
          })}
        </p>
      ))}
      <h3>{speak('planEnds')}</h3>
      <dl className="office-import__ends">
        {ends.map(({ state, count }) => (
          <div key={state}>
            <dt>{state}</dt>
            <dd>{showNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
