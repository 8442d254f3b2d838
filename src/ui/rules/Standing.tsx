'use client'
import { eventTypeLabels } from '../../events/eventTypes.ts'
import { say, type Text } from '../../shared/text.ts'
import { showMoment, showNumber } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { ruleSpeaker } from './ruleWords.ts'

/** As the page gets it: what the rule told while that is kept, and why it could last not be computed. */
export type ShownStanding = {
  told: { inApp: number; email: number }
  waiting: number
  lastAt: string | null
  problem: { at: string; event: keyof typeof eventTypeLabels; message: Text; times: number } | null
}

/** What a rule did so far, in sentences. */
export function Standing({ standing, timeZone }: { standing: ShownStanding; timeZone: string }) {
  const { locale } = useWords()
  const speak = ruleSpeaker(locale)
  const { told, waiting, lastAt, problem } = standing
  const when = (moment: string) => `\u2066${showMoment(moment, timeZone)}\u2069`
  return (
    <section className="office-rule__standing" aria-labelledby="office-rule-standing">
      <h3 id="office-rule-standing">{speak('standing')}</h3>
      {lastAt === null
        ? <p className="office-muted">{speak('never')}</p>
        : <p>{speak('told', { inApp: showNumber(told.inApp), email: showNumber(told.email) })} {speak('lastAt', { when: when(lastAt) })}</p>}
      {waiting > 0 && <p>{speak('waiting', { count: showNumber(waiting) })}</p>}
      {problem && (
        <div className="office-problem" role="status">
          <p>{speak('problem', { times: showNumber(problem.times), when: when(problem.at), event: say(eventTypeLabels[problem.event], locale) })}</p>
          <p dir="auto">{say(problem.message, locale)}</p>
        </div>
      )}
    </section>
  )
}
