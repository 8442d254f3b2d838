import type { PayloadRequest } from 'payload'
import { addressKey, countUse, type Allowance } from '../platform/rateLimit.ts'
import { factsOf } from '../platform/requestFacts.ts'
import { settingsOf } from '../platform/settings.ts'
import { readScanned } from '../shared/readScanned.ts'
import { publicTransaction, type PublicTransaction } from './publicTransaction.ts'

/** What a look-up gave: nothing when the address has asked too often, or when there is nothing to show. */
export type LookUp = { allowance: Allowance; found: PublicTransaction | null }

/**
 * Looks a transaction up for somebody who is not signed in, by its number or by what its QR code holds. Unknown, draft,
 * deleted and switched off give the same nothing in the same time.
 */
export async function trackReference(req: PayloadRequest, asked: string): Promise<LookUp> {
  const { publicTracking } = await settingsOf(req.payload)
  const rule = { name: 'track', limit: publicTracking.perMinute, seconds: 60 }
  const allowance = await countUse(req.payload, rule, addressKey(factsOf(req).ip))
  if (!allowance.allowed) return { allowance, found: null }
  const found = await publicTransaction(req, readScanned(asked))
  return { allowance, found: publicTracking.enabled ? found : null }
}
