import { Link } from '@payloadcms/ui'
import { callerOf } from '../../platform/caller.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { showNumber } from '../dates.ts'
import { localeOfLanguage } from '../words.ts'
import { ExportOfList, type ExportOfListProps } from '../list/ExportOfList.tsx'
import { accountStates, stateLooks, type AccountState } from './accountStates.ts'
import { UsersBulkBar } from './UsersBulkBar.tsx'
import { userSpeaker } from './userWords.ts'

type Props = ExportOfListProps

const path = 'where[or][0][and][0][status][equals]'

/** Above the list of users: who waits for a decision, and the others by state; below it, work on the selection. */
export async function UsersTools(props: Props) {
  const { payload, user = null, i18n, searchParams = {} } = props
  if (callerOf({ user })?.role !== 'admin') return null
  const speak = userSpeaker(localeOfLanguage(i18n.language))
  const rows = await sqlOnPool(payload)<{ status: AccountState; count: number }>(
    'select status::text as status, count(*)::int as count from users group by status',
  )
  const counts = new Map(rows.map(({ status, count }) => [status, count]))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const chosen = searchParams[path]
  const address = (status: AccountState | null) => {
    const query = new URLSearchParams(status ? { [path]: status } : {})
    if (typeof searchParams['search'] === 'string') query.set('search', searchParams['search'])
    return `${payload.config.routes.admin}/collections/users?${query}`
  }
  const chip = (status: AccountState | null, count: number) => (
    <li key={status ?? 'all'}>
      <Link
        href={address(status)}
        prefetch={false}
        className={`office-chip${status === 'pending' && count > 0 ? ' office-chip--alarm' : ''}`}
        aria-current={(chosen ?? null) === status ? 'true' : undefined}
      >
        {status && <span className={`office-chip__dot office-colour--${stateLooks[status].colour}`} aria-hidden="true" />}
        {speak(status ?? 'all')}
        <span className="office-chip__count">{showNumber(count)}</span>
      </Link>
    </li>
  )
  return (
    <div className="office-list-tools">
      <nav className="office-quick-filters" aria-label={speak('filters')}>
        <ul>
          {chip(null, total)}
          {accountStates.map((status) => chip(status, counts.get(status) ?? 0))}
        </ul>
        {chosen === 'pending' && !counts.get('pending') && <p className="office-muted">{speak('nobodyWaits')}</p>}
      </nav>
      <ExportOfList {...props} />
      <UsersBulkBar />
    </div>
  )
}
