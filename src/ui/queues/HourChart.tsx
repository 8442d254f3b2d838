import { showNumber } from '../dates.ts'
import type { QueueSpeak } from './queueWords.ts'

const height = 24
const step = 7

/** What was done in the last hour: a bar for each five minutes, time running as the reader reads, and the sum beside it. */
export function HourChart({ done, speak }: { done: readonly number[]; speak: QueueSpeak }) {
  const total = done.reduce((sum, each) => sum + each, 0)
  const most = Math.max(1, ...done)
  return (
    <span className="office-hour">
      <svg
        role="img" aria-label={speak('doneSpoken', { total, parts: done.join(', ') })} className="office-hour__chart"
        width={done.length * step - 2} height={height} viewBox={`0 0 ${done.length * step - 2} ${height}`}
      >
        {done.map((each, at) => {
          const tall = each === 0 ? 1 : Math.max(3, Math.round((each / most) * height))
          return <rect key={at} x={at * step} y={height - tall} width={step - 2} height={tall} rx="1" className={each === 0 ? 'is-none' : undefined} />
        })}
      </svg>
      <span aria-hidden="true">{showNumber(total)}</span>
    </span>
  )
}
