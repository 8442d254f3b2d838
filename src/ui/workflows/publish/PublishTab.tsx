'use client'
import { useState } from 'react'
import { Findings } from '../Findings.tsx'
import type { Draft } from '../design/useDraft.ts'
import { draftOf, publishedOf, shapedOf, type ShownFinding, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useApi } from '../../useApi.ts'
import { useSpoken } from '../../useSpoken.ts'
import { Compared } from '../versions/Comparison.tsx'
import { ConfirmMove, ConfirmPublish } from './ConfirmDialogs.tsx'
import { PlanCard } from './PlanCard.tsx'
import { publishWords } from './publishWords.ts'
import { usePlans } from './usePlans.ts'

type Props = {
  facts: WorkflowFacts
  versions: readonly ShownVersion[]
  draft: Draft
  findings: readonly ShownFinding[]
  onReload: () => Promise<readonly ShownVersion[] | null>
}
type Told = { kind: 'done' | 'problem'; text: string } | null

/** The last look before a version holds for good: what stops it, what it changes, and what becomes of the work on older ones. */
export function PublishTab({ facts, versions, draft, findings, onReload }: Props) {
  const { speak } = useSpoken(publishWords)
  const api = useApi()
  const [asking, setAsking] = useState<'publish' | { move: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>(null)
  const waiting = draftOf(versions)
  const published = publishedOf(versions)
  const target = waiting ?? published
  const shaped = { target: shapedOf(target?.definition), published: shapedOf(published?.definition) }
  const older = versions.filter(({ id, state, executions }) => id !== target?.id && state !== 'draft' && executions.running > 0)
  const { planned, map, move, choose } = usePlans({
    id: facts.workflow.id, to: shaped.target ? (target?.number ?? null) : null, froms: older.map(({ number }) => number), stamp: target?.fingerprint ?? '',
  })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const isSaved = draft.definition === draft.stored && draft.status !== 'conflict'

  const moveAll = async (froms: readonly number[]) => {
    for (const from of froms) await move(from)
    setBusy(false)
    setAsking(null)
    await onReload()
  }
  const publish = async () => {
    if (busy || !waiting) return
    setBusy(true)
    const answer = await api<{ number: number }>('POST', `/workflows/${facts.workflow.id}/publish`, { body: { fingerprint: waiting.fingerprint } })
    if (!answer.ok) {
      setBusy(false)
      setAsking(null)
      setTold({ kind: 'problem', text: answer.error.code === 'DRAFT_CHANGED' ? speak('draftChanged') : answer.error.message })
      await onReload()
      return
    }
    setTold({ kind: 'done', text: speak('done', { number: answer.body.number }) })
    const now = await onReload()
    if (now) draft.take(now)
    await moveAll(planned.filter(({ chosen }) => chosen).map(({ from }) => from))
  }

  return (
    <div className="office-publish">
      {told && <p className={told.kind === 'done' ? 'office-good' : 'office-problem'} role={told.kind === 'done' ? 'status' : 'alert'}>{told.text}</p>}
      {!waiting && told?.kind !== 'done' && (
        <section className="office-card">
          <h2>{speak('nothing')}</h2>
          <p>{published ? speak('nothingText', { number: published.number }) : speak('nothingAtAll')}</p>
        </section>
      )}
      {waiting && (
        <>
          <section className="office-card">
            <h2>{errors.length > 0 ? speak('stops') : speak('ready')}</h2>
            {!isSaved && <p className="office-warning">{speak('notSaved')}</p>}
            {errors.length > 0 && <><p>{speak('stopsText')}</p><Findings findings={errors} /></>}
            {warnings.length > 0 && <><h3>{speak('warnings')}</h3><Findings findings={warnings} /></>}
          </section>
          <section className="office-card">
            <h2>{speak('differs')}</h2>
            <p className="office-muted">{published ? speak('differsFrom', { number: published.number }) : speak('first')}</p>
            {shaped.published && shaped.target && <Compared before={shaped.published} after={shaped.target} />}
          </section>
        </>
      )}
      {shaped.target && target && (
        <section className="office-card">
          <h2>{speak('moves')}</h2>
          <p className="office-muted">{planned.length > 0 ? speak('movesText') : speak('noneRunning')}</p>
          {planned.map((each) => {
            const before = shapedOf(versions.find(({ number }) => number === each.from)?.definition)
            if (!before || !shaped.target) return null
            const nothing = !each.plan || each.plan.moved === 0
            return (
              <PlanCard
                key={each.from} planned={each} before={before} after={shaped.target} adminRoute={facts.adminRoute}
                onMap={(state, to) => void map(each.from, state, to)}
              >
                {waiting ? (
                  <label className="office-check">
                    <input type="checkbox" checked={each.chosen && !nothing} disabled={nothing} onChange={({ target: box }) => choose(each.from, box.checked)} />
                    {speak('moveToo')}
                  </label>
                ) : (
                  <button type="button" className="office-button office-button--main" disabled={nothing} onClick={() => setAsking({ move: each.from })}>
                    {each.plan?.moved === 1 ? speak('moveNowOne') : speak('moveNow', { count: each.plan?.moved ?? 0 })}
                  </button>
                )}
              </PlanCard>
            )
          })}
        </section>
      )}
      {waiting && (
        <button
          type="button" className="office-button office-button--main" disabled={errors.length > 0 || !isSaved || !shaped.target}
          onClick={() => {
            setTold(null)
            setAsking('publish')
          }}
        >
          {speak('publish', { number: waiting.number })}
        </button>
      )}
      {asking === 'publish' && waiting && (
        <ConfirmPublish number={waiting.number} former={published?.number ?? null} planned={planned} busy={busy} onClose={() => setAsking(null)} onYes={() => void publish()} />
      )}
      {asking !== null && asking !== 'publish' && target && (
        <ConfirmMove
          number={target.number} planned={planned.find(({ from }) => from === asking.move)} busy={busy} onClose={() => setAsking(null)}
          onYes={() => {
            setBusy(true)
            void moveAll([asking.move])
          }}
        />
      )}
    </div>
  )
}
