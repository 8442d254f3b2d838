'use client'
import type { ImportWord } from './importWords.ts'
import type { ImportKind } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

const kinds: { value: ImportKind; word: ImportWord; hint: ImportWord }[] = [
  { value: 'transactions', word: 'kindTransactions', hint: 'kindTransactionsHint' },
  { value: 'history', word: 'kindHistory', hint: 'kindHistoryHint' },
]

/** Whether the file holds transactions or their history. Only asked of who may import both. */
export function ChooseKind({ kind, onKind }: { kind: ImportKind; onKind: (kind: ImportKind) => void }) {
  const { speak } = useImportWords()
  return (
    <fieldset className="office-import__choice office-import__kind">
      <legend>{speak('kind')}</legend>
      {kinds.map(({ value, word, hint }) => (
        <label key={value}>
          <input type="radio" name="kind" value={value} checked={value === kind} onChange={() => onKind(value)} />
          <span>
            <strong>{speak(word)}</strong>
            <span className="office-import__muted">{speak(hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
