'use client'
import type { HistoryEntry } from '../../transactions/historyOf.ts'
import { showMoment } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { usePages } from './usePages.ts'

/** What happened to the transaction, newest first, in the reader's words. */
export function Timeline({ id, timeZone, staff }: { id: number; timeZone: string; staff: boolean }) {
  const { speak } = useWords()
  const { docs, hasMore, failed, more, again } = usePages<HistoryEntry>(id, 'history')
  if (failed && !docs) return <Failed again={again} />
  if (docs?.length === 0) return <p className="office-empty">{speak('noHistory')}</p>
  return (
    <div aria-busy={docs === null}>
      <ol className="office-timeline">
        {(docs ?? []).map((entry) => (
          <li key={entry.id} data-event={entry.event}>
            <p className="office-timeline__title">
              <strong dir="auto">{entry.title}</strong>
              {entry.imported && <span className="office-tag office-tag--external" title={entry.imported.activity}>{speak('importedEvent')}</span>}
              {staff && entry.internal && <span className="office-tag office-tag--internal">{speak('internal')}</span>}
            </p>
            {entry.covers && <Covers covers={entry.covers} />}
            {entry.reason && <blockquote dir="auto">{entry.reason}</blockquote>}
            <p className="office-muted">
              <bdi>{entry.actor ? entry.actor.name || speak('removedPerson') : entry.imported?.word || speak('office')}</bdi>
              {' · '}
              <time dateTime={entry.at} dir="ltr">{showMoment(entry.at, timeZone)}</time>
            </p>
          </li>
        ))}
      </ol>
      {hasMore && <button type="button" className="office-button" onClick={more}>{speak('more')}</button>}
    </div>
  )
}

/** What a decision was about, and what of it is no longer the same: a yes to another file is no yes to this one. */
function Covers({ covers }: { covers: NonNullable<HistoryEntry['covers']> }) {
  const { speak } = useWords()
  return (
    <p className="office-muted office-timeline__covers">
      {speak(covers.files === 1 ? 'coveredOneFile' : 'coveredFiles', { count: covers.files })}
      {covers.changed.map(({ name, change }, index) => (
        <span key={`${index} ${name}`} className="office-tag office-tag--changed">
          <bdi>{name}</bdi> {speak(change === 'replaced' ? 'replacedSince' : 'removedSince')}
        </span>
      ))}
    </p>
  )
}

export function Failed({ again }: { again: () => void }) {
  const { speak } = useWords()
  return (
    <p className="office-problem" role="alert">
      {speak('couldNotLoad')} <button type="button" className="office-button" onClick={again}>{speak('tryAgain')}</button>
    </p>
  )
}
