'use client'
import { showMoment } from '../dates.ts'
import type { ImportWord } from './importWords.ts'
import { RowReference } from './RowReference.tsx'
import type { FoundHistory, ImportSetting, ShownEvent, ShownImport, Verdict } from './shownImport.ts'
import { VerdictTable } from './VerdictTable.tsx'

/** The events as they were understood, with what the workflow answered. */
export function EventsTable({ record, found: { transitions }, setting }: { record: ShownImport; found: FoundHistory; setting: ImportSetting }) {
  const happened = !record.dryRun && record.imported > 0
  const labels = new Map(transitions.map(({ key, label, to }) => [key, `${label} – ${to}`]))
  return (
    <VerdictTable<ShownEvent>
      record={record}
      title="eventsTitle"
      all="allEvents"
      verdicts={['accept', 'skip', 'invalid']}
      verdictWord={(verdict) => wordOf(verdict, happened)}
      tones={{ accept: 'good', skip: 'quiet', invalid: 'bad' }}
      columns={[
        { heading: 'reference', render: (row) => <RowReference row={row} adminRoute={setting.adminRoute} /> },
        { heading: 'occurred', short: true, render: ({ occurredAt }) => occurredAt && showMoment(occurredAt, setting.timeZone) },
        { heading: 'activity', render: ({ activity }) => <bdi>{activity}</bdi> },
        { heading: 'transition', render: ({ transition }) => transition && (labels.get(transition) ?? transition) },
      ]}
    />
  )
}

function wordOf(verdict: Verdict, happened: boolean): ImportWord {
  if (verdict === 'accept') return happened ? 'verdict_taken' : 'verdict_accept'
  return verdict === 'invalid' ? 'event_invalid' : `verdict_${verdict}`
}
