'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say } from '../../../shared/text.ts'
import { stateOf, transitionOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import { showMoment } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { useApi } from '../../useApi.ts'
import { shapedOf, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../useSpoken.ts'
import { workflowWords } from '../workflowWords.ts'
import { historyWords } from './historyWords.ts'

type Execution = {
  id: number
  transaction: { id: number; reference: string }
  at: string
  by: { id: number; name: string } | null
  transition: string
  from: string
  to: string
  comment?: string | null
}
type Page = { docs: Execution[]; page?: number; hasNextPage?: boolean; hasPrevPage?: boolean }
type Loaded = { page: number; executions: Page | null; problem: string | null }
type Props = { facts: WorkflowFacts; versions: readonly ShownVersion[] }

/** The steps taken by this workflow, the latest first, a page at a time. */
export function Executions({ facts, versions }: Props) {
  const { locale, speak } = useSpoken(historyWords)
  const general = useSpoken(workflowWords)
  const api = useApi()
  const [page, setPage] = useState(1)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ executions?: Page }>('GET', `/workflows/${facts.workflow.id}/history?page=${page}`)
      if (gone) return
      setLoaded({ page, executions: answer.ok ? (answer.body.executions ?? null) : null, problem: answer.ok ? null : answer.error.message })
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, facts.workflow.id, page])
  // The words of the newest version that knows the part.
  const definitions = versions.flatMap(({ definition }) => shapedOf(definition) ?? [])
  const word = (key: string, find: (definition: WorkflowDefinition, key: string) => { label: { en: string; ar: string } } | undefined) => {
    const part = definitions.map((definition) => find(definition, key)).find((each) => each !== undefined)
    return part ? say(part.label, locale) : key
  }
  if (loaded && !loaded.executions && !loaded.problem) return null
  const docs = loaded?.executions?.docs ?? []
  return (
    <section className="office-card" aria-busy={loaded?.page !== page}>
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
      {(page > 1 || loaded?.executions?.hasNextPage) && (
        <nav className="office-pages">
          <button type="button" className="office-button" disabled={page === 1} onClick={() => setPage(page - 1)}>{speak('newer')}</button>
          <span>{speak('page', { page })}</span>
          <button type="button" className="office-button" disabled={!loaded?.executions?.hasNextPage} onClick={() => setPage(page + 1)}>{speak('older')}</button>
        </nav>
      )}
    </section>
  )
}
