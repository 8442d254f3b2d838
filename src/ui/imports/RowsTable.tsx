'use client'
import { showDay } from '../dates.ts'
import type { ImportWord } from './importWords.ts'
import { RowReference } from './RowReference.tsx'
import type { ImportSetting, ShownImport, ShownRow, Verdict } from './shownImport.ts'
import { VerdictTable } from './VerdictTable.tsx'

/** The rows of a workbook as they were understood, with what becomes or became of each. */
export function RowsTable({ record, setting }: { record: ShownImport; setting: ImportSetting }) {
  return (
    <VerdictTable<ShownRow>
      record={record}
      title="rowsTitle"
      all="anyVerdict"
      verdicts={['create', 'update', 'skip', 'invalid']}
      verdictWord={(verdict) => wordOf(verdict, record)}
      tones={{ create: 'good', update: 'changed', skip: 'quiet', invalid: 'bad' }}
      columns={[
        { heading: 'reference', render: (row) => <RowReference row={row} adminRoute={setting.adminRoute} /> },
        { heading: 'client', render: ({ clientName }) => <bdi>{clientName}</bdi> },
        { heading: 'due', short: true, render: ({ dueDate }) => dueDate && showDay(dueDate) },
      ]}
    />
  )
}

function wordOf(verdict: Verdict, { dryRun, imported, updated }: ShownImport): ImportWord {
  const happened = !dryRun && imported + updated > 0
  if (happened && verdict === 'create') return 'verdict_created'
  if (happened && verdict === 'update') return 'verdict_updated'
  return `verdict_${verdict}`
}
