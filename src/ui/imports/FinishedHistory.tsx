'use client'
import { showMoment, showNumber } from '../dates.ts'
import { ColumnsFound } from './ColumnsFound.tsx'
import { ErrorList } from './ErrorList.tsx'
import { EventsTable } from './EventsTable.tsx'
import { Figures } from './Figures.tsx'
import { HistoryPlan } from './HistoryPlan.tsx'
import { resultFileAddress } from './importAddress.ts'
import type { FoundHistory, ImportSetting, ShownImport } from './shownImport.ts'
import { UndoImport } from './UndoImport.tsx'
import { useImportWords } from './useImportWords.ts'

type Props = {
  record: ShownImport
  found: FoundHistory
  setting: ImportSetting
  onChange: (record: ShownImport) => void
  onStartOver: () => void
}

/** The third step of a history when it is over: what was taken over, what was refused, and the way back. */
export function FinishedHistory({ record, found, setting, onChange, onStartOver }: Props) {
  const { locale, speak } = useImportWords()
  const { id, totalRows, imported, updated, skipped, failed, undoneAt } = record
  const tone = undoneAt ? '' : imported > 0 ? ' office-import__card--good' : ' office-import__card--bad'
  const counts = { count: showNumber(imported), transactions: showNumber(updated) }
  return (
    <>
      <section className={`office-import__card${tone}`}>
        <h2>{undoneAt ? speak('undone') : speak(imported > 0 ? 'doneHistory' : 'doneNoHistory', counts)}</h2>
        {!undoneAt && imported === 0 && failed > 0 && (
          <p className="office-import__muted">{speak('doneNoHistoryErrors', { count: showNumber(failed) })}</p>
        )}
        {undoneAt && <p role="status">{speak('undoneText', { at: showMoment(undoneAt, setting.timeZone) })}</p>}
        <Figures
          figures={[
            { label: speak('events'), count: totalRows, tone: 'plain' },
            { label: speak('takenOver'), count: imported, tone: undoneAt ? 'quiet' : 'good' },
            ...(skipped > 0 ? [{ label: speak('skipped'), count: skipped, tone: 'quiet' } as const] : []),
            { label: speak('refusedEvents'), count: failed, tone: 'bad' },
            { label: speak('concerned'), count: updated, tone: 'plain' },
          ]}
        />
        <div className="office-import__actions">
          {failed > 0 && <a className="office-button" href={resultFileAddress(id, locale)}>{speak('resultFile')}</a>}
          <button type="button" className="office-button" onClick={onStartOver}>{speak('newImport')}</button>
          {imported > 0 && !undoneAt && (
            <UndoImport record={record} onUndone={({ doc }) => onChange({ ...record, ...doc, errors: record.errors, errorCount: record.errorCount })} />
          )}
        </div>
      </section>
      {failed > 0 && <ErrorList record={record} />}
      <HistoryPlan found={found} setting={setting} />
      {!undoneAt && <EventsTable record={record} found={found} setting={setting} />}
      {record.columns && <ColumnsFound columns={record.columns} fileName={record.fileName} />}
    </>
  )
}
