'use client'
import { useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { Bar, Chooser, Count, Section, Table, usePage } from './parts.tsx'
import { showHours } from './showFigures.ts'

/** What is open now, and how old: by state or by person. */
export function LoadSection({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { load } = analytics
  const [way, setWay] = useState<'state' | 'person'>('state')
  if (load.count === 0) return <Section title={speak('load')} hint={speak('loadHint')} wide><p className="office-empty">{speak('noLoad')}</p></Section>
  const lines =
    way === 'state'
      ? load.byState.map((each) => ({ ...each, figure: 'open' }))
      : load.byPerson.map(({ person, ...each }) => ({ ...each, key: person === null ? 'none' : String(person.id), label: person?.name ?? speak('nobody'), colour: 'blue', figure: 'openOf' }))
  const most = Math.max(...lines.map(({ count }) => count))
  const head = (
    <>
      <th scope="col">{speak(way)}</th>
      <th scope="col" className="is-bar">{speak('open')}</th>
      <th scope="col" className="is-number">{speak('medianAge')}</th>
      <th scope="col" className="is-number">{speak('oldestAge')}</th>
    </>
  )
  const tools = <Chooser label={speak('by')} value={way} options={(['state', 'person'] as const).map((value) => ({ value, label: speak(value) }))} onChoose={setWay} />
  return (
    <Section title={speak('load')} hint={speak('loadHint')} table={way === 'state' ? 'load' : 'loadByPerson'} tools={tools} wide>
      <Table label={speak('load')} head={head}>
        {lines.map(({ key, label, count, colour, age, figure }) => (
          <tr key={key}>
            <th scope="row"><bdi>{label}</bdi></th>
            <td className="is-bar">
              <span className="office-analytics__barred">
                <Bar part={count / most} colour={colour} />
                <Count value={count} behind={{ figure, key, title: `${speak('openNow')}: ${label}` }} />
              </span>
            </td>
            <td className="is-number">{showHours(age.median, speak)}</td>
            <td className="is-number">{showHours(age.longest, speak)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
