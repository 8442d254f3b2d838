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
