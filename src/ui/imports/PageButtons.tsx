'use client'
import { showNumber } from '../dates.ts'
import { useImportWords } from './useImportWords.ts'
import type { RowPage } from './useRows.ts'

/** Which rows of how many are shown, and the way to the others. */
export function PageButtons({ page, found, onPage }: { page: number; found: RowPage<unknown>; onPage: (page: number) => void }) {
  const { speak } = useImportWords()
  const first = (found.page - 1) * found.limit + 1
  return (
    <div className="office-import__row">
      <span className="office-import__muted" aria-live="polite">
        {speak('pageOf', {
          from: showNumber(first), to: showNumber(first + found.docs.length - 1), total: showNumber(found.totalDocs),
        })}
      </span>
      <span className="office-import__pages">
        <button type="button" className="office-button" disabled={page <= 1} onClick={() => onPage(page - 1)}>{speak('previous')}</button>
        <button type="button" className="office-button" disabled={page >= found.totalPages} onClick={() => onPage(page + 1)}>{speak('next')}</button>
      </span>
    </div>
  )
}
