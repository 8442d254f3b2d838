'use client'
import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { showMoment, showRelative } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { useBoard } from '../parts.tsx'
import { Card } from '../Card.tsx'
import { kinds, useActivity, type Kind } from '../useActivity.ts'
import type { BoardWord } from '../boardWords.ts'

const words: Record<Kind, BoardWord> = { all: 'kindAll', status: 'kindStatus', comments: 'kindComments', files: 'kindFiles', assignment: 'kindAssignment', me: 'byMe' }

/** What happened last, and on asking what before; what is new comes on top by itself. */
export function ActivityCard() {
  const { stats, speak, locale, adminRoute } = useBoard()
  const [kind, setKind] = useState<Kind>('all')
  const { lines, hasMore, more, problem, again, loading } = useActivity(kind)
  const offered = kinds.filter((each) => stats.role !== 'client' || (each !== 'assignment' && each !== 'me'))
  const now = Date.parse(stats.at)
  return (
    <Card
      title={speak('activity')}
      tools={
        <select className="office-input office-board-select" aria-label={speak('kinds')} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          {offered.map((each) => <option key={each} value={each}>{speak(words[each])}</option>)}
        </select>
      }
    >
      {problem && <p className="office-problem" role="alert">{problem} <button type="button" className="office-link" onClick={again}>{speak('retry')}</button></p>}
      {lines.length === 0 && !loading && !problem && <p className="office-empty">{speak('noActivity')}</p>}
      <ol className="office-board-feed" aria-busy={loading}>
        {lines.map(({ id, event, title, at, actor, transaction }) => (
          <li key={id} data-event={event}>
            <Link href={`${adminRoute}/collections/transactions/${transaction.id}`} prefetch={false}>
              <Code>{transaction.externalReference}</Code> <Code>{transaction.reference}</Code>
            </Link>
            <span><bdi>{title}</bdi></span>
            <span className="office-muted">
              <bdi>{actor ?? speak('office')}</bdi>{' · '}
              <time dateTime={at} title={showMoment(at, stats.timeZone)}>{showRelative(at, now, locale)}</time>
            </span>
          </li>
        ))}
      </ol>
      {hasMore && <button type="button" className="office-button office-board-more" onClick={more} disabled={loading}>{speak('earlier')}</button>}
    </Card>
  )
}
