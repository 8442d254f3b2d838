import { showNumber } from '../dates.ts'
import { localeOfLanguage } from '../words.ts'
import { importSpeaker } from './importWords.ts'
import type { ImportCellProps } from './ImportStatusCell.tsx'

/** What came of an import, in figures: a check shows what would have come of it. */
export function ImportCountsCell({ rowData, i18n }: ImportCellProps) {
  const speak = importSpeaker(localeOfLanguage(i18n.language))
  const { kind, totalRows, validRows, imported, updated, skipped, failed, dryRun, undoneAt } = rowData
  if (totalRows === 0) return '–'
  // A history counts events; `updated` are its transactions.
  const good = dryRun ? validRows : kind === 'history' ? imported : imported + updated
  const parts = [
    { tone: undoneAt ? 'plain' : 'good', count: good },
    { tone: 'quiet', count: skipped },
    { tone: 'bad', count: failed },
  ]
  return (
    <span className="office-import-counts">
      <span><b>{showNumber(good)}</b> {speak('ofRows', { total: showNumber(totalRows) })}</span>
      {failed > 0 && (
        <span className="office-import-counts__errors">{speak('errorsShort', { count: showNumber(failed) })}</span>
      )}
      <span className="office-import-counts__bar" aria-hidden="true">
        {parts.filter(({ count }) => count > 0).map(({ tone, count }) => (
          <span key={tone} className={`office-import__tone--${tone}`} style={{ flexGrow: count }} />
        ))}
      </span>
    </span>
  )
}
