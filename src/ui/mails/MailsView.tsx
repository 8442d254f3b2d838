import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { mailStatus } from '../../mails/log/mailStatus.ts'
import { templateNames } from '../../mails/log/templateNames.ts'
import { env } from '../../platform/env.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { localeOfLanguage } from '../words.ts'
import { askedFilter } from './askedFilter.ts'
import { BouncedAddresses } from './BouncedAddresses.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import { MailFilters } from './MailFilters.tsx'
import './mails.css'
import { boxes, mailsAddress, mailsChoiceIn, type MailFilter } from './mailsAddress.ts'
import { mailSpeaker, type MailSpeak } from './mailWords.ts'
import { Outbox } from './Outbox.tsx'

/** /admin/mails: the delivery log, the local outbox where there is no mail server, and the addresses that came back. For admins. */
export async function MailsView(props: AdminViewServerProps) {
  const { initPageResult: { req }, searchParams } = props
  const caller = callerOrSignIn(props.initPageResult, '/mails')
  const locale = localeOfLanguage(req.i18n.language)
  const speak = mailSpeaker(locale)
  if (caller.role !== 'admin') return <AdminPage {...props}><Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter></AdminPage>
  const { admin } = req.payload.config.routes
  const isLocal = env().SMTP_URL === undefined
  const { box: asked, filter, page } = mailsChoiceIn(searchParams ?? {})
  // Without a mail server the outbox is where the mails are; whoever filters wants the log.
  const box = asked && (asked !== 'outbox' || isLocal) ? asked : isLocal && Object.keys(filter).length === 0 ? 'outbox' : 'log'
  const { timeZone } = await officeClock(req.payload)
  const templates = await templateNames(req, locale)
  return (
    <AdminPage {...props}>
      <Gutter className="office-page office-mails">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <PageHead title={speak('title')} intro={speak('intro')}>
          <Link className="office-button" href={`${admin}/collections/email-templates`} prefetch={false}>{speak('templates')}</Link>
        </PageHead>
        {isLocal && <p className="office-warning">{speak('noServer')}</p>}
        <nav className="office-mails__boxes" aria-label={speak('boxes')}>
          {boxes.filter((each) => each !== 'outbox' || isLocal).map((each) => (
            <Link key={each} className="office-button" href={mailsAddress(admin, { box: each })} prefetch={false} aria-current={each === box ? 'page' : undefined}>{speak(each)}</Link>
          ))}
        </nav>
        {box === 'outbox' && <Outbox timeZone={timeZone} />}
        {box === 'bounced' && <BouncedAddresses timeZone={timeZone} />}
        {box === 'log' && <Log req={req} filter={filter} page={page} templates={templates} timeZone={timeZone} speak={speak} />}
      </Gutter>
    </AdminPage>
  )
}

type LogProps = { req: PayloadRequest; filter: MailFilter; page: number; templates: ReadonlyMap<string, string>; timeZone: string; speak: MailSpeak }

async function Log({ req, filter, page, templates, timeZone, speak }: LogProps) {
  const { admin } = req.payload.config.routes
  const { asked, people, unknown } = await askedFilter(req, filter)
  const { state, reason } = await mailStatus(req.payload)
  return (
    <>
      {state === 'down' && <p className="office-problem" role="status">{speak('serverDown')} <bdi dir="ltr" lang="en">{reason}</bdi></p>}
      <MailFilters
        key={JSON.stringify(filter)} filter={filter} resetTo={mailsAddress(admin, { box: 'log' })} speak={speak}
        templates={[...templates].map(([value, label]) => ({ value, label }))}
      />
      {people.length > 1 && (
        <nav className="office-mails__people" aria-label={speak('whoIsMeant')}>
          <span>{speak('whoIsMeant')}</span>
          {people.map(({ id, name, email }) => (
            <Link key={id} className="office-chip" href={mailsAddress(admin, { box: 'log', filter: { ...filter, to: `#${id}` } })} prefetch={false}><bdi>{name}</bdi> <span className="office-muted" dir="ltr">{email}</span></Link>
          ))}
        </nav>
      )}
      {unknown ? (
        <p className="office-empty office-card">{speak('noSuchTransaction', { number: filter.transaction ?? '' })}</p>
      ) : (
        <DeliveryLog
          key={`${JSON.stringify(asked)} ${page}`} filter={filter} asked={asked} page={page} templates={Object.fromEntries(templates)} timeZone={timeZone} adminRoute={admin}
        />
      )}
    </>
  )
}
