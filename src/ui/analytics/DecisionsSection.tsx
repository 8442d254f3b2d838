'use client'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showNumber } from '../dates.ts'
import { Count, Section, Table, usePage } from './parts.tsx'
import { showHours, showShare } from './showFigures.ts'

/** Who decided how much, how often no, and how long the work had waited for it. */
export function DecisionsSection({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { decisions } = analytics
  if (decisions.length === 0) return null
  const approvals = decisions.some(({ approvals: given }) => given.approved + given.rejected > 0)
  const head = (
    <>
      <th scope="col">{speak('person')}</th>
      <th scope="col">{speak('role')}</th>
      {(['steps', 'rejections', ...(approvals ? (['approvals'] as const) : []), 'waitedMedian', 'p90'] as const).map((word) => (
        <th key={word} scope="col" className="is-number">{speak(word)}</th>
      ))}
    </>
  )
  return (
    <Section title={speak('decisions')} hint={speak('decisionsHint')} table="decisions" wide>
      <Table label={speak('decisions')} head={head}>
        {decisions.map(({ person, role, roleLabel, steps, rejections, approvals: given, waited }) => {
          const name = person?.name ?? speak('unnamed')
          return (
            <tr key={`${person?.id} ${role}`}>
              <th scope="row"><bdi>{name}</bdi></th>
              <td>{roleLabel}</td>
              <td className="is-number"><Count value={steps} behind={{ figure: 'decisions', key: person === null ? 'none' : String(person.id), title: `${speak('decisions')}: ${name}` }} /></td>
              <td className="is-number">{showNumber(rejections)} <bdi className="office-muted">{showShare(steps === 0 ? null : rejections / steps)}</bdi></td>
              {approvals && <td className="is-number">{speak('approvalsTold', given)}</td>}
              <td className="is-number">{showHours(waited.median, speak)}</td>
              <td className="is-number">{showHours(waited.p90, speak)}</td>
            </tr>
          )
        })}
      </Table>
    </Section>
  )
}
