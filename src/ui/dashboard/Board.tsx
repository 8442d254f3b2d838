'use client'
import { useSearchParams } from 'next/navigation.js'
import { useState, type ReactNode } from 'react'
import { officeDate } from '../../shared/dates.ts'
import type { Locale } from '../../shared/text.ts'
import { showDay } from '../dates.ts'
import type { Arrangement } from './arrangement.ts'
import { BoardContext } from './parts.tsx'
import { addressWith, choiceIn, filterNames, queryOf } from './boardAddress.ts'
import type { BoardStats } from './boardData.ts'
import { BoardTools } from './BoardTools.tsx'
import { boardSpeaker } from './boardWords.ts'
import { cardsFor } from './offers.tsx'
import type { OwnWidget } from './ownWidgets.tsx'
import { Slots } from './Slots.tsx'
import { useArrangement } from './useArrangement.ts'
import { useStats } from './useStats.ts'
import './board.css'

type Props = {
  /** The figures as the page was made with them; null where it was made without. */
  initial: BoardStats | null
  /** The office's day when the page was made. */
  today: string
  kept: Arrangement | null
  locale: Locale
  adminRoute: string
  /** The id of the account of whoever looks. */
  me: number
  /** Cards of the app's own, behind ours. */
  own: readonly OwnWidget[]
  /** Beside the greeting. */
  head: ReactNode
  /** Above the cards. */
  alerts: ReactNode
  /** In place of the cards where there is no work at all. */
  empty: ReactNode
}

/** The start page as it lives in the browser: what it is about stands in the address, its figures follow what happens. */
export function Board({ initial, today: madeOn, kept: arranged, locale, adminRoute, me, own, head, alerts, empty }: Props) {
  const speak = boardSpeaker(locale)
  const choice = choiceIn(useSearchParams())
  const [live, setLive] = useState(true)
  const [arranging, setArranging] = useState(false)
  const [said, setSaid] = useState('')
  const [today, setToday] = useState(madeOn)
  const query = new URLSearchParams(queryOf(choice, today)).toString()
  const { stats, problem, version, loading, again } = useStats(query, initial, locale, live)
  const { kept, keep, problem: notKept } = useArrangement(arranged, locale)
  // Whoever leaves the page open over night looks at the new day in the morning.
  const day = stats ? officeDate(new Date(stats.at), stats.timeZone) : today
  if (day > today) setToday(day)

  const change = (changed: typeof choice) => {
    setSaid('')
    window.history.pushState(null, '', addressWith(new URL(window.location.href), { ...choice, ...changed }))
  }
  const offers = stats ? [...cardsFor(stats, speak), ...own.map((widget) => ({ ...widget, away: false }))] : []
  const isNarrowed = filterNames.some((name) => choice[name])
  const isEmpty = stats?.totals.all?.value === 0 && !isNarrowed
  return (
    <div className="office-board" aria-busy={loading}>
      <div className="office-board-head">
        {head}
        {stats && !isEmpty && (
          <button type="button" className={`office-button${arranging ? ' office-button--main' : ''}`} onClick={() => setArranging(!arranging)}>
            {speak(arranging ? 'done' : 'arrange')}
          </button>
        )}
      </div>
      {alerts}
      {isEmpty ? empty : (
        <>
          {arranging ? (
            <div className="office-board-arranging" role="region" aria-label={speak('arranging')}>
              <p>{speak('arrangeHint')}</p>
              <button
                type="button" className="office-button" disabled={kept === null}
                onClick={() => {
                  keep(null)
                  setSaid(speak('wasReset'))
                }}
              >
                {speak('asUsual')}
              </button>
            </div>
          ) : (
            <BoardTools
              choice={choice} change={change} stats={stats} locale={locale} speak={speak} live={live} onLive={setLive} onRefresh={again}
              exportAddress={`/api/v1/analytics/export?${query}&format=xlsx&lang=${locale}`}
            />
          )}
          {problem && (
            <div className="office-problem" role="alert">
              {speak('failed', { reason: problem })} <button type="button" className="office-button" onClick={again}>{speak('retry')}</button>
            </div>
          )}
          {notKept && <p className="office-problem" role="alert">{speak('notKept', { reason: notKept })}</p>}
          <p className="office-hidden" role="status">
            {said || (loading || !stats ? speak('loading') : speak('loaded', { from: showDay(stats.range.from), to: showDay(stats.range.to) }))}
          </p>
          {stats ? (
            <BoardContext value={{ stats, today: day, locale, speak, adminRoute, me, version }}>
              <Slots
                offers={offers} kept={kept} arranging={arranging} speak={speak}
                onChange={(changed, words) => {
                  keep(changed)
                  setSaid(words)
                }}
              />
            </BoardContext>
          ) : !problem && <Ghosts />}
        </>
      )}
    </div>
  )
}

/** Where cards will stand. */
function Ghosts() {
  return (
    <div className="office-board-slots" aria-hidden="true">
      {[false, false, true, true, false, false].map((wide, at) => <div key={at} className={`office-board-slot office-board-ghost${wide ? ' is-wide' : ''}`} />)}
    </div>
  )
}
