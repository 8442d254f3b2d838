'use client'
import type { ReactNode } from 'react'
import type { WorkState } from '../../platform/queueState.ts'
import { showNumber } from '../dates.ts'
import { HourChart } from './HourChart.tsx'
import type { QueueSpeak, QueueWord } from './queueWords.ts'
import { showAge } from './showAge.ts'

/** Work waits a moment even where all is well; longer than this, in ms, it is coloured. */
const longWaitMs = 120_000

export type WorkRow = WorkState & {
  label: string
  hint: ReactNode
  /** What can be done about those that failed. */
  remedy: ReactNode
}

type Props = { titleId: string; rows: readonly WorkRow[]; at: string; speak: QueueSpeak }

const columns: readonly QueueWord[] = ['what', 'waiting', 'later', 'running', 'failed', 'oldest', 'done']

/** Work by kind, a row each; on a phone a card each. The roles are written out: drawn as cards it stays a table to who hears it. */
export function WorkTable({ titleId, rows, at, speak }: Props) {
  const cell = (word: QueueWord, children: ReactNode, className = '') => (
    <td role="cell" className={className}><span className="office-work__label" aria-hidden="true">{speak(word)}</span>{children}</td>
  )
  const count = (value: number) => <span className={value === 0 ? 'office-muted' : undefined}>{showNumber(value)}</span>
  return (
    <table role="table" aria-labelledby={titleId} className="office-work">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((word) => (
            <th key={word} role="columnheader" scope="col" title={word === 'later' ? speak('laterHint') : undefined}>{speak(word)}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ name, label, hint, remedy, waiting, later, running, failed, oldestAt, done }) => {
          const isLate = oldestAt !== null && Date.parse(at) - Date.parse(oldestAt) > longWaitMs
          return (
            <tr key={name} role="row" data-work={name}>
              <th role="rowheader" scope="row">{label}<small className="office-muted">{hint}</small></th>
              {cell('waiting', count(waiting))}
              {cell('later', count(later))}
              {cell('running', count(running))}
              {cell('failed', <span className="office-work__failed">{failed > 0 ? <strong>{showNumber(failed)}</strong> : count(0)}{failed > 0 && remedy}</span>)}
              {cell('oldest', oldestAt === null ? <span className="office-muted">–</span> : <span className={isLate ? 'office-work__late' : undefined}>{showAge(oldestAt, at, speak)}</span>)}
              {cell('done', <HourChart done={done} speak={speak} />, 'office-work__done')}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
