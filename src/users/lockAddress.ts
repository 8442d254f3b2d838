import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'

/**
 * Whoever claims an address for an account waits, until the tx ends, for others who do: each of them voids the claims of
 * the others, and they would wait for each other for ever. Call it before anything of a claim is held.
 */
export async function lockAddress(req: PayloadRequest, email: string): Promise<void> {
  await sqlOf(req)('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`address:${email}`])
}

/** The same, for the address of a registration; nothing where there is none of this number. */
export async function lockAddressOf(req: PayloadRequest, registrationId: number): Promise<void> {
  const [registration] = await sqlOf(req)<{ email: string }>('select email from registrations where id = $1', [registrationId])
  if (registration) await lockAddress(req, registration.email)
}
