'use client'
import { Link } from '@payloadcms/ui'
import { Code } from '../../parts/Code.tsx'
import { DueMark } from '../../parts/DueMark.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import { useBoard } from '../parts.tsx'
import { Card, NowNote } from '../Card.tsx'

/** The open work that is due next, the nearest first. Its number is the way to it. */
export function DueCard() {
  const { stats: { nextDue }, today, locale, speak, adminRoute } = useBoard()
  return (
    <Card title={speak('due')} note={<NowNote />}>
      {nextDue.length === 0 ? <p className="office-empty">{speak('nothingDue')}</p> : (
        <ul className="office-board-due">
          {nextDue.map(({ id, reference, externalReference, title, dueDate, statusLabel, statusColour }) => (
            <li key={id}>
              <div>
                <Link href={`${adminRoute}/collections/transactions/${id}`} prefetch={false}><Code>{externalReference}</Code> <Code>{reference}</Code></Link>
                {title && <span className="office-board-due__title"><bdi>{title}</bdi></span>}
              </div>
              <StatusBadge label={statusLabel} colour={statusColour} />
              <DueMark dueDate={dueDate} kind="normal" today={today} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
