'use client'
import { showNumber } from '../../dates.ts'
import { BoardTable, FigureLink, useBoard } from '../parts.tsx'
import type { Load } from '../boardData.ts'
import { Card, NowNote } from '../Card.tsx'

/** Who has how much, against what each can carry: a bar beyond its mark is too much. */
export function WorkloadCard() {
  const { stats: { workload }, speak } = useBoard()
  if (!workload) return null
  const scale = Math.max(1, ...workload.map(({ open, capacity }) => Math.max(open.value, capacity)))
  const rows = () => [
    [speak('person'), speak('open'), speak('overdue'), speak('dueThisWeek'), speak('capacity')],
    ...workload.map(({ name, open, overdue, dueThisWeek, capacity }) => [name, open.value, overdue.value, dueThisWeek.value, capacity]),
  ]
  const head = (
    <>
      <th scope="col">{speak('person')}</th>
      <th scope="col" className="is-bar">{speak('workloadHint')}</th>
      {(['open', 'overdue', 'dueThisWeek'] as const).map((word) => <th key={word} scope="col" className="is-number">{speak(word)}</th>)}
    </>
  )
  return (
    <Card title={speak('workload')} note={<NowNote />} rows={rows}>
      {workload.length === 0 ? <p className="office-empty">{speak('nothingHere')}</p> : (
        <BoardTable label={speak('workload')} head={head}>
          {workload.map((load) => (
            <tr key={load.id}>
              <th scope="row"><bdi>{load.name}</bdi></th>
              <td className="is-bar"><LoadBar load={load} scale={scale} /></td>
              {(['open', 'overdue', 'dueThisWeek'] as const).map((name) => (
                <td key={name} className={`is-number${name === 'overdue' && load.overdue.value > 0 ? ' is-alarm' : ''}`}>
                  <FigureLink figure={load[name]} label={`${load.name}, ${speak(name)}`} />
                </td>
              ))}
            </tr>
          ))}
        </BoardTable>
      )}
    </Card>
  )
}

/** Overdue first, then the rest, against the mark of the capacity. */
function LoadBar({ load: { open, overdue, capacity }, scale }: { load: Load; scale: number }) {
  const { speak } = useBoard()
  const part = (value: number) => `${(value / scale) * 100}%`
  const over = open.value > capacity
  return (
    <span className={`office-board-load${over ? ' is-over' : ''}`}>
      <span className="office-board-load__bar" aria-hidden="true">
        <span className="is-overdue" style={{ inlineSize: part(Math.min(overdue.value, open.value)) }} />
        <span style={{ inlineSize: part(Math.max(0, open.value - overdue.value)) }} />
        <i style={{ insetInlineStart: part(capacity) }} />
      </span>
      <span className="office-board-load__words">
        {speak('ofCapacity', { open: showNumber(open.value), capacity: showNumber(capacity) })}
        {over && <strong> · {speak('overloaded')}</strong>}
      </span>
    </span>
  )
}
