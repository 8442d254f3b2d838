'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { showDay, showNumber } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { useApi } from '../useApi.ts'
import type { ImportWord } from './importWords.ts'
import type { ImportSetting, ShownImport, ShownRow, Verdict } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Page = { docs: ShownRow[]; totalDocs: number; page: number; limit: number; totalPages: number }

const verdicts: Verdict[] = ['create', 'update', 'skip', 'invalid']
const tones = { create: 'good', update: 'changed', skip: 'quiet', invalid: 'bad' } as const satisfies Record<Verdict, string>

/** The rows as they were understood, ten at a time, with what becomes or became of each. */
export function RowsTable({ record, setting }: { record: ShownImport; setting: ImportSetting }) {
  const { speak } = useImportWords()
  const ask = useApi()
  const titleId = useId()
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const [page, setPage] = useState(1)
  const [found, setFound] = useState<Page | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id } = record
  useEffect(() => {
    let gone = false
    const filter = verdict === '' ? '' : `&verdict=${verdict}`
    const load = async () => {
      const answer = await ask<Page>('GET', `/imports/${id}/rows?limit=10&page=${page}${filter}`)
      if (gone) return
      setProblem(answer.ok ? null : answer.error.message)
      if (answer.ok) setFound(answer.body)
    }
    void load()
    return () => {
      gone = true
    }
  }, [ask, id, verdict, page])
  const first = found ? (found.page - 1) * found.limit + 1 : 0
  return (
    <section className="office-import__card" aria-labelledby={titleId}>
      <div className="office-import__row">
        <h2 id={titleId}>{speak('rowsTitle')}</h2>
        <select
          aria-label={speak('verdict')}
          value={verdict}
          onChange={(event) => {
            setVerdict(event.currentTarget.value as Verdict | '')
            setPage(1)
          }}
        >
          <option value="">{speak('anyVerdict')}</option>
          {verdicts.map((each) => <option key={each} value={each}>{speak(verdictWord(each, record))}</option>)}
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
                  <th scope="col">{speak('reference')}</th>
                  <th scope="col">{speak('client')}</th>
                  <th scope="col">{speak('due')}</th>
                </tr>
              </thead>
              <tbody>
                {found.docs.map((row) => (
                  <tr key={row.row}>
                    <td>{row.row}</td>
                    <td>
                      <span className={`office-import__dot office-import__tone--${tones[row.verdict]}`} aria-hidden="true" />
                      {speak(verdictWord(row.verdict, record))}
                    </td>
                    <td>
                      <Reference row={row} adminRoute={setting.adminRoute} />
                    </td>
                    <td><bdi>{row.clientName}</bdi></td>
                    <td className="office-import__short">{row.dueDate && showDay(row.dueDate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="office-import__row">
            <span className="office-import__muted" aria-live="polite">
              {speak('pageOf', {
                from: showNumber(first), to: showNumber(first + found.docs.length - 1), total: showNumber(found.totalDocs),
              })}
            </span>
            <span className="office-import__pages">
              <button type="button" className="office-button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                {speak('previous')}
              </button>
              <button
                type="button"
                className="office-button"
                disabled={page >= found.totalPages}
                onClick={() => setPage(page + 1)}
              >
                {speak('next')}
              </button>
            </span>
          </div>
        </>
      )}
    </section>
  )
}

function Reference({ row, adminRoute }: { row: ShownRow; adminRoute: string }) {
  const given = row.externalReference && <Code>{row.externalReference}</Code>
  if (row.transactionId === null || !row.reference) return given
  return (
    <>
      {given}{' '}
      <Link href={`${adminRoute}/collections/transactions/${row.transactionId}`} prefetch={false}>
        <Code>{row.reference}</Code>
      </Link>
    </>
  )
}

function verdictWord(verdict: Verdict, { dryRun, imported, updated }: ShownImport): ImportWord {
  const happened = !dryRun && imported + updated > 0
  if (happened && verdict === 'create') return 'verdict_created'
  if (happened && verdict === 'update') return 'verdict_updated'
  return `verdict_${verdict}`
}
