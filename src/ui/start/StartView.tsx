import { Gutter, Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { isOffered } from '../list/isOffered.ts'
import { quickViews } from '../../shared/quickViews.ts'
import { countsOf, type Counts } from '../../transactions/counts.ts'
import { recentActivity, type Activity } from '../../transactions/recentActivity.ts'
import { showMoment, showNumber, showRelative } from '../dates.ts'
import { listAddress, type ListFilter } from '../list/listAddress.ts'
import { officeClock, requestOf } from '../officeFacts.ts'
import { Code } from '../parts/Code.tsx'
import { MailAlert } from '../queues/MailAlert.tsx'
import { ScanAlert } from '../quarantine/ScanAlert.tsx'
import { localeOfLanguage, speakerOf, type Speak, type Word } from '../words.ts'

type Props = { payload: Payload; i18n: I18n; user?: PayloadRequest['user'] }

/** Where a day begins: what waits for this person, where all work stands, what happened last. Every figure is a link to its rows. */
export async function StartView({ payload, i18n, user }: Props) {
  const req = await requestOf(payload, user ?? null)
  const caller = callerOf(req)
  if (!caller) return null
  const locale = localeOfLanguage(i18n.language)
  const speak = speakerOf(locale)
  const adminRoute = payload.config.routes.admin
  const staff = caller.role !== 'client'
  const counts = await countsOf(req, caller, locale)
  const { docs: activity } = await recentActivity(req, { limit: 12, locale })
  const clock = await officeClock(payload)
  return (
    <Gutter className="office-start">
      <header className="office-start__head">
        <h1>{speak('goodDay', { name: caller.name })}</h1>
        {staff && (
          <nav aria-label={speak('quickActions')}>
            <Link className="office-button office-button--main" href={`${adminRoute}/collections/transactions/create`} prefetch={false}>
              {speak('newTransaction')}
            </Link>
          </nav>
        )}
      </header>
      {caller.role === 'admin' && <ScanAlert payload={payload} locale={locale} now={clock.now} />}
      {caller.role === 'admin' && <MailAlert payload={payload} locale={locale} now={clock.now} />}
      {counts.all === 0 ? (
        <section className="office-empty office-card">
          <h2>{speak('noWork')}</h2>
          <p>{speak(staff ? 'noWorkStaff' : 'noWorkClient')}</p>
        </section>
      ) : (
        <>
          <Figures counts={counts} staff={staff} speak={speak} adminRoute={adminRoute} />
          <div className="office-start__columns">
            <Bars counts={counts} speak={speak} adminRoute={adminRoute} />
            <Recent activity={activity} clock={clock} speak={speak} locale={locale} adminRoute={adminRoute} />
          </div>
        </>
      )}
    </Gutter>
  )
}

function Figures({ counts, staff, speak, adminRoute }: { counts: Counts; staff: boolean; speak: Speak; adminRoute: string }) {
  const figure = (filter: ListFilter, word: Word, count: number, alarm = false) => (
    <li key={word}>
      <Link className={`office-figure${alarm && count > 0 ? ' office-figure--alarm' : ''}`} href={listAddress(adminRoute, filter)} prefetch={false}>
        <span className="office-figure__number">{showNumber(count)}</span>
        <span>{speak(word)}</span>
      </Link>
    </li>
  )
  const views = quickViews.filter((view) => isOffered(view, counts, staff))
  return (
    <ul className="office-figures">
      {views.map((view) => figure({ view }, view, counts[view], view === 'overdue'))}
      {figure(null, 'total', counts.all)}
    </ul>
  )
}

function Bars({ counts, speak, adminRoute }: { counts: Counts; speak: Speak; adminRoute: string }) {
  const most = Math.max(1, ...counts.by_status.map(({ count }) => count))
  return (
    <section className="office-card">
      <h2>{speak('byStatus')}</h2>
      <ul className="office-bars">
        {counts.by_status.map(({ status, label, colour, count }) => (
          <li key={status}>
            <Link href={listAddress(adminRoute, { status })} prefetch={false}>
              <span className="office-bars__label">{label}</span>
              <span className={`office-bars__bar office-colour--${colour}`} aria-hidden="true">
                <span style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <span className="office-bars__count">{showNumber(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Recent({ activity, clock, speak, locale, adminRoute }: {
  activity: Activity[]
  clock: { now: number; timeZone: string }
  speak: Speak
  locale: 'en' | 'ar'
  adminRoute: string
}) {
  return (
    <section className="office-card">
      <h2>{speak('recentActivity')}</h2>
      {activity.length === 0 && <p className="office-empty">{speak('noActivity')}</p>}
      <ol className="office-recent">
        {activity.map(({ id, title, at, actor, transaction }) => (
          <li key={id}>
            <Link href={`${adminRoute}/collections/transactions/${transaction.id}`} prefetch={false}>
              <Code>{transaction.externalReference}</Code> <Code>{transaction.reference}</Code>
            </Link>
            <span dir="auto">{title}</span>
            <span className="office-muted">
              <bdi>{actor ?? speak('office')}</bdi>
              {' · '}
              <time dateTime={at} title={showMoment(at, clock.timeZone)}>{showRelative(at, clock.now, locale)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
