import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { releaseTexts } from '../../mails/templates/texts/index.ts'
import { templateKeys } from '../../mails/templates/words.ts'
import { env } from '../../platform/env.ts'
import { say } from '../../shared/text.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { localeOfLanguage } from '../words.ts'
import { BouncedAddresses } from './BouncedAddresses.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import { MailFilters } from './MailFilters.tsx'
import './mails.css'
import { boxes, mailsAddress, mailsChoiceIn } from './mailsAddress.ts'
import { mailSpeaker } from './mailWords.ts'
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
  const templates = templateKeys
    .map((value) => ({ value, label: say(releaseTexts[value].name, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
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
        {box === 'log' && (
          <>
            <MailFilters key={JSON.stringify(filter)} filter={filter} templates={templates} resetTo={mailsAddress(admin, { box: 'log' })} speak={speak} />
            <DeliveryLog key={`${JSON.stringify(filter)} ${page}`} filter={filter} page={page} timeZone={timeZone} adminRoute={admin} />
          </>
        )}
      </Gutter>
    </AdminPage>
  )
}
