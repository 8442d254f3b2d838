/** How a try ended, as it was seen from here. */
export type Outcome =
  | { accepted: true; response: string }
  | {
      accepted: false
      /** What the mail server answered; null where it said nothing, or the connection broke. */
      response: string | null
      /** To which command it answered, or what was under way: `CONN`, `AUTH …`, `MAIL FROM`, `RCPT TO`, `DATA`. */
      command: string | null
      /** The kind of failure: `EAUTH`, `ETLS`, `ETIMEDOUT` … */
      code: string | null
      /** What happened, in words of the program; holds no secret. */
      message: string
      /** Whether the server took a connection, and our name and password, right after it. Asked where it gave no answer. */
      serverIsThere: boolean
    }

/**
 * What follows from a try. `code` is the three digits of the answer, `answer` its text; both null where there was none.
 * `accepted`: it is the other side's now. `again`: later. `refused`: for good, and by `noSuchAddress` because there is
 * nobody of that name. `house`: our own mail server is away or does not take us, which is no fault of this mail.
 */
export type Verdict =
  | { kind: 'accepted'; code: number; answer: string }
  | { kind: 'again'; code: number | null; answer: string | null; problem: string | null }
  | { kind: 'refused'; code: number; answer: string; noSuchAddress: boolean }
  | { kind: 'house'; code: number | null; answer: string | null; problem: string }

/** Characters kept of an answer: enough to read what the other side says is wrong. */
const answerMax = 500

/** Answers that say: sign in first, or not with this name and password, or not without TLS. */
const signIn = new Set([454, 523, 524, 530, 534, 535, 538])

/** RFC 3463: bad or unknown destination. 5.1.7 and 5.1.8 speak of the sender, which is us. */
const noSuchAddress = /^5\.1\.(?:0|1|2|3|4|6|10)$/

/** Judges a try: the rules of RFC 5321 for what a mail server answered, and care where it did not. Pure. */
export function judgeAnswer(outcome: Outcome): Verdict {
  if (outcome.accepted) return { kind: 'accepted', code: codeOf(outcome.response) ?? 250, answer: textOf(outcome.response) }
  const { response, command, code, message, serverIsThere } = outcome
  const digits = response === null ? null : codeOf(response)
  if (response === null || digits === null) {
    const problem = textOf(`${code ?? 'ERROR'}: ${message}`)
    // It may have been taken in all the same: it is tried again under the same Message-ID.
    return serverIsThere ? { kind: 'again', code: null, answer: null, problem } : { kind: 'house', code: null, answer: null, problem }
  }
  const answer = textOf(response)
  if (isOfTheHouse(command, code, digits, response)) return { kind: 'house', code: digits, answer, problem: textOf(`${command ?? code ?? ''}: ${response}`) }
  if (digits < 500) return { kind: 'again', code: digits, answer, problem: null }
  return { kind: 'refused', code: digits, answer, noSuchAddress: command === 'RCPT TO' && noSuchAddress.test(enhancedCodeOf(response)) }
}

/** Whether an answer speaks of us and our server, and not of this mail and its reader. */
function isOfTheHouse(command: string | null, code: string | null, digits: number, response: string): boolean {
  if (code === 'EAUTH' || code === 'ETLS' || signIn.has(digits)) return true
  // A busy server says 4xx to a sender it knows; 5xx means that it does not take mail from us.
  if (command === 'MAIL FROM') return digits >= 500
  if (command === 'RCPT TO') return digits >= 500 && enhancedCodeOf(response).startsWith('5.7.') && /relay/i.test(response)
  return command !== 'DATA'
}

/** The three digits an answer begins with; null where it is none. */
function codeOf(response: string): number | null {
  const found = /^\s*([2-5]\d\d)(?!\d)/.exec(response)?.[1]
  return found === undefined ? null : Number(found)
}

/** The enhanced code (RFC 3463) after the digits, or ''. */
function enhancedCodeOf(response: string): string {
  return /^\s*\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\d)/.exec(response)?.[1] ?? ''
}

/** One line that any page and any log can show. */
function textOf(response: string): string {
  return response.toWellFormed().replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim().slice(0, answerMax)
}
