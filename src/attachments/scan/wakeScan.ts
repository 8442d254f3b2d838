import type { PayloadRequest } from 'payload'
import { nudge, sendJob } from '../../platform/queue.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Attachment } from '../attachment.ts'
import { scanContents } from './jobs.ts'
import { scanningOf } from './scanning.ts'
import { tellOfFinding } from './writeVerdict.ts'

/**
 * To be called in the tx that adds files, after their rows are there: has those scanned soon that wait for a verdict, and
 * tells at once of those whose content is known to be infected.
 */
export async function wakeScan(req: PayloadRequest, added: readonly Pick<Attachment, 'id' | 'sha256' | 'scan'>[]): Promise<void> {
  const infected = added.filter(({ scan }) => scan === 'infected')
  const contents = await sqlOf(req)<{ sha256: string; found: string | null }>(
    `select sha256, scan_found as found from file_contents where scan = 'infected' and sha256 = any($1::text[])`,
    [infected.map(({ sha256 }) => sha256)],
  )
  for (const { sha256, found } of contents) {
    await tellOfFinding(req, sha256, found ?? 'unnamed', infected.filter((file) => file.sha256 === sha256).map(({ id }) => id))
  }
  const waits = added.some(({ scan }) => scan === 'pending') && (await scanningOf(req.payload)) === 'on'
  if (waits || contents.length > 0) await nudgeScan(req)
}

/** Has a worker look what is to be scanned or moved, as soon as the tx is committed. */
export async function nudgeScan(req: PayloadRequest): Promise<void> {
  await sendJob(req, scanContents, { occurrence: nudge })
}
