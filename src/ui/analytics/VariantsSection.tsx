'use client'
import { useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showNumber } from '../dates.ts'
import { Bar, Count, Section, Table, usePage } from './parts.tsx'
import { showHours, showShare } from './showFigures.ts'

const atFirst = 8

/** The ways that transactions took, the most frequent first. */
export function VariantsSection({ analytics }: { analytics: Analytics }) {
  const { speak } = usePage()
  const { distinct, transactions, top } = analytics.variants
  const [all, setAll] = useState(false)
  const shown = all ? top : top.slice(0, atFirst)
  const others = transactions - top.reduce((sum, each) => sum + each.transactions, 0)
  const head = (
    <>
      <th scope="col">{speak('way')}</th>
      <th scope="col" className="is-bar">{speak('transactions')}</th>
      <th scope="col" className="is-number">{speak('median')}</th>
      <th scope="col" className="is-number">{speak('p90')}</th>
    </>
  )
  if (distinct === 0) return null
  return (
    <Section title={speak('variants')} hint={speak('variantsHint', { distinct: showNumber(distinct) })} table="variants" wide>
      <Table label={speak('variants')} head={head}>
        {shown.map(({ key, steps, transactions: count, share, leadTime }, place) => (
          <tr key={key}>
            <th scope="row">
              <ol className="office-analytics__way">{steps.map((step, at) => <li key={at}>{step.label}</li>)}</ol>
            </th>
            <td className="is-bar">
              <span className="office-analytics__barred is-wide">
                <Bar part={share} />
                <span><Count value={count} behind={{ figure: 'variant', key, title: `${speak('way')} ${place + 1}` }} /> <bdi className="office-muted">{showShare(share)}</bdi></span>
              </span>
            </td>
            <td className="is-number">{showHours(leadTime.median, speak)}</td>
            <td className="is-number">{showHours(leadTime.p90, speak)}</td>
          </tr>
        ))}
      </Table>
      {!all && top.length > atFirst && <button type="button" className="office-button office-analytics__more" onClick={() => setAll(true)}>{speak('showMore', { count: top.length - atFirst })}</button>}
      {all && others > 0 && <p className="office-muted">{speak('moreVariants', { count: showNumber(distinct - top.length), transactions: showNumber(others) })}</p>}
    </Section>
  )
}
