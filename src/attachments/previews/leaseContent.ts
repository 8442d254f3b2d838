import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import { scanningOf, servable } from '../scan/scanning.ts'
import { previewableTypes } from './previewable.ts'

/** A content whose previews this worker makes now; nobody else does for some minutes. */
export type LeasedContent = { sha256: string; size: number; mimeType: string; tries: number; leasedUntil: string }

/** How often previews of a content are tried. */
export const mostTries = 3

const contentScans = ['pending', 'clean', 'infected', 'failed'] as const

/** The scan states in which a content may be opened now. */
export async function openScans(payload: Payload): Promise<string[]> {
  const scanning = await scanningOf(payload)
  return contentScans.filter((scan) => servable(scan, scanning))
}

/**
 * Takes the next content that waits for its previews, may be opened, and belongs to a file. Each try is counted when it
 * begins: what kills its worker every time is given up all the same. Null when none waits.
 */
export async function leaseContent(payload: Payload): Promise<LeasedContent | null> {
  const [leased] = await sqlOnPool(payload)<LeasedContent>(
    `update file_contents set preview_leased_until = now() + interval '5 minutes', preview_tries = preview_tries + 1
     where sha256 = (
       select sha256 from file_contents as waiting
       where preview = 'pending' and scan <> 'infected' and scan = any($1::text[]) and preview_next_at <= now() and preview_tries < $2
         and (preview_leased_until is null or preview_leased_until < now())
         and exists (select 1 from attachments where attachments.sha256 = waiting.sha256 and purged_at is null)
       order by preview_next_at limit 1 for update skip locked
     )
     returning sha256, size::int, mime_type as "mimeType", preview_tries as tries, preview_leased_until::text as "leasedUntil"`,
    [await openScans(payload), mostTries],
  )
  return leased ?? null
}

/** Done with at once: contents of types that have no preview, and those whose last try ended with its worker. */
export async function setAside(payload: Payload): Promise<void> {
  const sql = sqlOnPool(payload)
  await sql(
    `update file_contents set preview = 'failed', preview_problem = 'crashed', preview_leased_until = null where sha256 in (
       select sha256 from file_contents where preview = 'pending' and scan <> 'infected' and preview_tries >= $1
         and preview_leased_until < now() for update skip locked
     )`,
    [mostTries],
  )
  await sql(
    `update file_contents set preview = 'none' where sha256 in (
       select sha256 from file_contents where preview = 'pending' and scan <> 'infected' and mime_type <> all($1::text[])
       for update skip locked
     )`,
    [previewableTypes],
  )
}

/** Gives a content back that nothing can be said about: the worker stops, or the fault is the office's. Not a try. */
export async function giveBack(payload: Payload, { sha256, leasedUntil }: LeasedContent, { seconds }: { seconds: number }): Promise<void> {
  await sqlOnPool(payload)(
    `update file_contents set preview_leased_until = null, preview_tries = greatest(preview_tries - 1, 0),
       preview_next_at = now() + make_interval(secs => $3)
     where sha256 = $1 and preview_leased_until = $2::timestamptz and preview = 'pending'`,
    [sha256, leasedUntil, seconds],
  )
}

/** Writes down that it did not work: for good, or to be tried again after 30 s, then 2 minutes. */
export async function noteProblem(payload: Payload, { sha256, leasedUntil, tries }: LeasedContent, problem: string, final: boolean): Promise<void> {
  await sqlOnPool(payload)(
    `update file_contents set preview_leased_until = null, preview_problem = $3, preview = $4,
       preview_next_at = now() + make_interval(secs => $5)
     where sha256 = $1 and preview_leased_until = $2::timestamptz and preview = 'pending'`,
    [sha256, leasedUntil, problem, final || tries >= mostTries ? 'failed' : 'pending', 30 * 4 ** (tries - 1)],
  )
}
