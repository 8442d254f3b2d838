import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import type { ScanAnswer, ScannerVersion } from '../../platform/clamd/answer.ts'
import { ping, scanContent } from '../../platform/clamd/clamd.ts'
import { now } from '../../platform/clock.ts'
import { openContent, openQuarantined } from '../../platform/fileStore/index.ts'
import { scanContents } from './jobs.ts'
import { giveBack, leaseForRescan, leaseWaiting, type LeasedContent } from './leaseContent.ts'
import { noteAway } from './scanner.ts'
import { writeVerdict } from './writeVerdict.ts'

/** Scans side by side in one worker: enough to keep a scanner busy, few enough that people's requests do not notice. */
const sideBySide = 2

/** One run ends after so many milliseconds; the next tick goes on. */
const longestRunMs = 300_000

type Run = { address: string; scanner: ScannerVersion; signal: AbortSignal; until: number; rescansLeft: number; stopped: boolean }

/**
 * Scans what waits until nothing does: new contents first, then at most `rescans` of those to be scanned once more.
 * Stops when the scanner is away, or the worker is told to.
 */
export async function scanWaiting(
  payload: Payload,
  { address, scanner, signal, rescans }: { address: string; scanner: ScannerVersion; signal: AbortSignal; rescans: number },
): Promise<void> {
  const run: Run = { address, scanner, signal, until: now().getTime() + longestRunMs, rescansLeft: rescans, stopped: false }
  const lanes = await Promise.allSettled(Array.from({ length: sideBySide }, () => lane(payload, run)))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
}

async function lane(payload: Payload, run: Run): Promise<void> {
  // One request for all verdicts of a lane, each in a tx of its own: making one costs more than a scan.
  const req = actAsJob(await createLocalReq({}, payload), scanContents.name)
  while (!run.stopped && !run.signal.aborted && now().getTime() < run.until) {
    const content = (await leaseWaiting(payload)) ?? (await nextRescan(payload, run))
    if (!content) return
    const answer = await scanContent(run.address, { ...content, open: () => openWhereItLies(content) }, { signal: run.signal })
    if (run.signal.aborted) return giveBack(payload, content)
    await conclude(req, run, content, answer)
  }
}

function nextRescan(payload: Payload, run: Run): Promise<LeasedContent | null> {
  if (run.rescansLeft <= 0) return Promise.resolve(null)
  run.rescansLeft -= 1
  return leaseForRescan(payload)
}

async function openWhereItLies({ scan, sha256 }: LeasedContent) {
  return scan === 'infected' ? ((await openQuarantined(sha256)) ?? openContent(sha256)) : openContent(sha256)
}

async function conclude(req: PayloadRequest, run: Run, content: LeasedContent, answer: ScanAnswer): Promise<void> {
  const { payload } = req
  if (answer.state !== 'away') return writeVerdict(req, content, answer, run.scanner)
  if (await ping(run.address, run.signal)) {
    // It is there and well, only this content it did not get through: that counts as the content's own trouble.
    const reason = `The scanner broke off: ${answer.reason}`
    return writeVerdict(req, content, { state: 'failed', reason }, run.scanner)
  }
  if (run.signal.aborted) return giveBack(payload, content)
  run.stopped = true
  await noteAway(payload, run.address, answer.reason)
  // A content that takes the scanner with it each time must not be the first one again when it is back.
  if (answer.midway) await writeVerdict(req, content, answer, run.scanner)
  else await giveBack(payload, content)
}
