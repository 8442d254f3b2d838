'use client'
import { useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showNumber } from '../dates.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { Chart } from './Charts.tsx'
import { Bar, Count, Section, Table, usePage } from './parts.tsx'
import { showHours, showShare } from './showFigures.ts'

type State = Analytics['states'][number]

/** Time in each state, the bottleneck to be seen at a glance; below, how the time of one state is spread. */
export function StatesSection({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { states, bottlenecks } = analytics
  const passed = states.filter(({ elapsed, open }) => elapsed.n > 0 || open.count > 0)
  const [chosen, setChosen] = useState('')
  const shown = passed.find(({ key }) => key === chosen) ?? passed.find(({ key }) => key === bottlenecks[0]?.key) ?? passed[0]
  const longest = Math.max(1e-9, ...passed.map(({ elapsed }) => elapsed.total))
  const head = (
    <>
      <th scope="col">{speak('state')}</th>
      <th scope="col" className="is-bar">{speak('waited')}</th>
      {([['stays'], ['mean'], ['median'], ['p90', 'p90Title'], ['longest'], ['workingMedian'], ['openNow']] as const).map(([word, title]) => (
        <th key={word} scope="col" className="is-number" {...(title ? { title: speak(title) } : {})}>{speak(word)}</th>
      ))}
    </>
  )
  return (
    <Section title={speak('whereTime')} hint={speak('whereTimeHint')} table="states" wide>
      <Table label={speak('whereTime')} head={head}>
        {passed.map((state) => (
          <tr key={state.key} className={state.key === shown?.key ? 'is-chosen' : ''}>
            <th scope="row">
              <button
                type="button"
                className="office-analytics__pick"
                aria-pressed={state.key === shown?.key}
                aria-label={speak('showDistribution', { state: state.label })}
                onClick={() => setChosen(state.key)}
              >
                <StatusBadge label={state.label} colour={state.colour} />
              </button>
            </th>
            <td className="is-bar">
              <span className="office-analytics__barred is-wide">
                <Bar part={state.elapsed.total / longest} colour={state.colour} />
                <span><bdi>{showShare(state.share)}</bdi> <bdi className="office-muted">{showHours(state.elapsed.total, speak)}</bdi></span>
              </span>
            </td>
            <td className="is-number"><Count value={state.elapsed.n} behind={{ figure: 'state', key: state.key, title: state.label }} /></td>
            {[state.elapsed.mean, state.elapsed.median, state.elapsed.p90, state.elapsed.longest, state.working.median].map((hours, place) => (
              <td key={place} className="is-number">{showHours(hours, speak)}</td>
            ))}
            <td className="is-number"><Count value={state.open.count} behind={{ figure: 'open', key: state.key, title: `${speak('openNow')}: ${state.label}` }} /></td>
          </tr>
        ))}
      </Table>
      {shown && shown.elapsed.n > 0 && <Distribution state={shown} edges={analytics.histogramEdges} />}
    </Section>
  )
}

/** How many stays took how long. */
function Distribution({ state, edges }: { state: State; edges: readonly number[] }) {
  const { speak, locale } = usePage()
  const edge = (hours: number) => showHours(hours, speak)
  const names = state.histogram.map((_count, place) => {
    if (place === 0) return speak('upTo', { edge: edge(edges[0]!) })
    if (place === edges.length) return speak('from', { edge: edge(edges.at(-1)!) })
    return speak('between', { from: edge(edges[place - 1]!), to: edge(edges[place]!) })
  })
  const title = speak('distribution', { state: state.label })
  return (
    <div className="office-analytics__distribution">
      <h3>{title}</h3>
      <Chart
        label={title}
        rows={state.histogram.map((count, place) => ({ name: names[place]!, count }))}
        series={[{ key: 'count', label: speak('stays'), colour: 'var(--office-accent)' }]}
        rightToLeft={locale === 'ar'}
        height={200}
      />
      <details>
        <summary>{speak('asTable')}</summary>
        <Table label={title} head={<><th scope="col">{speak('time')}</th><th scope="col" className="is-number">{speak('stays')}</th></>}>
          {state.histogram.map((count, place) => <tr key={names[place]}><th scope="row">{names[place]}</th><td className="is-number">{showNumber(count)}</td></tr>)}
        </Table>
      </details>
    </div>
  )
}
