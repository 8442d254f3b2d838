'use client'
import { useId, useState } from 'react'
import type { ShownSimulation } from '../../../versions/simulateDraft.ts'
import type { ApiError } from '../../askApi.ts'
import { useApi } from '../../useApi.ts'
import type { Draft } from '../design/useDraft.ts'
import { Findings } from '../Findings.tsx'
import { draftOf, shapedOf, type ShownFinding, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { useVersionName } from '../useVersionName.ts'
import { Outcome } from './Outcome.tsx'
import { simulateWords } from './simulateWords.ts'

type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[]; draft: Draft }
type Done = { result: ShownSimulation; definition: unknown }

const limits = [100, 500, 2000]

/** What a definition would have made of the work that was done: over the recorded history, on the server. */
export function SimulateTab({ facts, versions, draft }: Props) {
  const { speak } = useSpoken(simulateWords)
  const api = useApi()
  const nameOf = useVersionName()
  const id = useId()
  const waiting = draftOf(versions)
  const [chosen, setChosen] = useState<string>(waiting ? 'draft' : String(versions.find(({ state }) => state === 'published')?.number ?? versions[0]?.number ?? 'draft'))
  const [limit, setLimit] = useState(500)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [problem, setProblem] = useState<ApiError | null>(null)

  const run = async () => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const definition = chosen === 'draft' ? draft.definition : versions.find(({ number }) => number === Number(chosen))?.definition
    const answer = await api<ShownSimulation>('POST', `/workflows/${facts.workflow.id}/simulate`, { body: { definition, limit } })
    setBusy(false)
    if (answer.ok) return setDone({ result: answer.body, definition })
    setDone(null)
    setProblem(answer.error)
  }
  const findings = (problem?.data?.['findings'] ?? []) as ShownFinding[]
  const shaped = shapedOf(done?.definition)
  return (
    <div className="office-simulate">
      <p className="office-muted">{speak('intro')}</p>
      <form
        className="office-fields"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <div>
          <label className="office-label" htmlFor={`${id}-definition`}>{speak('definition')}</label>
          <select id={`${id}-definition`} className="office-input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {waiting && <option value="draft">{speak('theDraft')}</option>}
            {versions.filter(({ state }) => state !== 'draft').map((version) => <option key={version.id} value={version.number}>{nameOf(version)}</option>)}
          </select>
        </div>
        <div>
          <label className="office-label" htmlFor={`${id}-limit`}>{speak('limit')}</label>
          <select id={`${id}-limit`} className="office-input" value={limit} onChange={({ target }) => setLimit(Number(target.value))}>
            {limits.map((each) => <option key={each} value={each}>{each}</option>)}
          </select>
        </div>
        <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'runningNow' : 'run')}</button>
      </form>
      <div aria-live="polite">
        {problem && (
          <div className="office-problem" role="alert">
            {findings.length > 0 ? <Findings findings={findings} /> : problem.message}
          </div>
        )}
        {done && <Outcome result={done.result} definition={shaped} facts={facts} />}
      </div>
    </div>
  )
}
