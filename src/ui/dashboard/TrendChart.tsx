'use client'
import { useRouter } from 'next/navigation.js'
import { Area, AreaChart, Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { figureAddress } from '../list/listAddress.ts'
import { useBoard } from './parts.tsx'
import type { Figure, TrendPoint } from './boardData.ts'

const tick = { fill: 'var(--office-muted)', fontSize: 12 }
const tip = {
  contentStyle: { background: 'var(--office-surface)', border: '1px solid var(--office-line)', borderRadius: 6, color: 'var(--office-ink)', fontSize: 13 },
  labelStyle: { color: 'var(--office-ink)', fontWeight: 600 },
  itemStyle: { color: 'var(--office-ink)', paddingBlock: 1 },
  cursor: { fill: 'var(--office-tint)', stroke: 'var(--office-line)' },
  isAnimationActive: false,
}
type Name = 'created' | 'completed' | 'backlog'
const colours: Record<Name, string> = { created: 'var(--office-board-created)', completed: 'var(--office-board-completed)', backlog: 'var(--office-board-backlog)' }

/**
 * The trend for who looks: a bar, or a place of the course of open work, leads to its rows by a click. Who reads or works by keyboard has the table beside it,
 * where every figure is a link. In Arabic time runs to the left and the scale stands on the right.
 */
export function TrendChart({ view, label }: { view: 'flow' | 'backlog'; label: string }) {
  const { stats: { trend }, speak, locale, adminRoute } = useBoard()
  const router = useRouter()
  const rightToLeft = locale === 'ar'
  const rows = trend.map((point) => ({ point, name: point.label, created: point.created.value, completed: point.completed.value, backlog: point.backlog.value }))
  const open = (figure: Figure | undefined) => figure?.filter && router.push(figureAddress(adminRoute, figure.filter))
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--office-line)" />,
    <XAxis key="x" dataKey="name" reversed={rightToLeft} tick={tick} tickLine={false} axisLine={{ stroke: 'var(--office-line)' }} minTickGap={16} />,
    <YAxis key="y" orientation={rightToLeft ? 'right' : 'left'} allowDecimals={false} tick={tick} tickLine={false} axisLine={false} width={40} />,
    <Tooltip key="tip" {...tip} />,
  ]
  const margin = { top: 8, right: 4, bottom: 0, left: 4 }
  const names: Name[] = view === 'flow' ? ['created', 'completed'] : ['backlog']
  return (
    <>
      <ul className="office-board-legend" aria-hidden="true">
        {names.map((name) => <li key={name}><span style={{ background: colours[name] }} />{speak(name)}</li>)}
      </ul>
      <div className="office-board-chart" role="img" aria-label={label} dir="ltr">
        <ResponsiveContainer width="100%" height={240} minWidth={0}>
          {view === 'flow' ? (
            <BarChart data={rows} margin={margin} accessibilityLayer={false} barGap={1} barCategoryGap="22%">
              {axes}
              {(['created', 'completed'] as const).map((name) => (
                <Bar
                  key={name} dataKey={name} name={speak(name)} fill={colours[name]} radius={[3, 3, 0, 0]} maxBarSize={28} isAnimationActive={false}
                  className="office-board-bar" onClick={(bar: { payload?: { point?: TrendPoint } }) => open(bar.payload?.point?.[name])}
                />
              ))}
            </BarChart>
          ) : (
            <AreaChart
              data={rows} margin={margin} accessibilityLayer={false} className="office-board-bar"
              onClick={({ activeTooltipIndex: at }) => open(at === undefined || at === null ? undefined : trend[Number(at)]?.backlog)}
            >
              {axes}
              <Area dataKey="backlog" name={speak('backlog')} type="monotone" stroke={colours.backlog} strokeWidth={2} fill={colours.backlog} fillOpacity={0.14} isAnimationActive={false} dot={rows.length < 2} />
            </AreaChart>
          )}
        </ResponsiveContainer>
      </div>
    </>
  )
}
