'use client'
import { useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { Bar, Chooser, Count, Section, Table, usePage } from './parts.tsx'
import { showShare } from './showFigures.ts'

type Way = 'transition' | 'state' | 'role' | 'person'
type Line = { id: string; label: string; count: number; of?: number; rate?: number; figure: string | null; key: string }

/** How often work was refused, or came back: by what, where, in which role, by whom. */
export function RejectionsSection({ analytics, of }: { analytics: Analytics; of: 'rejections' | 'rework' }) {
  const { speak } = usePage()
  const ways: Way[] = of === 'rejections' ? ['transition', 'state', 'role', 'person'] : ['state', 'role', 'person']
  const [way, setWay] = useState<Way>(ways[0]!)
  const lines = linesOf(analytics, of, way, speak('unnamed'))
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const rated = lines.some(({ rate }) => rate !== undefined)
  const title = speak(of)
  const tools = <Chooser label={speak('by')} value={way} options={ways.map((value) => ({ value, label: speak(value) }))} onChoose={setWay} />
  const table = of === 'rework' ? (way === 'person' ? 'reworkByPerson' : 'rework') : rejectionTables[way]
  if (analytics[of].count === 0) {
    return <Section title={title} hint={speak(`${of}Hint`)}><p className="office-empty">{speak(of === 'rework' ? 'noRework' : 'noRejections')}</p></Section>
  }
  const head = (
    <>
      <th scope="col">{speak(way)}</th>
      <th scope="col" className="is-bar">{speak('times')}</th>
      {rated && <th scope="col" className="is-number">{speak('rateOf')}</th>}
    </>
  )
  return (
    <Section title={title} hint={speak(`${of}Hint`)} table={table} tools={tools}>
      <Table label={title} head={head}>
        {lines.map(({ id, label, count, rate, figure, key }) => (
          <tr key={id}>
            <th scope="row"><bdi>{label}</bdi></th>
            <td className="is-bar">
              <span className="office-analytics__barred">
                <Bar part={count / most} colour="orange" />
                {figure === null ? <span>{count}</span> : <Count value={count} behind={{ figure, key, title: `${title}: ${label}` }} />}
              </span>
            </td>
            {rated && <td className="is-number">{showShare(rate ?? null)}</td>}
          </tr>
        ))}
      </Table>
    </Section>
  )
}

const rejectionTables = { transition: 'rejections', state: 'rejectionsByState', role: 'rejectionsByRole', person: 'rejectionsByPerson' } as const

function linesOf({ rejections, rework }: Analytics, of: 'rejections' | 'rework', way: Way, unnamed: string): Line[] {
  const personLine = (figure: string) => ({ person, ...each }: { person: { id: number; name: string } | null; count: number }): Line => {
    const key = person === null ? 'none' : String(person.id)
    return { id: key, label: person?.name ?? unnamed, figure, key, ...each }
  }
  const source = of === 'rework' ? rework : rejections
  if (way === 'person') return source.byPerson.map(personLine(of === 'rework' ? 'reworkBy' : 'rejectionsBy'))
  if (way === 'role') return source.byRole.map(({ role, ...each }) => ({ id: String(role), figure: null, key: '', ...each }))
  if (way === 'state') return source.byState.map((each) => ({ id: each.key, figure: of === 'rework' ? 'rework' : 'rejectionsIn', ...each }))
  return rejections.byTransition.map((each) => ({ id: each.key, figure: 'rejections', ...each }))
}
