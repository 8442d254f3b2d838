'use client'
import { showNumber } from '../dates.ts'
import type { ImportWord } from './importWords.ts'
import { ProgressBar } from './ProgressBar.tsx'
import type { ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = { record: ShownImport; rowsExpected: number; silent: boolean }

/** The worker at work: the step in words, and how many rows it has behind it. */
export function RunningImport({ record, rowsExpected, silent }: Props) {
  const { speak } = useImportWords()
  const { processedRows, dryRun } = record
  const allRead = rowsExpected > 0 && processedRows >= rowsExpected
  const step = stepOf(record, allRead)
  const isReplaying = record.step === 'replaying'
  const amount = rowsExpected > 0
    ? speak(isReplaying ? 'eventsOf' : 'rowsOf', { done: showNumber(processedRows), total: showNumber(rowsExpected) })
    : speak('rowsSoFar', { done: showNumber(processedRows) })
  const known = rowsExpected > 0 && !allRead && record.status === 'running'
  return (
    <section className="office-import__card">
      <h2>{speak(dryRun ? 'checking' : 'importing')}</h2>
      <p aria-live="polite" className="office-import__now">{silent ? speak('noAnswer') : speak(step)}</p>
      <ProgressBar label={speak(dryRun ? 'checking' : 'importing')} part={known ? processedRows / rowsExpected : null} valueText={amount} />
      <p className="office-import__row">
        <span aria-hidden="true">{processedRows > 0 && amount}</span>
        <span className="office-import__muted">{!dryRun && speak('leaveHint')}</span>
      </p>
    </section>
  )
}

function stepOf({ status, step, dryRun, kind }: ShownImport, allRead: boolean): ImportWord {
  if (status === 'queued') return 'waiting'
  if (step === 'replaying') return allRead && !dryRun ? 'savingHistory' : 'replaying'
  if (kind === 'history') return 'reading'
  if (!allRead && step === 'reading') return 'reading'
  return dryRun ? 'comparing' : 'writing'
}
