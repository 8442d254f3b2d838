'use client'
import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { showDay } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import type { ImportWord } from './importWords.ts'
import { PageButtons } from './PageButtons.tsx'
import type { ImportSetting, ShownImport, ShownRow, Verdict } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'
import { useRows } from './useRows.ts'

const verdicts: Verdict[] = ['create', 'update', 'skip', 'invalid']
const tones = { create: 'good', update: 'changed', skip: 'quiet', invalid: 'bad', accept: 'good' } as const satisfies Record<Verdict, string>

/** The rows as they were understood, ten at a time, with what becomes or became of each. */
export function RowsTable({ record, setting }: { record: ShownImport; setting: ImportSetting }) {
  const { speak } = useImportWords()
  const titleId = useId()
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const { found, problem, page, setPage } = useRows<ShownRow>(record.id, verdict)
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
          <PageButtons page={page} found={found} onPage={setPage} />
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
