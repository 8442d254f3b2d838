import type { Metadata } from 'next'
import type { SubscriptionChoice } from '../../../notifications/unsubscribe/changeSubscription.ts'
import { subscriptionOf, type Subscription } from '../../../notifications/unsubscribe/subscriptionOf.ts'
import { say, type Locale } from '../../../shared/text.ts'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'
import { words } from './words.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The address lets mails be stopped: no page that this one links to, and no search engine, may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await visit()
  return { title: say(words.title, locale), referrer: 'no-referrer', robots: { index: false } }
}

/** Where the link at the end of a mail leads. Opening it changes nothing: programs that scan mails open every link in them. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const here = await visit()
  const { locale, asked, req } = here
  const { token: given } = await searchParams
  const token = (Array.isArray(given) ? given[0] : given)?.slice(0, 200) ?? ''
  const subscription = await subscriptionOf(req, token)
  const action = `/unsubscribe?${new URLSearchParams({ token, ...(asked ? { lang: asked } : {}) })}`
  return (
    <Frame visit={here} query={{ token }}>
      {subscription ? <Choices subscription={subscription} action={action} locale={locale} /> : <WrongLink locale={locale} />}
    </Frame>
  )
}

function WrongLink({ locale }: { locale: Locale }) {
  return (
    <>
      <h1>{say(words.wrongTitle, locale)}</h1>
      <p className="lead">{say(words.wrongLead, locale)}</p>
    </>
  )
}

/** Plain forms: they work without scripts, and where the page is opened inside a mail program. */
function Choices({ subscription, action, locale }: { subscription: Subscription; action: string; locale: Locale }) {
  const { label, allStopped, staff } = subscription
  const { title, lead, offers } = standingOf(subscription)
  const kind = label === null ? '' : say(label, locale)
  return (
    <>
      <h1>{say(title, locale)}</h1>
      <p className="lead">{say(lead, locale).replace('{kind}', kind)}</p>
      <form method="post" action={action} className="card form">
        {offers.map((choice, index) => (
          <button key={choice} type="submit" name="choice" value={choice} className={index === 0 ? 'button' : 'button is-quiet'}>
            {say(words[choice], locale)}
          </button>
        ))}
      </form>
      {!allStopped && <p className="aside">{say(words.critical, locale)}</p>}
      {staff && (
        <p className="aside">
          <a href="/admin/account#notifications">{say(words.preferences, locale)}</a>
        </p>
      )}
    </>
  )
}

type Standing = { title: Word; lead: Word; offers: readonly SubscriptionChoice[] }
type Word = (typeof words)[keyof typeof words]

function standingOf({ label, stopped, allStopped }: Subscription): Standing {
  if (allStopped) return { title: words.allStopped, lead: words.allStoppedLead, offers: ['resumeAll'] }
  if (stopped) return { title: words.kindStopped, lead: words.kindStoppedLead, offers: ['resumeKind', 'stopAll'] }
  if (label === null) return { title: words.askTitle, lead: words.askDigest, offers: ['stopAll'] }
  return { title: words.askTitle, lead: words.askKind, offers: ['stopKind', 'stopAll'] }
}
