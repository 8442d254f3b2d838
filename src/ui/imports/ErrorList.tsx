'use client'
import { useId, useMemo, useState } from 'react'
import { showNumber } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { isImportWord } from './importWords.ts'
import type { ShownError, ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

const pageLength = 25

/** The errors of an import by kind, to look through: what is wrong where. */
export function ErrorList({ record }: { record: ShownImport }) {
  const { speak } = useImportWords()
  const [kind, setKind] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(pageLength)
  const titleId = useId()
  const { errors, errorCount, columns } = record
  const ofEvents = record.kind === 'history'
  const headings = useMemo(
    () => new Map([...(columns?.found ?? []), ...(columns?.absent ?? [])].map(({ key, header }) => [key, header])),
    [columns],
  )
  const kinds = useMemo(() => countKinds(errors), [errors])
  const fitting = useMemo(() => errors.filter((error) => fits(error, kind, search)), [errors, kind, search])
  const headingOf = (column: string) => headings.get(column) ?? column
  const kindName = ({ column, code }: ShownError) =>
    isImportWord(code) ? `${headingOf(column)}: ${speak(code)}` : headingOf(column)
  const choose = (next: string | null) => {
    setKind(next)
    setShown(pageLength)
  }
  const chip = (key: string | null, label: string, count: number) => (
    <button key={key ?? ''} type="button" className="office-import__chip" aria-pressed={kind === key} onClick={() => choose(key)}>
      {label} <span>{showNumber(count)}</span>
    </button>
  )
  return (
    <section className="office-import__card" aria-labelledby={titleId}>
      <h2 id={titleId}>{speak('errorsTitle')}</h2>
      {errorCount > errors.length && (
        <p className="office-import__muted">
          {speak('errorsListed', { listed: showNumber(errors.length), total: showNumber(errorCount) })}
        </p>
      )}
      <div className="office-import__filters">
        <div role="group" aria-label={speak('filterErrors')} className="office-import__chips">
          {chip(null, speak('allErrors'), errors.length)}
          {kinds.length > 1 && kinds.map(({ key, example, count }) => chip(key, kindName(example), count))}
        </div>
        <input
          type="search"
          value={search}
          placeholder={speak('findErrors')}
          aria-label={speak('findErrors')}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setShown(pageLength)
          }}
        />
      </div>
      {fitting.length === 0 ? (
        <p className="office-import__muted" aria-live="polite">{speak('nothingFound')}</p>
      ) : (
        <div className="office-import__scroll" tabIndex={0} role="group" aria-labelledby={titleId}>
          <table className="office-import__table">
            <thead>
              <tr>
                <th scope="col">{speak('row')}</th>
                {ofEvents && <th scope="col">{speak('reference')}</th>}
                {ofEvents && <th scope="col">{speak('state')}</th>}
                <th scope="col">{speak('column')}</th>
                <th scope="col">{speak('problem')}</th>
              </tr>
            </thead>
            <tbody>
              {fitting.slice(0, shown).map((error) => (
                <tr key={`${error.row} ${error.column} ${error.code}`}>
                  <td>{error.row}</td>
                  {ofEvents && <td>{error.reference && <Code>{error.reference}</Code>}</td>}
                  {ofEvents && <td>{error.state?.label}</td>}
                  <td>{headingOf(error.column)}</td>
                  <td className="office-import__message">{error.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {fitting.length > shown && (
        <button type="button" className="office-button" onClick={() => setShown(shown + 4 * pageLength)}>
          {speak('showMore', { count: showNumber(Math.min(4 * pageLength, fitting.length - shown)) })}
        </button>
      )}
    </section>
  )
}

const kindOf = ({ column, code }: ShownError) => `${column} ${code}`

function countKinds(errors: ShownError[]): { key: string; example: ShownError; count: number }[] {
  const kinds = new Map<string, { key: string; example: ShownError; count: number }>()
  for (const example of errors) {
    const key = kindOf(example)
    kinds.set(key, { key, example, count: (kinds.get(key)?.count ?? 0) + 1 })
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count)
}

function fits(error: ShownError, kind: string | null, search: string): boolean {
  if (kind !== null && kindOf(error) !== kind) return false
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return true
  // A number alone means the row.
  if (/^\d+$/.test(wanted)) return String(error.row) === wanted || error.value.toLowerCase().includes(wanted)
  return `${error.message} ${error.value} ${error.reference ?? ''}`.toLowerCase().includes(wanted)
}
