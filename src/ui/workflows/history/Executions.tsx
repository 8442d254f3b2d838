'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say } from '../../../shared/text.ts'
import { stateOf, transitionOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import type { TakenTransition } from '../../../versions/executionsOf.ts'
import { showMoment } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { useApi } from '../../useApi.ts'
import { shapedOf, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { workflowWords } from '../workflowWords.ts'
import { historyWords } from './historyWords.ts'

type Page = { docs: TakenTransition[]; next: number | null }
type Loaded = { before: number | null; executions: Page | null; problem: string | null }
type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[] }

/** The steps taken by this workflow, the latest first, a page at a time. */
export function Executions({ facts, versions }: Props) {
  const { locale, speak } = useSpoken(historyWords)
  const general = useSpoken(workflowWords)
  const api = useApi()
  // The pages before this one, by what they went on from; null is the first.
  const [path, setPath] = useState<readonly (number | null)[]>([null])
  const before = path.at(-1) ?? null
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const query = before === null ? '' : `?before=${before}`
      const answer = await api<{ executions: Page }>('GET', `/workflows/${facts.workflow.id}/history${query}`)
      if (gone) return
      setLoaded(answer.ok ? { before, executions: answer.body.executions, problem: null } : { before, executions: null, problem: answer.error.message })
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, facts.workflow.id, before])
  // The words of the newest version that knows the part.
  const definitions = versions.flatMap(({ definition }) => shapedOf(definition) ?? [])
  const word = (key: string, find: (definition: WorkflowDefinition, key: string) => { label: { en: string; ar: string } } | undefined) => {
    const part = definitions.map((definition) => find(definition, key)).find((each) => each !== undefined)
    return part ? say(part.label, locale) : key
  }
  const docs = loaded?.executions?.docs ?? []
  const next = loaded?.executions?.next ?? null
  return (
    <section className="office-card" aria-busy={loaded?.before !== before}>
      <h2>{speak('executions')}</h2>
      {!loaded && <p className="office-muted" role="status">{general.speak('loading')}</p>}
      {loaded?.problem && <p className="office-problem" role="alert">{loaded.problem}</p>}
      {loaded?.executions && docs.length === 0 && <p className="office-muted">{speak('noExecutions')}</p>}
      {docs.length > 0 && (
        <div className="table" role="region" aria-label={speak('executions')} tabIndex={0}>
          <table>
            <thead><tr>{(['transaction', 'when', 'by', 'step', 'from', 'to', 'comment'] as const).map((each) => <th key={each} scope="col">{speak(each)}</th>)}</tr></thead>
            <tbody>
              {docs.map(({ id, transaction, at, by, transition, from, to, comment }) => (
                <tr key={id}>
                  <td><Link href={`${facts.adminRoute}/collections/transactions/${transaction.id}`} prefetch={false}><Code>{transaction.reference}</Code></Link></td>
                  <td><time dateTime={at} dir="ltr">{showMoment(at, facts.timeZone)}</time></td>
                  <td><bdi>{by?.name ?? general.speak('office')}</bdi></td>
                  <td>{word(transition, transitionOf)}</td>
                  <td>{word(from, stateOf)}</td>
                  <td>{word(to, stateOf)}</td>
                  <td dir="auto">{comment}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(path.length > 1 || next !== null) && (
        <nav className="office-pages" aria-label={speak('executions')}>
          <button type="button" className="office-button" disabled={path.length === 1} onClick={() => setPath(path.slice(0, -1))}>{speak('newer')}</button>
          <span>{speak('page', { page: path.length })}</span>
          <button type="button" className="office-button" disabled={next === null} onClick={() => setPath([...path, next])}>{speak('older')}</button>
        </nav>
      )}
    </section>
  )
}
