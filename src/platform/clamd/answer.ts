/**
 * What came of showing a content to the scanner. `failed` is about this content (it is damaged, or beyond the scanner's
 * limits), `away` about the scanner, `unread` about where the content is stored. `damaged`: the stored bytes are not those
 * of the digest, or gone. `midway`: bytes had been sent already, so that the content may be what broke the scanner. Reasons are for staff and logs, in English, one line.
 */
export type ScanAnswer =
  | { state: 'clean' }
  | { state: 'found'; name: string }
  | { state: 'failed'; reason: string; damaged?: true }
  | { state: 'unread'; reason: string }
  | { state: 'away'; reason: string; midway: boolean }

/** Signatures as the scanner names them: their number and the moment they were made (ISO); null where it has only its own. */
export type ScannerVersion = { engine: string; signatures: number | null; signaturesAt: string | null }

/** The longest name of a finding that is kept, in characters. */
const nameMax = 200

/** A text of the other side as one plain line: without control characters and what turns the direction of writing. */
export function plainLine(text: string, max = nameMax): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .trim()
}

/** Trouble of the scanner's own machine, whatever content it was shown. */
const ownTrouble = /temporary file|allocat|memory|open file|read timed out|command|too many|shutting down|no such file/i

/** Reads the line a clamd answers to INSTREAM. What is not an answer of a clamd counts as no answer at all. */
export function readScanAnswer(line: string): ScanAnswer {
  if (line === 'stream: OK') return { state: 'clean' }
  const found = /^stream: (.*) FOUND$/s.exec(line)?.[1]
  if (found !== undefined) return foundAs(plainLine(found))
  const said = plainLine(line)
  if (!said.endsWith(' ERROR')) return { state: 'away', reason: `It answered something else than a scan: ${said || 'nothing'}`, midway: true }
  const problem = said.replace(/^stream: /, '').replace(/\.? ERROR$/, '')
  if (/size limit exceeded/i.test(problem)) return { state: 'failed', reason: 'It is larger than the scanner takes (StreamMaxLength).' }
  if (ownTrouble.test(problem)) return { state: 'away', reason: problem, midway: true }
  return { state: 'failed', reason: problem }
}

/** That a limit ended the scan early is no virus, but no clean bill either. */
function foundAs(name: string): ScanAnswer {
  if (/^Heuristics\.Limits\.Exceeded/i.test(name)) return { state: 'failed', reason: `It goes beyond a limit of the scanner (${name}).` }
  return { state: 'found', name: name || 'unnamed' }
}

/** Reads the line a clamd answers to VERSION, such as `ClamAV 1.4.6/27823/Sat Nov 22 09:11:22 2026`; null for another's. */
export function readVersion(line: string): ScannerVersion | null {
  const [engine = '', number = '', made = ''] = line.split('/').map((part) => plainLine(part))
  if (!/^ClamAV\b/i.test(engine)) return null
  const at = Date.parse(`${made} UTC`)
  const signatures = /^\d{1,9}$/.test(number) ? Number(number) : null
  return { engine, signatures, signaturesAt: Number.isNaN(at) ? null : new Date(at).toISOString() }
}
