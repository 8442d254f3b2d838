import { Link } from '@payloadcms/ui'
import { quickViews, type QuickView } from '../../shared/quickViews.ts'
import type { Locale } from '../../shared/text.ts'
import type { Counts } from '../../transactions/counts.ts'
import { showNumber } from '../dates.ts'
import { speakerOf, type Word } from '../words.ts'
import { isOffered } from './isOffered.ts'
import { filterInAddress, listAddress, type ListFilter } from './listAddress.ts'

type Props = {
  counts: Counts
  staff: boolean
  locale: Locale
  adminRoute: string
  current: Record<string, string | string[] | undefined>
}

const hints: Record<QuickView, Word> = {
  mine: 'mineHint', unassigned: 'unassignedHint', overdue: 'overdueHint', due_soon: 'dueSoonHint',
  my_approvals: 'myApprovalsHint',
}

/** Links to the list under one filter each. Statuses nobody uses are left out, unless one is being looked at. */
export function QuickFilters({ counts, staff, locale, adminRoute, current }: Props) {
  const speak = speakerOf(locale)
  const active = filterInAddress(current)
  const isActive = (filter: ListFilter) => JSON.stringify(filter) === JSON.stringify(active)
  const chip = (filter: ListFilter, label: string, count: number, options: { hint?: string; colour?: string; alarm?: boolean } = {}) => (
    <li key={label}>
      <Link
        href={listAddress(adminRoute, filter, current)}
        prefetch={false}
        className={`office-chip${options.alarm && count > 0 ? ' office-chip--alarm' : ''}`}
        aria-current={isActive(filter) ? 'true' : undefined}
        title={options.hint}
      >
        {options.colour && <span className={`office-chip__dot office-colour--${options.colour}`} aria-hidden="true" />}
        {label}
        <span className="office-chip__count">{showNumber(count)}</span>
      </Link>
    </li>
  )
  const views = quickViews.filter((view) => isOffered(view, counts, staff) || isActive({ view }))
  const statuses = counts.by_status.filter(({ status, count }) => count > 0 || isActive({ status }))
  return (
    <nav className="office-quick-filters" aria-label={speak('quickFilters')}>
      <ul>
        {chip(null, speak('all'), counts.all)}
        {views.map((view) =>
          chip({ view }, speak(view), counts[view], { hint: speak(hints[view]), alarm: view === 'overdue' }),
        )}
      </ul>
      <ul aria-label={speak('byStatus')}>
        {statuses.map(({ status, label, colour, count }) => chip({ status }, label, count, { colour }))}
      </ul>
    </nav>
  )
}
