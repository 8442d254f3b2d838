'use client'
import { Bar, BarChart, CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

type Series = { key: string; label: string; colour: string; stack?: string }
type Row = { name: string } & Record<string, string | number>
type Props = { label: string; rows: Row[]; series: readonly Series[]; rightToLeft: boolean; kind?: 'bars' | 'lines'; height?: number }

const tick = { fill: 'var(--office-muted)', fontSize: 12 }
const tip = {
  contentStyle: { background: 'var(--office-surface)', border: '1px solid var(--office-line)', borderRadius: 6, color: 'var(--office-ink)' },
  labelStyle: { color: 'var(--office-ink)', fontWeight: 600 },
  itemStyle: { color: 'var(--office-ink)' },
  cursor: { fill: 'var(--office-tint)', stroke: 'var(--office-line)' },
  isAnimationActive: false,
}

/**
 * Bars or lines over names, for who looks; whoever reads has the table below each chart. In Arabic time runs to the
 * left and the scale stands on the right.
 */
export function Chart({ label, rows, series, rightToLeft, kind = 'bars', height = 240 }: Props) {
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--office-line)" />,
    <XAxis key="x" dataKey="name" reversed={rightToLeft} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--office-line)' }} minTickGap={12} />,
    <YAxis key="y" orientation={rightToLeft ? 'right' : 'left'} allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={48} />,
    <Tooltip key="tip" {...tip} />,
    ...(series.length > 1 ? [<Legend key="legend" wrapperStyle={{ fontSize: 13 }} />] : []),
  ]
  const margin = { top: 8, right: 8, bottom: 0, left: 8 }
  return (
    <div className="office-analytics__chart" role="img" aria-label={label} dir="ltr">
      <ResponsiveContainer width="100%" height={height} minWidth={0}>
        {kind === 'lines' ? (
          <LineChart data={rows} margin={margin} accessibilityLayer={false}>
            {axes}
            {series.map(({ key, label: name, colour }) => (
              <Line key={key} dataKey={key} name={name} stroke={colour} strokeWidth={2} dot={rows.length < 30} isAnimationActive={false} type="monotone" />
            ))}
          </LineChart>
        ) : (
          <BarChart data={rows} margin={margin} accessibilityLayer={false} barGap={1}>
            {axes}
            {series.map(({ key, label: name, colour, stack }) => (
              <Bar key={key} dataKey={key} name={name} fill={colour} isAnimationActive={false} maxBarSize={40} {...(stack ? { stackId: stack } : {})} />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  )
}
