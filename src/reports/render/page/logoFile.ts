import type { Payload } from 'payload'
import type { PaperFile } from '../../../platform/chromium/paper.ts'
import { env } from '../../../platform/env.ts'
import { onPayload } from '../../../platform/onPayload.ts'
import { now } from '../../../platform/clock.ts'
import { safeFetch } from '../../../platform/safeFetch.ts'

/** What the page calls the logo. */
export const logoPath = '/logo'

type Known = { address: string; at: number; file: PaperFile | null }

const types = /^image\/(?:png|jpeg|gif|webp|svg\+xml)\b/
/** How long a logo is trusted, in ms; one that could not be fetched is asked for sooner. */
const freshMs = { found: 600_000, missing: 60_000 } as const

/**
 * The office's logo, or null where there is none or it cannot be had: a report is never held back by a picture. Fetched
 * by us, not by the page, and only from the open internet, over https; a path on this site is below PUBLIC_URL.
 */
export async function logoFile(payload: Payload, logo: string): Promise<PaperFile | null> {
  if (logo === '') return null
  const address = new URL(logo, env().PUBLIC_URL).href
  const memory = onPayload<{ known: Known | null }>(payload, 'reports.logo', () => ({ known: null }))
  const age = now().getTime() - (memory.known?.at ?? 0)
  if (memory.known?.address === address && age < (memory.known.file ? freshMs.found : freshMs.missing)) return memory.known.file
  const file = await fetched(address).catch((error: unknown) => {
    payload.logger.warn({ err: error, msg: 'The logo could not be fetched; reports are printed without it' })
    return null
  })
  memory.known = { address, at: now().getTime(), file }
  return file
}

async function fetched(address: string): Promise<PaperFile | null> {
  const { status, headers, body } = await safeFetch(address, { maxBytes: 2 * 1_048_576, timeoutMs: 5_000 })
  const type = headers['content-type'] ?? ''
  return status === 200 && types.test(type) ? { type, bytes: body } : null
}
