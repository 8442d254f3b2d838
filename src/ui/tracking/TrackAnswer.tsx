import { say, type Locale } from '../../shared/text.ts'
import { trackingWords } from './words.ts'

/** What a look-up gave, ready to be shown. */
export type Tracked =
  | { kind: 'notAsked' }
  | { kind: 'found'; reference: string; lastAction: string; updatedOn: string }
  | { kind: 'nothing' }
  | { kind: 'tooMany'; seconds: number }
  | { kind: 'failed' }

/** The answer to a look-up, in words. */
export function TrackAnswer({ tracked, locale }: { tracked: Tracked; locale: Locale }) {
  switch (tracked.kind) {
    case 'notAsked':
      return null
    case 'found':
      return (
        <section className="answer">
          <h2 className="reference">
            <bdi dir="ltr">{tracked.reference}</bdi>
          </h2>
          <dl className="facts">
            <div>
              <dt>{say(trackingWords.lastAction, locale)}</dt>
              <dd className="strong">{tracked.lastAction}</dd>
            </div>
            <div>
              <dt>{say(trackingWords.lastUpdate, locale)}</dt>
              <dd>
                <bdi dir="ltr">{tracked.updatedOn}</bdi>
              </dd>
            </div>
          </dl>
        </section>
      )
    case 'nothing':
      return <p className="notice">{say(trackingWords.nothing, locale)}</p>
    case 'tooMany':
      return <p className="notice">{say(trackingWords.tooMany, locale).replace('{seconds}', String(tracked.seconds))}</p>
    case 'failed':
      return <p className="notice">{say(trackingWords.failed, locale)}</p>
    default:
      return tracked satisfies never
  }
}
