'use client'
import { useState } from 'react'
import { showHours } from '../../analytics/showFigures.ts'
import { showNumber } from '../../dates.ts'
import { SegmentChoice } from '../../parts/SegmentChoice.tsx'
import { BoardTable, useBoard } from '../parts.tsx'
import { Card } from '../Card.tsx'

/** How long work stays in each state: the usual stay and the long ones. */
export function StateTimeCard() {
  const { stats: { timeInState }, speak } = useBoard()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const most = Math.max(1, ...timeInState.map(({ p90Hours }) => p90Hours ?? 0))
  const width = (hours: number | null) => `${((hours ?? 0) / most) * 100}%`
  const rows = () => [
    [speak('state'), speak('times'), `${speak('median')} (h)`, `${speak('within90')} (h)`],
    ...timeInState.map(({ label, count, medianHours, p90Hours }) => [label, count, medianHours, p90Hours]),
  ]
  return (
    <Card
      title={speak('stateTime')} note={speak('stateTimeHint')} rows={rows}
      tools={<SegmentChoice label={speak('show', { title: speak('stateTime') })} choices={[{ value: 'chart', label: speak('chart') }, { value: 'table', label: speak('table') }]} chosen={view} onChoose={setView} />}
    >
      {timeInState.length === 0 ? <p className="office-empty">{speak('nothing')}</p> : view === 'chart' ? (
        <ul className="office-board-stays">
          {timeInState.map(({ key, label, colour, medianHours, p90Hours }) => (
            <li key={key}>
              <span className="office-board-bars__label">{label}</span>
              <span className={`office-board-stay office-colour--${colour}`} aria-hidden="true">
                <span className="is-long" style={{ inlineSize: width(p90Hours) }} />
                <span style={{ inlineSize: width(medianHours) }} />
              </span>
              <span className="office-board-stays__hours">
                <span className="office-hidden">{speak('median')} </span>{showHours(medianHours, speak)}
                <span className="office-hidden">, {speak('within90')} {showHours(p90Hours, speak)}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <BoardTable
          label={speak('stateTime')}
          head={<><th scope="col">{speak('state')}</th>{(['times', 'median', 'within90'] as const).map((word) => <th key={word} scope="col" className="is-number">{speak(word)}</th>)}</>}
        >
          {timeInState.map(({ key, label, count, medianHours, p90Hours }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="is-number">{showNumber(count)}</td>
              <td className="is-number">{showHours(medianHours, speak)}</td>
              <td className="is-number">{showHours(p90Hours, speak)}</td>
            </tr>
          ))}
        </BoardTable>
      )}
    </Card>
  )
}
