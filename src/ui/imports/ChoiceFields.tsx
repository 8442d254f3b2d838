'use client'
import type { ImportWord } from './importWords.ts'
import type { ImportChoice } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = { choice: ImportChoice; onChange: (choice: ImportChoice) => void }
type Option<Value> = { value: Value; word: ImportWord; hint: ImportWord }

const modes: Option<ImportChoice['mode']>[] = [
  { value: 'all_or_nothing', word: 'modeAll', hint: 'modeAllHint' },
  { value: 'skip_invalid', word: 'modeSkip', hint: 'modeSkipHint' },
]
const duplicateRules: Option<ImportChoice['duplicates']>[] = [
  { value: 'reject', word: 'dupReject', hint: 'dupRejectHint' },
  { value: 'skip', word: 'dupSkip', hint: 'dupSkipHint' },
  { value: 'update', word: 'dupUpdate', hint: 'dupUpdateHint' },
]

/** What becomes of bad rows and of known reference numbers, in plain words. */
export function ChoiceFields({ choice, onChange }: Props) {
  return (
    <div className="office-import__choices">
      <Choice
        name="mode"
        title="mode"
        options={modes}
        value={choice.mode}
        onChange={(mode) => onChange({ ...choice, mode })}
      />
      <DuplicatesField value={choice.duplicates} onChange={(duplicates) => onChange({ ...choice, duplicates })} />
    </div>
  )
}

const historyModes: Option<ImportChoice['mode']>[] = [
  { value: 'all_or_nothing', word: 'historyModeAll', hint: 'historyModeAllHint' },
  { value: 'skip_invalid', word: 'historyModeSkip', hint: 'historyModeSkipHint' },
]
const historyDuplicates: Option<'reject' | 'skip'>[] = [
  { value: 'reject', word: 'dupReject', hint: 'historyDupRejectHint' },
  { value: 'skip', word: 'historyDupSkip', hint: 'historyDupSkipHint' },
]
type HistoryTerms = { mode: ImportChoice['mode']; duplicates: 'reject' | 'skip' }

/** What becomes of events that the workflow refuses, and of those that are there already. */
export function HistoryFields({ choice, onChange }: { choice: HistoryTerms; onChange: (terms: HistoryTerms) => void }) {
  const { mode, duplicates } = choice
  return (
    <div className="office-import__choices">
      <Choice name="mode" title="historyMode" options={historyModes} value={mode} onChange={(next) => onChange({ mode: next, duplicates })} />
      <Choice
        name="duplicates"
        title="historyDup"
        options={historyDuplicates}
        value={duplicates}
        onChange={(next) => onChange({ mode, duplicates: next })}
      />
    </div>
  )
}

export function DuplicatesField({ value, onChange }: {
  value: ImportChoice['duplicates']
  onChange: (value: ImportChoice['duplicates']) => void
}) {
  return <Choice name="duplicates" title="duplicates" options={duplicateRules} value={value} onChange={onChange} />
}

function Choice<Value extends string>({ name, title, options, value, onChange }: {
  name: string
  title: ImportWord
  options: Option<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  const { speak } = useImportWords()
  return (
    <fieldset className="office-import__choice">
      <legend>{speak(title)}</legend>
      {options.map(({ value: each, word, hint }) => (
        <label key={each}>
          <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChange(each)} />
          <span>
            <strong>{speak(word)}</strong>
            <span className="office-import__muted">{speak(hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
