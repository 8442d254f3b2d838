'use client'
import { useState } from 'react'
import { showDay, showNumber } from '../../dates.ts'
import { SegmentChoice } from '../../parts/SegmentChoice.tsx'
import { BoardTable, FigureLink, useBoard } from '../parts.tsx'
import { Card } from '../Card.tsx'
import { PeriodNote } from '../PeriodNote.tsx'
import { TrendChart } from '../TrendChart.tsx'

/** Created against completed over the period, how open work grew or shrank with it, and the same as a table. */
export function TrendCard() {
  const { stats: { trend, totals }, speak } = useBoard()
  const [view, setView] = useState<'flow' | 'backlog' | 'table'>('flow')
  const choices = [{ value: 'flow', label: speak('chart') }, { value: 'backlog', label: speak('backlogView') }, { value: 'table', label: speak('table') }] as const
  const [first, last] = [trend[0], trend.at(-1)]
  const rows = () => [
    [speak('periodHead'), speak('from'), speak('to'), speak('created'), speak('completed'), speak('backlog')],
    ...trend.map(({ label, from, to, created, completed, backlog }) => [label, from, to, created.value, completed.value, backlog.value]),
  ]
  return (
    <Card
      title={speak('trend')} note={<PeriodNote />} rows={rows}
      tools={<SegmentChoice label={speak('show', { title: speak('trend') })} choices={choices} chosen={view} onChoose={setView} />}
    >
      {!first || !last ? <p className="office-empty">{speak('nothing')}</p> : view === 'table' ? <TrendTable /> : (
        <TrendChart
          view={view}
          label={view === 'flow'
            ? speak('trendSummary', { from: showDay(first.from), to: showDay(last.to), created: showNumber(totals.created.value), completed: showNumber(totals.completed.value) })
            : speak('backlogSummary', { first: showNumber(first.backlog.value), last: showNumber(last.backlog.value) })}
        />
      )}
    </Card>
  )
}

function TrendTable() {
  const { stats: { trend }, speak } = useBoard()
  const columns = ['created', 'completed', 'backlog'] as const
  return (
    <BoardTable label={speak('trend')} head={<><th scope="col">{speak('periodHead')}</th>{columns.map((name) => <th key={name} scope="col" className="is-number">{speak(name)}</th>)}</>}>
      {trend.map((point) => (
        <tr key={point.from}>
          <th scope="row"><bdi>{point.label}</bdi></th>
          {columns.map((name) => (
            <td key={name} className="is-number"><FigureLink figure={point[name]} label={`${speak(name)}, ${point.label}`} /></td>
          ))}
        </tr>
      ))}
    </BoardTable>
  )
}
