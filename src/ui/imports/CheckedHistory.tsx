'use client'
import { useRef, useState } from 'react'
import { showNumber } from '../dates.ts'
import { HistoryFields } from './ChoiceFields.tsx'
import { ColumnsFound } from './ColumnsFound.tsx'
import { ErrorList } from './ErrorList.tsx'
import { EventsTable } from './EventsTable.tsx'
import { Figures } from './Figures.tsx'
import { HistoryPlan } from './HistoryPlan.tsx'
import { resultFileAddress } from './importAddress.ts'
import { MappingTables } from './MappingTables.tsx'
import { isSameMapping, mappingOf } from './mappingOf.ts'
import type { FoundHistory, HistoryChoice, ImportSetting, ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = {
  record: ShownImport
  found: FoundHistory
  /** The file that was tried, while the browser still holds it. */
  file: File | null
  setting: ImportSetting
  onSend: (file: File, choice: HistoryChoice, dryRun: boolean) => void
  onStartOver: () => void
}

/** The second step of a history: how its words were understood, what the workflow answered, and the way on. */
export function CheckedHistory({ record, found, file, setting, onSend, onStartOver }: Props) {
  const { locale, speak } = useImportWords()
  const understood = mappingOf(found)
  const [mapping, setMapping] = useState(understood)
  const [terms, setTerms] = useState({ mode: record.mode, duplicates: record.duplicates === 'skip' ? ('skip' as const) : ('reject' as const) })
  const input = useRef<HTMLInputElement>(null)
  const next = useRef<'import' | 'check'>('import')
  const { totalRows, validRows, skipped, failed } = record
  const changed = !isSameMapping(mapping, understood) || terms.duplicates !== record.duplicates || terms.mode !== record.mode
  const mayImport = !changed && validRows > 0 && (failed === 0 || terms.mode === 'skip_invalid')
  const words = { total: showNumber(totalRows), valid: showNumber(validRows), count: showNumber(validRows) }
  const choice: HistoryChoice = { kind: 'history', workflow: found.workflow.key, mapping, ...terms }

  const go = (what: 'import' | 'check') => {
    next.current = what
    if (file) onSend(file, choice, what === 'check')
    else input.current?.click()
  }
  const takeAgain = (again: File | undefined) => {
    if (!again) return
    // Another file than the tried one is never imported unseen.
    const same = again.name === record.fileName && again.size === record.fileSize
    onSend(again, choice, !same || next.current === 'check')
  }
  return (
    <>
      <section className={`office-import__card office-import__card--${failed > 0 ? 'warn' : 'good'}`}>
        <h2>{speak(validRows === 0 ? 'noneAccepted' : failed > 0 ? 'someAccepted' : 'allAccepted', words)}</h2>
        <Figures
          figures={[
            { label: speak('events'), count: totalRows, tone: 'plain' },
            { label: speak('accepted'), count: validRows, tone: 'good' },
            ...(skipped > 0 ? [{ label: speak('toSkip'), count: skipped, tone: 'quiet' } as const] : []),
            { label: speak('refusedEvents'), count: failed, tone: 'bad' },
            { label: speak('concerned'), count: found.transactions, tone: 'plain' },
          ]}
        />
        <HistoryFields choice={terms} onChange={setTerms} />
        <div className="office-import__actions">
          {!mayImport && (
            <button type="button" className="office-button office-button--main" disabled={!changed} onClick={() => go('check')}>
              {speak('tryAgain')}
            </button>
          )}
          {mayImport && (
            <button type="button" className="office-button office-button--main" onClick={() => go('import')}>
              {speak(failed > 0 ? 'takeOverAccepted' : 'takeOver', words)}
            </button>
          )}
          {failed > 0 && <a className="office-button" href={resultFileAddress(record.id, locale)}>{speak('resultFile')}</a>}
          <button type="button" className="office-button" onClick={onStartOver}>{speak('anotherFile')}</button>
        </div>
        <p className="office-import__muted" aria-live="polite">{changed ? speak('mappingChanged') : !mayImport && failed > 0 && speak('refusedHint')}</p>
        {!file && <p className="office-import__muted">{speak('chooseSame', { name: record.fileName })}</p>}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          aria-label={speak('chooseSameButton')}
          className="office-import__hidden"
          tabIndex={-1}
          onChange={(event) => {
            takeAgain(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </section>
      <MappingTables found={found} mapping={mapping} onMapping={setMapping} />
      <HistoryPlan found={found} setting={setting} />
      {failed > 0 && <ErrorList record={record} />}
      <EventsTable record={record} found={found} setting={setting} />
      {record.columns && <ColumnsFound columns={record.columns} fileName={record.fileName} />}
    </>
  )
}
