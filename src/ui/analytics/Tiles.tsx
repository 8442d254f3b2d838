'use client'
import type { ReactNode } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showNumber } from '../dates.ts'
import { Count, usePage } from './parts.tsx'
import { showHours, showShare } from './showFigures.ts'

/** The figures to begin with. Each leads to the transactions behind it. */
export function Tiles({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { transactions, steps, leadTime, rejections, rework, sla, load } = analytics
  const spread = ({ mean, p90, longest }: Analytics['leadTime']['firstToLast']) =>
    speak('tileSpread', { mean: showHours(mean, speak), p90: showHours(p90, speak), longest: showHours(longest, speak) })
  const met = sla.reduce((sum, each) => sum + each.met, 0)
  const breached = sla.reduce((sum, each) => sum + each.breached, 0)
  return (
    <ul className="office-analytics__tiles">
      <Tile label={speak('transactions')} note={speak('stepsCount', { count: showNumber(steps) })}>
        <Count value={transactions.total} behind={{ figure: 'all', key: '', title: speak('transactions') }} />
      </Tile>
      <Tile label={speak('openNow')} note={speak('oldest', { age: showHours(load.age.longest, speak) })}>
        <Count value={transactions.open} behind={{ figure: 'open', key: '', title: speak('openNow') }} />
      </Tile>
      <Tile label={speak('completed')} note={speak('cancelledToo', { count: showNumber(transactions.cancelled) })}>
        <Count value={transactions.completed} behind={{ figure: 'completed', key: '', title: speak('completed') }} />
      </Tile>
      <Tile label={speak('medianOf', { what: speak('leadTime') })} note={spread(leadTime.firstToLast)}>
        <Count value={leadTime.firstToLast.n} behind={{ figure: 'all', key: '', title: speak('leadTime') }}>{showHours(leadTime.firstToLast.median, speak)}</Count>
      </Tile>
      <Tile label={speak('medianOf', { what: speak('toCompletion') })} note={spread(leadTime.toCompletion)}>
        <Count value={leadTime.toCompletion.n} behind={{ figure: 'completed', key: '', title: speak('toCompletion') }}>{showHours(leadTime.toCompletion.median, speak)}</Count>
      </Tile>
      <Tile label={speak('rejected')} note={speak('timesCount', { count: showNumber(rejections.count) })}>
        <Count value={rejections.transactions} behind={{ figure: 'rejections', key: '', title: speak('rejected') }}>{showShare(rejections.rate)}</Count>
      </Tile>
      <Tile label={speak('reworked')} note={speak('timesCount', { count: showNumber(rework.count) })}>
        <Count value={rework.transactions} behind={{ figure: 'rework', key: '', title: speak('reworked') }}>{showShare(rework.rate)}</Count>
      </Tile>
      {met + breached > 0 && (
        <Tile label={speak('slaMet')} note={speak('breachedCount', { count: showNumber(breached) })}>
          <span className="office-analytics__number">{showShare(met / (met + breached))}</span>
        </Tile>
      )}
    </ul>
  )
}

function Tile({ label, note, children }: { label: string; note: string; children: ReactNode }) {
  return (
    <li className="office-analytics__tile">
      <span className="office-label">{label}</span>
      <span className="office-analytics__figure">{children}</span>
      <span className="office-muted office-analytics__note">{note}</span>
    </li>
  )
}
