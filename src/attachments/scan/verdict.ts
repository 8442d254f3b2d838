import type { ScanAnswer } from '../../platform/clamd/answer.ts'

/** What is known of the bytes of a content. Files of it say the same, or `unscanned` where they came in unscanned. */
export type ContentScan = 'pending' | 'clean' | 'infected' | 'failed'

/** A content as it was leased. `tries` are those that came to nothing since the last verdict. */
export type Standing = { scan: ContentScan; tries: number; releasedFound: string | null }

/**
 * What an answer of the scanner means for a content: a verdict; another try after so many seconds; or no further try -
 * then `scan` is what is left to hold, and `problem` why.
 */
export type Outcome =
  | { kind: 'clean'; found: string | null }
  | { kind: 'infected'; found: string }
  /** It lies in quarantine, and this time nothing was found: a person decides. */
  | { kind: 'cleared' }
  | { kind: 'again'; seconds: number; problem: string }
  | { kind: 'givenUp'; scan: ContentScan; problem: string }

/** A complaint about the content itself is believed the third time. */
const triesOfContent = 3
/** What may as well be the scanner's or the store's trouble is tried for some six hours. */
const triesOfCircumstance = 12

/** Seconds to wait after so many tries: one minute, doubled each time, at most an hour. */
export function backoffAfter(tries: number): number {
  return Math.min(3_600, 60 * 2 ** Math.max(0, Math.min(tries, 10) - 1))
}

/**
 * Pure. Never lets go of a content: what was clean stays so while it is scanned anew, unless something is found in it
 * or its stored bytes turn out to be others; what is infected stays so until a person releases it.
 */
export function outcomeOf(standing: Standing, answer: ScanAnswer): Outcome {
  const { scan, releasedFound } = standing
  switch (answer.state) {
    case 'clean':
      return scan === 'infected' ? { kind: 'cleared' } : { kind: 'clean', found: null }
    case 'found':
      // Somebody looked at exactly this finding and let the content go; another name is another finding.
      if (scan !== 'infected' && releasedFound === answer.name) return { kind: 'clean', found: answer.name }
      return { kind: 'infected', found: answer.name }
    case 'failed':
      return tried(standing, triesOfContent, answer.reason, answer.damaged === true)
    case 'unread':
    case 'away':
      return tried(standing, triesOfCircumstance, answer.reason, false)
    default:
      return answer satisfies never
  }
}

function tried({ scan, tries }: Standing, limit: number, problem: string, damaged: boolean): Outcome {
  if (tries + 1 < limit) return { kind: 'again', seconds: backoffAfter(tries + 1), problem }
  const isOpen = scan === 'pending' || (scan === 'clean' && damaged)
  return { kind: 'givenUp', scan: isOpen ? 'failed' : scan, problem }
}
