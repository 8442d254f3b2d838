'use client'
import { useId, useState, type ReactNode } from 'react'
import type { ImportWord } from './importWords.ts'
import { PageButtons } from './PageButtons.tsx'
import type { ShownImport, Verdict } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'
import { useRows } from './useRows.ts'

type Props<Row> = {
  record: ShownImport
  title: ImportWord
  /** What stands for "all of them" in the choice of a verdict. */
  all: ImportWord
  verdicts: readonly Verdict[]
  verdictWord: (verdict: Verdict) => ImportWord
  tones: Partial<Record<Verdict, string>>
  /** The headings behind row and verdict, with what stands below each. */
  columns: readonly { heading: ImportWord; short?: boolean; render: (row: Row) => ReactNode }[]
}

/** The rows of a file as they were understood, ten at a time, with what becomes or became of each. */
export function VerdictTable<Row extends { row: number; verdict: Verdict }>({ record, title, all, verdicts, verdictWord, tones, columns }: Props<Row>) {
  const { speak } = useImportWords()
  const titleId = useId()
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const { found, problem, page, setPage } = useRows<Row>(record.id, verdict)
  return (
    <section className="office-import__card" aria-labelledby={titleId}>
      <div className="office-import__row">
        <h2 id={titleId}>{speak(title)}</h2>
        <select
          aria-label={speak('verdict')}
          value={verdict}
          onChange={(event) => {
            setVerdict(event.currentTarget.value as Verdict | '')
            setPage(1)
          }}
        >
          <option value="">{speak(all)}</option>
          {verdicts.map((each) => <option key={each} value={each}>{speak(verdictWord(each))}</option>)}
        </select>
      </div>
      {problem && <p className="office-import__alert" role="alert">{problem}</p>}
      {found?.totalDocs === 0 && <p className="office-import__muted">{speak('noRows')}</p>}
      {found && found.totalDocs > 0 && (
        <>
          <div className="office-import__scroll" tabIndex={0} role="group" aria-labelledby={titleId}>
            <table className="office-import__table">
              <thead>
                <tr>
                  <th scope="col">{speak('row')}</th>
                  <th scope="col">{speak('verdict')}</th>
                  {columns.map(({ heading }) => <th key={heading} scope="col">{speak(heading)}</th>)}
                </tr>
              </thead>
              <tbody>
                {found.docs.map((row) => (
                  <tr key={row.row}>
                    <td>{row.row}</td>
                    <td className="office-import__short">
                      <span className={`office-import__dot office-import__tone--${tones[row.verdict] ?? 'quiet'}`} aria-hidden="true" />
                      {speak(verdictWord(row.verdict))}
                    </td>
                    {columns.map(({ heading, short, render }) => (
                      <td key={heading} className={short ? 'office-import__short' : undefined}>{render(row)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <PageButtons page={page} found={found} onPage={setPage} />
        </>
      )}
    </section>
  )
}
