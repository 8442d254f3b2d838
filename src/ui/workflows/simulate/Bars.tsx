'use client'
import type { ReactNode } from 'react'
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useSpoken } from '../../useSpoken.ts'
import { simulateWords } from './simulateWords.ts'

type Row = { name: string } & Record<string, string | number>
type Series = { key: string; label: string; colour: string }
type Props = { title: string; rows: readonly Row[]; series: readonly Series[]; children: ReactNode }

/** Bars, one line a row, and the same figures as a table behind them. The table is what a screen reader gets. */
export function Bars({ title, rows, series, children }: Props) {
  const { locale, speak } = useSpoken(simulateWords)
  const isArabic = locale === 'ar'
  return (
    <section className="office-card office-chart">
      <h2>{title}</h2>
      <div aria-hidden="true" dir="ltr" style={{ blockSize: 56 + rows.length * 44 }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...rows]} layout="vertical" margin={{ left: 8, right: 8, top: 4, bottom: 4 }}>
            <XAxis type="number" allowDecimals={false} reversed={isArabic} tick={{ fill: 'var(--office-muted)', fontSize: 12 }} stroke="var(--office-line)" />
            <YAxis type="category" dataKey="name" width={140} orientation={isArabic ? 'right' : 'left'} tick={{ fill: 'var(--office-ink)', fontSize: 12 }} stroke="var(--office-line)" />
            <Tooltip
              cursor={{ fill: 'var(--office-sunk)' }} labelStyle={{ color: 'var(--office-ink)' }}
              contentStyle={{ background: 'var(--office-surface)', border: '1px solid var(--office-line)', borderRadius: 6 }}
            />
            {series.map(({ key, label, colour }) => <Bar key={key} dataKey={key} name={label} stackId="all" fill={colour} isAnimationActive={false} maxBarSize={26} />)}
          </BarChart>
        </ResponsiveContainer>
      </div>
      {series.length > 1 && (
        <ul className="office-chart__legend" aria-hidden="true">
          {series.map(({ key, label, colour }) => <li key={key}><span style={{ background: colour }} />{label}</li>)}
        </ul>
      )}
      <details>
        <summary>{speak('asTable')}</summary>
        <div className="table">{children}</div>
      </details>
    </section>
  )
}
