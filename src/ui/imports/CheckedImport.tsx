'use client'
import { useRef, useState } from 'react'
import { showNumber } from '../dates.ts'
import { DuplicatesField } from './ChoiceFields.tsx'
import { ColumnsFound } from './ColumnsFound.tsx'
import { ErrorList } from './ErrorList.tsx'
import { Figures, type Figure } from './Figures.tsx'
import { resultFileAddress } from './importAddress.ts'
import { RowsTable } from './RowsTable.tsx'
import type { ImportChoice, ImportSetting, ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'
import { useVerdictCount } from './useVerdictCount.ts'

type Props = {
  record: ShownImport
  /** The file that was checked, while the browser still holds it. */
  file: File | null
  setting: ImportSetting
  onSend: (file: File, choice: ImportChoice, dryRun: boolean) => void
  onStartOver: () => void
}

/** The second step: what the check found, and the way on. Duplicates are judged by the check, bad rows by the way on. */
export function CheckedImport({ record, file, setting, onSend, onStartOver }: Props) {
  const { locale, speak } = useImportWords()
  const [duplicates, setDuplicates] = useState(record.duplicates)
  const updates = useVerdictCount(record, 'update')
  const input = useRef<HTMLInputElement>(null)
  const next = useRef<'import' | 'check'>('import')
  const { totalRows, validRows, failed } = record
  const words = { total: showNumber(totalRows), valid: showNumber(validRows), count: showNumber(validRows) }
  // Who asked for all or nothing is led to the file first; the good rows alone are then a second thought.
  const fixFirst = failed > 0 && record.mode === 'all_or_nothing'
  const changed = duplicates !== record.duplicates
  const hasDuplicates = record.duplicates !== 'reject' || record.errors.some(({ code }) => code.startsWith('DUPLICATE_'))

  const choiceFor = (what: 'import' | 'check'): ImportChoice => ({
    mode: what === 'import' && failed > 0 ? 'skip_invalid' : record.mode,
    duplicates,
  })
  const go = (what: 'import' | 'check') => {
    next.current = what
    if (file) onSend(file, choiceFor(what), what === 'check')
    else input.current?.click()
  }
  const takeAgain = (again: File | undefined) => {
    if (!again) return
    // Another file than the checked one is never imported unseen.
    const same = again.name === record.fileName && again.size === record.fileSize
    const what = same ? next.current : 'check'
    onSend(again, choiceFor(what), what === 'check')
  }
  return (
    <>
      <section className={`office-import__card${failed > 0 ? ' office-import__card--warn' : ' office-import__card--good'}`}>
        <h2>{speak(validRows === 0 ? 'noneGood' : failed > 0 ? 'someGood' : 'allGood', words)}</h2>
        <Figures figures={figuresOf(record, updates, speak)} />
        {hasDuplicates && <DuplicatesField value={duplicates} onChange={setDuplicates} />}
        <div className="office-import__actions">
          {changed && (
            <button type="button" className="office-button office-button--main" onClick={() => go('check')}>
              {speak('checkAgain')}
            </button>
          )}
          {!changed && fixFirst && (
            <button type="button" className="office-button office-button--main" onClick={onStartOver}>
              {speak('correctedFile')}
            </button>
          )}
          {!changed && validRows > 0 && (
            <button type="button" className={`office-button${fixFirst ? '' : ' office-button--main'}`} onClick={() => go('import')}>
              {speak(importWord(validRows, failed > 0), words)}
            </button>
          )}
          {failed > 0 && (
            <a className="office-button" href={resultFileAddress(record.id, locale)}>{speak('resultFile')}</a>
          )}
          {!fixFirst && (
            <button type="button" className="office-button" onClick={onStartOver}>{speak('anotherFile')}</button>
          )}
        </div>
        <p className="office-import__muted" aria-live="polite">
          {changed && speak('optionsChanged')}
          {!changed && fixFirst && `${speak('fixFirst')} `}
          {!changed && failed > 0 && validRows > 0 &&
            speak(failed === 1 ? 'leavesOutOne' : 'leavesOut', { count: showNumber(failed), valid: showNumber(validRows) })}
        </p>
        {!file && validRows > 0 && (
          <p className="office-import__muted">{speak('chooseSame', { name: record.fileName })}</p>
        )}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          aria-label={speak('chooseSameButton')}
          className="office-import__hidden"
          tabIndex={-1}
          onChange={(event) => takeAgain(event.currentTarget.files?.[0])}
        />
      </section>
      {failed > 0 && <ErrorList record={record} />}
      {record.columns && <ColumnsFound columns={record.columns} fileName={record.fileName} />}
      <RowsTable record={record} setting={setting} />
    </>
  )
}

function importWord(validRows: number, leavesOut: boolean) {
  if (leavesOut) return validRows === 1 ? 'importGoodOne' : 'importGoodRows'
  return validRows === 1 ? 'importOne' : 'importRows'
}

function figuresOf(record: ShownImport, updates: number, speak: ReturnType<typeof useImportWords>['speak']): Figure[] {
  const { totalRows, validRows, skipped, failed, duplicates, errors, errorCount } = record
  const twice = errors.filter(({ code }) => code.startsWith('DUPLICATE_')).length
  return [
    { label: speak('rows'), count: totalRows, tone: 'plain' },
    { label: speak(duplicates === 'update' ? 'new' : 'valid'), count: validRows - updates, tone: 'good' },
    ...(duplicates === 'update' ? [{ label: speak('toUpdate'), count: updates, tone: 'changed' } as const] : []),
    ...(duplicates === 'skip' ? [{ label: speak('toSkip'), count: skipped, tone: 'quiet' } as const] : []),
    { label: speak('withErrors'), count: failed, tone: 'bad' },
    // In the other rules duplicates are what is updated or skipped.
    ...(duplicates === 'reject'
      ? [{ label: speak('duplicateRows'), count: twice, tone: 'plain', atLeast: twice > 0 && errorCount > errors.length } as const]
      : []),
  ]
}
