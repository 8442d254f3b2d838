import { Gutter, Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { AdminViewServerProps, Payload, PayloadRequest } from 'payload'
import { dashboardOf } from '../../analytics/dashboard.ts'
import { callerOf } from '../../platform/caller.ts'
import { isDomainError } from '../../shared/errors.ts'
import { filterInWords } from '../../transactions/filterInWords.ts'
import { importAddress } from '../list/fileAddresses.ts'
import { officeClock, requestOf } from '../officeFacts.ts'
import { MailAlert } from '../queues/MailAlert.tsx'
import { ScanAlert } from '../quarantine/ScanAlert.tsx'
import { localeOfLanguage } from '../words.ts'
import { Board } from './Board.tsx'
import { choiceIn, queryOf } from './boardAddress.ts'
import type { BoardStats } from './boardData.ts'
import { boardSpeaker } from './boardWords.ts'
import { keptArrangement } from './keptArrangement.ts'
import { ownWidgets } from './ownWidgets.tsx'
import { showToday } from './showToday.ts'

type Props = Pick<AdminViewServerProps, 'initPageResult'> & {
  payload: Payload
  i18n: I18n
  user?: PayloadRequest['user']
  searchParams?: Record<string, string | string[] | undefined>
}

/** Where a day begins: what is to be done next, how all work stands, how it goes. Every figure is a link to its rows. */
export async function DashboardView({ initPageResult, payload, i18n, user, searchParams = {} }: Props) {
  const req = await requestOf(payload, user ?? null)
  const caller = callerOf(req)
  if (!caller) return null
  const locale = localeOfLanguage(i18n.language)
  const speak = boardSpeaker(locale)
  const adminRoute = payload.config.routes.admin
  const isAdmin = caller.role === 'admin'
  const isStaff = caller.role !== 'client'
  const clock = await officeClock(payload)
  const toImport = importAddress(payload)
  const newOne = (
    <Link className="office-button office-button--main" href={`${adminRoute}/collections/transactions/create`} prefetch={false}>{speak('newTransaction')}</Link>
  )
  return (
    <Gutter className="office-start">
      <Board
        initial={await figuresOf()} today={clock.today} kept={await keptArrangement(req)} locale={locale} adminRoute={adminRoute} me={caller.id} own={ownWidgets({ initPageResult })}
        head={
          <>
            <div className="office-board-greeting">
              <h1>{speak('goodDay', { name: caller.name })}</h1>
              <p>{showToday(clock.today, locale)}</p>
            </div>
            {isStaff && newOne}
          </>
        }
        alerts={isAdmin && (
          <div className="office-board-alerts">
            <ScanAlert payload={payload} locale={locale} now={clock.now} />
            <MailAlert payload={payload} locale={locale} now={clock.now} />
          </div>
        )}
        empty={
          <section className="office-empty office-card">
            <h2>{speak('emptyTitle')}</h2>
            <p>{speak(isStaff ? 'emptyStaff' : 'emptyClient')}</p>
            {isStaff && toImport && <p><Link className="office-button" href={toImport} prefetch={false}>{speak('importFile')}</Link></p>}
          </section>
        }
      />
    </Gutter>
  )

  /** The figures that the address asks for; null where it asks for nonsense: the page then says so itself. */
  async function figuresOf(): Promise<BoardStats | null> {
    const search = { get: (name: string) => (typeof searchParams[name] === 'string' ? searchParams[name] : null) }
    const { from, to, interval, ...filter } = queryOf(choiceIn(search), clock.today)
    try {
      const range = { from, to, ...(interval ? { interval: interval as BoardStats['range']['interval'] } : {}) }
      return await dashboardOf(req, caller!, { range, filter: filterInWords(new URLSearchParams(filter).toString()) }, locale)
    } catch (error) {
      if (isDomainError(error)) return null
      throw error
    }
  }
}
