import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'

/** The keys that definitions may name: those switched off too, whose deliveries are kept. */
export async function webhookKeys(req: PayloadRequest): Promise<string[]> {
  const rows = await sqlOf(req)<{ key: string }>('select key from webhooks order by key')
  return rows.map(({ key }) => key)
}
