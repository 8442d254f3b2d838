'use client'
import { useId, useState } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useWords } from '../useWords.ts'
import { ruleSpeaker } from './ruleWords.ts'

type Tried = {
  event: string
  title: string
  at: string
  transaction: { id: number; reference: string } | null
  matches: boolean
  problem?: string
  dueAt?: string
  tells?: { people: { id: number; name: string }[]; more: number; addresses: string[] }
}
export type Trial = { lookedAt: number; matched: number; failed: number; warnings: string[]; events: Tried[] }

/** What a rule would have done: in a sentence, and one by one. */
export function TrialList({ trial, timeZone }: { trial: Trial; timeZone: string }) {
  const { locale } = useWords()
  const speak = ruleSpeaker(locale)
  const id = useId()
  const [some, setSome] = useState(true)
  const { lookedAt, matched, failed, warnings, events } = trial
  if (lookedAt === 0) return <p className="office-muted">{speak('nothing')}</p>
  const shown = some ? events.filter(({ matches, problem }) => matches || problem !== undefined) : events
  return (
    <>
      {warnings.map((warning) => <p key={warning} className="office-warning" dir="auto">{warning}</p>)}
      <p className="office-rule__result">
        <strong>{speak('result', { matched: showNumber(matched), lookedAt: showNumber(lookedAt) })}</strong>{' '}
        {failed > 0 && <span className="office-rule__failed">{speak('failedSome', { failed: showNumber(failed) })}</span>}
      </p>
      <p className="office-rule__only">
        <input id={id} type="checkbox" checked={some} onChange={({ target }) => setSome(target.checked)} />
        <label htmlFor={id}>{speak('onlyMatches')}</label>
      </p>
      <ol className="office-rule__events">
        {shown.map((tried, index) => <Line key={`${tried.at} ${index}`} tried={tried} timeZone={timeZone} />)}
      </ol>
    </>
  )
}

function Line({ tried, timeZone }: { tried: Tried; timeZone: string }) {
  const { locale } = useWords()
  const speak = ruleSpeaker(locale)
  const { title, at, transaction, matches, problem, dueAt, tells } = tried
  const verdict = problem === undefined ? (matches ? 'matches' : 'misses') : 'fails'
  const names = [...(tells?.people ?? []).map(({ name }) => name), ...(tells?.addresses ?? [])]
  const more = tells && tells.more > 0 ? ` ${speak('more', { count: showNumber(tells.more) })}` : ''
  return (
    <li>
      <div className="office-rule__line">
        <StatusBadge label={speak(verdict)} colour={{ matches: 'green', misses: 'grey', fails: 'red' }[verdict]} />
        {transaction && <a href={`/admin/collections/transactions/${transaction.id}`} target="_blank" rel="noreferrer"><Code>{transaction.reference}</Code></a>}
        <span dir="auto">{title}</span>
        <time className="office-muted" dateTime={at}><bdi dir="ltr">{showMoment(at, timeZone)}</bdi></time>
      </div>
      {problem && <p className="office-rule__failed" dir="auto">{problem}</p>}
      {tells && (
        <p className="office-muted">
          {names.length === 0 && tells.more === 0 ? speak('tellsNobody') : speak('tells', { names: names.map((name) => `\u2068${name}\u2069`).join(locale === 'ar' ? '، ' : ', ') }) + more}
          {dueAt && dueAt !== at && <> {speak('at', { when: `\u2066${showMoment(dueAt, timeZone)}\u2069` })}</>}
        </p>
      )}
    </li>
  )
}
