'use client'
import { useMemo } from 'react'
import { showMoment } from '../../dates.ts'
import type { ShownVersion, WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { workflowWords } from '../workflowWords.ts'
import { Executions } from './Executions.tsx'
import { historyWords } from './historyWords.ts'

type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[] }
type Deed = { key: string; at: string; name: string | null; word: 'made' | 'published'; number: number; differences: number | null }

/** What became of the versions, and the steps that were taken by them. */
export function HistoryTab({ facts, versions }: Props) {
  const { speak } = useSpoken(historyWords)
  const general = useSpoken(workflowWords)
  const deeds = useMemo(() => deedsOf(versions), [versions])
  return (
    <div className="office-workflow-history">
      <section className="office-card">
        <h2>{speak('versions')}</h2>
        {deeds.length === 0 && <p className="office-muted">{speak('noVersions')}</p>}
        <ol className="office-timeline">
          {deeds.map(({ key, at, name, word, number, differences }) => (
            <li key={key}>
              <p>{speak(word, { number })}</p>
              <p className="office-muted">
                <bdi>{name ?? general.speak('office')}</bdi> · <time dateTime={at} dir="ltr">{showMoment(at, facts.timeZone)}</time>
                {differences !== null && <> · {speak('changes', { count: differences })}</>}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <Executions facts={facts} versions={versions} />
    </div>
  )
}

function deedsOf(versions: readonly ShownVersion[]): Deed[] {
  return versions
    .flatMap(({ number, created, published, differences }): Deed[] => [
      ...(created ? [{ key: `made ${number}`, at: created.at, name: created.by?.name ?? null, word: 'made' as const, number, differences: null }] : []),
      ...(published ? [{ key: `published ${number}`, at: published.at, name: published.by?.name ?? null, word: 'published' as const, number, differences: differences?.length ?? null }] : []),
    ])
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
