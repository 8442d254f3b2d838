import type { Metadata } from 'next'
import { say } from '../../../../shared/text.ts'
import { verifyCode } from '../../../../tracking/verifyCode.ts'
import { visit, type Visit } from '../../../visit.ts'
import { Frame, pathIn } from '../../Frame.tsx'
import { Verdict } from '../../Verdict.tsx'
import { words } from '../../words.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await visit()
  return { title: say(words.verifyTitle, locale), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

/** Where a QR code leads: says whether it is valid, and nothing that only the office and the client may know. */
export default async function VerifyPage({ params }: Props) {
  const here = await visit()
  const { locale, settings, req } = here
  const { code } = await params
  const found = await verifyCode(req, code)
  if (!found) return <NotValid visit={here} />
  const officeName = locale === 'ar' ? settings.office.nameAr : settings.office.nameEn
  return (
    <Frame visit={here}>
      <Verdict valid title={say(words.valid, locale)} lead={say(words.validLead, locale).replace('{office}', officeName)}>
        <dl className="facts">
          <div>
            <dt>{say(words.number, locale)}</dt>
            <dd className="reference">
              <bdi dir="ltr">{found.reference}</bdi>
            </dd>
          </div>
          <div>
            <dt>{say(words.status, locale)}</dt>
            <dd>
              <span className={`badge is-${found.status.colour}`}>{say(found.status.label, locale)}</span>
            </dd>
          </div>
          <div>
            <dt>{say(words.lastChange, locale)}</dt>
            <dd>
              <bdi dir="ltr">{found.updatedOn}</bdi>
            </dd>
          </div>
        </dl>
      </Verdict>
      <p className="centred">
        <a className="button" href={pathIn(here, '/track', { number: found.reference })}>
          {say(words.trackThis, locale)}
        </a>
      </p>
    </Frame>
  )
}

/**
 * One answer for codes that never were, that ended, and those of transactions the public may not know of. Not Next's
 * own `notFound()`: that page is empty where scripts do not run.
 */
function NotValid({ visit }: { visit: Visit }) {
  const { locale } = visit
  return (
    <Frame visit={visit}>
      <Verdict valid={false} title={say(words.notValid, locale)} lead={say(words.notValidLead, locale)} />
      <p className="centred">
        <a className="button is-quiet" href={pathIn(visit, '/track')}>
          {say(words.trackByNumber, locale)}
        </a>
      </p>
    </Frame>
  )
}
