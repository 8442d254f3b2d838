import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { listQuarantine, type QuarantineKind } from '../../attachments/quarantine/listQuarantine.ts'
import { scanStatus } from '../../attachments/scan/scanStatus.ts'
import { officeClock } from '../officeFacts.ts'
import { AdminPage, callerOrSignIn } from '../parts/AdminPage.tsx'
import { showNumber } from '../dates.ts'
import { localeOfLanguage } from '../words.ts'
import './quarantine.css'
import { QuarantineCard } from './QuarantineCard.tsx'
import { quarantineSpeaker } from './quarantineWords.ts'
import { ScannerHead } from './ScannerHead.tsx'

const pageSize = 25

/** /admin/quarantine: how the scanner stands, what it found something in, and what it could not scan. For admins. */
export async function QuarantineView(props: AdminViewServerProps) {
  const { initPageResult: { req }, searchParams } = props
  const caller = callerOrSignIn(props.initPageResult, '/quarantine')
  const speak = quarantineSpeaker(localeOfLanguage(req.i18n.language))
  if (caller.role !== 'admin') {
    return <AdminPage {...props}><Gutter><p className="office-empty">{speak('adminsOnly')}</p></Gutter></AdminPage>
  }
  const { routes } = req.payload.config
  const kind: QuarantineKind = searchParams?.['kind'] === 'failed' ? 'failed' : 'infected'
  const asked = Number(searchParams?.['page'])
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const [status, clock, listed] = [await scanStatus(req.payload), await officeClock(req.payload), await listQuarantine(req, { kind, page, limit: pageSize })]
  const address = (values: { kind?: QuarantineKind; page?: number }) => {
    const query = new URLSearchParams(Object.entries({ kind, ...values }).map(([name, value]) => [name, String(value)]))
    return `${routes.admin}/quarantine?${query}`
  }
  const tab = (each: QuarantineKind, word: 'inQuarantine' | 'notScanned', count: number) => (
    <Link className="office-button office-quarantine__tab" href={address({ kind: each, page: 1 })} prefetch={false} aria-current={kind === each ? 'page' : undefined}>
      {speak(word)} <span className="office-muted">{showNumber(count)}</span>
    </Link>
  )
  return (
    <AdminPage {...props}>
      <Gutter className="office-quarantine">
        <SetStepNav nav={[{ label: speak('title') }]} />
        <div className="office-quarantine__head">
          <h1>{speak('title')}</h1>
          <p className="office-muted">{speak('intro')}</p>
        </div>
        <ScannerHead status={status} timeZone={clock.timeZone} speak={speak} />
        <nav className="office-quarantine__tabs" aria-label={speak('title')}>
          {tab('infected', 'inQuarantine', status.infected)}
          {(status.failed > 0 || kind === 'failed') && tab('failed', 'notScanned', status.failed)}
        </nav>
        {listed.docs.length === 0 ? (
          <section className="office-empty office-card">
            <h2>{speak('none')}</h2>
            {kind === 'infected' && <p>{speak('noneText')}</p>}
          </section>
        ) : (
          <ol className="office-quarantine__list">
            {listed.docs.map((entry) => <QuarantineCard key={entry.sha256} entry={entry} timeZone={clock.timeZone} adminRoute={routes.admin} />)}
          </ol>
        )}
        {listed.totalPages > 1 && (
          <nav className="office-pages">
            {listed.hasPrevPage && <Link className="office-button" href={address({ page: page - 1 })} prefetch={false}>{speak('newer')}</Link>}
            {listed.hasNextPage && <Link className="office-button" href={address({ page: page + 1 })} prefetch={false}>{speak('older')}</Link>}
          </nav>
        )}
      </Gutter>
    </AdminPage>
  )
}
