'use client'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { showDay, showNumber } from '../dates.ts'
import { Chart } from './Charts.tsx'
import { Chooser, Count, Section, Table, usePage } from './parts.tsx'

/** Work begun against work ended, week by week or month by month. */
export function ThroughputSection({ analytics }: { analytics: Analytics }) {
  const { speak, locale, change } = usePage()
  const { interval, periods, earlier } = analytics.throughput
  const name = (period: string) => (interval === 'month' ? `${period.slice(5, 7)}/${period.slice(0, 4)}` : showDay(period))
  const head = (
    <>
      <th scope="col">{speak('period')}</th>
      <th scope="col" className="is-number">{speak('begun')}</th>
      <th scope="col" className="is-number">{speak('ended')}</th>
    </>
  )
  const tools = (
    <Chooser
      label={speak('interval')}
      value={interval}
      options={[{ value: 'week', label: speak('byWeek') }, { value: 'month', label: speak('byMonth') }]}
      onChoose={(chosen) => change({ interval: chosen === 'month' ? '' : chosen })}
    />
  )
  return (
    <Section title={speak('throughput')} hint={speak('throughputHint')} table="throughput" tools={tools} wide>
      <Chart
        label={speak('throughput')}
        kind={periods.length > 40 ? 'lines' : 'bars'}
        rows={periods.map(({ period, begun, ended }) => ({ name: name(period), begun, ended }))}
        series={[
          { key: 'begun', label: speak('begun'), colour: 'var(--office-begun)' },
          { key: 'ended', label: speak('ended'), colour: 'var(--office-ended)' },
        ]}
        rightToLeft={locale === 'ar'}
      />
      {earlier.begun + earlier.ended > 0 && <p className="office-muted">{speak('earlier', { begun: showNumber(earlier.begun), ended: showNumber(earlier.ended) })}</p>}
      <details>
        <summary>{speak('asTable')}</summary>
        <Table label={speak('throughput')} head={head}>
          {periods.map(({ period, begun, ended }) => (
            <tr key={period}>
              <th scope="row"><bdi dir="ltr">{name(period)}</bdi></th>
              <td className="is-number"><Count value={begun} behind={{ figure: 'begun', key: period, title: `${speak('begun')} ${name(period)}` }} /></td>
              <td className="is-number"><Count value={ended} behind={{ figure: 'endedIn', key: period, title: `${speak('ended')} ${name(period)}` }} /></td>
            </tr>
          ))}
        </Table>
      </details>
    </Section>
  )
}
