import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'

/** Whether the mail server of an address once said that there is nobody of that name, and nothing has been heard since. */
export async function hasBounced(req: PayloadRequest, address: string): Promise<boolean> {
  const [row] = await sqlOf(req)('select 1 from bounced_addresses where address = lower($1)', [address], 'bounced-ask')
  return row !== undefined
}

/** Forgets that addresses bounced; gives those that had. */
export async function forgetBounces(req: PayloadRequest, addresses: readonly string[]): Promise<string[]> {
  const rows = await sqlOf(req)<{ address: string }>(
    'delete from bounced_addresses where address = any(select lower(each) from unnest($1::text[]) each) returning address',
    [addresses],
  )
  return rows.map(({ address }) => address)
}
