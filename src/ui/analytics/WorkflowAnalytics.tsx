'use client'
import { useSearchParams } from 'next/navigation.js'
import { useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import type { TableName } from '../../analytics/tables.ts'
import type { Locale } from '../../shared/text.ts'
import { showMoment } from '../dates.ts'
import { addressWith, choiceIn, isNarrowed, queryOf } from './analyticsAddress.ts'
import './analytics.css'
import { analyticsSpeaker } from './analyticsWords.ts'
import { AnalyticsFilters } from './AnalyticsFilters.tsx'
import { DecisionsSection } from './DecisionsSection.tsx'
import { LoadSection } from './LoadSection.tsx'
import { PageContext, usePage, type Behind, type Page } from './parts.tsx'
import { PassagesSection } from './PassagesSection.tsx'
import { RejectionsSection } from './RejectionsSection.tsx'
import { RowsDialog } from './RowsDialog.tsx'
import { SlaSection } from './SlaSection.tsx'
import { StatesSection } from './StatesSection.tsx'
import { ThroughputSection } from './ThroughputSection.tsx'
import { Tiles } from './Tiles.tsx'
import { useAnalytics } from './useAnalytics.ts'
import { VariantsSection } from './VariantsSection.tsx'

type Props = { workflowId: number; locale: Locale; adminRoute?: string }

/** How work goes through a workflow: figures, charts, the tables and the transactions behind them. The filters stand in the address. */
export function WorkflowAnalytics({ workflowId, locale, adminRoute = '/admin' }: Props) {
  const speak = analyticsSpeaker(locale)
  const choice = choiceIn(useSearchParams())
  const [behind, setBehind] = useState<Behind | null>(null)
  const { body: analytics, loading, problem, again } = useAnalytics(workflowId, queryOf(choice), locale)

  const page: Page = {
    locale,
    speak,
    choice,
    change: (changed) => window.history.pushState(null, '', addressWith(new URL(window.location.href), { ...choice, ...changed })),
    showRows: setBehind,
    exportAddress: (table: TableName | null) =>
      `/api/v1/workflows/${workflowId}/analytics/export?${queryOf(choice, { format: table === null ? 'xlsx' : 'csv', lang: locale, ...(table === null ? {} : { table }) })}`,
  }
  return (
    <PageContext value={page}>
      <div className="office-analytics" aria-busy={loading}>
        <AnalyticsFilters versions={analytics?.versions ?? []} />
        {problem && (
          <div className="office-problem" role="alert">
            {speak('failed', { reason: problem })}{' '}
            <button type="button" className="office-button" onClick={again}>{speak('retry')}</button>
          </div>
        )}
        <p className="office-analytics__state office-muted" role="status">
          {loading ? speak('loading') : analytics && speak('asOf', { at: showMoment(analytics.at, analytics.timeZone) })}
        </p>
        {analytics ? <Figures analytics={analytics} /> : !problem && <Skeleton />}
      </div>
      {behind && <RowsDialog workflow={workflowId} adminRoute={adminRoute} behind={behind} onClose={() => setBehind(null)} />}
    </PageContext>
  )
}

/** The figures themselves, or why there are none. */
function Figures({ analytics }: { analytics: Analytics }) {
  const { speak, choice } = usePage()
  if (analytics.transactions.total === 0) {
    return (
      <div className="office-card office-empty">
        {isNarrowed(choice) ? <p>{speak('emptyFiltered')}</p> : <><h2>{speak('empty')}</h2><p>{speak('emptyText')}</p></>}
      </div>
    )
  }
  return (
    <>
      <Tiles analytics={analytics} />
      <StatesSection analytics={analytics} />
      <ThroughputSection analytics={analytics} />
      <div className="office-analytics__pair">
        <RejectionsSection analytics={analytics} of="rejections" />
        <RejectionsSection analytics={analytics} of="rework" />
      </div>
      <PassagesSection analytics={analytics} />
      <VariantsSection analytics={analytics} />
      <SlaSection analytics={analytics} />
      <LoadSection analytics={analytics} />
      <DecisionsSection analytics={analytics} />
    </>
  )
}

/** Where the figures will be, before there are any. */
function Skeleton() {
  return (
    <div aria-hidden="true">
      <div className="office-analytics__tiles">
        {[0, 1, 2, 3, 4, 5].map((tile) => <div key={tile} className="office-analytics__tile office-analytics__ghost" />)}
      </div>
      {[0, 1].map((section) => <div key={section} className="office-card office-analytics__section office-analytics__ghost is-high" />)}
    </div>
  )
}
