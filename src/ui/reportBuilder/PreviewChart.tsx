'use client'
import { Bar, BarChart, CartesianGrid, Cell, Legend, Line, LineChart, Pie, PieChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { ReportChart } from '../../reports/document.ts'

const tick = { fill: 'var(--office-muted)', fontSize: 12 }
const tip = {
  contentStyle: { background: 'var(--office-surface)', border: '1px solid var(--office-line)', borderRadius: 6, color: 'var(--office-ink)', fontSize: 13 },
  labelStyle: { color: 'var(--office-ink)', fontWeight: 600 },
  itemStyle: { color: 'var(--office-ink)' },
  cursor: { fill: 'var(--office-tint)' },
  isAnimationActive: false,
}
const colourOf = (place: number) => `var(--office-builder-${(place % 8) + 1})`

/** The chart as the report will draw it, near enough. The table below says the same; so it is one picture to a reader. */
export function PreviewChart({ chart, locale }: { chart: ReportChart; locale: 'en' | 'ar' }) {
  const rows = chart.categories.map((name, place) => ({ name, ...Object.fromEntries(chart.series.map(({ values }, series) => [`s${series}`, values[place] ?? null])) }))
  const rightToLeft = locale === 'ar'
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--office-line)" />,
    <XAxis key="x" dataKey="name" reversed={rightToLeft} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--office-line)' }} minTickGap={12} />,
    <YAxis key="y" orientation={rightToLeft ? 'right' : 'left'} tick={tick} tickLine={false} axisLine={false} width={44} />,
    <Tooltip key="tip" {...tip} />,
    ...(chart.series.length > 1 ? [<Legend key="legend" />] : []),
  ]
  const margin = { top: 8, right: 4, bottom: 0, left: 4 }
  return (
    <div className="office-builder__chart" role="img" aria-label={chart.title} dir="ltr">
      <ResponsiveContainer width="100%" height={260} minWidth={0}>
        {chart.kind === 'pie' ? (
          <PieChart accessibilityLayer={false}>
            <Pie data={rows} dataKey="s0" nameKey="name" outerRadius={90} isAnimationActive={false}>
              {rows.map(({ name }, place) => <Cell key={name} fill={colourOf(place)} />)}
            </Pie>
            <Tooltip {...tip} />
            <Legend />
          </PieChart>
        ) : chart.kind === 'line' ? (
          <LineChart data={rows} margin={margin} accessibilityLayer={false}>
            {axes}
            {chart.series.map(({ name }, place) => <Line key={`s${place}`} dataKey={`s${place}`} name={name} stroke={colourOf(place)} strokeWidth={2} dot={rows.length < 20} isAnimationActive={false} />)}
          </LineChart>
        ) : (
          <BarChart data={rows} margin={margin} accessibilityLayer={false}>
            {axes}
            {chart.series.map(({ name }, place) => (
              <Bar key={`s${place}`} dataKey={`s${place}`} name={name} fill={colourOf(place)} maxBarSize={36} isAnimationActive={false} {...(chart.kind === 'stackedBar' ? { stackId: 'all' } : {})} />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  )
}
