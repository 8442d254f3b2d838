'use client'
import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import { ColumnsFound } from './ColumnsFound.tsx'
import { ErrorList } from './ErrorList.tsx'
import { Figures } from './Figures.tsx'
import { importedAddress, resultFileAddress } from './importAddress.ts'
import type { ImportSpeak } from './importWords.ts'
import { RowsTable } from './RowsTable.tsx'
import type { ImportSetting, ShownImport } from './shownImport.ts'
import { UndoImport } from './UndoImport.tsx'
import { useImportWords } from './useImportWords.ts'

type Props = {
  record: ShownImport
  setting: ImportSetting
  onChange: (record: ShownImport) => void
  onStartOver: () => void
}

/** The third step when it is over: what was imported, where it is, and the way back. */
export function FinishedImport({ record, setting, onChange, onStartOver }: Props) {
  const { locale, speak } = useImportWords()
  const [undone, setUndone] = useState<{ removed: number; restored: number } | null>(null)
  const { id, totalRows, imported, updated, skipped, failed, undoneAt } = record
  const any = imported + updated > 0
  const tone = undoneAt ? '' : any ? ' office-import__card--good' : ' office-import__card--bad'
  return (
    <>
      <section className={`office-import__card${tone}`}>
        <h2>{undoneAt ? speak('undone') : headlineOf(record, speak)}</h2>
        {!undoneAt && <p aria-live="polite" className="office-import__muted">{remarkOf(record, speak)}</p>}
        {undoneAt && (
          <p role="status">
            {speak('undoneText', { at: showMoment(undoneAt, setting.timeZone) })}{' '}
            {undone && speak('undoneCounts', { removed: showNumber(undone.removed), restored: showNumber(undone.restored) })}
          </p>
        )}
        <Figures
          figures={[
            { label: speak('rows'), count: totalRows, tone: 'plain' },
            { label: speak(undoneAt ? 'wasImported' : 'imported'), count: imported, tone: undoneAt ? 'quiet' : 'good' },
            ...(record.duplicates === 'update' ? [{ label: speak('updated'), count: updated, tone: 'changed' } as const] : []),
            ...(record.duplicates === 'skip' ? [{ label: speak('skipped'), count: skipped, tone: 'quiet' } as const] : []),
            { label: speak('withErrors'), count: failed, tone: 'bad' },
          ]}
        />
        <div className="office-import__actions">
          {imported > 0 && !undoneAt && (
            <Link className="office-button office-button--main" href={importedAddress(setting.adminRoute, id)} prefetch={false}>
              {speak('showImported')}
            </Link>
          )}
          {failed > 0 && <a className="office-button" href={resultFileAddress(id, locale)}>{speak('resultFile')}</a>}
          <button type="button" className="office-button" onClick={onStartOver}>{speak('newImport')}</button>
          {any && !undoneAt && (
            <UndoImport
              record={record}
              onUndone={({ doc, removed, restored }) => {
                setUndone({ removed, restored })
                // The answer is the import without its errors; those have not changed.
                onChange({ ...record, ...doc, errors: record.errors, errorCount: record.errorCount })
              }}
            />
          )}
        </div>
      </section>
      {failed > 0 && <ErrorList record={record} />}
      {!undoneAt && <RowsTable record={record} setting={setting} />}
      {record.columns && <ColumnsFound columns={record.columns} fileName={record.fileName} />}
    </>
  )
}

function headlineOf({ imported, updated }: ShownImport, speak: ImportSpeak): string {
  if (imported > 0) return speak(imported === 1 ? 'doneImportedOne' : 'doneImported', { count: showNumber(imported) })
  if (updated > 0) return speak(updated === 1 ? 'doneUpdatedOne' : 'doneUpdated', { count: showNumber(updated) })
  return speak('doneNothing')
}

function remarkOf(record: ShownImport, speak: ImportSpeak): string {
  const { imported, updated, failed, totalRows, skipped, mode, status, fileName, startedAt, finishedAt } = record
  if (status === 'failed' && failed > 0 && mode === 'all_or_nothing') {
    return speak(failed === 1 ? 'doneNothingErrorsOne' : 'doneNothingErrors', { count: showNumber(failed) })
  }
  if (imported + updated === 0) return skipped > 0 && skipped === totalRows ? speak('doneSkipped') : ''
  if (!startedAt || !finishedAt) return ''
  const seconds = Math.max(0.1, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
  const shown = seconds < 10 ? seconds.toFixed(1) : showNumber(Math.round(seconds))
  return speak('tookSeconds', { file: fileName, seconds: shown })
}
