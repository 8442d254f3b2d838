'use client'
import { useId, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { daysBetween, showMoment } from '../dates.ts'
import { useAsked } from '../analytics/useAnalytics.ts'
import { FileButton } from '../list/FileButton.tsx'
import { filterNames, periodOf, type Choice } from './boardAddress.ts'
import type { BoardStats } from './boardData.ts'
import type { BoardSpeak, BoardWord } from './boardWords.ts'
import { periods, usualPeriod } from './periods.ts'
import { priorities, priorityLabels } from '../../shared/priorities.ts'
import { say } from '../../shared/text.ts'

type Props = {
  choice: Choice
  change: (changed: Choice) => void
  stats: BoardStats | null
  locale: Locale
  speak: BoardSpeak
  exportAddress: string
  live: boolean
  onLive: (live: boolean) => void
  onRefresh: () => void
}
type Interval = BoardStats['range']['interval']
type Word = { id: number; nameEn?: string; nameAr?: string }
type Option = { value: string; label: string }

const intervalWords = { day: 'byDay', week: 'byWeek', month: 'byMonth' } as const satisfies Record<Interval, BoardWord>
/** A chart of more points would be no picture, and is refused. */
const mostDays: Record<Interval, number> = { day: 366, week: 2_500, month: Number.POSITIVE_INFINITY }

/** How fine a range may be looked at. */
function intervalsFor(range: { from: string; to: string } | undefined): Interval[] {
  const days = range ? daysBetween(range.from, range.to) : 0
  return (['day', 'week', 'month'] as const).filter((interval) => days <= mostDays[interval])
}

/** Over which days and which work the figures are, how fresh they are, and how to take them away. */
export function BoardTools({ choice, change, stats, locale, speak, exportAddress, live, onLive, onRefresh }: Props) {
  const period = periodOf(choice)
  const isStaff = stats !== null && stats.role !== 'client'
  const range = stats?.range
  const choosePeriod = (chosen: string) =>
    change(chosen === 'custom' ? { period: '', from: range?.from ?? '', to: range?.to ?? '' } : { period: chosen === usualPeriod ? '' : chosen, from: '', to: '', interval: '' })
  const [opened, setOpened] = useState(false)
  const isNarrowed = filterNames.some((name) => choice[name])
  return (
    <div className={`office-board-bar-of-tools${opened || isNarrowed ? ' is-open' : ''}`} role="search" aria-label={speak('question')}>
      <Select label={speak('period')} value={period} options={periods.map((each) => ({ value: each, label: speak(each) }))} onChoose={choosePeriod} />
      {/* A phone shows the rest when asked: what is to be done next comes first there. */}
      <button type="button" className="office-button office-board-more-tools" aria-expanded={opened || isNarrowed} onClick={() => setOpened(!opened)}>{speak('filters')}</button>
      {period === 'custom' && (
        <>
          <Day label={speak('from')} value={choice.from ?? ''} onChoose={(from) => change({ from, interval: '' })} />
          <Day label={speak('to')} value={choice.to ?? ''} onChoose={(to) => change({ to, interval: '' })} />
        </>
      )}
      <Select
        extra label={speak('by')} value={range?.interval ?? 'day'}
        options={intervalsFor(range).map((value) => ({ value, label: speak(intervalWords[value]) }))}
        onChoose={(interval) => change({ interval })}
      />
      {isStaff && <Filters choice={choice} change={change} locale={locale} speak={speak} />}
      {(isNarrowed || choice.period || choice.from || choice.interval) && (
        <button type="button" className="office-button" onClick={() => change({ period: '', from: '', to: '', interval: '', department: '', type: '', priority: '' })}>{speak('reset')}</button>
      )}
      <div className="office-board-fresh">
        {stats && <span className="office-muted">{speak('asOf', { time: showMoment(stats.at, stats.timeZone).slice(11) })}</span>}
        <button type="button" className="office-button office-board-live" aria-pressed={live} title={speak('liveHint')} onClick={() => onLive(!live)}>
          <span className="office-board-live__dot" aria-hidden="true" />{speak('live')}
        </button>
        {!live && <button type="button" className="office-button" onClick={onRefresh}>{speak('refresh')}</button>}
        <FileButton address={exportAddress} label={speak('exportExcelHint')}>{speak('exportExcel')}</FileButton>
      </div>
    </div>
  )
}

function Filters({ choice, change, locale, speak }: Pick<Props, 'choice' | 'change' | 'locale' | 'speak'>) {
  const options = (docs: Word[] | undefined): Option[] =>
    (docs ?? []).map(({ id, nameEn, nameAr }) => ({ value: String(id), label: (locale === 'ar' ? nameAr : nameEn) || nameEn || nameAr || String(id) }))
  const departments = useAsked<{ docs: Word[] }>('/departments?limit=100&depth=0', locale).body?.docs
  const types = useAsked<{ docs: Word[] }>('/transaction-types?limit=100&depth=0', locale).body?.docs
  const any = { value: '', label: speak('any') }
  const lists = {
    department: options(departments),
    type: options(types),
    priority: priorities.map((value) => ({ value, label: say(priorityLabels[value], locale) })),
  }
  return filterNames.map((name) => {
    const chosen = choice[name] ?? ''
    const known = lists[name].some(({ value }) => value === chosen) || chosen === '' ? [] : [{ value: chosen, label: chosen }]
    return <Select key={name} extra label={speak(({ department: 'filterDepartment', type: 'filterType', priority: 'filterPriority' } as const)[name])} value={chosen} options={[any, ...known, ...lists[name]]} onChoose={(value) => change({ [name]: value })} marked={chosen !== ''} />
  })
}

function Select({ label, value, options, onChoose, marked = false, extra = false }: { label: string; value: string; options: readonly Option[]; onChoose: (value: string) => void; marked?: boolean; extra?: boolean }) {
  const id = useId()
  return (
    <div className={`office-board-field${marked ? ' is-marked' : ''}${extra ? ' is-extra' : ''}`}>
      <label className="office-label" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

function Day({ label, value, onChoose }: { label: string; value: string; onChoose: (day: string) => void }) {
  const id = useId()
  return (
    <div className="office-board-field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        // A link or the way back may change the address: then the field begins anew.
        key={value} id={id} className="office-input" type="date" defaultValue={value} required
        onBlur={({ target }) => target.value !== '' && target.value !== value && onChoose(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.value !== '' && onChoose(event.currentTarget.value)}
      />
    </div>
  )
}
