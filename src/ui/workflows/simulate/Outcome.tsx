'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ShownSimulation } from '../../../versions/simulateDraft.ts'
import { say, type Locale } from '../../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import { showMoment, showNumber } from '../../dates.ts'
import type { WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { Bars } from './Bars.tsx'
import { shortReason } from './shortReason.ts'
import { simulateWords } from './simulateWords.ts'

type Props = { result: ShownSimulation; definition: WorkflowDefinition | null; facts: WorkflowFacts }

/** What came of a simulation: figures, charts with their tables, and transactions to look at. */
export function Outcome({ result, definition, facts }: Props) {
  const { locale, speak } = useSpoken(simulateWords)
  const { transactions, steps, accepted, refused, refusedBy, landedElsewhere, slas, escalations } = result
  if (transactions === 0) return <p className="office-empty office-card">{speak('nothing')}</p>
  const slaRows = Object.entries(slas).filter(([, { met, breached }]) => met + breached > 0).map(([key, counts]) => ({ name: slaName(definition, key, locale), ...counts }))
  const reasons = Object.entries(refusedBy).map(([code, count]) => ({ name: shortReason(code, locale), count })).toSorted((one, other) => other.count - one.count)
  const escalated = Object.entries(escalations)
  return (
    <div className="office-outcome">
      <ul className="office-figures">
        <Figure count={transactions} label={speak('transactions')} />
        <Figure count={steps} label={speak('steps')} />
        <Figure count={accepted} label={speak('accepted')} />
        <Figure count={refused.count} label={speak('refused')} alarm />
        <Figure count={landedElsewhere.count} label={speak('elsewhere')} alarm />
      </ul>
      {refused.count === 0 && landedElsewhere.count === 0 && <p className="office-good">{speak('exact')}</p>}
      {reasons.length > 0 && (
        <Bars title={speak('refusedBy')} rows={reasons} series={[{ key: 'count', label: speak('count'), colour: 'var(--office-danger)' }]}>
          <Table head={[speak('reason'), speak('count')]} rows={reasons.map(({ name, count }) => ({ key: name, cells: [name, showNumber(count)] }))} />
        </Bars>
      )}
      {slaRows.length > 0 && (
        <Bars
          title={speak('slas')} rows={slaRows}
          series={[{ key: 'met', label: speak('met'), colour: 'var(--office-accent)' }, { key: 'breached', label: speak('breached'), colour: 'var(--office-danger)' }]}
        >
          <Table
            head={[speak('sla'), speak('met'), speak('breached'), speak('share')]}
            rows={slaRows.map(({ name, met, breached }) => ({ key: name, cells: [name, showNumber(met), showNumber(breached), `${Math.round((met / (met + breached)) * 100)} %`] }))}
          />
        </Bars>
      )}
      {escalated.length > 0 && (
        <section className="office-card">
          <h2>{speak('escalations')}</h2>
          <div className="table">
            <Table head={[speak('escalation'), speak('count')]} rows={escalated.map(([key, count]) => ({ key, cells: [stepName(definition, key, locale), showNumber(count)] }))} />
          </div>
        </section>
      )}
      <Examples title={speak('refused')} count={refused.count} shown={refused.examples.length}>
        <Table
          head={[speak('transaction'), speak('when'), speak('stood'), speak('message')]}
          rows={refused.examples.map(({ id, at, status, message }, index) => ({
            key: `${id} ${index}`,
            cells: [<ToTransaction key="to" id={id} facts={facts} />, <bdi key="at" dir="ltr">{showMoment(at, facts.timeZone)}</bdi>, stateName(definition, status, locale), <span key="why" dir="auto">{message}</span>],
          }))}
        />
      </Examples>
      <Examples title={speak('elsewhere')} count={landedElsewhere.count} shown={landedElsewhere.examples.length}>
        <Table
          head={[speak('transaction'), speak('recorded'), speak('simulated')]}
          rows={landedElsewhere.examples.map(({ id, recorded, simulated }) => ({
            key: String(id), cells: [<ToTransaction key="to" id={id} facts={facts} />, stateName(definition, recorded, locale), stateName(definition, simulated, locale)],
          }))}
        />
      </Examples>
    </div>
  )
}

function Figure({ count, label, alarm = false }: { count: number; label: string; alarm?: boolean }) {
  return (
    <li className={`office-figure${alarm && count > 0 ? ' office-figure--alarm' : ''}`}>
      <span className="office-figure__number">{showNumber(count)}</span>
      <span>{label}</span>
    </li>
  )
}

function Examples({ title, count, shown, children }: { title: string; count: number; shown: number; children: ReactNode }) {
  const { speak } = useSpoken(simulateWords)
  if (count === 0) return null
  return (
    <section className="office-card">
      <h2>{title}</h2>
      <p className="office-muted">{speak('firstOf', { shown, count: showNumber(count) })}</p>
      <div className="table" role="region" aria-label={title} tabIndex={0}>{children}</div>
    </section>
  )
}

function Table({ head, rows }: { head: string[]; rows: { key: string; cells: ReactNode[] }[] }) {
  return (
    <table>
      <thead><tr>{head.map((word) => <th key={word} scope="col">{word}</th>)}</tr></thead>
      <tbody>{rows.map(({ key, cells }) => <tr key={key}>{cells.map((cell, index) => <td key={head[index]}>{cell}</td>)}</tr>)}</tbody>
    </table>
  )
}

function ToTransaction({ id, facts }: { id: number; facts: WorkflowFacts }) {
  const { speak } = useSpoken(simulateWords)
  return <Link href={`${facts.adminRoute}/collections/transactions/${id}`} prefetch={false}>{speak('open', { id })}</Link>
}

function stateName(definition: WorkflowDefinition | null, key: string, locale: Locale): string {
  const state = definition && stateOf(definition, key)
  return state ? say(state.label, locale) : key
}

function slaName(definition: WorkflowDefinition | null, key: string, locale: Locale): string {
  const sla = definition?.slas?.find((each) => each.key === key)
  return sla ? say(sla.label, locale) : key
}

/** `answer:remind` as "Answer within two days: remind". */
function stepName(definition: WorkflowDefinition | null, key: string, locale: Locale): string {
  const [sla = '', step = ''] = key.split(':')
  return `${slaName(definition, sla, locale)}: ${step}`
}
