'use client'
import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import type { ImportWord } from './importWords.ts'
import { PageButtons } from './PageButtons.tsx'
import type { FoundHistory, ImportSetting, ShownEvent, ShownImport, Verdict } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'
import { useRows } from './useRows.ts'

const verdicts: Verdict[] = ['accept', 'skip', 'invalid']
const tones = { accept: 'good', skip: 'quiet', invalid: 'bad', create: 'good', update: 'good' } as const satisfies Record<Verdict, string>

/** The events as they were understood, ten at a time, with what the workflow answered. */
export function EventsTable({ record, found: { transitions }, setting }: { record: ShownImport; found: FoundHistory; setting: ImportSetting }) {
  const { speak } = useImportWords()
  const titleId = useId()
  const [verdict, setVerdict] = useState<Verdict | ''>('')
  const { found, problem, page, setPage } = useRows<ShownEvent>(record.id, verdict)
  const happened = !record.dryRun && record.imported > 0
  const labels = new Map(transitions.map(({ key, label, to }) => [key, `${label} – ${to}`]))
  return (
    <section className="office-import__card" aria-labelledby={titleId}>
      <div className="office-import__row">
        <h2 id={titleId}>{speak('eventsTitle')}</h2>
        <select
          aria-label={speak('verdict')}
          value={verdict}
          onChange={(event) => {
            setVerdict(event.currentTarget.value as Verdict | '')
            setPage(1)
          }}
        >
          <option value="">{speak('allEvents')}</option>
          {verdicts.map((each) => <option key={each} value={each}>{speak(wordOf(each, happened))}</option>)}
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
                  {(['row', 'verdict', 'reference', 'occurred', 'activity', 'transition'] as const).map((word) => (
                    <th key={word} scope="col">{speak(word)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.docs.map((row) => (
                  <tr key={row.row}>
                    <td>{row.row}</td>
                    <td className="office-import__short">
                      <span className={`office-import__dot office-import__tone--${tones[row.verdict]}`} aria-hidden="true" />
                      {speak(wordOf(row.verdict, happened))}
                    </td>
                    <td>
                      {row.externalReference && <Code>{row.externalReference}</Code>}{' '}
                      {row.transactionId !== null && row.reference && (
                        <Link href={`${setting.adminRoute}/collections/transactions/${row.transactionId}`} prefetch={false}>
                          <Code>{row.reference}</Code>
                        </Link>
                      )}
                    </td>
                    <td className="office-import__short">{row.occurredAt && showMoment(row.occurredAt, setting.timeZone)}</td>
                    <td><bdi>{row.activity}</bdi></td>
                    <td>{row.transition && (labels.get(row.transition) ?? row.transition)}</td>
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

function wordOf(verdict: Verdict, happened: boolean): ImportWord {
  if (verdict === 'accept') return happened ? 'verdict_taken' : 'verdict_accept'
  return verdict === 'invalid' ? 'event_invalid' : `verdict_${verdict}`
}
