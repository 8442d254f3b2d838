import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { languageHeader, methodHeader } from '../platform/requestFacts.ts'
import { sqlOf } from '../platform/tx.ts'
import { readScanned } from '../shared/readScanned.ts'
import { isScan } from './isScan.ts'
import { publicTransaction, type PublicTransaction } from './publicTransaction.ts'

/** What a valid code says: less than tracking does. */
export type Verified = Omit<PublicTransaction, 'lastAction'>

/**
 * Says whether a code is that of a transaction, and counts the scan. Unknown and ended codes, and those of drafts and
 * deleted transactions, give the same null. Call it once for a page.
 */
export async function verifyCode(req: PayloadRequest, code: string): Promise<Verified | null> {
  const scanned = readScanned(`/verify/${code}`)
  if (scanned?.kind !== 'code' || scanned.code !== code) return null
  const found = await publicTransaction(req, scanned)
  if (!found) return null
  if (isScan(visitOf(req))) {
    await sqlOf(req)('update qr_codes set scans = scans + 1, last_scanned_at = $2 where code = $1', [code, now()])
  }
  const { lastAction: _kept, ...verified } = found
  return verified
}

function visitOf(req: PayloadRequest) {
  const header = (name: string) => req.headers?.get(name) ?? null
  return {
    method: header(methodHeader) ?? req.method ?? 'GET',
    userAgent: header('user-agent'),
    purpose: header('sec-purpose') ?? header('purpose') ?? header('x-moz'),
    destination: header('sec-fetch-dest'),
    languageSwitched: (header(languageHeader) ?? '') !== '',
  }
}
