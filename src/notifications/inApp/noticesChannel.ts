import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'

/**
 * On which all processes hear of what people are told, told in the tx that wrote it: `n` new rows of that notice (`to`:
 * whom it went to, where they are few), `u` that person's notices were read, unread or cleared, `f` see NoticeHub.
 */
export const noticesChannel = 'mdc_notices'
export type NoticeSignal = { n: number; to?: number[] } | { u: number } | { f: string }

/** Tells the other tabs and devices of a person that something became of their notices. In the tx of the request. */
export async function tellTabs(req: PayloadRequest, personId: number): Promise<void> {
  const signal: NoticeSignal = { u: personId }
  await sqlOf(req)('select pg_notify($1, $2)', [noticesChannel, JSON.stringify(signal)])
}
