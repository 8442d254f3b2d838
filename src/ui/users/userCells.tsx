import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { showMoment, showRelative } from '../dates.ts'
import { officeClock, wordNames } from '../officeFacts.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { localeOfLanguage } from '../words.ts'
import { AccountButtons } from './AccountButtons.tsx'
import { isAccountState, stateLooks } from './accountStates.ts'
import { userSpeaker } from './userWords.ts'

type Row = {
  id: number
  name: string
  email: string
  status?: string
  departments?: (number | { id: number })[] | null
  lastSignInAt?: string | null
}
type CellProps = { rowData: Row; payload: Payload; i18n: I18n }

/** The state of an account; who waits is decided about right here. */
export function AccountStateCell({ rowData, i18n }: CellProps) {
  const locale = localeOfLanguage(i18n.language)
  if (!isAccountState(rowData.status)) return null
  const { word, colour } = stateLooks[rowData.status]
  const { id, name, email } = rowData
  return (
    <span className="office-account-state">
      <StatusBadge label={userSpeaker(locale)(word)} colour={colour} />
      {rowData.status === 'pending' && <AccountButtons person={{ id, name, email }} actions={['approve', 'reject']} inRow />}
    </span>
  )
}

/** The departments by name, in the language of the reader. */
export async function DepartmentsCell({ rowData, payload, i18n }: CellProps) {
  const names = await wordNames(payload, 'departments', localeOfLanguage(i18n.language))
  const ids = (rowData.departments ?? []).map((each) => (typeof each === 'object' ? each.id : each))
  return ids.length === 0 ? <span className="office-muted">–</span> : ids.map((id) => names.get(id) ?? '?').join(', ')
}

/** When somebody was last here. */
export async function LastSignInCell({ rowData, payload, i18n }: CellProps) {
  const locale = localeOfLanguage(i18n.language)
  const at = rowData.lastSignInAt
  if (!at) return <span className="office-muted">{userSpeaker(locale)('never')}</span>
  const { now, timeZone } = await officeClock(payload)
  return <time dateTime={at} title={showMoment(at, timeZone)} className="office-when">{showRelative(at, now, locale)}</time>
}
