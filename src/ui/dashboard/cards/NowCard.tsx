'use client'
import { Link } from '@payloadcms/ui'
import { showNumber } from '../../dates.ts'
import { figureAddress } from '../../list/listAddress.ts'
import type { TotalName } from '../boardData.ts'
import { Card, NowNote } from '../Card.tsx'
import { useBoard } from '../parts.tsx'

const shown = {
  admin: ['open', 'overdue', 'dueToday', 'dueThisWeek', 'unassigned', 'mine', 'drafts', 'all'],
  editor: ['mine', 'overdue', 'dueToday', 'dueThisWeek', 'waitingForMe', 'unassigned', 'drafts', 'open'],
  client: ['open', 'waitingForMe', 'dueThisWeek', 'overdue'],
} as const satisfies Record<string, readonly TotalName[]>

/** How much work there is and how much of it presses. */
export function NowCard() {
  const { stats: { role, totals }, speak, adminRoute } = useBoard()
  const known = shown[role].flatMap((name) => (totals[name] ? [{ name, figure: totals[name] }] : []))
  const wordOf = (name: TotalName) => (role === 'client' && name === 'waitingForMe' ? 'waitingForClient' : name)
  const toneOf = (name: TotalName, value: number) => (value === 0 ? '' : name === 'overdue' ? ' is-alarm' : name === 'dueToday' || name === 'waitingForMe' ? ' is-warn' : '')
  return (
    <Card title={speak('now')} note={<NowNote />} rows={() => known.map(({ name, figure }) => [speak(wordOf(name)), figure.value])}>
      <ul className="office-board-tiles">
        {known.map(({ name, figure: { value, filter } }) => {
          const content = (
            <>
              <span className="office-board-tile__number" key={value}>{showNumber(value)}</span>
              <span className="office-board-tile__label">{speak(wordOf(name))}</span>
            </>
          )
          return (
            <li key={name} className={`office-board-tile${toneOf(name, value)}`} data-figure={name}>
              {filter ? <Link href={figureAddress(adminRoute, filter)} prefetch={false}>{content}</Link> : <div>{content}</div>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
