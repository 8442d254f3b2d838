'use client'
import { useId, useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showNumber } from '../dates.ts'
import { Count, Section, Table, usePage } from './parts.tsx'
import { showHours } from './showFigures.ts'

const atFirst = 10

/** The time between two steps: any two of one's choice, and all that followed each other directly. */
export function PassagesSection({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { passages, between } = analytics
  const [all, setAll] = useState(false)
  const shown = all ? passages : passages.slice(0, atFirst)
  const words = ['fromStep', 'toStep'] as const
  const numbers = ['times', 'mean', 'median', 'p90', 'longest', 'overDay'] as const
  const head = (
    <>
      {words.map((word) => <th key={word} scope="col">{speak(word)}</th>)}
      {numbers.map((word) => <th key={word} scope="col" className="is-number">{speak(word)}</th>)}
    </>
  )
  if (passages.length === 0) return <Section title={speak('passages')} hint={speak('passagesHint')} wide><p className="office-empty">{speak('noPassages')}</p></Section>
  return (
    <Section title={speak('passages')} hint={speak('passagesHint')} table="passages" wide>
      <Between analytics={analytics} />
      {between && (
        <p className="office-analytics__between" role="status">
          <Count value={between.time.n} behind={{ figure: 'between', key: `${between.from.key},${between.to.key}`, title: `${between.from.label} – ${between.to.label}` }} />{' '}
          {speak('betweenTold', {
            median: showHours(between.time.median, speak), mean: showHours(between.time.mean, speak),
            p90: showHours(between.time.p90, speak), over: showNumber(between.overDay),
          })}
        </p>
      )}
      <Table label={speak('passages')} head={head}>
        {shown.map(({ from, to, time, overDay }) => (
          <tr key={`${from.key} ${to.key}`}>
            <th scope="row">{from.label}</th>
            <td>{to.label}</td>
            <td className="is-number"><Count value={time.n} behind={{ figure: 'passage', key: `${from.key},${to.key}`, title: `${from.label} – ${to.label}` }} /></td>
            {[time.mean, time.median, time.p90, time.longest].map((hours, place) => <td key={place} className="is-number">{showHours(hours, speak)}</td>)}
            <td className="is-number">{showNumber(overDay)}</td>
          </tr>
        ))}
      </Table>
      {!all && passages.length > atFirst && (
        <button type="button" className="office-button office-analytics__more" onClick={() => setAll(true)}>{speak('showMore', { count: passages.length - atFirst })}</button>
      )}
    </Section>
  )
}

/** Chooses the two steps; when both are chosen they are asked for. */
function Between({ analytics }: { analytics: Analytics }) {
  const { speak, choice, change } = usePage()
  const [given = '', givenTo = ''] = (choice.between ?? '').split(',')
  const [from, setFrom] = useState(given)
  const [to, setTo] = useState(givenTo)
  const id = useId()
  const steps = new Map(analytics.passages.flatMap((each) => [[each.from.key, each.from.label], [each.to.key, each.to.label]] as const))
  const choose = (one: string, other: string) => {
    setFrom(one)
    setTo(other)
    if ((one && other) || (!one && !other)) change({ between: one ? `${one},${other}` : '' })
  }
  const options = [...steps].map(([key, label]) => <option key={key} value={key}>{label}</option>)
  return (
    <div className="office-analytics__filters is-plain">
      <div className="office-analytics__field">
        <label className="office-label" htmlFor={`${id}from`}>{speak('fromStep')}</label>
        <select id={`${id}from`} className="office-input" value={from} onChange={(event) => choose(event.target.value, to)}><option value="">{speak('choose')}</option>{options}</select>
      </div>
      <div className="office-analytics__field">
        <label className="office-label" htmlFor={`${id}to`}>{speak('toStep')}</label>
        <select id={`${id}to`} className="office-input" value={to} onChange={(event) => choose(from, event.target.value)}><option value="">{speak('choose')}</option>{options}</select>
      </div>
    </div>
  )
}
