import type { PayloadRequest } from 'payload'
import type { Transaction } from '../transactions/transaction.ts'
import { loadAsCaller } from '../transactions/store.ts'
import { codeOf, type QrCode } from './codesOf.ts'
import { contentOf, linkOf } from './contentOf.ts'

/** The QR code of a transaction as those who see the transaction may know it. Dates are ISO. */
export type Qr = {
  reference: string
  /** What the image holds. */
  content: string
  /** The public page of the code. */
  link: string
  scans: number
  lastScannedAt: string | null
  issuedAt: string
}

/** The QR code of a transaction that the caller may see; made now when it has none. Raises NOT_FOUND. */
export async function qrOf(req: PayloadRequest, id: number): Promise<Qr> {
  const transaction = await loadAsCaller(req, id)
  return qrFrom(req, transaction, await codeOf(req, id))
}

/** The QR code of a transaction, from its parts. */
export async function qrFrom(req: PayloadRequest, transaction: Transaction, qr: QrCode): Promise<Qr> {
  return {
    reference: transaction.reference,
    content: await contentOf(req, transaction, qr.code),
    link: linkOf(req, qr.code),
    scans: qr.scans,
    lastScannedAt: qr.lastScannedAt,
    issuedAt: qr.issuedAt,
  }
}
