import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { officeClock } from '../officeFacts.ts'
import { DeliveryLog } from './DeliveryLog.tsx'

type Props = { id?: number | string; payload: Payload; req: PayloadRequest }

/** Below the form of a webhook: its secret, a try, and the log of what it was told. */
export async function WebhookLog({ id, payload, req }: Props) {
  if (callerOf(req)?.role !== 'admin') return null
  const { timeZone } = await officeClock(payload)
  return <DeliveryLog id={id === undefined ? null : Number(id)} timeZone={timeZone} />
}
