'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation.js'
import { Cell, Pie, PieChart, ResponsiveContainer } from 'recharts'
import { showShare } from '../../analytics/showFigures.ts'
import { showNumber } from '../../dates.ts'
import { figureAddress } from '../../list/listAddress.ts'
import { FigureLink, useBoard } from '../parts.tsx'
import { Card } from '../Card.tsx'
import { Change } from '../Change.tsx'
import { PeriodNote } from '../PeriodNote.tsx'

const colours = { onTime: 'var(--office-board-completed)', late: 'var(--office-board-late)' } as const

/** What was completed in the period: how much of it by its due day. The figures beside the ring are its table. */
export function OnTimeCard() {
  const { stats: { onTime }, speak, adminRoute } = useBoard()
  const router = useRouter()
  const [marked, setMarked] = useState<'onTime' | 'late' | null>(null)
  const parts = [{ name: 'onTime' as const, word: speak('inTime'), figure: onTime.onTime }, { name: 'late' as const, word: speak('late'), figure: onTime.late }]
  return (
    <Card title={speak('onTime')} note={<PeriodNote />} rows={() => parts.map(({ word, figure }) => [word, figure.value, figure.previous])}>
      {onTime.share === null ? <p className="office-empty">{speak('nothing')}</p> : (
        <div className="office-board-ring">
          <div className="office-board-ring__chart" aria-hidden="true" dir="ltr">
            <ResponsiveContainer width="100%" height={150} minWidth={0}>
              <PieChart accessibilityLayer={false}>
                <Pie data={parts.map(({ name, figure }) => ({ name, value: figure.value }))} dataKey="value" rootTabIndex={-1} innerRadius={52} outerRadius={70} startAngle={90} endAngle={-270} stroke="none" paddingAngle={onTime.late.value > 0 && onTime.onTime.value > 0 ? 2 : 0} isAnimationActive={false}>
                  {parts.map(({ name, figure }) => (
                    <Cell
                      key={name} fill={colours[name]} opacity={marked === null || marked === name ? 1 : 0.4} className="office-board-bar"
                      onClick={() => figure.filter && router.push(figureAddress(adminRoute, figure.filter))}
                    />
                  ))}
                </Pie>
              </PieChart>
            </ResponsiveContainer>
            <strong>{showShare(onTime.share)}</strong>
          </div>
          <ul>
            {parts.map(({ name, word, figure }) => (
              <li key={name} onPointerEnter={() => setMarked(name)} onPointerLeave={() => setMarked(null)}>
                <span className="office-board-dot" style={{ background: colours[name] }} aria-hidden="true" />
                <span>{word}</span>
                <FigureLink figure={figure} label={word}><strong>{showNumber(figure.value)}</strong></FigureLink>
              </li>
            ))}
            <li><Change value={onTime.share} previous={onTime.previousShare} good="up" show={(part) => speak('points', { n: Math.round(part * 1000) / 10 })} showPrevious={showShare} /></li>
          </ul>
        </div>
      )}
    </Card>
  )
}
