import type { PayloadRequest } from 'payload'
import { DomainError } from '../../shared/errors.ts'
import { sendsOf, type ShownSend } from './sendsOf.ts'

/** One message as lists show it. Raises NOT_FOUND. */
export async function shownSend(req: PayloadRequest, id: number): Promise<ShownSend> {
  const { docs: [send] } = await sendsOf(req, { id, page: 1, limit: 1 })
  if (!send) throw new DomainError('NOT_FOUND')
  return send
}
