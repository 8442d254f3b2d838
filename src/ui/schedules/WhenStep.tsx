'use client'
import { useEffect, useId, useState } from 'react'
import { FieldSelect } from '../reportBuilder/FieldSelect.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useApi } from '../useApi.ts'
import { rhythmAs, timingOf, type Rhythm } from './scheduleDraft.ts'
import type { ScheduleSpeak } from './scheduleWords.ts'

type Props = {
  rhythm: Rhythm
  timeZone: string
  zones: readonly string[]
  locale: 'en' | 'ar'
  speak: ScheduleSpeak
  faultAt: (path: string) => string | undefined
  onChange: (change: { rhythm?: Rhythm; timeZone?: string }) => void
}

const kinds = ['workingDay', 'week', 'month', 'cron'] as const

/** When it runs, and the next five moments that this means. */
export function WhenStep({ rhythm, timeZone, zones, locale, speak, faultAt, onChange }: Props) {
  const id = useId()
  const put = (next: Rhythm) => onChange({ rhythm: next })
  // Sunday, 4 January 1970, and the days after it.
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date((day + 3) * 86_400_000)) }))
  const days = [...Array.from({ length: 28 }, (_none, index) => ({ value: String(index + 1), label: String(index + 1) })), { value: 'L', label: speak('lastDay') }]
  return (
    <section className="office-panel office-builder__step">
      <h2>{speak('when')}</h2>
      <SegmentChoice label={speak('when')} chosen={rhythm.kind} onChoose={(kind) => put(rhythmAs(kind, rhythm))} choices={kinds.map((value) => ({ value, label: speak(value) }))} />
      <div className="office-builder__row">
        {rhythm.kind === 'week' && <FieldSelect label={speak('onDay')} options={weekdays} value={String(rhythm.weekday)} onChange={(day) => put({ ...rhythm, weekday: Number(day) })} />}
        {rhythm.kind === 'month' && <FieldSelect label={speak('dayOfMonth')} options={days} value={String(rhythm.day)} onChange={(day) => put({ ...rhythm, day: day === 'L' ? 'L' : Number(day) })} />}
        {rhythm.kind === 'cron' ? (
          <div className="office-builder__field">
            <label className="office-label" htmlFor={`${id}-cron`}>{speak('cron')}</label>
            <input
              id={`${id}-cron`} className="office-input" dir="ltr" maxLength={100} autoComplete="off" spellCheck={false} value={rhythm.cron} aria-invalid={faultAt('cron') ? true : undefined}
              aria-describedby={`${id}-cron-hint`} onChange={({ target }) => put({ kind: 'cron', cron: target.value })}
            />
            <small id={`${id}-cron-hint`} className={faultAt('cron') ? 'office-builder__fault' : 'office-muted'}>{faultAt('cron') ?? speak('cronHint')}</small>
          </div>
        ) : (
          <div className="office-builder__field">
            <label className="office-label" htmlFor={`${id}-at`}>{speak('at')}</label>
            <input id={`${id}-at`} className="office-input" type="time" required value={rhythm.at} aria-invalid={faultAt('at') ? true : undefined} onChange={({ target }) => put({ ...rhythm, at: target.value })} />
            {faultAt('at') && <small className="office-builder__fault">{faultAt('at')}</small>}
          </div>
        )}
        <FieldSelect label={speak('timeZone')} none={speak('officeZone')} value={timeZone} options={zones.map((zone) => ({ value: zone, label: zone }))} fault={faultAt('timeZone')} onChange={(zone) => onChange({ timeZone: zone })} />
      </div>
      <NextRuns rhythm={rhythm} timeZone={timeZone} locale={locale} speak={speak} />
    </section>
  )
}

function NextRuns({ rhythm, timeZone, locale, speak }: Pick<Props, 'rhythm' | 'timeZone' | 'locale' | 'speak'>) {
  const api = useApi()
  const asked = JSON.stringify({ ...timingOf(rhythm), timeZone: timeZone || null })
  const [answer, setAnswer] = useState<{ of: string; runs: string[]; timeZone: string; problem: string } | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      const next = await api<{ runs: string[]; timeZone: string }>('POST', '/report-schedules/next', { body: JSON.parse(asked) as unknown })
      if (gone) return
      setAnswer(next.ok ? { of: asked, problem: '', ...next.body } : { of: asked, runs: [], timeZone: '', problem: next.error.data?.errors?.[0]?.message ?? next.error.message })
    }, 300)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, asked])
  const say = (run: string) =>
    new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: answer?.timeZone || 'UTC' }).format(new Date(run))
  return (
    <div className="office-schedule__next" aria-live="polite" aria-busy={answer?.of !== asked}>
      <h3>{speak('next')}</h3>
      {answer?.problem && <p className="office-builder__fault">{answer.problem}</p>}
      <ol>{answer?.runs.map((run) => <li key={run}><time dateTime={run}>{say(run)}</time></li>)}</ol>
      {answer && answer.runs.length > 0 && <p className="office-muted">{speak('inZone', { zone: answer.timeZone })}</p>}
    </div>
  )
}
