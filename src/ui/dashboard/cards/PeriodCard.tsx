'use client'
import type { ReactNode } from 'react'
import { showHours, showShare } from '../../analytics/showFigures.ts'
import { showNumber } from '../../dates.ts'
import { useBoard, FigureLink } from '../parts.tsx'
import type { Figure } from '../boardData.ts'
import { Card } from '../Card.tsx'
import { Change } from '../Change.tsx'
import { PeriodNote } from '../PeriodNote.tsx'
import { Spark } from '../Spark.tsx'

/** What was done in the period, against the period before of the same length. */
export function PeriodCard() {
  const { stats: { totals, leadTime, onTime, rework, trend }, speak, locale } = useBoard()
  const { created, completed, cancelled } = totals
  const hours = (value: number | null) => showHours(value, speak)
  const rightToLeft = locale === 'ar'
  const rows = () => [
    ...(['created', 'completed', 'cancelled'] as const).map((name) => [speak(name), totals[name].value, totals[name].previous]),
    [speak('leadTime'), leadTime.medianHours, leadTime.previous?.medianHours ?? null],
    [speak('onTimeShare'), onTime.share, onTime.previousShare],
    ...(rework ? [[speak('rework'), rework.transactions.value, rework.transactions.previous]] : []),
  ]
  return (
    <Card title={speak('inPeriod')} note={<PeriodNote compared />} rows={rows}>
      <ul className="office-board-measures">
        <Measure name="created" figure={created} change={<Change value={created.value} previous={created.previous} good={null} />}>
          <Spark values={trend.map((point) => point.created.value)} rightToLeft={rightToLeft} />
        </Measure>
        <Measure name="completed" figure={completed} change={<Change value={completed.value} previous={completed.previous} good="up" />}>
          <Spark values={trend.map((point) => point.completed.value)} rightToLeft={rightToLeft} />
        </Measure>
        <Measure
          name="leadTime" shown={hours(leadTime.medianHours)}
          change={<Change value={leadTime.medianHours} previous={leadTime.previous?.medianHours ?? null} good="down" show={hours} showPrevious={hours} />}
        >
          {leadTime.count > 0 && <p>{speak('leadNote', { mean: hours(leadTime.meanHours), p90: hours(leadTime.p90Hours) })}<br />{speak('leadWorking', { median: hours(leadTime.medianWorkingHours) })}</p>}
        </Measure>
        <Measure
          name="onTimeShare" shown={showShare(onTime.share)}
          change={<Change value={onTime.share} previous={onTime.previousShare} good="up" show={(part) => speak('points', { n: Math.round(part * 1000) / 10 })} showPrevious={showShare} />}
        >
          <p><FigureLink figure={onTime.late} label={speak('late')} className={`office-board-figure${onTime.late.value > 0 ? ' is-alarm' : ''}`}>{speak('late')}: {showNumber(onTime.late.value)}</FigureLink></p>
        </Measure>
        {rework && (
          <Measure name="rework" figure={rework.transactions} change={<Change value={rework.transactions.value} previous={rework.transactions.previous} good="down" />}>
            <p>{speak('reworkNote', { steps: showNumber(rework.steps) })}</p>
          </Measure>
        )}
        <Measure name="cancelled" figure={cancelled} change={<Change value={cancelled.value} previous={cancelled.previous} good="down" />} />
      </ul>
    </Card>
  )
}

type MeasureProps = { name: 'created' | 'completed' | 'cancelled' | 'leadTime' | 'onTimeShare' | 'rework'; figure?: Figure; shown?: string; change: ReactNode; children?: ReactNode }

function Measure({ name, figure, shown, change, children }: MeasureProps) {
  const { speak } = useBoard()
  return (
    <li className="office-board-measure" data-figure={name}>
      <span className="office-board-measure__label">{speak(name)}</span>
      <span className="office-board-measure__value">
        {figure ? <FigureLink figure={figure} label={speak(name)} className="office-board-measure__number" /> : <span className="office-board-measure__number">{shown}</span>}
        {change}
      </span>
      {children}
    </li>
  )
}
