'use client'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { say } from '../../../shared/text.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { validateDefinition } from '../../../workflows/validateDefinition.ts'
import { Findings } from '../Findings.tsx'
import { draftOf, shapedOf, type ShownFinding, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { useVersionName } from '../useVersionName.ts'
import { TrialScreen } from './TrialScreen.tsx'
import { tryWords } from './tryWords.ts'

type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[]; draft: unknown }

/** A definition in the hand, before anybody works by it. All of it happens in the browser. */
export function TryTab({ facts, versions, draft }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const nameOf = useVersionName()
  const id = useId()
  const waiting = draftOf(versions)
  const [chosen, setChosen] = useState<number | 'draft'>(waiting ? 'draft' : (versions[0]?.number ?? 'draft'))
  const latest = useDeferredValue(draft)
  const candidate = chosen === 'draft' ? latest : versions.find(({ number }) => number === chosen)?.definition
  const findings = useMemo(
    () => validateDefinition(candidate, { people: facts.people }).filter(({ severity }) => severity === 'error')
      .map((finding): ShownFinding => ({ ...finding, message: say(finding.message, locale) })),
    [candidate, facts.people, locale],
  )
  // A transition nobody may take can be tried all the same; without a beginning nothing can.
  const shaped = shapedOf(candidate)
  const runnable: WorkflowDefinition | null = shaped && shaped.states.length > 0 ? shaped : null
  return (
    <div className="office-try">
      <p className="office-muted">{speak('intro')}</p>
      <div className="office-fields">
        <div>
          <label className="office-label" htmlFor={`${id}-definition`}>{speak('definition')}</label>
          <select id={`${id}-definition`} className="office-input" value={chosen} onChange={({ target }) => setChosen(target.value === 'draft' ? 'draft' : Number(target.value))}>
            {waiting && <option value="draft">{speak('theDraft')}</option>}
            {versions.filter(({ state }) => state !== 'draft').map((version) => <option key={version.id} value={version.number}>{nameOf(version)}</option>)}
          </select>
        </div>
      </div>
      {findings.length > 0 && (
        <div className="office-warning">
          {!runnable && <p>{speak('cannot')}</p>}
          <Findings findings={findings} />
        </div>
      )}
      {runnable && <TrialScreen key={String(chosen)} facts={facts} definition={runnable} />}
    </div>
  )
}
