'use client'
import { useWords } from '../useWords.ts'
import { SendRow } from './SendRow.tsx'
import { sendSpeaker } from './sendWords.ts'
import type { Sends } from './useSends.ts'

/** The messages so far, the newest first. */
export function SendList({ sends: { page: { docs, page, totalPages }, problem, show }, timeZone }: { sends: Sends; timeZone: string }) {
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  return (
    <section aria-labelledby="office-sends-list">
      <h2 id="office-sends-list">{speak('sent')}</h2>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {docs.length === 0 && (
        <div className="office-card office-empty">
          <h3>{speak('none')}</h3>
          <p>{speak('noneText')}</p>
        </div>
      )}
      <ol className="office-sends__list">
        {docs.map((send) => <SendRow key={send.id} send={send} timeZone={timeZone} onStopped={() => show(page)} />)}
      </ol>
      {totalPages > 1 && (
        <nav className="office-sends__pages" aria-label={speak('sent')}>
          <button type="button" className="office-button" disabled={page <= 1} onClick={() => show(page - 1)}>{speak('newer')}</button>
          <span className="office-muted">{speak('page', { page, pages: totalPages })}</span>
          <button type="button" className="office-button" disabled={page >= totalPages} onClick={() => show(page + 1)}>{speak('older')}</button>
        </nav>
      )}
    </section>
  )
}
