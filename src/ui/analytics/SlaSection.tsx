'use client'
import type { ReactNode } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import { Chart } from './Charts.tsx'
import { Count, Section, Table, usePage } from './parts.tsx'
import { showShare } from './showFigures.ts'

/** Service times met and breached, month by month. */
export function SlaSection({ analytics }: { analytics: Analytics }) {
  const { speak, locale } = usePage()
  const { sla } = analytics
  if (sla.length === 0) return <Section title={speak('sla')} hint={speak('slaHint')} wide><p className="office-empty">{speak('noSla')}</p></Section>
  const head = (
    <>
      <th scope="col">{speak('month')}</th>
      {(['met', 'breached', 'open', 'rateOf'] as const).map((word) => <th key={word} scope="col" className="is-number">{speak(word)}</th>)}
    </>
  )
  return (
    <Section title={speak('sla')} hint={speak('slaHint')} table="sla" wide>
      {sla.map(({ key, label, hours, byMonth, ...whole }) => {
        const lines = [...byMonth.map((each) => ({ ...each, name: `${each.month.slice(5)}/${each.month.slice(0, 4)}` })), { ...whole, month: '', name: speak('any') }]
        return (
          <div key={key} className="office-analytics__sla">
            <h3>{label}</h3>
            <p className="office-muted">{speak('slaTold', { rate: showShare(whole.rate), mean: hours.mean ?? '–', target: hours.target ?? '–' })}</p>
            {byMonth.length > 1 && (
              <Chart
                label={`${speak('sla')}: ${label}`}
                rows={lines.slice(0, -1).map(({ name, met, breached }) => ({ name, met, breached }))}
                series={[
                  { key: 'met', label: speak('met'), colour: 'var(--office-ended)', stack: 'all' },
                  { key: 'breached', label: speak('breached'), colour: 'var(--office-breached)', stack: 'all' },
                ]}
                rightToLeft={locale === 'ar'}
                height={200}
              />
            )}
            <Lines folded={byMonth.length > 6} title={speak('asTable')}>
              <Table label={`${speak('sla')}: ${label}`} head={head}>
                {lines.map(({ month, name, rate, ...counts }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {(['met', 'breached', 'open'] as const).map((outcome) => (
                      <td key={outcome} className="is-number">
                        <Count value={counts[outcome]} behind={{ figure: 'sla', key: [key, outcome, ...(month ? [month] : [])].join(), title: `${label}, ${speak(outcome)} ${month ? name : ''}` }} />
                      </td>
                    ))}
                    <td className="is-number">{showShare(rate)}</td>
                  </tr>
                ))}
              </Table>
            </Lines>
          </div>
        )
      })}
    </Section>
  )
}

/** A long table is folded away below its chart. */
function Lines({ folded, title, children }: { folded: boolean; title: string; children: ReactNode }) {
  return folded ? <details><summary>{title}</summary>{children}</details> : children
}
