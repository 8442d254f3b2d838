import type { Locale } from '../../shared/text.ts'
import { accountSpeaker } from './words.ts'

/** For a link without its secret: cut off by a mail program, or the page loaded again. */
export function DeadLink({ locale, askAgain }: { locale: Locale; askAgain?: string }) {
  const speak = accountSpeaker(locale)
  return (
    <section className="card form">
      <h2>{speak('linkMissingTitle')}</h2>
      <p>{speak('linkMissingLead')}</p>
      {askAgain && <a className="button is-quiet" href={askAgain}>{speak('askNewLink')}</a>}
    </section>
  )
}
